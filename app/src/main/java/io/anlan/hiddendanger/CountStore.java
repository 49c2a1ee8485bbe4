package io.anlan.hiddendanger;

import io.anlan.hiddendanger.LedgerQuery.DueFilter;
import io.anlan.hiddendanger.LedgerQuery.StateGroup;
import io.anlan.hiddendanger.LedgerStore.Reader;
import io.anlan.platform.time.Days;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The few numbers above the list. They look at open records and at those due lately, never at all of them. */
@Repository
class CountStore {

    /** How many open records are how old. */
    record Age(String bucket, int count) {}

    record OpenCounts(int open, int major, int overdue, int awaitingAcceptance, int extensionPending, List<Age> ages) {}

    /** @param rate percent rectified within the limit, one decimal; null when nothing was due */
    record Timely(int due, @Nullable Double rate) {}

    private static final List<String> BUCKETS = List.of("0-7", "8-15", "16-30", "31-60", "61-90", ">90");

    private final JdbcClient jdbc;

    CountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    OpenCounts open(LedgerQuery query, Reader reader) {
        LedgerFilter filter = reader.filter(query.in(StateGroup.OPEN, query.state()));
        return jdbc.sql("""
                        select count(*)::int as open, count(*) filter (where d.grade = 'MAJOR')::int as major,
                          count(*) filter (where %s)::int as overdue,
                          count(*) filter (where d.state in ('AWAITING_ACCEPTANCE', 'ACCEPTED'))::int as awaiting,
                          count(*) filter (where d.extension_pending)::int as asked,
                          count(*) filter (where d.found_at >= :day - interval '7 days')::int as age0,
                          count(*) filter (where d.found_at < :day - interval '7 days'
                                             and d.found_at >= :day - interval '15 days')::int as age1,
                          count(*) filter (where d.found_at < :day - interval '15 days'
                                             and d.found_at >= :day - interval '30 days')::int as age2,
                          count(*) filter (where d.found_at < :day - interval '30 days'
                                             and d.found_at >= :day - interval '60 days')::int as age3,
                          count(*) filter (where d.found_at < :day - interval '60 days'
                                             and d.found_at >= :day - interval '90 days')::int as age4,
                          count(*) filter (where d.found_at < :day - interval '90 days')::int as age5
                        from hiddendanger.danger d where %s
                        """.formatted(LedgerFilter.dueOfOpen(DueFilter.OVERDUE), filter.where()))
                .params(filter.params())
                .param("day", HiddenDangerStore.utc(Days.start(reader.today())))
                .query((rs, i) -> new OpenCounts(
                        rs.getInt("open"),
                        rs.getInt("major"),
                        rs.getInt("overdue"),
                        rs.getInt("awaiting"),
                        rs.getInt("asked"),
                        ages(rs)))
                .single();
    }

    private static List<Age> ages(ResultSet rs) throws SQLException {
        List<Age> ages = new ArrayList<>();
        for (int i = 0; i < BUCKETS.size(); i++) {
            ages.add(new Age(BUCKETS.get(i), rs.getInt("age" + i)));
        }
        return ages;
    }

    /** Of those whose limit ended in the last 90 days: rectified in time, whether or not accepted since. */
    Timely dueInLast90Days(LedgerQuery query, Reader reader) {
        LedgerFilter filter = reader.filter(query.in(StateGroup.ALL, null));
        return jdbc.sql("""
                        select count(*)::int as due,
                          count(*) filter (where d.on_time
                            or (d.state in ('AWAITING_ACCEPTANCE', 'ACCEPTED')
                                and (d.submitted_at at time zone 'Asia/Shanghai')::date <= d.due_on))::int as in_time
                        from hiddendanger.danger d
                        where d.due_on >= :since and d.due_on < :today and d.state not in ('VOID', 'MERGED')
                          and (d.paused_on is null or d.closed_at is not null) and %s
                        """.formatted(filter.where()))
                .params(filter.params())
                .param("since", reader.today().minusDays(90))
                .query((rs, i) -> {
                    int due = rs.getInt("due");
                    Double rate = due == 0 ? null : Math.round(1000.0 * rs.getInt("in_time") / due) / 10.0;
                    return new Timely(due, rate);
                })
                .single();
    }
}
