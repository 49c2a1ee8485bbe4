package io.anlan.hiddendanger;

import static io.anlan.hiddendanger.Statistics.Dimension.*;

import io.anlan.hiddendanger.LedgerQuery.DueFilter;
import io.anlan.hiddendanger.LedgerQuery.StateGroup;
import io.anlan.hiddendanger.LedgerStore.Reader;
import io.anlan.hiddendanger.Statistics.Dimension;
import io.anlan.hiddendanger.Statistics.Line;
import io.anlan.platform.access.CodeRange;
import io.anlan.platform.access.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts along one or two dimensions. The kept counts ({@code hiddendanger.tally}) answer whatever they can, records
 * answer the rest; what is overdue today is always asked of the open records, since it changes without a change.
 */
@Repository
class StatisticsStore {

    private static final int TOWN_DIGITS = 9;
    private static final int MAX_LINES = 1000;
    /** Dimensions that the kept counts hold one at a time. */
    private static final Set<Dimension> APART = EnumSet.of(sector, kind, source);

    private static final Set<Dimension> KEPT = EnumSet.of(region, sector, kind, source, month, grade);

    private final JdbcClient jdbc;

    StatisticsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the kept counts hold every dimension, filter and place that is asked for. */
    static boolean summaryAnswers(LedgerQuery q, List<Dimension> by, Reader reader) {
        if (!(reader.actor().scope() instanceof Scope.Places places)) {
            return false;
        }
        boolean plain = (q.q() == null || q.q().isBlank())
                && isEmpty(q.state())
                && q.due() == null
                && q.enterpriseId() == null
                && q.selfReported() == null
                && q.extensionPending() == null
                && q.mine() == null
                && (q.stateGroup() == null || q.stateGroup() == StateGroup.ALL);
        boolean months = (q.foundFrom() == null || q.foundFrom().getDayOfMonth() == 1)
                && (q.foundTo() == null
                        || !q.foundTo().isBefore(reader.today())
                        || q.foundTo().equals(YearMonth.from(q.foundTo()).atEndOfMonth()));
        CodeRange asked = q.range();
        boolean towns = places.ranges().stream().allMatch(r -> r.lo().length() <= TOWN_DIGITS)
                && (asked == null || asked.lo().length() <= TOWN_DIGITS)
                && (!by.contains(region) || digits(q, reader) <= TOWN_DIGITS);
        Set<Dimension> apart = apart(q, by);
        boolean oneApart = apart.size() <= 1
                && (places.sectors().isEmpty() || EnumSet.of(sector).containsAll(apart));
        return plain && months && towns && oneApart && KEPT.containsAll(by);
    }

    List<Line> lines(LedgerQuery query, List<Dimension> by, boolean summary, Reader reader) {
        Map<List<String>, Integer> overdue = overdue(query, by, reader);
        return summary ? kept(query, by, overdue, reader) : counted(query, by, overdue, reader);
    }

    // ---- from the kept counts

    private List<Line> kept(LedgerQuery q, List<Dimension> by, Map<List<String>, Integer> overdue, Reader reader) {
        Scope.Places places = (Scope.Places) reader.actor().scope();
        Set<Dimension> apart = apart(q, by);
        Dimension held = apart.isEmpty()
                ? (places.sectors().isEmpty() ? null : sector)
                : apart.iterator().next();
        var where = new StringBuilder(
                "t.dimension = :dimension and t.region_code >= :scopeLo and t.region_code < :scopeHi");
        Map<String, Object> params = new HashMap<>();
        params.put("dimension", held == null ? "ALL" : held.name().toUpperCase(Locale.ROOT));
        params.put("scopeLo", places.envelope().lo());
        params.put("scopeHi", places.envelope().hi());
        CodeRange asked = q.range();
        if (asked != null) {
            where.append(" and t.region_code >= :lo and t.region_code < :hi");
            params.put("lo", asked.lo());
            params.put("hi", asked.hi());
        }
        if (q.foundFrom() != null) {
            where.append(" and t.month >= :from");
            params.put("from", q.foundFrom());
        }
        if (q.foundTo() != null) {
            where.append(" and t.month <= :to");
            params.put("to", q.foundTo());
        }
        if (q.grade() != null) {
            where.append(" and t.grade = :grade");
            params.put("grade", q.grade().name());
        }
        List<String> only = wanted(q, held);
        if (!only.isEmpty()) {
            where.append(" and t.key && :only::text[]");
            params.put("only", only.toArray(String[]::new));
        }
        String each = held != null && by.contains(held) ? " cross join unnest(t.key) k (key)" : "";
        if (!each.isEmpty() && !only.isEmpty()) {
            where.append(" and k.key = any(:only::text[])");
        }
        String sql = "select " + keys(by, dimension -> keptKey(dimension, q, reader))
                + ", sum(t.n)::int as total, coalesce(sum(t.n) filter (where t.outcome = 'OPEN'), 0)::int as open,"
                + " coalesce(sum(t.n) filter (where t.outcome = 'ON_TIME'), 0)::int as on_time,"
                + " coalesce(sum(t.n) filter (where t.outcome = 'LATE'), 0)::int as late, null::text as label"
                + " from hiddendanger.tally t" + each + " where " + where + groupBy(by) + " having sum(t.n) <> 0"
                + " order by " + order(by) + " limit " + MAX_LINES;
        return labelled(
                jdbc.sql(sql)
                        .params(params)
                        .query((rs, i) -> line(rs, by, overdue))
                        .list(),
                by);
    }

    private static String keptKey(Dimension dimension, LedgerQuery q, Reader reader) {
        return switch (dimension) {
            case region -> place("t", q, reader);
            case sector, kind, source -> "k.key";
            case month -> "to_char(t.month, 'YYYY-MM')";
            case grade -> "coalesce(t.grade, '')";
            case state, enterprise -> throw new IllegalArgumentException("not kept: " + dimension);
        };
    }

    // ---- from the records

    private List<Line> counted(LedgerQuery q, List<Dimension> by, Map<List<String>, Integer> overdue, Reader reader) {
        LedgerFilter filter = reader.filter(q.in(q.stateGroup() == null ? StateGroup.ALL : q.stateGroup(), q.state()));
        String sql = "select " + keys(by, StatisticsStore::spreadKey)
                + ", sum(g.total)::int as total, sum(g.open)::int as open, sum(g.on_time)::int as on_time,"
                + " sum(g.late)::int as late, max(g.label) as label from ("
                + grouped(
                        by,
                        "count(*) filter (where d.closed_at is null) as open,"
                                + " count(*) filter (where d.on_time) as on_time, count(*) filter (where not d.on_time) as late,"
                                + (by.contains(enterprise) ? " max(d.enterprise_name)" : " null::text") + " as label",
                        filter.where(),
                        q,
                        reader)
                + ") g" + spread(q, by) + groupBy(by) + " order by " + order(by) + " limit " + MAX_LINES;
        return labelled(
                jdbc.sql(sql)
                        .params(filter.params())
                        .query((rs, i) -> line(rs, by, overdue))
                        .list(),
                by);
    }

    private Map<List<String>, Integer> overdue(LedgerQuery q, List<Dimension> by, Reader reader) {
        LedgerFilter filter = reader.filter(q.in(StateGroup.OPEN, q.state()));
        String where = filter.where() + " and " + LedgerFilter.due(DueFilter.OVERDUE);
        Map<List<String>, Integer> overdue = new HashMap<>();
        jdbc.sql("select " + keys(by, StatisticsStore::spreadKey) + ", sum(g.total)::int as n from ("
                        + grouped(by, "null", where, q, reader) + ") g" + spread(q, by) + groupBy(by))
                .params(filter.params())
                .query(rs -> {
                    overdue.put(keysOf(rs, by), rs.getInt("n"));
                });
        return overdue;
    }

    /** Records grouped by what they hold, lists of sectors and sources whole: far fewer rows to spread than records. */
    private static String grouped(List<Dimension> by, String counts, String where, LedgerQuery q, Reader reader) {
        String held = by.stream()
                .map(dimension -> heldKey(dimension, q, reader) + " as by_" + dimension)
                .collect(Collectors.joining(", "));
        return "select " + held + ", count(*) as total, " + counts + " from hiddendanger.danger d where " + where
                + groupBy(by);
    }

    private static String heldKey(Dimension dimension, LedgerQuery q, Reader reader) {
        return switch (dimension) {
            case region -> place("d", q, reader);
            case sector -> "d.sector_codes";
            case source -> "d.source_kinds";
            case kind -> "d.kind_code";
            case month -> "to_char(hiddendanger.tally_month(d.found_at), 'YYYY-MM')";
            case grade -> "coalesce(d.grade, '')";
            case state -> "d.state";
            case enterprise -> "coalesce(d.enterprise_id::text, '')";
        };
    }

    private static String spreadKey(Dimension dimension) {
        return switch (dimension) {
            case sector -> "sector_key";
            case source -> "source_key";
            case region, kind, month, grade, state, enterprise -> "g.by_" + dimension;
        };
    }

    private static String spread(LedgerQuery q, List<Dimension> by) {
        return (by.contains(sector)
                        ? " cross join lateral (select s as sector_key from unnest(g.by_sector) s"
                                + (isEmpty(q.sector()) ? "" : " where s = any(:sectors::text[])") + ") sk"
                        : "")
                + (by.contains(source)
                        ? " cross join lateral (select s as source_key from unnest(g.by_source) s"
                                + (isEmpty(q.source()) ? "" : " where s = any(:sources::text[])") + ") ck"
                        : "");
    }

    // ---- both

    private static String place(String table, LedgerQuery q, Reader reader) {
        return "rpad(left(" + table + ".region_code, " + digits(q, reader) + "), 12, '0')";
    }

    /** Digits of the level below the place that is looked at. */
    private static int digits(LedgerQuery q, Reader reader) {
        CodeRange asked = q.range();
        int prefix = switch (reader.actor().scope()) {
            case Scope.Places places ->
                places.ranges().stream().mapToInt(r -> r.lo().length()).min().orElse(0);
            case Scope.Enterprises ignored -> TOWN_DIGITS;
            case Scope.System ignored -> 0;
        };
        int above = asked == null ? prefix : asked.lo().length();
        return above < 2 ? 2 : above < 4 ? 4 : above < 6 ? 6 : above < TOWN_DIGITS ? TOWN_DIGITS : 12;
    }

    private interface Key {
        String of(Dimension dimension);
    }

    private static String keys(List<Dimension> by, Key key) {
        var sql = new StringBuilder(key.of(by.getFirst())).append(" as key1");
        if (by.size() == 2) {
            sql.append(", ").append(key.of(by.getLast())).append(" as key2");
        }
        return sql.toString();
    }

    private static String groupBy(List<Dimension> by) {
        return by.size() == 2 ? " group by 1, 2" : " group by 1";
    }

    private static String order(List<Dimension> by) {
        return by.getFirst() == month ? "key1" + (by.size() == 2 ? ", key2" : "") : "total desc, key1";
    }

    private static List<String> keysOf(ResultSet rs, List<Dimension> by) throws SQLException {
        return by.size() == 2 ? List.of(rs.getString("key1"), rs.getString("key2")) : List.of(rs.getString("key1"));
    }

    private static Line line(ResultSet rs, List<Dimension> by, Map<List<String>, Integer> overdue) throws SQLException {
        List<String> keys = keysOf(rs, by);
        int total = rs.getInt("total");
        int open = rs.getInt("open");
        int onTime = rs.getInt("on_time");
        int late = rs.getInt("late");
        String label = rs.getString("label");
        List<String> labels = label == null
                ? keys
                : by.stream()
                        .map(d -> d == enterprise ? label : keys.get(by.indexOf(d)))
                        .toList();
        return new Line(
                keys,
                labels,
                total,
                open,
                overdue.getOrDefault(keys, 0),
                total - open,
                onTime + late == 0 ? null : Math.round(1000.0 * onTime / (onTime + late)) / 10.0,
                filter(keys, by));
    }

    private static Map<String, String> filter(List<String> keys, List<Dimension> by) {
        Map<String, String> filter = new LinkedHashMap<>();
        filter.put("stateGroup", StateGroup.ALL.name());
        for (int i = 0; i < by.size(); i++) {
            String key = keys.get(i);
            switch (by.get(i)) {
                case month -> {
                    YearMonth month = YearMonth.parse(key);
                    filter.put("foundFrom", month.atDay(1).toString());
                    filter.put("foundTo", month.atEndOfMonth().toString());
                }
                case enterprise -> filter.put("enterpriseId", key);
                case region, sector, kind, source, grade, state ->
                    filter.put(by.get(i).name(), key);
            }
        }
        filter.values().removeIf(String::isEmpty);
        return filter;
    }

    /** Names of places and kinds; the other keys are words that the screen translates. */
    private List<Line> labelled(List<Line> lines, List<Dimension> by) {
        if (!by.contains(region)) {
            return lines;
        }
        int at = by.indexOf(region);
        String[] codes = lines.stream().map(l -> l.keys().get(at)).distinct().toArray(String[]::new);
        Map<String, String> names = new HashMap<>();
        jdbc.sql("select code, name from region.v_region where code = any(:codes::text[])")
                .param("codes", codes)
                .query(rs -> {
                    names.put(rs.getString("code"), rs.getString("name"));
                });
        List<Line> named = new ArrayList<>();
        for (Line l : lines) {
            var labels = new ArrayList<>(l.labels());
            labels.set(at, names.getOrDefault(l.keys().get(at), l.keys().get(at)));
            named.add(new Line(
                    l.keys(), labels, l.total(), l.open(), l.overdue(), l.cancelled(), l.onTimeRate(), l.filter()));
        }
        return named;
    }

    private static Set<Dimension> apart(LedgerQuery q, List<Dimension> by) {
        Set<Dimension> apart = EnumSet.noneOf(Dimension.class);
        by.stream().filter(APART::contains).forEach(apart::add);
        for (Dimension dimension : APART) {
            if (!wanted(q, dimension).isEmpty()) {
                apart.add(dimension);
            }
        }
        return apart;
    }

    private static List<String> wanted(LedgerQuery q, @Nullable Dimension dimension) {
        List<?> values = dimension == sector
                ? q.sector()
                : dimension == kind ? q.kind() : dimension == source ? q.source() : null;
        return values == null
                ? List.of()
                : values.stream().map(Object::toString).toList();
    }

    private static boolean isEmpty(@Nullable List<?> values) {
        return values == null || values.isEmpty();
    }
}
