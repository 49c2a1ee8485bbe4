package io.anlan.plan.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares candidates with a gold list. A candidate is right when it is of the gold fact's kind, stands on its line and says
 * the same: measure, figure and year, or interval and number of times. Each side is used once.
 */
public final class Score {

    /**
     * How one kind of fact came out.
     *
     * @param expected gold facts, of which {@code found} have a candidate
     * @param proposed candidates, of which {@code right} stand for a gold fact
     */
    public record Line(Kind kind, int expected, int found, int proposed, int right, int core, int coreFound) {

        public double recall() {
            return expected == 0 ? 1 : (double) found / expected;
        }

        public double precision() {
            return proposed == 0 ? 1 : (double) right / proposed;
        }
    }

    public record Result(String plan, List<Line> lines, List<Gold.Item> missed, List<Candidate> wrong) {}

    private Score() {}

    public static Result of(Gold gold, Reading reading) {
        List<Candidate> left = new ArrayList<>(reading.candidates());
        List<Gold.Item> missed = new ArrayList<>();
        List<Gold.Item> hit = new ArrayList<>();
        for (Gold.Item item : gold.items()) {
            left.stream()
                    .filter(c -> same(item, c))
                    .max(Comparator.comparingDouble(Candidate::confidence))
                    .ifPresentOrElse(
                            c -> {
                                left.remove(c);
                                hit.add(item);
                            },
                            () -> missed.add(item));
        }
        List<Line> lines = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            int expected = count(gold.items(), kind, false);
            int proposed = (int) reading.candidates().stream()
                    .filter(c -> c.fact().kind() == kind)
                    .count();
            int wrong = (int) left.stream().filter(c -> c.fact().kind() == kind).count();
            if (expected + proposed > 0) {
                lines.add(new Line(
                        kind,
                        expected,
                        count(hit, kind, false),
                        proposed,
                        proposed - wrong,
                        count(gold.items(), kind, true),
                        count(hit, kind, true)));
            }
        }
        return new Result(gold.plan(), lines, missed, left);
    }

    private static int count(List<Gold.Item> items, Kind kind, boolean coreOnly) {
        return (int) items.stream()
                .filter(i -> i.kind() == kind && (!coreOnly || i.core()))
                .count();
    }

    private static boolean same(Gold.Item item, Candidate candidate) {
        Fact fact = candidate.fact();
        if (fact.kind() != item.kind() || item.line() < candidate.firstLine() || item.line() > candidate.lastLine()) {
            return false;
        }
        String sign = item.sign();
        if (sign != null && !candidate.quote().contains(sign) && !fact.name().contains(sign)) {
            return false;
        }
        return switch (item.kind()) {
            case TARGET, RESULT ->
                fact.measure() == item.measure()
                        && equal(fact.value(), item.value())
                        && equal(fact.valueTo(), item.valueTo())
                        && (item.year() == null || item.year().equals(fact.year()));
            case DUTY ->
                fact.per() == item.per()
                        && (item.times() == null || item.times().equals(fact.times()));
            case TASK, PROJECT -> true;
        };
    }

    private static boolean equal(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null || b == null ? a == b : a.compareTo(b) == 0;
    }
}
