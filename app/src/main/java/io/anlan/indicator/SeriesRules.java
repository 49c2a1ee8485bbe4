package io.anlan.indicator;

import io.anlan.indicator.Point.Origin;
import io.anlan.indicator.RegisterStore.Finished;
import io.anlan.indicator.RegisterStore.Grade;
import io.anlan.indicator.RegisterStore.Tally;
import io.anlan.platform.text.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** From records and stated values to the yearly series of an indicator. */
final class SeriesRules {

    static final String REGISTER_SOURCE_ACCIDENTS = "accidents";
    static final String REGISTER_SOURCE_DANGERS = "hidden-dangers";
    static final String SOURCE_RETURNS = "returns";

    private SeriesRules() {}

    /** What the registers of a place hold. */
    record Registers(
            List<Tally> accidents,
            List<Finished> dangers,
            Map<DenominatorKind, Map<Integer, BigDecimal>> divisors,
            Map<Indicator.Returned, List<ReturnStore.Year>> returns) {}

    static boolean countsDeaths(Measure measure) {
        return measure == Measure.DEATHS || measure == Measure.LARGER_DEATHS;
    }

    static Set<Grade> grades(Measure measure) {
        return switch (measure) {
            case LARGER_ACCIDENTS, LARGER_DEATHS -> EnumSet.range(Grade.LARGER, Grade.EXTRA_MAJOR);
            case MAJOR_ACCIDENTS -> EnumSet.range(Grade.MAJOR, Grade.EXTRA_MAJOR);
            case ACCIDENTS, DEATHS, MAJOR_DANGERS_FINISHED, RETURNED, STATED -> EnumSet.allOf(Grade.class);
        };
    }

    /** The count and the number of records of each full year that the register covers. */
    private record Counted(double count, int records) {}

    private static Map<Integer, Counted> counted(Indicator indicator, Registers registers, int currentYear) {
        Map<Integer, Counted> years = new HashMap<>();
        Integer from = indicator.formula().registerFrom();
        Measure measure = indicator.formula().measure();
        if (from == null || !measure.fromAccidents()) {
            return years;
        }
        for (int year = from; year <= currentYear; year++) {
            years.put(year, new Counted(0, 0));
        }
        matching(indicator, registers)
                .filter(t -> years.containsKey(t.year()))
                .forEach(t -> years.merge(
                        t.year(),
                        countsDeaths(measure)
                                ? new Counted(t.deaths(), t.deadly())
                                : new Counted(t.accidents(), t.accidents()),
                        (a, b) -> new Counted(a.count() + b.count(), a.records() + b.records())));
        return years;
    }

    private static java.util.stream.Stream<Tally> matching(Indicator indicator, Registers registers) {
        String category = indicator.formula().category();
        Set<Grade> grades = grades(indicator.formula().measure());
        return registers.accidents().stream()
                .filter(t -> category == null || category.equals(t.category()))
                .filter(t -> grades.contains(t.grade()));
    }

    /** Full years only, in order. A year that the register covers is counted from it; others are as stated. */
    static List<Point> points(
            Indicator indicator, List<Point> stated, Registers registers, List<ScopeVersion> scopes, LocalDate today) {
        TreeMap<Integer, Point> years = new TreeMap<>();
        stated.stream().filter(p -> p.year() < today.getYear()).forEach(p -> years.put(p.year(), p));
        counted(indicator, registers, today.getYear() - 1)
                .forEach((year, counted) -> value(indicator, counted.count(), registers, year)
                        .ifPresent(value -> years.put(
                                year,
                                fromRegister(
                                        indicator,
                                        year,
                                        value,
                                        counted.records(),
                                        REGISTER_SOURCE_ACCIDENTS,
                                        scopes))));
        Integer from = indicator.formula().registerFrom();
        if (indicator.formula().measure() == Measure.MAJOR_DANGERS_FINISHED && from != null) {
            registers.dangers().stream()
                    .filter(f -> f.year() >= from && f.year() < today.getYear() && f.due() > 0)
                    .forEach(f -> years.put(
                            f.year(),
                            fromRegister(indicator, f.year(), share(f), f.due(), REGISTER_SOURCE_DANGERS, scopes)));
        }
        returned(indicator, registers, scopes, today.getYear()).forEach(p -> years.put(p.year(), p));
        return new ArrayList<>(years.values());
    }

    /** Full years from the returns, in the indicator's unit; a year in which nobody reported a number has no value. */
    private static List<Point> returned(
            Indicator indicator, Registers registers, List<ScopeVersion> scopes, int currentYear) {
        Indicator.Returned source = indicator.formula().returned();
        Integer from = indicator.formula().registerFrom();
        List<Point> points = new ArrayList<>();
        if (source == null || from == null) {
            return points;
        }
        for (ReturnStore.Year y : registers.returns().getOrDefault(source, List.of())) {
            BigDecimal raw = y.value();
            BigDecimal value = raw == null ? null : inUnit(indicator, source, raw, registers, y.year());
            if (value != null && y.year() >= from && y.year() < currentYear) {
                points.add(new Point(
                        y.year(),
                        value,
                        scopeOf(indicator.topic(), y.year(), scopes),
                        Origin.RETURN,
                        y.given(),
                        SOURCE_RETURNS,
                        null,
                        null,
                        0,
                        new Point.Coverage(y.expected(), y.given())));
            }
        }
        return points;
    }

    /** What the form counts in its unit, in the indicator's; null while the denominator of the year is missing. */
    private static @Nullable BigDecimal inUnit(
            Indicator indicator, Indicator.Returned source, BigDecimal raw, Registers registers, int year) {
        Unit own = Unit.parse(indicator.unit()).orElse(null);
        Unit asked = Unit.parse(source.unit() == null ? "" : source.unit()).orElse(Unit.ONE);
        DenominatorKind kind = indicator.formula().denominator();
        BigDecimal base = asked.toBase(raw);
        if (kind != null) {
            BigDecimal divisor =
                    registers.divisors().getOrDefault(kind, Map.of()).get(year);
            return divisor == null || own == null ? null : own.fromBase(base.divide(divisor, MathContext.DECIMAL64));
        }
        return (own == null ? raw : own.fromBase(base)).round(MathContext.DECIMAL64);
    }

    /** A plan that names only its base year gets the base from the series: the value that stands for that year. */
    static Indicator based(Indicator indicator, List<Point> points) {
        Indicator.Base base = indicator.base();
        if (base.year() == null || base.value() != null) {
            return indicator;
        }
        return points.stream()
                .filter(p -> p.year() == base.year())
                .findFirst()
                .map(p -> indicator.over(new Indicator.Base(p.year(), p.value(), p.source())))
                .orElse(indicator);
    }

    private static BigDecimal share(Finished f) {
        return BigDecimal.valueOf(100L * f.finished())
                .divide(BigDecimal.valueOf(f.due()), 1, java.math.RoundingMode.HALF_UP);
    }

    private static Point fromRegister(
            Indicator indicator, int year, BigDecimal value, int records, String source, List<ScopeVersion> scopes) {
        return new Point(
                year, value, scopeOf(indicator.topic(), year, scopes), Origin.REGISTER, records, source, null, null, 0);
    }

    /** The scope version that holds at the end of the year. */
    static String scopeOf(String topic, int year, List<ScopeVersion> scopes) {
        return scopes.stream()
                .filter(s -> s.topic().equals(topic) && s.validFrom().getYear() <= year)
                .reduce((a, b) -> b)
                .map(ScopeVersion::code)
                .orElse(topic);
    }

    private static Optional<BigDecimal> value(Indicator indicator, double count, Registers registers, int year) {
        DenominatorKind kind = indicator.formula().denominator();
        if (kind == null) {
            return Optional.of(BigDecimal.valueOf((long) count));
        }
        BigDecimal divisor = registers.divisors().getOrDefault(kind, Map.of()).get(year);
        Optional<Unit> unit = Unit.parse(indicator.unit());
        if (divisor == null || unit.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(unit.get().fromBase(BigDecimal.valueOf(count).divide(divisor, MathContext.DECIMAL64)));
    }

    /** The year that is running; null when no register counts it. */
    static TrackingRules.@Nullable Running running(
            Indicator indicator, Registers registers, List<ScopeVersion> scopes, LocalDate today) {
        Map<Integer, Counted> counted = counted(indicator, registers, today.getYear());
        Counted now = counted.get(today.getYear());
        if (now == null) {
            return null;
        }
        Map<Integer, Double> counts = new HashMap<>();
        counted.forEach((year, c) -> counts.put(year, c.count()));
        DenominatorKind kind = indicator.formula().denominator();
        return new TrackingRules.Running(
                today.getYear(),
                (double) today.getDayOfYear() / today.lengthOfYear(),
                now.count(),
                dispersion(indicator, registers),
                counts,
                kind == null ? Map.of() : registers.divisors().getOrDefault(kind, Map.of()),
                scopeOf(indicator.topic(), today.getYear(), scopes));
    }

    /** φ = Σd² ÷ Σd over the accidents of the register; accidents themselves do not cluster. */
    private static double dispersion(Indicator indicator, Registers registers) {
        if (!countsDeaths(indicator.formula().measure())) {
            return 1;
        }
        long deaths = matching(indicator, registers).mapToLong(Tally::deaths).sum();
        long squared =
                matching(indicator, registers).mapToLong(Tally::deathsSquared).sum();
        return deaths == 0 ? 1 : Math.max(1, (double) squared / deaths);
    }
}
