package io.anlan.audit;

import io.anlan.audit.AuditChain.Broken;
import io.anlan.platform.access.Actor;
import io.anlan.platform.time.Days;
import io.anlan.platform.web.PageQuery;
import io.anlan.platform.web.Paged;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class AuditStore {

    private static final String WHERE = """
             where (:actor::uuid is null or actor_id = :actor::uuid)
               and (:action::text is null or action = :action::text)
               and (:subjectType::text is null or subject_type = :subjectType::text)
               and (:subjectId::text is null or subject_id = :subjectId::text)
               and (:from::timestamptz is null or at >= :from::timestamptz)
               and (:to::timestamptz is null or at < :to::timestamptz)
               and (:q::text is null or actor_name ilike :q or action ilike :q or subject_id ilike :q
                    or detail::text ilike :q)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AuditStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(
            Instant at,
            Actor actor,
            @Nullable String address,
            String action,
            String subjectType,
            String subjectId,
            @Nullable String regionCode,
            Map<String, ?> detail) {
        jdbc.sql("""
                        insert into audit.entry
                          (at, actor_id, actor_name, address, action, subject_type, subject_id, region_code, detail)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
                        """)
                .param(Timestamp.from(at))
                .param(actor.userId())
                .param(actor.userName())
                .param(address)
                .param(action)
                .param(subjectType)
                .param(subjectId)
                .param(regionCode)
                .param(json.writeValueAsString(detail))
                .update();
    }

    Paged<AuditEntry> find(AuditQuery query, PageQuery page) {
        var items = jdbc.sql("select *, detail::text as detail_text from audit.entry" + WHERE
                        + " order by at desc, id desc limit :limit offset :offset")
                .params(params(query))
                .param("limit", page.size())
                .param("offset", page.offset())
                .query(this::entry)
                .list();
        int counted = jdbc.sql(
                        "select count(*) from (select 1 from audit.entry" + WHERE + " limit " + Paged.CAP + ") c")
                .params(params(query))
                .query(Integer.class)
                .single();
        return Paged.of(items, counted, page);
    }

    /** All that match, newest first; to be closed, inside the transaction. */
    Stream<AuditEntry> stream(AuditQuery query) {
        return jdbc
                .sql("select *, detail::text as detail_text from audit.entry" + WHERE + " order by at desc, id desc")
                .params(params(query))
                .query(this::entry)
                .stream();
    }

    private static Map<String, @Nullable Object> params(AuditQuery query) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put(
                "q",
                query.q() == null || query.q().isBlank()
                        ? null
                        : "%" + query.q().strip() + "%");
        params.put("actor", query.actor());
        params.put("action", blank(query.action()));
        params.put("subjectType", blank(query.subjectType()));
        params.put("subjectId", blank(query.subjectId()));
        params.put("from", query.from() == null ? null : Timestamp.from(Days.start(query.from())));
        params.put(
                "to",
                query.to() == null ? null : Timestamp.from(Days.start(query.to().plusDays(1))));
        return params;
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    int seal() {
        return jdbc.sql("select audit.seal()").query(Integer.class).single();
    }

    long links() {
        return jdbc.sql("select position from audit.head").query(Long.class).single();
    }

    String head() {
        return jdbc.sql("select encode(hash, 'hex') from audit.head")
                .query(String.class)
                .single();
    }

    Optional<Broken> firstBroken() {
        return jdbc.sql("select link, entry_id, reason from audit.first_broken()")
                .query((rs, i) ->
                        new Broken(rs.getLong("link"), rs.getObject("entry_id", Long.class), rs.getString("reason")))
                .optional();
    }

    private AuditEntry entry(ResultSet rs, int row) throws SQLException {
        byte[] hash = rs.getBytes("hash");
        return new AuditEntry(
                rs.getLong("id"),
                rs.getTimestamp("at").toInstant(),
                rs.getObject("actor_id", UUID.class),
                rs.getString("actor_name"),
                rs.getString("address"),
                rs.getString("action"),
                rs.getString("subject_type"),
                rs.getString("subject_id"),
                rs.getString("region_code"),
                json.readValue(rs.getString("detail_text"), new TypeReference<Map<String, Object>>() {}),
                rs.getObject("position", Long.class),
                hash == null ? null : java.util.HexFormat.of().formatHex(hash));
    }
}
