package io.anlan.accident;

import io.anlan.accident.Accident.Ending;
import io.anlan.accident.Accident.Event;
import io.anlan.accident.Accident.Investigation;
import io.anlan.accident.Accident.Report;
import io.anlan.accident.Accident.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The record itself: read one, add one, change one by compare-and-set. */
@Repository
class AccidentStore {

    /** What a report needs to know of the enterprise. */
    record EnterpriseFacts(
            UUID id,
            String name,
            String regionCode,
            List<String> sectorCodes,
            @Nullable String industry,
            @Nullable Double lon,
            @Nullable Double lat) {}

    private final JdbcClient jdbc;

    AccidentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Accident> find(UUID id) {
        return jdbc.sql("select * from accident.accident where id = :id")
                .param("id", id)
                .query((rs, i) -> map(rs))
                .optional();
    }

    /** Numbers are given out by the year and district; a report that fails leaves a gap, which is fine. */
    String nextNumber(String regionCode, int year) {
        int last = jdbc.sql("select accident.next_numbers(:district, :year, 1)")
                .param("district", regionCode.substring(0, 6))
                .param("year", String.valueOf(year))
                .query(Integer.class)
                .single();
        return "SG-%d-%04d".formatted(year, last);
    }

    void insert(Accident a, String searchText) {
        jdbc.sql("""
                        insert into accident.accident (id, number, state, grade, region_code, sector_codes, sector_code, category,
                          industry_code, enterprise_id, enterprise_name, title, description, place_text, lon, lat, type_code,
                          productive, occurred_at, occurred_on, deaths, missing, serious_injuries, minor_injuries,
                          direct_loss_yuan, learned_at, reported_at, reported_by, reporter_name, reporter_organisation,
                          late_reports, received_at, received_by, approved_on, closed_at, moved_at, search_text)
                        values (:id, :number, :state, :grade, :region, :sectors::text[], :sector, :category, :industry,
                          :enterprise, :enterpriseName, :title, :description, :place, :lon, :lat, :type, :productive,
                          :occurredAt, :occurredOn, :deaths, :missing, :serious, :minor, :loss, :learnedAt, :at, :by, :name,
                          :organisation, :late, :receivedAt, :receivedBy, :approvedOn, :closedAt, :at, :search)
                        """)
                .param("id", a.id())
                .param("number", a.number())
                .param("state", a.state().name())
                .param("grade", a.grade().name())
                .param("region", a.where().regionCode())
                .param("sectors", a.where().sectorCodes().toArray(String[]::new))
                .param("sector", a.event().sector())
                .param("category", a.event().category().name())
                .param("industry", a.event().industry())
                .param("enterprise", a.where().enterpriseId())
                .param("enterpriseName", a.where().enterpriseName())
                .param("title", a.event().title())
                .param("description", a.event().description())
                .param("place", a.where().placeText())
                .param("lon", a.where().lon())
                .param("lat", a.where().lat())
                .param("type", a.event().type())
                .param("productive", a.event().productive())
                .param("occurredAt", utc(a.event().occurredAt()))
                .param("occurredOn", a.event().occurredOn())
                .param("deaths", a.figures().deaths())
                .param("missing", a.figures().missing())
                .param("serious", a.figures().seriousInjuries())
                .param("minor", a.figures().minorInjuries())
                .param("loss", a.figures().directLossYuan())
                .param("learnedAt", utc(a.report().learnedAt()))
                .param("at", utc(a.report().at()))
                .param("by", a.report().by())
                .param("name", a.report().name())
                .param("organisation", a.report().organisation())
                .param("late", a.report().lateReports())
                .param("receivedAt", utcOrNull(a.report().receivedAt()))
                .param("receivedBy", a.report().receivedBy())
                .param("approvedOn", a.ending().approvedOn())
                .param("closedAt", utcOrNull(a.ending().closedAt()))
                .param("search", searchText)
                .update();
    }

    /** Compare-and-set: writes only if nobody changed the record since that version. */
    boolean change(Accident seen, State to, Map<String, @Nullable Object> columns, Instant now) {
        String assignments =
                columns.keySet().stream().map(c -> ", " + c + " = :" + c).collect(Collectors.joining());
        var statement = jdbc.sql("update accident.accident set version = version + 1, state = :to,"
                        + " moved_at = case when state = :to then moved_at else :now end" + assignments
                        + " where id = :id and version = :seenVersion and state = :from")
                .param("to", to.name())
                .param("now", utc(now))
                .param("id", seen.id())
                .param("seenVersion", seen.version())
                .param("from", seen.state().name());
        for (var column : columns.entrySet()) {
            Object value = column.getValue() instanceof Instant instant ? utc(instant) : column.getValue();
            statement = statement.param(column.getKey(), value);
        }
        return statement.update() == 1;
    }

    /** Kept beside the record for lists; follows from what the same transaction wrote. */
    void setDue(UUID id, @Nullable Due due) {
        jdbc.sql("update accident.accident set due_kind = :kind, due_at = :at where id = :id")
                .param("kind", due == null ? null : due.kind().name())
                .param("at", due == null ? null : utc(due.at()))
                .param("id", id)
                .update();
    }

    void addLateReport(UUID id) {
        jdbc.sql("update accident.accident set late_reports = late_reports + 1 where id = :id")
                .param("id", id)
                .update();
    }

    void followSectors(UUID id, String[] sectors) {
        jdbc.sql("select accident.follow_sectors(:id, :sectors::text[])")
                .param("id", id)
                .param("sectors", sectors)
                .query((rs, i) -> i)
                .list();
    }

    Optional<EnterpriseFacts> enterprise(UUID id) {
        return jdbc.sql("""
                        select id, name, region_code, sector_codes, industry_code, longitude, latitude
                        from enterprise.v_enterprise where id = :id
                        """)
                .param("id", id)
                .query((rs, i) -> new EnterpriseFacts(
                        rs.getObject("id", UUID.class),
                        rs.getString("name"),
                        rs.getString("region_code"),
                        strings(rs, "sector_codes"),
                        rs.getString("industry_code"),
                        rs.getObject("longitude", Double.class),
                        rs.getObject("latitude", Double.class)))
                .optional();
    }

    Optional<String> organisationName(@Nullable UUID id) {
        return id == null
                ? Optional.empty()
                : jdbc.sql("select name from organisation.v_organisation where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .optional();
    }

    /** The emergency bureau of the place, which receives its reports. */
    Optional<String> bureau(String regionCode) {
        return jdbc.sql("""
                        select name from organisation.v_organisation
                        where kind = 'BUREAU' and region_code = :region and not closed order by name limit 1
                        """).param("region", regionCode).query(String.class).optional();
    }

    boolean knowsRegion(String code) {
        return jdbc.sql("select exists (select 1 from region.v_region where code = :code)")
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    private static Accident map(ResultSet rs) throws SQLException {
        return new Accident(
                rs.getObject("id", UUID.class),
                rs.getString("number"),
                rs.getInt("version"),
                State.valueOf(rs.getString("state")),
                Grade.valueOf(rs.getString("grade")),
                new Event(
                        rs.getString("title"),
                        rs.getString("description"),
                        rs.getString("type_code"),
                        rs.getString("sector_code"),
                        Category.valueOf(rs.getString("category")),
                        rs.getString("industry_code"),
                        rs.getBoolean("productive"),
                        known(instant(rs, "occurred_at")),
                        rs.getObject("occurred_on", LocalDate.class)),
                new Where(
                        rs.getString("region_code"),
                        strings(rs, "sector_codes"),
                        rs.getObject("enterprise_id", UUID.class),
                        rs.getString("enterprise_name"),
                        rs.getString("place_text"),
                        rs.getObject("lon", Double.class),
                        rs.getObject("lat", Double.class)),
                figures(rs),
                new Report(
                        known(instant(rs, "learned_at")),
                        known(instant(rs, "reported_at")),
                        rs.getObject("reported_by", UUID.class),
                        rs.getString("reporter_name"),
                        rs.getString("reporter_organisation"),
                        instant(rs, "received_at"),
                        rs.getString("received_by"),
                        rs.getInt("late_reports")),
                investigation(rs),
                ending(rs));
    }

    static Figures figures(ResultSet rs) throws SQLException {
        return new Figures(
                rs.getInt("deaths"),
                rs.getInt("missing"),
                rs.getInt("serious_injuries"),
                rs.getInt("minor_injuries"),
                rs.getBigDecimal("direct_loss_yuan"));
    }

    private static Investigation investigation(ResultSet rs) throws SQLException {
        String level = rs.getString("team_level");
        String nature = rs.getString("nature");
        return new Investigation(
                level == null ? null : Level.valueOf(level),
                rs.getString("team_leader"),
                rs.getString("team_members"),
                rs.getObject("team_formed_on", LocalDate.class),
                rs.getObject("report_due_on", LocalDate.class),
                rs.getInt("extension_days"),
                rs.getInt("appraisal_days"),
                rs.getString("extension_reason"),
                rs.getString("extension_by"),
                rs.getObject("submitted_on", LocalDate.class),
                rs.getString("direct_cause"),
                rs.getString("indirect_cause"),
                strings(rs, "cause_codes"),
                nature == null ? null : Nature.valueOf(nature),
                rs.getString("returned_reasons"));
    }

    private static Ending ending(ResultSet rs) throws SQLException {
        return new Ending(
                rs.getObject("approved_on", LocalDate.class),
                rs.getString("approval_number"),
                rs.getString("approval_authority"),
                rs.getObject("published_on", LocalDate.class),
                rs.getString("published_at_url"),
                rs.getObject("rectified_on", LocalDate.class),
                rs.getObject("look_back_due_on", LocalDate.class),
                rs.getObject("look_back_on", LocalDate.class),
                rs.getString("look_back_result"),
                rs.getString("cancel_code"),
                rs.getString("cancel_reason"),
                instant(rs, "closed_at"));
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable OffsetDateTime utcOrNull(@Nullable Instant instant) {
        return instant == null ? null : utc(instant);
    }

    static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        OffsetDateTime at = rs.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static List<String> strings(ResultSet rs, String column) throws SQLException {
        return Arrays.asList((String[]) rs.getArray(column).getArray());
    }

    static Instant known(@Nullable Instant instant) {
        if (instant == null) {
            throw new IllegalStateException("a column that is not null was null");
        }
        return instant;
    }
}
