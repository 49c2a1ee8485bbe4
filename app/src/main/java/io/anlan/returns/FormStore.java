package io.anlan.returns;

import io.anlan.platform.access.CodeRange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Forms and their versions. */
@Repository
class FormStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    FormStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<ReturnForm> all() {
        return read("where true", Map.of());
    }

    List<ReturnForm> active() {
        return read("where o.state = 'ACTIVE'", Map.of());
    }

    Optional<ReturnForm> find(UUID id) {
        return read("where o.id = :id", Map.of("id", id)).stream().findFirst();
    }

    /** Forms that ask an enterprise for something in a period that is not long past. */
    List<ReturnForm> asking(UUID enterpriseId) {
        return read(
                "where o.state = 'ACTIVE' and o.id in (select form_id from returns.filing where enterprise_id = :enterprise)",
                Map.of("enterprise", enterpriseId));
    }

    private List<ReturnForm> read(String where, Map<String, ?> params) {
        Map<UUID, List<FormVersion>> versions = new HashMap<>();
        jdbc.sql("select v.* from returns.form_version v join returns.form o on o.id = v.form_id " + where
                        + " order by v.number")
                .params(params)
                .query(rs -> {
                    versions.computeIfAbsent(rs.getObject("form_id", UUID.class), k -> new ArrayList<>())
                            .add(version(rs));
                });
        return jdbc.sql("select o.* from returns.form o " + where + " order by o.state, o.title, o.id")
                .params(params)
                .query((rs, i) -> form(rs, versions.getOrDefault(rs.getObject("id", UUID.class), List.of())))
                .list();
    }

    void insert(UUID id, String regionCode, String issuer, Definition draft, String by, Instant now) {
        CodeRange reach = CodeRange.of(regionCode);
        jdbc.sql("""
                        insert into returns.form (id, region_code, reach, issuer, title, state, draft, created_at, created_by)
                        values (:id, :region, platform.code_range(:lo, :hi), :issuer, :title, 'DRAFT', :draft::jsonb, :now, :by)
                        """)
                .param("id", id)
                .param("region", regionCode)
                .param("lo", reach.lo())
                .param("hi", reach.hi())
                .param("issuer", issuer)
                .param("title", draft.title().strip())
                .param("draft", json.writeValueAsString(draft))
                .param("now", utc(now))
                .param("by", by)
                .update();
    }

    /** Compare-and-set. The title that people see changes with the first draft, later only with a new version. */
    boolean saveDraft(ReturnForm seen, Definition draft) {
        return jdbc.sql("""
                        update returns.form set draft = :draft::jsonb, version = version + 1,
                               title = case when state = 'DRAFT' then :title else title end
                         where id = :id and version = :version and state <> 'STOPPED'
                        """)
                        .param("draft", json.writeValueAsString(draft))
                        .param("title", draft.title().strip())
                        .param("id", seen.id())
                        .param("version", seen.version())
                        .update()
                == 1;
    }

    boolean publish(ReturnForm seen, FormVersion next) {
        boolean mine = jdbc.sql("""
                        update returns.form set draft = null, state = 'ACTIVE', title = :title, version = version + 1
                         where id = :id and version = :version and state <> 'STOPPED'
                        """)
                        .param("title", next.definition().title().strip())
                        .param("id", seen.id())
                        .param("version", seen.version())
                        .update()
                == 1;
        if (mine) {
            jdbc.sql("""
                            insert into returns.form_version (form_id, number, effective_from, definition, published_at, published_by)
                            values (:form, :number, :from, :definition::jsonb, :at, :by)
                            """)
                    .param("form", seen.id())
                    .param("number", next.number())
                    .param("from", next.effectiveFrom())
                    .param("definition", json.writeValueAsString(next.definition()))
                    .param("at", utc(next.publishedAt()))
                    .param("by", next.publishedBy())
                    .update();
        }
        return mine;
    }

    boolean stop(ReturnForm seen, String reason, Instant now) {
        return jdbc.sql("""
                        update returns.form set state = 'STOPPED', stopped_at = :now, stop_reason = :reason, version = version + 1
                         where id = :id and version = :version and state <> 'STOPPED'
                        """)
                        .param("now", utc(now))
                        .param("reason", reason)
                        .param("id", seen.id())
                        .param("version", seen.version())
                        .update()
                == 1;
    }

    Definition definition(UUID formId, int number) {
        return jdbc.sql("select definition from returns.form_version where form_id = :form and number = :number")
                .param("form", formId)
                .param("number", number)
                .query((rs, i) -> json.readValue(rs.getString("definition"), Definition.class))
                .single();
    }

    Optional<String> organisationName(@Nullable UUID id) {
        return id == null
                ? Optional.empty()
                : jdbc.sql("select name from organisation.v_organisation where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .optional();
    }

    /** The name of a place, or nothing when there is no such place now. */
    Optional<String> placeName(String code) {
        return jdbc.sql("select name from region.v_region where code = :code")
                .param("code", code)
                .query(String.class)
                .optional();
    }

    /** The names of the free days of the working-day calendar. */
    Map<LocalDate, String> dayNames() {
        Map<LocalDate, String> names = new HashMap<>();
        jdbc.sql("select day, name from hiddendanger.v_calendar_day where not working")
                .query(rs -> {
                    names.put(rs.getObject("day", LocalDate.class), rs.getString("name"));
                });
        return names;
    }

    private ReturnForm form(ResultSet rs, List<FormVersion> versions) throws SQLException {
        String draft = rs.getString("draft");
        return new ReturnForm(
                rs.getObject("id", UUID.class),
                rs.getString("region_code"),
                rs.getString("issuer"),
                rs.getString("title"),
                ReturnForm.State.valueOf(rs.getString("state")),
                draft == null ? null : json.readValue(draft, Definition.class),
                versions,
                rs.getInt("version"),
                rs.getObject("created_at", OffsetDateTime.class).toInstant(),
                rs.getString("created_by"),
                rs.getString("stop_reason"));
    }

    private FormVersion version(ResultSet rs) throws SQLException {
        return new FormVersion(
                rs.getInt("number"),
                rs.getObject("effective_from", LocalDate.class),
                json.readValue(rs.getString("definition"), Definition.class),
                rs.getObject("published_at", OffsetDateTime.class).toInstant(),
                rs.getString("published_by"));
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** A time that is never null. */
    static Instant utcInstant(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        OffsetDateTime at = rs.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
