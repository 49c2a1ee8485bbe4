package io.anlan.hiddendanger;

import io.anlan.hiddendanger.LedgerQuery.DueFilter;
import io.anlan.hiddendanger.LedgerQuery.StateGroup;
import io.anlan.hiddendanger.LedgerStore.Reader;
import io.anlan.hiddendanger.Tasks.Counts;
import io.anlan.platform.time.Days;
import io.anlan.platform.web.PageQuery;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Open records that wait for somebody; the conditions are made by {@link Tasks}. */
@Repository
class TaskStore {

    /** Somebody who was urged is left in peace for so many days. */
    private static final int URGE_AGAIN_DAYS = 3;

    private final JdbcClient jdbc;

    TaskStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> page(String condition, PageQuery page, Reader reader) {
        LedgerFilter filter = open(reader);
        return bind(
                        jdbc.sql(LedgerStore.COLUMNS + " from hiddendanger.danger d" + LedgerStore.REGION + " where "
                                + filter.where() + " and (" + condition + ")"
                                + " order by d.due_on asc nulls last, d.id"
                                + " limit :size offset :offset"),
                        filter,
                        reader)
                .param("size", page.size())
                .param("offset", page.offset())
                .query((rs, i) -> LedgerStore.row(rs, reader))
                .list();
    }

    Counts counts(String condition, Instant evening, Reader reader) {
        LedgerFilter filter = open(reader);
        return bind(
                        jdbc.sql("""
                                select count(*) filter (where %s)::int as overdue, count(*) filter (where %s)::int as today,
                                  count(*) filter (where %s)::int as soon,
                                  count(*) filter (where d.paused_on is not null or d.due_on > :soonUntil)::int as later,
                                  count(*) filter (where d.moved_at >= :evening)::int as fresh, count(*)::int as total,
                                  coalesce(max(:today::date - d.due_on) filter (where %s), 0) as longest
                                from hiddendanger.danger d where %s and (%s)
                                """.formatted(
                                        LedgerFilter.dueOfOpen(DueFilter.OVERDUE),
                                        LedgerFilter.dueOfOpen(DueFilter.TODAY),
                                        LedgerFilter.dueOfOpen(DueFilter.SOON),
                                        LedgerFilter.dueOfOpen(DueFilter.OVERDUE),
                                        filter.where(),
                                        condition)),
                        filter,
                        reader)
                .param("evening", HiddenDangerStore.utc(evening))
                .query((rs, i) -> new Counts(
                        rs.getInt("overdue"),
                        rs.getInt("today"),
                        rs.getInt("soon"),
                        rs.getInt("later"),
                        rs.getInt("fresh"),
                        rs.getInt("total"),
                        rs.getInt("longest")))
                .single();
    }

    private static LedgerFilter open(Reader reader) {
        return reader.filter(LedgerQuery.EVERYTHING.in(StateGroup.OPEN, null));
    }

    private static JdbcClient.StatementSpec bind(
            JdbcClient.StatementSpec statement, LedgerFilter filter, Reader reader) {
        Instant urgedBefore = Days.start(reader.today().minusDays(URGE_AGAIN_DAYS));
        return statement
                .params(filter.params())
                .param("me", reader.actor().userId())
                .param("urgedBefore", HiddenDangerStore.utc(urgedBefore));
    }
}
