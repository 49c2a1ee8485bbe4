package io.anlan.notice;

import io.anlan.accident.Level;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reports upward that are due, across all places. Runs as the system. */
@Repository
class ClockStore {

    /** A level that has to report an accident to the next one. */
    record Running(
            UUID id,
            UUID accidentId,
            Level from,
            Instant dueAt,
            String number,
            String title,
            String enterprise,
            String regionCode,
            List<String> sectorCodes) {}

    private final JdbcClient jdbc;

    ClockStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Running> dueBetween(Instant first, Instant last) {
        return jdbc.sql(
                        "select * from accident.v_running_report where due_at between :first and :last order by due_at, id")
                .param("first", NoticeStore.utc(first))
                .param("last", NoticeStore.utc(last))
                .query((rs, i) -> running(rs))
                .list();
    }

    private static Running running(ResultSet rs) throws SQLException {
        return new Running(
                rs.getObject("id", UUID.class),
                rs.getObject("accident_id", UUID.class),
                Level.valueOf(rs.getString("from_level")),
                rs.getObject("due_at", OffsetDateTime.class).toInstant(),
                rs.getString("number"),
                rs.getString("title"),
                rs.getString("enterprise_name"),
                rs.getString("region_code"),
                List.of((String[]) rs.getArray("sector_codes").getArray()));
    }
}
