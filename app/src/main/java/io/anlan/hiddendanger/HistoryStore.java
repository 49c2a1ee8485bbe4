package io.anlan.hiddendanger;

import io.anlan.enterprise.TimelineSource.Cursor;
import io.anlan.hiddendanger.HiddenDanger.Where;
import io.anlan.platform.access.Actor;
import io.anlan.platform.id.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What belongs to a record beside it: history, sources, requests for more time. Rows are only added. */
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
            Map<String, Object> detail,
            List<UUID> photoIds) {}

    /** One way in which the danger came to light. */
    record SourceRow(
            Source source,
            @Nullable String finder,
            Instant foundAt,
            @Nullable String note,
            @Nullable UUID mergedFromId,
            @Nullable String mergedFromNumber) {}

    /** A request for more time and what became of it. */
    record ExtensionRow(
            UUID id,
            Instant requestedAt,
            String requestedBy,
            LocalDate untilOn,
            String reason,
            String state,
            @Nullable Instant decidedAt,
            @Nullable String decidedBy,
            @Nullable String decisionNote) {}

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    HistoryStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(UUID dangerId, Where where, Entry entry) {
        jdbc.sql("""
                        insert into hiddendanger.history (id, danger_id, at, action, from_state, to_state, actor_id, actor_name,
                          actor_organisation, note, detail, photo_ids, region_code, sector_codes, enterprise_id)
                        values (:id, :danger, :at, :action, :from, :to, :actor, :actorName, :organisation, :note,
                          :detail::jsonb, :photos::uuid[], :region, :sectors::text[], :enterprise)
                        """)
                .param("id", entry.id())
                .param("danger", dangerId)
                .param("at", HiddenDangerStore.utc(entry.at()))
                .param("action", entry.action().name())
                .param("from", entry.from() == null ? null : entry.from().name())
                .param("to", entry.to().name())
                .param("actor", entry.actorId())
                .param("actorName", entry.actorName())
                .param("organisation", entry.actorOrganisation())
                .param("note", entry.note())
                .param("detail", json.writeValueAsString(entry.detail()))
                .param("photos", entry.photoIds().toArray(UUID[]::new))
                .param("region", where.regionCode())
                .param("sectors", where.sectorCodes().toArray(String[]::new))
                .param("enterprise", where.enterpriseId())
                .update();
    }

    List<Entry> of(UUID dangerId) {
        return jdbc.sql("select * from hiddendanger.history where danger_id = :id order by at desc, id desc")
                .param("id", dangerId)
                .query((rs, i) -> entry(rs))
                .list();
    }

    /** An act with the record it belongs to. */
    record Titled(UUID dangerId, String title, Entry entry) {}

    /** The latest acts on the dangers of one enterprise, newest first; with a cursor, only those before it. */
    List<Titled> atEnterprise(UUID enterprise, @Nullable Cursor before, int limit) {
        String place = before == null ? "" : " and (h.at, h.id) < (:at, :last)";
        return jdbc.sql("select h.*, d.title from hiddendanger.history h"
                        + " join hiddendanger.danger d on d.id = h.danger_id where h.enterprise_id = :id" + place
                        + " order by h.at desc, h.id desc limit :limit")
                .param("id", enterprise)
                .param("at", before == null ? null : HiddenDangerStore.utc(before.at()))
                .param("last", before == null ? null : before.id())
                .param("limit", limit)
                .query((rs, i) -> new Titled(rs.getObject("danger_id", UUID.class), rs.getString("title"), entry(rs)))
                .list();
    }

    void addSource(UUID dangerId, Where where, SourceRow source) {
        jdbc.sql("""
                        insert into hiddendanger.source (id, danger_id, source, finder, found_at, note, merged_from,
                          merged_number, region_code, sector_codes, enterprise_id)
                        values (:id, :danger, :source, :finder, :foundAt, :note, :mergedFrom, :mergedNumber, :region,
                          :sectors::text[], :enterprise)
                        """)
                .param("id", Ids.next())
                .param("danger", dangerId)
                .param("source", source.source().name())
                .param("finder", source.finder())
                .param("foundAt", HiddenDangerStore.utc(source.foundAt()))
                .param("note", source.note())
                .param("mergedFrom", source.mergedFromId())
                .param("mergedNumber", source.mergedFromNumber())
                .param("region", where.regionCode())
                .param("sectors", where.sectorCodes().toArray(String[]::new))
                .param("enterprise", where.enterpriseId())
                .update();
    }

    List<SourceRow> sources(UUID dangerId) {
        return jdbc.sql("select * from hiddendanger.source where danger_id = :id order by found_at, id")
                .param("id", dangerId)
                .query((rs, i) -> new SourceRow(
                        Source.valueOf(rs.getString("source")),
                        rs.getString("finder"),
                        rs.getTimestamp("found_at").toInstant(),
                        rs.getString("note"),
                        rs.getObject("merged_from", UUID.class),
                        rs.getString("merged_number")))
                .list();
    }

    void askExtension(UUID dangerId, Where where, Change.Beside.ExtensionAsked asked, Actor actor, Instant now) {
        jdbc.sql("""
                        insert into hiddendanger.extension (id, danger_id, requested_at, requested_name, until_on, reason, state,
                          region_code, sector_codes, enterprise_id)
                        values (:id, :danger, :at, :name, :until, :reason, 'PENDING', :region, :sectors::text[], :enterprise)
                        """)
                .param("id", Ids.next())
                .param("danger", dangerId)
                .param("at", HiddenDangerStore.utc(now))
                .param("name", actor.userName())
                .param("until", asked.untilOn())
                .param("reason", asked.reason())
                .param("region", where.regionCode())
                .param("sectors", where.sectorCodes().toArray(String[]::new))
                .param("enterprise", where.enterpriseId())
                .update();
    }

    void closeExtension(
            UUID dangerId, String state, @Nullable LocalDate untilOn, @Nullable String note, Actor actor, Instant now) {
        jdbc.sql("""
                        update hiddendanger.extension
                        set state = :state, decided_at = :at, decided_name = :name, decision_note = :note,
                            until_on = coalesce(:until::date, until_on)
                        where danger_id = :danger and state = 'PENDING'
                        """)
                .param("danger", dangerId)
                .param("state", state)
                .param("at", HiddenDangerStore.utc(now))
                .param("name", actor.userName())
                .param("note", note)
                .param("until", untilOn)
                .update();
    }

    Optional<ExtensionRow> latestExtension(UUID dangerId) {
        return jdbc.sql("""
                        select * from hiddendanger.extension where danger_id = :id order by requested_at desc, id desc limit 1
                        """)
                .param("id", dangerId)
                .query((rs, i) -> new ExtensionRow(
                        rs.getObject("id", UUID.class),
                        rs.getTimestamp("requested_at").toInstant(),
                        rs.getString("requested_name"),
                        rs.getObject("until_on", LocalDate.class),
                        rs.getString("reason"),
                        rs.getString("state"),
                        HiddenDangerStore.instant(rs, "decided_at"),
                        rs.getString("decided_name"),
                        rs.getString("decision_note")))
                .optional();
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
                json.readValue(rs.getString("detail"), OBJECT),
                Arrays.asList((UUID[]) rs.getArray("photo_ids").getArray()));
    }
}
