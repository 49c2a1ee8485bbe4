package io.anlan.statistics;

import io.anlan.platform.text.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether parts make up their whole. */
final class Sums {

    /** With so many groups of one build that add up exactly, one that does not is a mistake and not an omission. */
    private static final int PROOF = 2;

    enum Verdict {
        HOLDS,
        /** 其中 names some parts only, which is no contradiction. */
        OPEN,
        BREAKS
    }

    private final List<Reading.PartGroup> groups;
    private final Map<Fact, List<Reading.PartGroup>> containing = new HashMap<>();
    private final Map<String, Integer> kept = new HashMap<>();
    private final Map<String, Integer> failed = new HashMap<>();

    Sums(List<Reading.PartGroup> groups) {
        this.groups = groups;
        for (Reading.PartGroup group : groups) {
            members(group)
                    .forEach(fact -> containing
                            .computeIfAbsent(fact, f -> new ArrayList<>())
                            .add(group));
            BigDecimal missing = missing(group, null, null);
            if (group.whole().value().signum() > 0 && group.parts().size() > 1) {
                boolean holds = missing.abs().compareTo(tolerance(group)) <= 0;
                (holds ? kept : failed).merge(group.signature(), 1, Integer::sum);
            }
        }
    }

    /** The sums that the figure takes part in. */
    List<Reading.PartGroup> with(Fact fact) {
        return containing.getOrDefault(fact, List.of());
    }

    List<Reading.PartGroup> broken() {
        return groups.stream()
                .filter(group -> verdict(group, null, null) == Verdict.BREAKS)
                .toList();
    }

    /** The verdict if the figure had that value; as written when none is given. */
    Verdict verdict(Reading.PartGroup group, @Nullable Fact changed, @Nullable BigDecimal to) {
        BigDecimal missing = missing(group, changed, to);
        if (missing.abs().compareTo(tolerance(group)) <= 0) {
            return Verdict.HOLDS;
        }
        if (missing.signum() < 0) {
            return Verdict.BREAKS;
        }
        boolean must = group.complete() && (group.total() || exhaustive(group.signature()));
        return must || misplacedUnit(group) ? Verdict.BREAKS : Verdict.OPEN;
    }

    private boolean exhaustive(String signature) {
        int holding = kept.getOrDefault(signature, 0);
        return holding >= PROOF && holding > failed.getOrDefault(signature, 0);
    }

    /** A part written in 元 among others in 万元 that fits once read in their unit. */
    private static boolean misplacedUnit(Reading.PartGroup group) {
        return group.parts().size() > 1
                && group.parts().stream()
                        .filter(part -> part.unit().dimension().equals(Unit.Dimension.MONEY))
                        .filter(part ->
                                part.unit().power() != group.whole().unit().power())
                        .anyMatch(part -> {
                            BigDecimal fit = required(group, part);
                            return part.value().signum() > 0
                                    && fit.compareTo(group.whole().unit().toBase(part.number())) == 0;
                        });
    }

    /** What the whole has more than the parts. */
    static BigDecimal missing(Reading.PartGroup group, @Nullable Fact changed, @Nullable BigDecimal to) {
        BigDecimal sum =
                group.parts().stream().map(part -> value(part, changed, to)).reduce(BigDecimal.ZERO, BigDecimal::add);
        return value(group.whole(), changed, to).subtract(sum);
    }

    private static BigDecimal value(Fact fact, @Nullable Fact changed, @Nullable BigDecimal to) {
        return fact.equals(changed) && to != null ? to : fact.value();
    }

    private static BigDecimal tolerance(Reading.PartGroup group) {
        return members(group).map(Fact::tolerance).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static Stream<Fact> members(Reading.PartGroup group) {
        return Stream.concat(Stream.of(group.whole()), group.parts().stream());
    }

    /** The value that a member must have for the sum to come out. */
    static BigDecimal required(Reading.PartGroup group, Fact member) {
        BigDecimal missing = missing(group, null, null);
        return member.equals(group.whole())
                ? member.value().subtract(missing)
                : member.value().add(missing);
    }
}
