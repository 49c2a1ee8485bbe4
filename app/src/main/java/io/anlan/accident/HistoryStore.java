package io.anlan.accident;

import io.anlan.accident.Accident.Where;
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

/** What was done to a file, by whom and when. Rows are only added. */
@Repository
class HistoryStore {

    /** One act as it was recorded. */
    record Entry(
            UUID id,
            Instant at,
            Action action,
            UUID actorId,
            String actorName,
            @Nullable String actorOrganisation,
            @Nullable State from,
            State to,
            @Nullable String note,
            Map<String, Object> detail) {}

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    HistoryStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(UUID accidentId, Where where, Entry entry) {
        jdbc.sql("""
                        insert into accident.history (id, accident_id, at, action, from_state, to_state, actor_id, actor_name,
                          actor_organisation, note, detail, region_code, sector_codes, enterprise_id)
                        values (:id, :accident, :at, :action, :from, :to, :actor, :actorName, :organisation, :note,
                          :detail::jsonb, :region, :sectors::text[], :enterprise)
                        """)
                .param("id", entry.id())
                .param("accident", accidentId)
                .param("at", AccidentStore.utc(entry.at()))
                .param("action", entry.action().name())
                .param("from", entry.from() == null ? null : entry.from().name())
                .param("to", entry.to().name())
                .param("actor", entry.actorId())
                .param("actorName", entry.actorName())
                .param("organisation", entry.actorOrganisation())
                .param("note", entry.note())
                .param("detail", json.writeValueAsString(entry.detail()))
                .param("region", where.regionCode())
                .param("sectors", where.sectorCodes().toArray(String[]::new))
                .param("enterprise", where.enterpriseId())
                .update();
    }

    List<Entry> of(UUID accidentId) {
        return jdbc.sql("select * from accident.history where accident_id = :id order by at desc, id desc")
                .param("id", accidentId)
                .query((rs, i) -> entry(rs))
                .list();
    }

    private Entry entry(ResultSet rs) throws SQLException {
        String from = rs.getString("from_state");
        return new Entry(
                rs.getObject("id", UUID.class),
                rs.getTimestamp("at").toInstant(),
                Action.valueOf(rs.getString("action")),
                rs.getObject("actor_id", UUID.class),
                rs.getString("actor_name"),
                rs.getString("actor_organisation"),
                from == null ? null : State.valueOf(from),
                State.valueOf(rs.getString("to_state")),
                rs.getString("note"),
                json.readValue(rs.getString("detail"), OBJECT));
    }
}
