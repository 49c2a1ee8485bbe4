package io.anlan.returns;

import io.anlan.platform.access.CodeRange;
import io.anlan.platform.web.PageQuery;
import io.anlan.platform.web.Paged;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has reported and who has not: counts, lists, sums. */
@Repository
class CoverageStore {

    /** The place and, when one is asked for, the sector that is looked at. */
    record Reach(CodeRange place, @Nullable String sector) {
        Map<String, @Nullable Object> params() {
            Map<String, @Nullable Object> params = new HashMap<>();
            params.put("lo", place.lo());
            params.put("hi", place.hi());
            params.put("sector", sector == null || sector.isBlank() ? null : sector);
            return params;
        }
    }

    /** A period of a form with its counts. */
    record PeriodRow(UUID id, UUID formId, String title, int number, Period period, Counts counts) {}

    /** A place with its counts. */
    record PlaceRow(String code, String name, Counts counts) {}

    /** One filing of a list. */
    record Row(
            UUID id,
            String reporterName,
            @Nullable UUID enterpriseId,
            String regionCode,
            String regionName,
            FilingState state,
            Timeliness timeliness,
            boolean zero,
            int step,
            @Nullable Instant submittedAt,
            @Nullable String submittedBy,
            int urgeCount,
            @Nullable Instant lastUrgedAt,
            @Nullable String note,
            @Nullable BigDecimal value,
            int version) {}

    /** Sums of a place; a field nobody has reported a number for is absent, never 0. */
    record SumRow(String code, String name, Counts counts, Map<String, BigDecimal> sums) {}

    private static final Map<String, String> ORDERS = Map.of(
            "value",
            "value",
            "reporter",
            "f.reporter_name",
            "submittedAt",
            "f.submitted_at",
            "urged",
            "f.urge_count",
            "place",
            "f.region_code");

    /** The missing first, then those that wait for approval, then the rest. */
    private static final String BY_WORK = """
            case f.state when 'OPEN' then 0 when 'RETURNED' then 1 when 'SUBMITTED' then 2 when 'ACCEPTED' then 3 else 4 end,
            f.region_code""";

    private static final String IN_PLACE = " f.region_code >= :lo and f.region_code < :hi"
            + " and (:sector::text is null or f.sector_codes @> array[:sector::text])";

    private final JdbcClient jdbc;

    CoverageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean exists(UUID periodId) {
        return jdbc.sql("select exists (select from returns.period where id = :id)")
                .param("id", periodId)
                .query(Boolean.class)
                .single();
    }

    /** The newest periods of every form that is asked for. */
    List<PeriodRow> board(Reach reach, int each, LocalDate today) {
        return jdbc.sql("""
                        with newest as (
                          select p.*, o.title, row_number() over (partition by p.form_id order by p.ends_on desc) as age
                            from returns.period p join returns.form o on o.id = p.form_id and o.state = 'ACTIVE')
                        select p.id, p.form_id, p.title, p.number, p.key, p.starts_on, p.ends_on, p.nominal_on, p.day_off, p.due_on,
                               p.on_time_until, p.locks_on, %s
                          from newest p join returns.filing f on f.period_id = p.id and %s
                         where p.age <= :each
                         group by p.id, p.form_id, p.title, p.number, p.key, p.starts_on, p.ends_on, p.nominal_on, p.day_off,
                                  p.due_on, p.on_time_until, p.locks_on
                         order by p.due_on desc, p.title
                        """.formatted(Counts.SQL, IN_PLACE))
                .params(reach.params())
                .param("each", each)
                .param("today", today)
                .query((rs, i) -> period(rs))
                .list();
    }

    /** The last periods of one form up to a period, oldest first. */
    List<PeriodRow> trend(UUID formId, LocalDate until, Reach reach, int count, LocalDate today) {
        return jdbc.sql("""
                        with last as (select * from returns.period where form_id = :form and ends_on <= :until
                                       order by ends_on desc limit :count)
                        select p.id, p.form_id, '' as title, p.number, p.key, p.starts_on, p.ends_on, p.nominal_on, p.day_off, p.due_on,
                               p.on_time_until, p.locks_on, %s
                          from last p join returns.filing f on f.period_id = p.id and %s
                         group by p.id, p.form_id, p.number, p.key, p.starts_on, p.ends_on, p.nominal_on, p.day_off, p.due_on,
                                  p.on_time_until, p.locks_on
                         order by p.ends_on
                        """.formatted(Counts.SQL, IN_PLACE))
                .params(reach.params())
                .param("form", formId)
                .param("until", until)
                .param("count", count)
                .param("today", today)
                .query((rs, i) -> period(rs))
                .list();
    }

    Optional<PeriodRow> period(UUID id, Reach reach, LocalDate today) {
        return jdbc.sql("""
                        select p.id, p.form_id, o.title, p.number, p.key, p.starts_on, p.ends_on, p.nominal_on, p.day_off, p.due_on,
                               p.on_time_until, p.locks_on, %s
                          from returns.period p join returns.form o on o.id = p.form_id
                          left join returns.filing f on f.period_id = p.id and %s
                         where p.id = :id
                         group by p.id, p.form_id, o.title, p.number, p.key, p.starts_on, p.ends_on, p.nominal_on, p.day_off,
                                  p.due_on, p.on_time_until, p.locks_on
                        """.formatted(Counts.SQL, IN_PLACE))
                .params(reach.params())
                .param("id", id)
                .param("today", today)
                .query((rs, i) -> period(rs))
                .optional();
    }

    private static PeriodRow period(ResultSet rs) throws SQLException {
        return new PeriodRow(
                rs.getObject("id", UUID.class),
                rs.getObject("form_id", UUID.class),
                rs.getString("title"),
                rs.getInt("number"),
                FilingStore.period(rs),
                Counts.of(rs));
    }

    /** Counts of the places of the next level below. */
    List<PlaceRow> places(UUID periodId, Reach reach, int digits, LocalDate today) {
        return jdbc.sql(grouped(Counts.SQL))
                .params(reach.params())
                .param("period", periodId)
                .param("digits", digits)
                .param("today", today)
                .query((rs, i) -> new PlaceRow(rs.getString("code"), rs.getString("name"), Counts.of(rs)))
                .list();
    }

    /** Sums of the numbers of a period in the places of the next level below. */
    List<SumRow> sums(UUID periodId, Reach reach, int digits, List<String> keys, LocalDate today) {
        Map<String, Map<String, BigDecimal>> sums = new HashMap<>();
        jdbc.sql("""
                        select rpad(left(f.region_code, :digits), 12, '0') as code, k.key, sum((f.answers ->> k.key)::numeric) as sum
                          from returns.filing f cross join unnest(:keys::text[]) k (key)
                         where f.period_id = :period and %s and f.state in ('SUBMITTED', 'ACCEPTED')
                           and jsonb_typeof(f.answers -> k.key) = 'number'
                         group by 1, 2
                        """.formatted(IN_PLACE))
                .params(reach.params())
                .param("period", periodId)
                .param("digits", digits)
                .param("keys", keys.toArray(String[]::new))
                .query(rs -> {
                    sums.computeIfAbsent(rs.getString("code"), c -> new LinkedHashMap<>())
                            .put(rs.getString("key"), rs.getBigDecimal("sum"));
                });
        return places(periodId, reach, digits, today).stream()
                .map(row -> new SumRow(row.code(), row.name(), row.counts(), sums.getOrDefault(row.code(), Map.of())))
                .toList();
    }

    private static String grouped(String columns) {
        return """
                select c.code, coalesce(max(r.name), c.code) as name, %s
                  from returns.filing f join returns.period p on p.id = f.period_id
                 cross join lateral (select rpad(left(f.region_code, :digits), 12, '0') as code) c
                  left join region.v_region r on r.code = c.code
                 where f.period_id = :period and %s
                 group by c.code order by c.code
                """.formatted(columns, IN_PLACE);
    }

    Paged<Row> rows(CoverageQuery query, Reach reach, PageQuery page, LocalDate today) {
        String where = where(query);
        var params = params(query, reach, today);
        String order = page.sort() == null || page.sort().isBlank()
                ? BY_WORK + ", f.id"
                : page.orderBy(ORDERS, BY_WORK, "f.id");
        List<Row> rows = jdbc.sql(rowsSql(where) + " order by " + order + " limit :size offset :offset")
                .params(params)
                .param("size", page.size())
                .param("offset", page.offset())
                .query((rs, i) -> row(rs, today))
                .list();
        int total = jdbc.sql(
                        "select count(*) from (select 1 from returns.filing f join returns.period p on p.id = f.period_id "
                                + where + " limit " + Paged.CAP + ") c")
                .params(params)
                .query(Integer.class)
                .single();
        return Paged.of(rows, total, page);
    }

    /** Every row of the filter, read as it is written out; the caller closes the stream. */
    Stream<Row> stream(CoverageQuery query, Reach reach, LocalDate today) {
        return jdbc
                .sql(rowsSql(where(query)) + " order by " + BY_WORK + ", f.id")
                .params(params(query, reach, today))
                .withFetchSize(500)
                .query((rs, i) -> row(rs, today))
                .stream();
    }

    private static String rowsSql(String where) {
        return """
                select f.*, p.on_time_until, r.name as region_name,
                       case when jsonb_typeof(f.answers -> :field::text) = 'number' then (f.answers ->> :field::text)::numeric end as value
                  from returns.filing f
                  join returns.period p on p.id = f.period_id
                  left join region.v_region r on r.code = rpad(left(f.region_code, 9), 12, '0')
                """ + where;
    }

    private static String where(CoverageQuery query) {
        var where = new StringBuilder("where f.period_id = :period and" + IN_PLACE);
        Timeliness asked = query.timeliness();
        if (asked != null) {
            where.append(" and returns.standing(f.state, f.on_time, p.on_time_until, :today) = :timeliness");
        }
        if (query.state() != null) {
            where.append(" and f.state = :state");
        }
        if (Boolean.TRUE.equals(query.zero())) {
            where.append(" and f.zero and f.state in ('SUBMITTED', 'ACCEPTED')");
        }
        if (query.field() != null && !query.field().isBlank()) {
            where.append(" and f.state in ('SUBMITTED', 'ACCEPTED') and jsonb_typeof(f.answers -> :field) = 'number'");
        }
        if (query.q() != null && !query.q().isBlank()) {
            where.append(" and position(:q in f.reporter_name) > 0");
        }
        return where.toString();
    }

    private static Map<String, @Nullable Object> params(CoverageQuery query, Reach reach, LocalDate today) {
        Map<String, @Nullable Object> params = new HashMap<>(reach.params());
        params.put("period", query.periodId());
        params.put("today", today);
        params.put(
                "timeliness",
                query.timeliness() == null ? null : query.timeliness().name());
        params.put("state", query.state() == null ? null : query.state().name());
        params.put("field", query.field());
        params.put("q", query.q() == null ? null : query.q().strip());
        return params;
    }

    private static Row row(ResultSet rs, LocalDate today) throws SQLException {
        FilingState state = FilingState.valueOf(rs.getString("state"));
        String name = rs.getString("region_name");
        return new Row(
                rs.getObject("id", UUID.class),
                rs.getString("reporter_name"),
                rs.getObject("enterprise_id", UUID.class),
                rs.getString("region_code"),
                name == null ? rs.getString("region_code") : name,
                state,
                FilingRules.timeliness(
                        state,
                        rs.getObject("on_time", Boolean.class),
                        rs.getObject("on_time_until", LocalDate.class),
                        today),
                rs.getBoolean("zero"),
                rs.getInt("step"),
                FormStore.instant(rs, "submitted_at"),
                rs.getString("submitted_by"),
                rs.getInt("urge_count"),
                FormStore.instant(rs, "last_urged_at"),
                rs.getString("note"),
                rs.getBigDecimal("value"),
                rs.getInt("version"));
    }
}
