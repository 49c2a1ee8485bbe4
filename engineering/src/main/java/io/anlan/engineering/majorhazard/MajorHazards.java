package io.anlan.engineering.majorhazard;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/** Identification and grading of a unit by GB 18218-2018, and how much of a substance may still be added. */
public final class MajorHazards {

    private static final Gb18218 TABLES = Gb18218.tables();
    /** Headroom is printed rounded down to a kilogram, so that filling it does not cross the limit. */
    private static final int KILOGRAM_PLACES = 3;

    private MajorHazards() {}

    /** S (4.2.1), R and level (4.3) with every step. */
    public static MajorHazardAssessment assess(HazardUnit unit) {
        Sums sums = Sums.of(unit);
        List<Sentence> steps = new ArrayList<>();
        List<Sentence> cautions = new ArrayList<>();
        steps.add(Sentence.of(unit.kind() == UnitKind.PRODUCTION ? "unit.production" : "unit.storage", unit.name()));
        for (CountedItem item : sums.items()) {
            steps.addAll(item.steps());
            cautions.addAll(item.cautions());
        }
        BigDecimal s = Fractions.decimal(sums.s());
        BigDecimal r = Fractions.decimal(sums.r());
        boolean major = Fractions.compare(sums.s(), BigDecimal.ONE) >= 0;
        steps.add(Sentence.of("sum", joined(sums.items(), false), Fractions.print(s)));
        steps.add(Sentence.of(major ? "major" : "not-major", Fractions.print(s)));
        Optional<Level> level = major ? Optional.of(TABLES.level(r)) : Optional.empty();
        level.ifPresent(found -> {
            steps.add(Sentence.of("alpha", String.valueOf(unit.peopleWithin500m()), Fractions.print(sums.alpha())));
            steps.add(Sentence.of("r", Fractions.print(sums.alpha()), joined(sums.items(), true), Fractions.print(r)));
            steps.add(Sentence.of("level", Fractions.print(r), levelName(found)));
        });
        return new MajorHazardAssessment(
                Gb18218.EDITION,
                unit,
                s,
                sums.alpha(),
                r,
                level,
                sums.items().stream().map(CountedItem::line).toList(),
                List.copyOf(steps),
                List.copyOf(cautions));
    }

    /**
     * What may still be added of a material before the unit becomes a major hazard source, or reaches the next level.
     *
     * @param reaches the level that filling the headroom and a gram more would bring; empty at level 1 already
     * @param tonnes how much may be added, rounded down to a kilogram; empty when no amount changes the level
     */
    public record Headroom(Optional<Level> reaches, Optional<BigDecimal> tonnes) {}

    public static Headroom headroom(HazardUnit unit, Material material) {
        Sums sums = Sums.of(unit);
        CountedItem one = CountingRules.count(TABLES, new InventoryItem(material, BigDecimal.ONE, Optional.empty()));
        if (one.threshold().isEmpty()) {
            return new Headroom(Optional.empty(), Optional.empty());
        }
        if (Fractions.compare(sums.s(), BigDecimal.ONE) < 0) {
            BigFraction missing = BigFraction.ONE.subtract(sums.s()).divide(one.ratio());
            BigFraction rThere = sums.r().add(missing.multiply(one.weighted()).multiply(Fractions.of(sums.alpha())));
            return new Headroom(Optional.of(TABLES.level(Fractions.decimal(rThere))), Optional.of(tonnes(missing)));
        }
        for (BigDecimal limit : TABLES.levelLimits()) {
            if (Fractions.compare(sums.r(), limit) < 0) {
                BigFraction missing = Fractions.of(limit)
                        .subtract(sums.r())
                        .divide(one.weighted().multiply(Fractions.of(sums.alpha())));
                return new Headroom(Optional.of(TABLES.level(limit)), Optional.of(tonnes(missing)));
            }
        }
        return new Headroom(Optional.empty(), Optional.empty());
    }

    static String levelKey(Optional<Level> level) {
        return level.map(found -> "level." + found.number()).orElse("level.none");
    }

    private static String levelName(Level level) {
        return "@" + levelKey(Optional.of(level));
    }

    private static BigDecimal tonnes(BigFraction value) {
        return new BigDecimal(value.getNumerator())
                .divide(new BigDecimal(value.getDenominator()), MathContext.DECIMAL64)
                .setScale(KILOGRAM_PLACES, RoundingMode.DOWN);
    }

    private static String joined(List<CountedItem> items, boolean weighted) {
        return items.isEmpty()
                ? "0"
                : String.join(
                        " + ",
                        items.stream()
                                .map(item ->
                                        weighted ? Fractions.print(item.weighted()) : Fractions.print(item.ratio()))
                                .toList());
    }

    /** The exact sums of a unit. */
    record Sums(List<CountedItem> items, BigFraction s, BigDecimal alpha, BigFraction r) {

        static Sums of(HazardUnit unit) {
            List<CountedItem> items = unit.inventory().stream()
                    .map(item -> CountingRules.count(TABLES, item))
                    .toList();
            BigFraction s = BigFraction.ZERO;
            BigFraction weighted = BigFraction.ZERO;
            for (CountedItem item : items) {
                s = s.add(item.ratio());
                weighted = weighted.add(item.weighted());
            }
            BigDecimal alpha = TABLES.alpha(unit.peopleWithin500m());
            return new Sums(items, s, alpha, weighted.multiply(Fractions.of(alpha)));
        }
    }
}
