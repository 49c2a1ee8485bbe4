package io.anlan.indicator;

import io.anlan.indicator.Indicator.Milestone;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** What a target asks for in each year: the given milestones, and a straight line between them. */
final class PathRules {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private PathRules() {}

    /** Year → wanted value. Empty when nothing can be computed: no number, or a cut without a base. */
    static Map<Integer, BigDecimal> of(Indicator indicator) {
        TreeMap<Integer, BigDecimal> given = given(indicator);
        Map<Integer, BigDecimal> path = new LinkedHashMap<>();
        if (given.isEmpty()) {
            return path;
        }
        for (int year = given.firstKey(); year <= given.lastKey(); year++) {
            path.put(year, between(given, year));
        }
        return path;
    }

    /** The value that a milestone stands for. */
    static BigDecimal wanted(Indicator indicator, BigDecimal base, Milestone milestone) {
        return indicator.kind() == TargetKind.REDUCTION
                ? base.multiply(BigDecimal.ONE.subtract(milestone.value().divide(HUNDRED, MathContext.DECIMAL64)))
                : milestone.value();
    }

    private static TreeMap<Integer, BigDecimal> given(Indicator indicator) {
        TreeMap<Integer, BigDecimal> given = new TreeMap<>();
        BigDecimal base = indicator.base().value();
        Integer baseYear = indicator.base().year();
        if (indicator.kind() == TargetKind.QUALITATIVE || indicator.milestones().isEmpty()) {
            return given;
        }
        boolean fromBase = indicator.kind() == TargetKind.REDUCTION || indicator.kind() == TargetKind.UNCHANGED;
        if (fromBase && (base == null || baseYear == null)) {
            return given;
        }
        for (Milestone milestone : indicator.milestones()) {
            given.put(
                    milestone.year(),
                    switch (indicator.kind()) {
                        case ZERO -> BigDecimal.ZERO;
                        case UNCHANGED -> base == null ? BigDecimal.ZERO : base;
                        case REDUCTION, CAP, FLOOR ->
                            wanted(indicator, base == null ? BigDecimal.ZERO : base, milestone);
                        case QUALITATIVE -> milestone.value();
                    });
        }
        if (base != null && baseYear != null && baseYear < given.firstKey() && indicator.kind() != TargetKind.ZERO) {
            given.put(baseYear, base);
        }
        return given;
    }

    private static BigDecimal between(TreeMap<Integer, BigDecimal> given, int year) {
        var before = given.floorEntry(year);
        var after = given.ceilingEntry(year);
        if (before.getKey().equals(after.getKey())) {
            return before.getValue();
        }
        BigDecimal share = BigDecimal.valueOf(year - before.getKey())
                .divide(BigDecimal.valueOf(after.getKey() - before.getKey()), MathContext.DECIMAL64);
        return before.getValue()
                .add(after.getValue().subtract(before.getValue()).multiply(share))
                .round(MathContext.DECIMAL64);
    }
}
