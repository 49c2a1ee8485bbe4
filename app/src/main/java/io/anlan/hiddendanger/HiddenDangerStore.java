package io.anlan.hiddendanger;

import io.anlan.hiddendanger.HiddenDanger.Assessment;
import io.anlan.hiddendanger.HiddenDanger.Ending;
import io.anlan.hiddendanger.HiddenDanger.Finding;
import io.anlan.hiddendanger.HiddenDanger.FiveFixings;
import io.anlan.hiddendanger.HiddenDanger.Limit;
import io.anlan.hiddendanger.HiddenDanger.Progress;
import io.anlan.hiddendanger.HiddenDanger.Report;
import io.anlan.hiddendanger.HiddenDanger.Where;
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
class HiddenDangerStore {

    /** What a report needs to know of the enterprise. */
    record EnterpriseFacts(
            UUID id,
            String name,
            String regionCode,
            List<String> sectorCodes,
            @Nullable Double lon,
            @Nullable Double lat) {}

    private final JdbcClient jdbc;

    HiddenDangerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<HiddenDanger> find(UUID id) {
        return jdbc.sql("""
                        select d.*, e.until_on as asked_until
                        from hiddendanger.danger d
                        left join hiddendanger.extension e on e.danger_id = d.id and e.state = 'PENDING'
                        where d.id = :id
                        """).param("id", id).query((rs, i) -> map(rs)).optional();
    }

    /** Numbers are given out by the month and district; a report that fails leaves a gap, which is fine. */
    String nextNumber(String regionCode, String yearMonth) {
        int last = jdbc.sql("select hiddendanger.next_numbers(:district, :month, 1)")
                .param("district", regionCode.substring(0, 6))
                .param("month", yearMonth)
                .query(Integer.class)
                .single();
        return DangerNumber.of(yearMonth, last);
    }

    void insert(HiddenDanger d, String searchText) {
        jdbc.sql("""
                        insert into hiddendanger.danger (id, number, state, suggested_grade, region_code, sector_codes,
                          enterprise_id, enterprise_name, title, description, place_text, lon, lat, kind_code, source_kinds,
                          finder, found_at, reported_by, reporter_name, reporter_organisation, reported_at, self_reported,
                          content_hash, responsible, due_on, cover_photo_id, moved_at, search_text)
                        values (:id, :number, :state, :suggested, :region, :sectors::text[], :enterprise, :enterpriseName,
                          :title, :description, :place, :lon, :lat, :kind, :sources::text[], :finder, :foundAt, :by, :name,
                          :organisation, :at, :selfReported, :hash, :responsible, :due, :cover, :at, :search)
                        """)
                .param("id", d.id())
                .param("number", d.number())
                .param("state", d.state().name())
                .param("suggested", d.finding().suggestedGrade().name())
                .param("region", d.where().regionCode())
                .param("sectors", d.where().sectorCodes().toArray(String[]::new))
                .param("enterprise", d.where().enterpriseId())
                .param("enterpriseName", d.where().enterpriseName())
                .param("title", d.finding().title())
                .param("description", d.finding().description())
                .param("place", d.where().placeText())
                .param("lon", d.where().lon())
                .param("lat", d.where().lat())
                .param("kind", d.finding().kind())
                .param("sources", names(d.finding().sourceKinds()))
                .param("finder", d.finding().finder())
                .param("foundAt", utc(d.finding().foundAt()))
                .param("by", d.report().by())
                .param("name", d.report().name())
                .param("organisation", d.report().organisation())
                .param("at", utc(d.report().at()))
                .param("selfReported", d.report().selfReported())
                .param("hash", d.report().contentHash())
                .param("responsible", d.finding().responsible())
                .param("due", d.limit().dueOn())
                .param("cover", d.finding().coverPhotoId())
                .param("search", searchText)
                .update();
    }

    /** Compare-and-set: writes only if nobody changed the record since that version. */
    boolean change(HiddenDanger seen, State to, Map<String, @Nullable Object> columns, Instant now) {
        String assignments =
                columns.keySet().stream().map(c -> ", " + c + " = :" + c).collect(Collectors.joining());
        var statement = jdbc.sql("update hiddendanger.danger set version = version + 1, state = :to,"
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

    /** The target of a merge keeps every source and the earliest time; false when it is not open any more. */
    boolean absorb(UUID target, List<Source> sources, Instant foundAt) {
        return jdbc.sql("""
                        update hiddendanger.danger
                        set version = version + 1, found_at = least(found_at, :foundAt),
                            source_kinds = (select array_agg(distinct s) from unnest(source_kinds || :sources::text[]) s)
                        where id = :id and closed_at is null
                        """)
                        .param("id", target)
                        .param("foundAt", utc(foundAt))
                        .param("sources", names(sources))
                        .update()
                == 1;
    }

    Optional<EnterpriseFacts> enterprise(UUID id) {
        return jdbc.sql(
                        "select id, name, region_code, sector_codes, longitude, latitude from enterprise.v_enterprise where id = :id")
                .param("id", id)
                .query((rs, i) -> new EnterpriseFacts(
                        rs.getObject("id", UUID.class),
                        rs.getString("name"),
                        rs.getString("region_code"),
                        strings(rs, "sector_codes"),
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

    private static HiddenDanger map(ResultSet rs) throws SQLException {
        return new HiddenDanger(
                rs.getObject("id", UUID.class),
                rs.getString("number"),
                rs.getInt("version"),
                State.valueOf(rs.getString("state")),
                grade(rs.getString("grade")),
                finding(rs),
                where(rs),
                new Report(
                        rs.getObject("reported_by", UUID.class),
                        rs.getString("reporter_name"),
                        rs.getString("reporter_organisation"),
                        known(instant(rs, "reported_at")),
                        rs.getBoolean("self_reported"),
                        rs.getString("content_hash")),
                new Assessment(rs.getObject("criterion_id", UUID.class), rs.getString("assessment")),
                new Limit(
                        rs.getObject("due_on", LocalDate.class),
                        rs.getObject("paused_on", LocalDate.class),
                        rs.getString("pause_reason"),
                        rs.getBoolean("extension_pending"),
                        rs.getObject("asked_until", LocalDate.class)),
                new FiveFixings(
                        rs.getString("measures"),
                        rs.getString("responsibility"),
                        rs.getBigDecimal("funds_yuan"),
                        rs.getObject("limit_on", LocalDate.class),
                        rs.getString("plan"),
                        instant(rs, "fixings_at"),
                        rs.getString("fixings_by")),
                progress(rs),
                new Ending(
                        instant(rs, "closed_at"),
                        rs.getObject("on_time", Boolean.class),
                        rs.getObject("merged_into", UUID.class),
                        rs.getString("void_code"),
                        rs.getString("void_reason")));
    }

    private static Finding finding(ResultSet rs) throws SQLException {
        return new Finding(
                rs.getString("title"),
                rs.getString("description"),
                rs.getString("kind_code"),
                Grade.valueOf(rs.getString("suggested_grade")),
                strings(rs, "source_kinds").stream().map(Source::valueOf).toList(),
                rs.getString("finder"),
                known(instant(rs, "found_at")),
                rs.getString("responsible"),
                rs.getObject("cover_photo_id", UUID.class));
    }

    private static Where where(ResultSet rs) throws SQLException {
        return new Where(
                rs.getString("region_code"),
                strings(rs, "sector_codes"),
                rs.getObject("enterprise_id", UUID.class),
                rs.getString("enterprise_name"),
                rs.getString("place_text"),
                rs.getObject("lon", Double.class),
                rs.getObject("lat", Double.class));
    }

    private static Progress progress(ResultSet rs) throws SQLException {
        return new Progress(
                rs.getString("controls"),
                instant(rs, "controls_at"),
                instant(rs, "notified_at"),
                rs.getString("notified_by"),
                instant(rs, "acknowledged_at"),
                rs.getString("acknowledged_by"),
                rs.getString("statement"),
                instant(rs, "submitted_at"),
                rs.getObject("submitted_by", UUID.class),
                rs.getString("submitted_name"),
                rs.getObject("accepted_by", UUID.class),
                rs.getString("accepted_name"),
                instant(rs, "accepted_at"),
                rs.getString("rejection"),
                instant(rs, "rejected_at"),
                rs.getString("rejected_name"),
                rs.getInt("rejections"),
                rs.getInt("recurrences"),
                rs.getInt("urge_count"),
                instant(rs, "last_urged_at"));
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        OffsetDateTime at = rs.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static List<String> strings(ResultSet rs, String column) throws SQLException {
        return Arrays.asList((String[]) rs.getArray(column).getArray());
    }

    static @Nullable Grade grade(@Nullable String name) {
        return name == null ? null : Grade.valueOf(name);
    }

    static String[] names(List<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toArray(String[]::new);
    }

    private static Instant known(@Nullable Instant instant) {
        if (instant == null) {
            throw new IllegalStateException("a column that is not null was null");
        }
        return instant;
    }
}
