package io.anlan.returns;

import io.anlan.platform.id.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** One filing and what was done with it. */
@Repository
class FilingStore {

    /** One act as it was recorded. */
    record ActRow(
            Instant at,
            FilingAction action,
            String actorName,
            @Nullable String note,
            Map<String, Object> detail) {}

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<Map<String, Object>> OBJECTS = new TypeReference<>() {};
    private static final TypeReference<List<Level>> LEVELS = new TypeReference<>() {};

    static final String SELECT = """
            select f.*, p.key, p.number, p.starts_on, p.ends_on, p.nominal_on, p.day_off, p.due_on, p.on_time_until, p.locks_on,
                   o.title, v.definition -> 'approval' as approval
              from returns.filing f
              join returns.period p on p.id = f.period_id
              join returns.form o on o.id = p.form_id
              join returns.form_version v on v.form_id = p.form_id and v.number = p.number
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    FilingStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Filing> find(UUID id) {
        return jdbc.sql(SELECT + " where f.id = :id")
                .param("id", id)
                .query((rs, i) -> map(rs))
                .optional();
    }

    /** What an enterprise is asked for now, soonest first, and what it gave lately. */
    List<Filing> of(UUID enterpriseId, boolean waiting, int limit) {
        return jdbc.sql(SELECT + " where f.enterprise_id = :enterprise and f.state "
                        + (waiting
                                ? "in ('OPEN', 'RETURNED') and o.state = 'ACTIVE' order by p.due_on"
                                : "not in ('OPEN', 'RETURNED') order by p.due_on desc")
                        + ", f.id limit :limit")
                .param("enterprise", enterpriseId)
                .param("limit", limit)
                .query((rs, i) -> map(rs))
                .list();
    }

    /** What a place itself is asked for. */
    List<Filing> ofPlace(String regionCode, boolean waiting, int limit) {
        return jdbc.sql(SELECT + " where f.enterprise_id is null and f.region_code = :region and f.state "
                        + (waiting
                                ? "in ('OPEN', 'RETURNED') and o.state = 'ACTIVE' order by p.due_on"
                                : "not in ('OPEN', 'RETURNED') order by p.due_on desc")
                        + ", f.id limit :limit")
                .param("region", regionCode)
                .param("limit", limit)
                .query((rs, i) -> map(rs))
                .list();
    }

    /** Filings of a period that are due or will be, and have not come. */
    List<UUID> unreported(UUID periodId, String lo, String hi, int limit) {
        return jdbc.sql("""
                        select id from returns.filing
                         where period_id = :period and region_code >= :lo and region_code < :hi and state in ('OPEN', 'RETURNED')
                         order by id limit :limit
                        """)
                .param("period", periodId)
                .param("lo", lo)
                .param("hi", hi)
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    /** One of those expected in a period, by its name and, for an enterprise, its credit code. */
    record Expected(UUID id, String name, @Nullable String creditCode) {}

    List<Expected> expected(UUID periodId) {
        return jdbc.sql("""
                        select f.id, f.reporter_name, e.credit_code
                          from returns.filing f left join enterprise.v_enterprise e on e.id = f.enterprise_id
                         where f.period_id = ? order by f.reporter_name, f.id
                        """)
                .param(periodId)
                .query((rs, i) -> new Expected(
                        rs.getObject("id", UUID.class), rs.getString("reporter_name"), rs.getString("credit_code")))
                .list();
    }

    /** The form and version that a period asks for. */
    record Asked(UUID formId, int number, String title, String key) {}

    Optional<Asked> asked(UUID periodId) {
        return jdbc.sql("""
                        select p.form_id, p.number, o.title, p.key
                          from returns.period p join returns.form o on o.id = p.form_id where p.id = ?
                        """)
                .param(periodId)
                .query((rs, i) -> new Asked(
                        rs.getObject("form_id", UUID.class),
                        rs.getInt("number"),
                        rs.getString("title"),
                        rs.getString("key")))
                .optional();
    }

    /** Compare-and-set: writes only if nobody changed the filing since that version. JSON columns take objects. */
    boolean change(Filing seen, FilingState to, Map<String, @Nullable Object> columns) {
        String assignments = columns.entrySet().stream()
                .map(c -> ", " + c.getKey() + " = :" + c.getKey() + (c.getValue() instanceof Map ? "::jsonb" : ""))
                .collect(Collectors.joining());
        var statement = jdbc.sql("update returns.filing set version = version + 1, state = :to" + assignments
                        + " where id = :id and version = :seen and state = :from")
                .param("to", to.name())
                .param("id", seen.id())
                .param("seen", seen.version())
                .param("from", seen.state().name());
        for (var column : columns.entrySet()) {
            Object value = switch (column.getValue()) {
                case Instant at -> FormStore.utc(at);
                case Map<?, ?> object -> json.writeValueAsString(object);
                case null -> null;
                default -> column.getValue();
            };
            statement = statement.param(column.getKey(), value);
        }
        return statement.update() == 1;
    }

    UUID record(
            Filing filing,
            FilingAction action,
            UUID actorId,
            String actorName,
            @Nullable String note,
            Map<String, ?> detail,
            Instant now) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into returns.act (id, filing_id, at, action, actor_id, actor_name, note, detail, region_code,
                          sector_codes, enterprise_id)
                        values (:id, :filing, :at, :action, :actor, :name, :note, :detail::jsonb, :region, :sectors::text[],
                          :enterprise)
                        """)
                .param("id", id)
                .param("filing", filing.id())
                .param("at", FormStore.utc(now))
                .param("action", action.name())
                .param("actor", actorId)
                .param("name", actorName)
                .param("note", note)
                .param("detail", json.writeValueAsString(detail))
                .param("region", filing.regionCode())
                .param("sectors", filing.sectorCodes().toArray(String[]::new))
                .param("enterprise", filing.enterpriseId())
                .update();
        return id;
    }

    List<ActRow> acts(UUID filingId) {
        return jdbc.sql("select * from returns.act where filing_id = :id order by at desc, id desc")
                .param("id", filingId)
                .query((rs, i) -> new ActRow(
                        FormStore.utcInstant(rs, "at"),
                        FilingAction.valueOf(rs.getString("action")),
                        rs.getString("actor_name"),
                        rs.getString("note"),
                        json.readValue(rs.getString("detail"), OBJECTS)))
                .list();
    }

    Filing map(ResultSet rs) throws SQLException {
        return new Filing(
                rs.getObject("id", UUID.class),
                rs.getObject("form_id", UUID.class),
                rs.getInt("number"),
                rs.getString("title"),
                rs.getObject("period_id", UUID.class),
                period(rs),
                rs.getString("region_code"),
                Arrays.asList((String[]) rs.getArray("sector_codes").getArray()),
                rs.getObject("enterprise_id", UUID.class),
                rs.getString("reporter_name"),
                FilingState.valueOf(rs.getString("state")),
                json.readValue(rs.getString("approval"), LEVELS),
                rs.getInt("step"),
                rs.getBoolean("zero"),
                read(rs.getString("draft"), TEXTS),
                read(rs.getString("answers"), OBJECTS),
                read(rs.getString("origins"), TEXTS),
                FormStore.instant(rs, "submitted_at"),
                FormStore.instant(rs, "resubmitted_at"),
                rs.getString("submitted_by"),
                rs.getObject("on_time", Boolean.class),
                FormStore.instant(rs, "accepted_at"),
                rs.getString("note"),
                rs.getObject("reopened_until", LocalDate.class),
                rs.getInt("urge_count"),
                FormStore.instant(rs, "last_urged_at"),
                rs.getInt("version"));
    }

    static Period period(ResultSet rs) throws SQLException {
        return new Period(
                rs.getString("key"),
                rs.getObject("starts_on", LocalDate.class),
                rs.getObject("ends_on", LocalDate.class),
                rs.getObject("nominal_on", LocalDate.class),
                rs.getString("day_off"),
                rs.getObject("due_on", LocalDate.class),
                rs.getObject("on_time_until", LocalDate.class),
                rs.getObject("locks_on", LocalDate.class));
    }

    private <T> @Nullable Map<String, T> read(@Nullable String text, TypeReference<Map<String, T>> type) {
        return text == null ? null : new LinkedHashMap<>(json.readValue(text, type));
    }
}
