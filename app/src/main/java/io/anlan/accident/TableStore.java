package io.anlan.accident;

import io.anlan.accident.TableQuery.Dimension;
import io.anlan.accident.TableRules.Period;
import io.anlan.platform.access.Actor;
import io.anlan.platform.access.CodeRange;
import io.anlan.platform.access.Scope;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sums over accidents, read from the index that holds all that they need ({@code accident_counted}). */
@Repository
class TableStore {

    private static final int TOWN_DIGITS = 9;

    /** Counts of one period. */
    record Sums(int accidents, int deaths, int injuries, int seriousInjuries, BigDecimal directLossYuan) {

        static final Sums NONE = new Sums(0, 0, 0, 0, BigDecimal.ZERO);

        Sums plus(Sums more) {
            return new Sums(
                    accidents + more.accidents,
                    deaths + more.deaths,
                    injuries + more.injuries,
                    seriousInjuries + more.seriousInjuries,
                    directLossYuan.add(more.directLossYuan));
        }
    }

    /** @param past the sums belong to the period before */
    record Cell(@Nullable String key1, @Nullable String key2, boolean past, int unverified, Sums sums) {}

    private final JdbcClient jdbc;

    TableStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One row for each group and period. Keys of the period before are those of a year later. */
    List<Cell> cells(TableQuery q, List<Dimension> by, Period now, Period before, Actor actor) {
        Map<String, @Nullable Object> params = new HashMap<>();
        String where = conditions(q, actor, params);
        params.put("from", now.from());
        params.put("to", now.to());
        params.put("beforeFrom", before.from());
        params.put("beforeTo", before.to());
        params.put("digits", digits(q, actor));
        String key2 = by.size() > 1 ? key(by.getLast()) : "null::text";
        return jdbc.sql("select %s as key1, %s as key2, past, %s from (%s union all %s) a group by 1, 2, 3"
                        .formatted(
                                key(by.getFirst()),
                                key2,
                                SUMS,
                                part(false, "a.occurred_on between :from and :to" + where),
                                part(true, "a.occurred_on between :beforeFrom and :beforeTo" + where)))
                .params(params)
                .query((rs, i) -> new Cell(
                        rs.getString("key1"),
                        rs.getString("key2"),
                        rs.getBoolean("past"),
                        rs.getInt("unverified"),
                        new Sums(
                                rs.getInt("accidents"),
                                rs.getInt("deaths"),
                                rs.getInt("injuries"),
                                rs.getInt("serious"),
                                rs.getBigDecimal("loss"))))
                .list();
    }

    private static final String SUMS = """
            count(*)::int as accidents, sum(deaths)::int as deaths, sum(serious_injuries + minor_injuries)::int as injuries,
            sum(serious_injuries)::int as serious, sum(direct_loss_yuan) as loss,
            count(*) filter (where state = 'REPORTED')::int as unverified
            """;

    private static String part(boolean past, String where) {
        return """
               select %s as past, a.occurred_on, a.region_code, a.sector_code, a.category, a.industry_code, a.type_code, a.grade,
                      a.state, a.deaths, a.serious_injuries, a.minor_injuries, a.direct_loss_yuan
               from accident.accident a where a.state <> 'CANCELLED' and %s
               """.formatted(past, where);
    }

    private static String key(Dimension dimension) {
        return switch (dimension) {
            case category -> "a.category";
            case region -> "rpad(left(a.region_code, :digits), 12, '0')";
            case sector -> "a.sector_code";
            case industry -> "left(a.industry_code, 1)";
            case type -> "a.type_code";
            case grade -> "a.grade";
            case month ->
                "to_char(a.occurred_on + case when past then interval '1 year' else interval '0' end, 'YYYY-MM')";
            case year -> "to_char(a.occurred_on + case when past then interval '1 year' else interval '0' end, 'YYYY')";
        };
    }

    private static String conditions(TableQuery q, Actor actor, Map<String, @Nullable Object> params) {
        var sql = new StringBuilder();
        switch (actor.scope()) {
            case Scope.Places places -> range(sql, params, "scope", places.envelope());
            case Scope.Enterprises enterprises -> {
                sql.append(" and a.enterprise_id = any(:own)");
                params.put("own", enterprises.ids().toArray(UUID[]::new));
            }
            case Scope.System ignored -> {}
        }
        CodeRange asked = q.range();
        if (asked != null) {
            range(sql, params, "region", asked);
        }
        if (q.productive() != null) {
            sql.append(" and a.productive = :productive");
            params.put("productive", q.productive());
        }
        any(sql, params, "a.sector_codes && :sectors::text[]", "sectors", q.sector());
        any(sql, params, "a.category = any(:categories::text[])", "categories", q.category());
        any(sql, params, "a.grade = any(:grades::text[])", "grades", q.grade());
        return sql.toString();
    }

    private static void range(StringBuilder sql, Map<String, @Nullable Object> params, String name, CodeRange range) {
        sql.append(" and a.region_code >= :%1$sLo and a.region_code < :%1$sHi".formatted(name));
        params.put(name + "Lo", range.lo());
        params.put(name + "Hi", range.hi());
    }

    private static void any(
            StringBuilder sql,
            Map<String, @Nullable Object> params,
            String condition,
            String name,
            @Nullable List<?> values) {
        if (values != null && !values.isEmpty()) {
            sql.append(" and ").append(condition);
            params.put(name, values.stream().map(Object::toString).toArray(String[]::new));
        }
    }

    /** Digits of the level below the place that is looked at. */
    private static int digits(TableQuery q, Actor actor) {
        CodeRange asked = q.range();
        int above = asked != null
                ? asked.lo().length()
                : switch (actor.scope()) {
                    case Scope.Places places ->
                        places.ranges().stream()
                                .mapToInt(r -> r.lo().length())
                                .min()
                                .orElse(0);
                    case Scope.Enterprises ignored -> TOWN_DIGITS;
                    case Scope.System ignored -> 0;
                };
        return above < 2 ? 2 : above < 4 ? 4 : above < 6 ? 6 : above < TOWN_DIGITS ? TOWN_DIGITS : 12;
    }

    /** Names of places, types and sectors; the other keys are words of the messages. */
    Map<String, String> names(Dimension dimension) {
        String sql = switch (dimension) {
            case region -> "select code, name from region.v_region";
            case sector -> "select code, name from organisation.v_sector";
            case type -> "select code, name from accident.type";
            default -> null;
        };
        Map<String, String> names = new HashMap<>();
        if (sql != null) {
            jdbc.sql(sql).query(rs -> {
                names.put(rs.getString("code"), rs.getString("name"));
            });
        }
        return names;
    }
}
