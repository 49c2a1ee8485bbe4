package io.anlan.accident;

import io.anlan.platform.access.Actor;
import io.anlan.platform.time.Days;
import io.anlan.platform.web.PageQuery;
import io.anlan.platform.web.Paged;
import io.anlan.platform.web.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the register: pages, counts of a page's filters, neighbours and rows for the spreadsheet. */
@Repository
class RegisterStore {

    private static final Map<String, String> ORDERS = Map.of(
            "occurredAt",
            "a.occurred_at, a.id",
            "-occurredAt",
            "a.occurred_at desc, a.id",
            "due",
            "a.due_at asc nulls last, a.occurred_at desc, a.id",
            "-due",
            "a.due_at desc nulls last, a.occurred_at desc, a.id",
            "deaths",
            "a.deaths, a.occurred_at desc, a.id",
            "-deaths",
            "a.deaths desc, a.occurred_at desc, a.id",
            "loss",
            "a.direct_loss_yuan, a.id",
            "-loss",
            "a.direct_loss_yuan desc, a.id",
            "number",
            "a.number, a.id",
            "-number",
            "a.number desc, a.id");

    /** The register is read from the latest on. */
    private static final String DEFAULT_ORDER = "-occurredAt";

    private static final String COLUMNS = """
            select a.*, r.name as region_name, t.name as type_name,
                   (select l.from_level from accident.report_link l
                    where l.accident_id = a.id and l.reported_at is null and l.withdrawn_at is null) as running,
                   (select count(*)::int from accident.measure m where m.accident_id = a.id) as measures,
                   (select count(*)::int from accident.measure m where m.accident_id = a.id and m.verified_on is null)
                     as unverified,
                   array(select s.kind from accident.settlement s where s.accident_id = a.id) as settled
            """;

    private static final String NAMES = """
             left join region.v_region r on r.code = rpad(left(a.region_code, 9), 12, '0')
             left join accident.type t on t.code = a.type_code
            """;

    private final JdbcClient jdbc;

    RegisterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Paged<Row> page(RegisterQuery query, PageQuery page, Actor actor, Instant now) {
        RegisterFilter filter = new RegisterFilter(query, actor, now);
        String order = order(page);
        List<Row> rows = jdbc.sql(COLUMNS + " from (select a.id, row_number() over (order by " + order
                        + ") as place from accident.accident a where " + filter.where() + " order by " + order
                        + " limit :size offset :offset) p join accident.accident a using (id)" + NAMES
                        + " order by p.place")
                .params(filter.params())
                .param("size", page.size())
                .param("offset", page.offset())
                .query((rs, i) -> row(rs, actor, now))
                .list();
        return Paged.of(rows, count(filter), page);
    }

    private int count(RegisterFilter filter) {
        return jdbc.sql("select count(*)::int from (select 1 from accident.accident a where " + filter.where()
                        + " limit " + Paged.CAP + ") c")
                .params(filter.params())
                .query(Integer.class)
                .single();
    }

    Optional<Row> row(UUID id, Actor actor, Instant now) {
        return jdbc.sql(COLUMNS + " from accident.accident a" + NAMES + " where a.id = :id")
                .param("id", id)
                .query((rs, i) -> row(rs, actor, now))
                .optional();
    }

    /** Every row of the filter, read as it is written out; the caller closes the stream. */
    Stream<Row> stream(RegisterQuery query, int limit, Actor actor, Instant now) {
        RegisterFilter filter = new RegisterFilter(query, actor, now);
        return jdbc
                .sql(COLUMNS + " from accident.accident a" + NAMES + " where " + filter.where() + " order by "
                        + ORDERS.get(DEFAULT_ORDER) + " limit :limit")
                .params(filter.params())
                .param("limit", limit)
                .withFetchSize(500)
                .query((rs, i) -> row(rs, actor, now))
                .stream();
    }

    /** The strip above the list. */
    Register.Facets facets(RegisterQuery query, Actor actor, Instant now) {
        RegisterFilter filter = new RegisterFilter(query, actor, now);
        LocalDate today = Days.of(now);
        return jdbc.sql("""
                        select count(*)::int as total, coalesce(sum(a.deaths), 0)::int as deaths,
                               coalesce(sum(a.serious_injuries + a.minor_injuries), 0)::int as injuries,
                               coalesce(sum(a.direct_loss_yuan), 0) as loss,
                               count(*) filter (where a.closed_at is null)::int as open,
                               count(*) filter (where a.closed_at is null and a.due_at < :now)::int as overdue,
                               count(*) filter (where a.late_reports > 0 or (a.closed_at is null and a.due_kind = 'FORWARD'
                                 and a.due_at < :now))::int as late,
                               count(*) filter (where a.grade <> 'ORDINARY')::int as grave,
                               count(*) filter (where a.occurred_on >= :year)::int as this_year
                        from accident.accident a where
                        """ + filter.where())
                .params(filter.params())
                .param("year", today.withDayOfYear(1))
                .query((rs, i) -> new Register.Facets(
                        rs.getInt("total"),
                        rs.getInt("deaths"),
                        rs.getInt("injuries"),
                        rs.getBigDecimal("loss"),
                        rs.getInt("open"),
                        rs.getInt("overdue"),
                        rs.getInt("late"),
                        rs.getInt("grave"),
                        rs.getInt("this_year"),
                        now))
                .single();
    }

    String sectorName(String code) {
        return jdbc.sql("select name from organisation.v_sector where code = :code")
                .param("code", code)
                .query(String.class)
                .optional()
                .orElse(code);
    }

    private static String order(PageQuery page) {
        String sort = page.sort() == null || page.sort().isBlank() ? DEFAULT_ORDER : page.sort();
        String order = ORDERS.get(sort);
        if (order == null) {
            throw Problem.invalid(new Problem.Field("sort", "unknown-sort", sort));
        }
        return order;
    }

    private static Row row(ResultSet rs, Actor actor, Instant now) throws SQLException {
        State state = State.valueOf(rs.getString("state"));
        Grade grade = Grade.valueOf(rs.getString("grade"));
        UUID enterprise = rs.getObject("enterprise_id", UUID.class);
        String region = rs.getString("region_code");
        String regionName = rs.getString("region_name");
        Instant dueAt = AccidentStore.instant(rs, "due_at");
        String dueKind = rs.getString("due_kind");
        return new Row(
                rs.getObject("id", UUID.class),
                rs.getString("number"),
                rs.getString("title"),
                state,
                state.stepsDone(),
                grade,
                enterprise == null ? null : new Row.Ref(enterprise, String.valueOf(rs.getString("enterprise_name"))),
                rs.getString("place_text"),
                new Row.Region(region, regionName == null ? region : regionName),
                rs.getString("sector_code"),
                AccidentStore.strings(rs, "sector_codes"),
                Category.valueOf(rs.getString("category")),
                rs.getString("industry_code"),
                rs.getString("type_code"),
                String.valueOf(rs.getString("type_name")),
                rs.getBoolean("productive"),
                rs.getTimestamp("occurred_at").toInstant(),
                AccidentStore.figures(rs),
                rs.getTimestamp("reported_at").toInstant(),
                rs.getInt("late_reports"),
                dueKind == null ? null : Due.Kind.valueOf(dueKind),
                dueAt,
                dueAt != null && dueAt.isBefore(now),
                rs.getTimestamp("moved_at").toInstant(),
                rs.getObject("lon", Double.class),
                rs.getObject("lat", Double.class),
                rs.getInt("version"),
                AccidentRules.mainAction(facts(rs, state, grade, region, now), actor)
                        .orElse(null));
    }

    private static AccidentRules.Facts facts(ResultSet rs, State state, Grade grade, String region, Instant now)
            throws SQLException {
        String running = rs.getString("running");
        String level = rs.getString("team_level");
        Set<Settlement> settled = Arrays.stream(
                        (String[]) rs.getArray("settled").getArray())
                .map(Settlement::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        return new AccidentRules.Facts(
                state,
                grade,
                region,
                running == null ? null : Level.valueOf(running),
                level == null ? null : Level.valueOf(level),
                rs.getInt("measures"),
                rs.getInt("unverified"),
                settled,
                rs.getObject("approved_on", LocalDate.class),
                Days.of(now));
    }
}
