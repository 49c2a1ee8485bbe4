package io.anlan.engineering.majorhazard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a change of inventory, or of the people outside, does to a unit: the level before and after, and which lines make
 * the difference.
 */
public record MajorHazardChange(
        MajorHazardAssessment before, MajorHazardAssessment after, boolean levelChanged, List<Sentence> reasons) {

    /** Compares two states of one unit; lines are matched by name. */
    public static MajorHazardChange between(HazardUnit before, HazardUnit after) {
        MajorHazardAssessment then = MajorHazards.assess(before);
        MajorHazardAssessment now = MajorHazards.assess(after);
        boolean changed = !then.level().equals(now.level());
        List<Sentence> reasons = new ArrayList<>();
        reasons.add(
                changed
                        ? Sentence.of("change.level", after.name(), level(then.level()), level(now.level()))
                        : Sentence.of("change.none", after.name(), level(now.level())));
        if (then.s().compareTo(now.s()) != 0) {
            reasons.add(Sentence.of("change.s", Fractions.print(then.s()), Fractions.print(now.s())));
        }
        if (then.r().compareTo(now.r()) != 0) {
            reasons.add(Sentence.of("change.r", Fractions.print(then.r()), Fractions.print(now.r())));
        }
        reasons.addAll(lineChanges(then, now));
        if (then.alpha().compareTo(now.alpha()) != 0) {
            reasons.add(Sentence.of(
                    "change.people",
                    String.valueOf(before.peopleWithin500m()),
                    String.valueOf(after.peopleWithin500m()),
                    Fractions.print(then.alpha()),
                    Fractions.print(now.alpha())));
        }
        return new MajorHazardChange(then, now, changed, List.copyOf(reasons));
    }

    private static List<Sentence> lineChanges(MajorHazardAssessment then, MajorHazardAssessment now) {
        Map<String, Amount> changes = new LinkedHashMap<>();
        then.lines().forEach(line -> changes.merge(line.name(), Amount.removed(line), Amount::plus));
        now.lines().forEach(line -> changes.merge(line.name(), Amount.added(line), Amount::plus));
        List<Sentence> sentences = new ArrayList<>();
        changes.forEach((name, amount) -> {
            if (amount.before().compareTo(amount.after()) != 0
                    || amount.weighted().signum() != 0) {
                String sign = amount.weighted().signum() > 0 ? "+" : "";
                sentences.add(Sentence.of(
                        "change.item",
                        name,
                        Fractions.print(amount.before()),
                        Fractions.print(amount.after()),
                        sign + Fractions.print(amount.weighted())));
            }
        });
        return sentences;
    }

    private static String level(Optional<Level> level) {
        return "@" + MajorHazards.levelKey(level);
    }

    private record Amount(BigDecimal before, BigDecimal after, BigDecimal weighted) {

        static Amount removed(MajorHazardAssessment.Line line) {
            return new Amount(line.tonnes(), BigDecimal.ZERO, line.weighted().negate());
        }

        static Amount added(MajorHazardAssessment.Line line) {
            return new Amount(BigDecimal.ZERO, line.tonnes(), line.weighted());
        }

        Amount plus(Amount other) {
            return new Amount(before.add(other.before), after.add(other.after), weighted.add(other.weighted));
        }
    }
}
