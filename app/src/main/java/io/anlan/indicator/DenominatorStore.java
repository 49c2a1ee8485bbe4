package io.anlan.indicator;

import io.anlan.platform.access.CodeRange;
import io.anlan.platform.web.PageQuery;
import io.anlan.platform.web.Paged;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DenominatorStore {

    /** The filters of the list. */
    record Query(
            @Nullable String region,
            @Nullable DenominatorKind kind,
            @Nullable Integer year) {}

    private static final Map<String, String> SORTS =
            Map.of("year", "d.year", "kind", "d.kind", "region", "d.region_code", "value", "d.value");

    private static final String SELECT = """
            select d.*, g.name as region_name
              from indicator.denominator d left join region.v_region_ever g on g.code = d.first_region
            """;
    private static final String WHERE = """
             where d.region_code >= :lo and d.region_code < :hi and (:kind::text is null or d.kind = :kind)
               and (:year::int is null or d.year = :year)
            """;

    private final JdbcClient jdbc;

    DenominatorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Paged<Denominator> page(Query query, PageQuery page) {
        Map<String, @Nullable Object> params = params(query);
        List<Denominator> items = jdbc.sql(SELECT + WHERE + " order by "
                        + page.orderBy(SORTS, "d.region_code, d.kind, d.year desc", "d.id")
                        + " limit :limit offset :offset")
                .params(params)
                .param("limit", page.size())
                .param("offset", page.offset())
                .query(DenominatorStore::map)
                .list();
        int counted = jdbc.sql("select count(*) from (select 1 from indicator.denominator d" + WHERE + " limit "
                        + Paged.CAP + ") c")
                .params(params)
                .query(Integer.class)
                .single();
        return Paged.of(items, counted, page);
    }

    private static Map<String, @Nullable Object> params(Query query) {
        CodeRange range =
                query.region() == null || query.region().isBlank() ? CodeRange.ALL : CodeRange.of(query.region());
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("lo", range.lo());
        params.put("hi", range.hi());
        params.put("kind", query.kind() == null ? null : query.kind().name());
        params.put("year", query.year());
        return params;
    }

    Optional<Denominator> find(String regionCode, DenominatorKind kind, int year) {
        return jdbc.sql(SELECT + " where d.first_region = ? and d.kind = ? and d.year = ?")
                .params(regionCode, kind.name(), year)
                .query(DenominatorStore::map)
                .optional();
    }

    /** Adds, or changes when nobody else did since that version. */
    boolean put(Denominator d, String by, Instant at) {
        return jdbc.sql("""
                        insert into indicator.denominator as d (id, region_code, kind, year, value, unit, source, sample,
                          stated_by, stated_at)
                        values (:id, :region, :kind, :year, :value, :unit, :source, :sample, :by, :at)
                        on conflict (first_region, kind, year) do update
                          set version = d.version + 1, value = excluded.value, unit = excluded.unit,
                              source = excluded.source, sample = excluded.sample, stated_by = excluded.stated_by,
                              stated_at = excluded.stated_at
                          where d.version = :version
                        """)
                        .param("id", d.id())
                        .param("region", d.regionCode())
                        .param("kind", d.kind().name())
                        .param("year", d.year())
                        .param("value", d.value())
                        .param("unit", d.unit())
                        .param("source", d.source())
                        .param("sample", d.sample())
                        .param("version", d.version())
                        .param("by", by)
                        .param("at", IndicatorStore.utc(at))
                        .update()
                == 1;
    }

    private static Denominator map(ResultSet rs, int row) throws SQLException {
        return new Denominator(
                rs.getObject("id", UUID.class),
                rs.getInt("version"),
                rs.getString("first_region"),
                rs.getString("region_name"),
                DenominatorKind.valueOf(rs.getString("kind")),
                rs.getInt("year"),
                IndicatorStore.plain(rs.getBigDecimal("value")),
                rs.getString("unit"),
                rs.getString("source"),
                rs.getBoolean("sample"));
    }
}
