package io.anlan.indicator;

import io.anlan.indicator.Point.Origin;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stated values, scope versions, and comparisons that somebody answers for. */
@Repository
class ValueStore {

    /** A comparison across a scope break with its written reason. */
    record Override(int fromYear, int toYear, String reason, String by, Instant at) {}

    private final JdbcClient jdbc;

    ValueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ScopeVersion> scopeVersions() {
        return jdbc.sql("select * from indicator.scope_version order by topic, valid_from")
                .query((rs, n) -> new ScopeVersion(
                        rs.getString("code"),
                        rs.getString("topic"),
                        rs.getString("name"),
                        rs.getString("name_en"),
                        rs.getObject("valid_from", LocalDate.class),
                        rs.getString("changed"),
                        rs.getString("changed_en"),
                        rs.getString("source")))
                .list();
    }

    /** False when the code or the day is taken. */
    boolean add(ScopeVersion version, boolean sample) {
        return jdbc.sql("""
                        insert into indicator.scope_version (code, topic, name, name_en, valid_from, changed, changed_en,
                          source, sample)
                        values (:code, :topic, :name, :nameEn, :from, :changed, :changedEn, :source, :sample)
                        on conflict do nothing
                        """)
                        .param("code", version.code())
                        .param("topic", version.topic())
                        .param("name", version.name())
                        .param("nameEn", version.nameEn())
                        .param("from", version.validFrom())
                        .param("changed", version.changed())
                        .param("changedEn", version.changedEn())
                        .param("source", version.source())
                        .param("sample", sample)
                        .update()
                == 1;
    }

    Map<UUID, List<Point>> stated() {
        Map<UUID, List<Point>> values = new HashMap<>();
        jdbc.sql("select * from indicator.stated_value order by year").query((ResultSet rs) -> {
            values.computeIfAbsent(rs.getObject("indicator_id", UUID.class), id -> new ArrayList<>())
                    .add(new Point(
                            rs.getInt("year"),
                            IndicatorStore.plain(rs.getBigDecimal("value")),
                            rs.getString("scope_code"),
                            Origin.valueOf(rs.getString("origin")),
                            null,
                            rs.getString("source"),
                            rs.getString("source_line"),
                            rs.getString("conflict"),
                            rs.getInt("version")));
        });
        return values;
    }

    /** Writes a value; on a year that has one only when nobody changed it since that version. */
    boolean state(UUID id, Point point, String by, Instant at) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("id", id);
        params.put("year", point.year());
        params.put("value", point.value());
        params.put("scope", point.scopeCode());
        params.put("origin", point.origin().name());
        params.put("source", point.source());
        params.put("line", point.line());
        params.put("conflict", point.conflict());
        params.put("version", point.version());
        params.put("by", by);
        params.put("at", IndicatorStore.utc(at));
        return jdbc.sql("""
                        insert into indicator.stated_value as v (indicator_id, year, value, scope_code, origin, source,
                          source_line, conflict, stated_by, stated_at)
                        values (:id, :year, :value, :scope, :origin, :source, :line, :conflict, :by, :at)
                        on conflict (indicator_id, year) do update
                          set version = v.version + 1, value = excluded.value, scope_code = excluded.scope_code,
                              origin = excluded.origin, source = excluded.source, source_line = excluded.source_line,
                              conflict = excluded.conflict, stated_by = excluded.stated_by, stated_at = excluded.stated_at
                          where v.version = :version
                        """).params(params).update() == 1;
    }

    List<Override> overrides(UUID id) {
        return jdbc.sql("""
                        select from_year, to_year, reason, by_name, at from indicator.comparison_override
                         where indicator_id = ? order by from_year, to_year
                        """)
                .param(id)
                .query((rs, n) -> new Override(
                        rs.getInt(1),
                        rs.getInt(2),
                        rs.getString(3),
                        rs.getString(4),
                        rs.getObject(5, OffsetDateTime.class).toInstant()))
                .list();
    }

    boolean override(UUID key, UUID id, Override override) {
        return jdbc.sql("""
                        insert into indicator.comparison_override (id, indicator_id, from_year, to_year, reason, by_name, at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                        .params(
                                key,
                                id,
                                override.fromYear(),
                                override.toYear(),
                                override.reason(),
                                override.by(),
                                IndicatorStore.utc(override.at()))
                        .update()
                == 1;
    }

    /** Denominators of the place in base units, by kind and year; of merged places the sum of what each stated. */
    Map<DenominatorKind, Map<Integer, BigDecimal>> divisors(String regionCode) {
        Map<DenominatorKind, Map<Integer, BigDecimal>> divisors = new HashMap<>();
        jdbc.sql("select kind, year, value, unit from indicator.denominator where region_code = ? order by year")
                .param(regionCode)
                .query((ResultSet rs) -> {
                    BigDecimal value = rs.getBigDecimal("value");
                    divisors.computeIfAbsent(DenominatorKind.valueOf(rs.getString("kind")), k -> new HashMap<>())
                            .merge(
                                    rs.getInt("year"),
                                    DenominatorRules.unit(rs.getString("unit"))
                                            .map(unit -> unit.toBase(value))
                                            .orElse(value),
                                    BigDecimal::add);
                });
        return divisors;
    }
}
