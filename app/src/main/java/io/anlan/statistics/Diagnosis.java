package io.anlan.statistics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the wrong figure behind broken sums and disagreeing places: the one whose correction repairs the most of them. One
 * wrong figure is one finding, with all the evidence.
 */
final class Diagnosis {

    /** Powers of ten that units and slipped points account for. */
    private static final Set<Integer> SLIPS = Set.of(-8, -4, -3, -2, -1, 1, 2, 3, 4, 8);

    private static final int MAX_SOUGHT = 60;

    /** Two places that should agree. */
    record Pair(Fact one, Fact other) {}

    /** A wrong figure, if known, what it should be, if known, and what shows it. */
    private record Cause(
            @Nullable Fact wrong, @Nullable BigDecimal right, List<Pair> pairs, List<Reading.PartGroup> sums) {}

    private final Sums sums;
    private final Map<Fact, List<Fact>> beside;
    private final Set<Reading.PartGroup> broken;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<Fact> wrong = new LinkedHashSet<>();

    private Diagnosis(Sums sums, Map<Fact, List<Fact>> beside) {
        this.sums = sums;
        this.beside = beside;
        broken = new LinkedHashSet<>(sums.broken());
    }

    record Result(List<Finding> findings, Set<Fact> wrong) {}

    static Result of(Sums sums, List<Pair> pairs, Map<Fact, List<Fact>> beside) {
        Diagnosis diagnosis = new Diagnosis(sums, beside);
        pairs.forEach(diagnosis::disagreement);
        diagnosis.commonCauses();
        return new Result(diagnosis.findings, diagnosis.wrong);
    }

    private void disagreement(Pair pair) {
        List<Reading.PartGroup> forOne = repaired(pair.one(), pair.other().value());
        List<Reading.PartGroup> forOther = repaired(pair.other(), pair.one().value());
        double one = forOne.size()
                + (copied(pair.one()).isPresent() ? 0.5 : 0)
                + (slip(pair.one(), pair.other().value()) != 0 ? 0.2 : 0);
        double other = forOther.size() + (copied(pair.other()).isPresent() ? 0.5 : 0);
        if (one == other) {
            report(new Cause(null, null, List.of(pair), List.of()));
        } else if (one > other) {
            forOne.forEach(broken::remove);
            report(new Cause(pair.one(), pair.other().value(), List.of(pair), forOne));
        } else {
            forOther.forEach(broken::remove);
            report(new Cause(pair.other(), pair.one().value(), List.of(pair), forOther));
        }
    }

    private List<Reading.PartGroup> repaired(Fact fact, BigDecimal value) {
        return sums.with(fact).stream()
                .filter(broken::contains)
                .filter(group -> sums.verdict(group, fact, value) != Sums.Verdict.BREAKS)
                .toList();
    }

    private void commonCauses() {
        while (!broken.isEmpty()) {
            // with very many broken sums the document is no table of sums at all, and one cause is not worth seeking
            List<Cause> causes = broken.stream()
                    .limit(MAX_SOUGHT)
                    .flatMap(group -> Sums.members(group).map(fact -> cause(group, fact)))
                    .toList();
            double heaviest = causes.stream().mapToDouble(this::weight).max().orElse(0);
            List<Cause> best =
                    causes.stream().filter(cause -> weight(cause) >= heaviest).toList();
            boolean clear = best.stream().map(Cause::wrong).distinct().count() == 1;
            Cause first = best.getFirst();
            first.sums().forEach(broken::remove);
            report(clear ? first : new Cause(null, null, List.of(), first.sums()));
        }
    }

    private Cause cause(Reading.PartGroup group, Fact fact) {
        BigDecimal right = Sums.required(group, fact);
        return new Cause(fact, right, List.of(), right.signum() < 0 ? List.of(group) : repaired(fact, right));
    }

    /** Repairs count most; then a slipped unit or a copied cell; a figure that other sums confirm counts less. */
    private double weight(Cause cause) {
        Fact fact = cause.wrong();
        BigDecimal right = cause.right();
        if (fact == null || right == null || right.signum() < 0) {
            return 0;
        }
        long confirmed = sums.with(fact).stream()
                .filter(group -> sums.verdict(group, null, null) == Sums.Verdict.HOLDS)
                .count();
        double slipped = slip(fact, right) != 0 ? 0.5 : 0;
        double copy = copied(fact).isPresent() && confirmed == 0 ? 0.1 : 0;
        return cause.sums().size() + slipped + copy - (confirmed > 0 ? 0.3 : 0);
    }

    private void report(Cause cause) {
        List<Finding.Line> lines = new ArrayList<>();
        Set<Spot> spots = new LinkedHashSet<>();
        Fact fact = cause.wrong();
        BigDecimal right = cause.right();
        if (fact != null) {
            wrong.add(fact);
            spots.add(fact.spot());
        }
        for (Pair pair : cause.pairs()) {
            lines.add(Finding.Line.of("agree", pair.one().shown(), pair.other().shown()));
            spots.add(pair.one().spot());
            spots.add(pair.other().spot());
        }
        for (Reading.PartGroup group : cause.sums()) {
            lines.add(Arithmetic.sum(group));
            Sums.members(group).map(Fact::spot).forEach(spots::add);
        }
        int slip = fact != null && right != null ? slip(fact, right) : 0;
        Optional<Fact> copy = fact != null && !cause.pairs().isEmpty() ? copied(fact) : Optional.empty();
        if (fact != null && right != null) {
            lines.add(Finding.Line.of("suspect", fact.shown(), Arithmetic.amount(right, fact, slip)));
            if (slip != 0) {
                lines.add(Finding.Line.of(
                        "unit", fact.amount(), Arithmetic.amount(right, fact, slip), String.valueOf(Math.abs(slip))));
            }
            copy.ifPresent(from -> {
                lines.add(Finding.Line.of("copied", fact.amount(), from.shown()));
                spots.add(from.spot());
            });
            consequences(fact, right).forEach(lines::add);
        }
        findings.add(new Finding(kind(cause, slip, copy), Finding.Certainty.CONTRADICTION, lines, List.copyOf(spots)));
    }

    private static Finding.Kind kind(Cause cause, int slip, Optional<Fact> copy) {
        if (slip != 0) {
            return Finding.Kind.UNIT;
        }
        if (copy.isPresent()) {
            return Finding.Kind.COPIED;
        }
        if (!cause.pairs().isEmpty()) {
            return Finding.Kind.TWO_PLACES;
        }
        return cause.sums().stream().anyMatch(Reading.PartGroup::total) ? Finding.Kind.TOTAL : Finding.Kind.PART_WHOLE;
    }

    /** A total that was added up with the wrong figure has to change with it. */
    private List<Finding.Line> consequences(Fact fact, BigDecimal right) {
        return sums.with(fact).stream()
                .filter(group -> group.total() && group.parts().contains(fact))
                .filter(group -> sums.verdict(group, null, null) == Sums.Verdict.HOLDS)
                .map(group -> {
                    BigDecimal total = group.whole().value().add(right).subtract(fact.value());
                    return Finding.Line.of("also", group.whole().shown(), Arithmetic.amount(total, group.whole(), 0));
                })
                .toList();
    }

    /** The power of ten between the value written and the right one; 0 when it is none. */
    private static int slip(Fact fact, BigDecimal right) {
        if (fact.value().signum() <= 0 || right.signum() <= 0) {
            return 0;
        }
        BigDecimal ratio = right.divide(fact.value(), MathContext.DECIMAL64).stripTrailingZeros();
        boolean power = ratio.unscaledValue().equals(BigInteger.ONE);
        return power && SLIPS.contains(-ratio.scale()) ? -ratio.scale() : 0;
    }

    private Optional<Fact> copied(Fact fact) {
        return beside.getOrDefault(fact, List.of()).stream()
                .filter(other -> other.value().signum() > 0 && other.number().compareTo(fact.number()) == 0)
                .findFirst();
    }
}
