package io.anlan.platform.setting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was set; only jobs and the settings' own page reach the table. */
@Repository
class SettingStore {

    /** A value that somebody set, and the one before it. */
    record Row(
            String name, String value, @Nullable String previous, int version, String changedBy, Instant changedAt) {}

    private final JdbcClient jdbc;

    SettingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> all() {
        return jdbc.sql("select * from platform.setting")
                .query((rs, i) -> row(rs))
                .list();
    }

    /** @return false when somebody set it since that version; 0 is for one that was never set */
    boolean set(String name, String value, int version, UUID who, String whoName, Instant now) {
        return jdbc.sql("""
                        insert into platform.setting as s (name, value, version, changed_by, changed_by_name, changed_at)
                        select :name, :value::jsonb, 1, :who, :whoName, :now
                         where :version = 0 or exists (select from platform.setting where name = :name)
                        on conflict (name) do update set previous = s.value, value = excluded.value, version = s.version + 1,
                          changed_by = excluded.changed_by, changed_by_name = excluded.changed_by_name,
                          changed_at = excluded.changed_at
                        where s.version = :version
                        """)
                        .param("name", name)
                        .param("value", value)
                        .param("version", version)
                        .param("who", who)
                        .param("whoName", whoName)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Row row(ResultSet rs) throws SQLException {
        return new Row(
                rs.getString("name"),
                rs.getString("value"),
                rs.getString("previous"),
                rs.getInt("version"),
                rs.getString("changed_by_name"),
                rs.getTimestamp("changed_at").toInstant());
    }
}
