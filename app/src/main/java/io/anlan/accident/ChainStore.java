package io.anlan.accident;

import io.anlan.accident.Accident.Where;
import io.anlan.platform.id.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The report chain of a file. At most one link runs at a time. */
@Repository
class ChainStore {

    private final JdbcClient jdbc;

    ChainStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ReportLink> links(UUID accidentId) {
        return jdbc.sql("select * from accident.report_link where accident_id = :id order by started_at, id")
                .param("id", accidentId)
                .query((rs, i) -> link(rs))
                .list();
    }

    void add(UUID accidentId, Where where, ReportLink link) {
        jdbc.sql("""
                        insert into accident.report_link (id, accident_id, from_level, to_level, started_at, due_at, reported_at,
                          reporter_name, recipient, means, note, region_code, sector_codes, enterprise_id)
                        values (:id, :accident, :from, :to, :started, :due, :reported, :reporter, :recipient, :means, :note,
                          :region, :sectors::text[], :enterprise)
                        """)
                .param("id", link.id())
                .param("accident", accidentId)
                .param("from", link.from().name())
                .param("to", link.to().name())
                .param("started", AccidentStore.utc(link.startedAt()))
                .param("due", AccidentStore.utc(link.dueAt()))
                .param("reported", AccidentStore.utcOrNull(link.reportedAt()))
                .param("reporter", link.reporter())
                .param("recipient", link.recipient())
                .param("means", link.means() == null ? null : link.means().name())
                .param("note", link.note())
                .param("region", where.regionCode())
                .param("sectors", where.sectorCodes().toArray(String[]::new))
                .param("enterprise", where.enterpriseId())
                .update();
    }

    /** A clock that starts for the level. */
    void start(UUID accidentId, Where where, Level from, Instant started) {
        add(
                accidentId,
                where,
                new ReportLink(
                        Ids.next(),
                        from,
                        from.above(),
                        started,
                        ClockRules.reportDue(from, started),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    void complete(UUID linkId, Command.Forward forward, Instant at, String reporter) {
        jdbc.sql("""
                        update accident.report_link
                        set reported_at = :at, reporter_name = :reporter, recipient = :recipient, means = :means, note = :note
                        where id = :id and reported_at is null
                        """)
                .param("id", linkId)
                .param("at", AccidentStore.utc(at))
                .param("reporter", reporter)
                .param("recipient", forward.recipient().strip())
                .param("means", forward.means().name())
                .param("note", forward.note())
                .update();
    }

    void withdraw(UUID linkId, Instant at) {
        jdbc.sql("update accident.report_link set withdrawn_at = :at where id = :id and reported_at is null")
                .param("id", linkId)
                .param("at", AccidentStore.utc(at))
                .update();
    }

    private static ReportLink link(ResultSet rs) throws SQLException {
        String means = rs.getString("means");
        return new ReportLink(
                rs.getObject("id", UUID.class),
                Level.valueOf(rs.getString("from_level")),
                Level.valueOf(rs.getString("to_level")),
                AccidentStore.known(AccidentStore.instant(rs, "started_at")),
                AccidentStore.known(AccidentStore.instant(rs, "due_at")),
                AccidentStore.instant(rs, "reported_at"),
                rs.getString("reporter_name"),
                rs.getString("recipient"),
                means == null ? null : NewAccident.Means.valueOf(means),
                rs.getString("note"),
                AccidentStore.instant(rs, "withdrawn_at"));
    }

    static @Nullable ReportLink running(List<ReportLink> links) {
        return links.stream().filter(ReportLink::isRunning).findFirst().orElse(null);
    }
}
