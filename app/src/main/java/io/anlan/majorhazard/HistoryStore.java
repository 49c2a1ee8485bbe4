package io.anlan.majorhazard;

import io.anlan.enterprise.TimelineSource.Cursor;
import io.anlan.majorhazard.HazardSource.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was done to a source, by whom and when. Rows are only added. */
@Repository
class HistoryStore {

    /** One act as it was recorded; {@code detail} holds level and R before and after when they changed. */
    record Entry(
            UUID id,
            Instant at,
            Action action,
            @Nullable State from,
            State to,
            UUID actorId,
            String actorName,
            @Nullable String note,
            Map<String, Object> detail) {}

    /** An act and which source it was done to. */
    record Titled(Entry entry, UUID sourceId, String name) {}

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    HistoryStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(UUID sourceId, Where where, Entry entry) {
        jdbc.sql("""
                        insert into majorhazard.history (id, source_id, at, action, from_state, to_state, actor_id, actor_name, note,
                          detail, region_code, sector_codes, enterprise_id)
                        values (:id, :source, :at, :action, :from, :to, :actor, :actorName, :note, :detail::jsonb, :region,
                          :sectors::text[], :enterprise)
                        """)
                .param("id", entry.id())
                .param("source", sourceId)
                .param("at", HazardSourceStore.utc(entry.at()))
                .param("action", entry.action().name())
                .param("from", entry.from() == null ? null : entry.from().name())
                .param("to", entry.to().name())
                .param("actor", entry.actorId())
                .param("actorName", entry.actorName())
                .param("note", entry.note())
                .param("detail", json.writeValueAsString(entry.detail()))
                .param("region", where.regionCode())
                .param("sectors", where.sectorCodes().toArray(String[]::new))
                .param("enterprise", where.enterpriseId())
                .update();
    }

    List<Entry> of(UUID sourceId) {
        return jdbc.sql("select * from majorhazard.history where source_id = :id order by at desc, id desc")
                .param("id", sourceId)
                .query((rs, i) -> entry(rs))
                .list();
    }

    List<Titled> atEnterprise(UUID enterpriseId, @Nullable Cursor before, int limit) {
        var statement = jdbc.sql("""
                        select h.*, s.name from majorhazard.history h join majorhazard.source s on s.id = h.source_id
                         where h.enterprise_id = :enterprise %s order by h.at desc, h.id desc limit :limit
                        """.formatted(before == null ? "" : "and (h.at, h.id) < (:at, :id)"))
                .param("enterprise", enterpriseId)
                .param("limit", limit);
        if (before != null) {
            statement =
                    statement.param("at", HazardSourceStore.utc(before.at())).param("id", before.id());
        }
        return statement
                .query((rs, i) -> new Titled(entry(rs), rs.getObject("source_id", UUID.class), rs.getString("name")))
                .list();
    }

    private Entry entry(ResultSet rs) throws SQLException {
        String from = rs.getString("from_state");
        return new Entry(
                rs.getObject("id", UUID.class),
                rs.getTimestamp("at").toInstant(),
                Action.valueOf(rs.getString("action")),
                from == null ? null : State.valueOf(from),
                State.valueOf(rs.getString("to_state")),
                rs.getObject("actor_id", UUID.class),
                rs.getString("actor_name"),
                rs.getString("note"),
                json.readValue(rs.getString("detail"), OBJECT));
    }
}
