package io.anlan.indicator.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The yearly score card: points within their weights, a hundred in all, and one veto makes the rest worth nothing. */
final class ScoreRules {

    static final BigDecimal FULL = BigDecimal.valueOf(100);

    private ScoreRules() {}

    /** What is scored: up to {@code weight} points by the rule. */
    record Item(String code, String name, BigDecimal weight, String rule) {}

    /** What vetoes the year, and on what ground. */
    record Veto(String code, String name, String basis) {}

    /** Points of one item with the reason for what was taken off. */
    record Points(BigDecimal points, String note) {}

    record Wrong(String field, String code, Object... args) {}

    static List<Wrong> wrong(List<Item> items, List<Veto> vetoes) {
        List<Wrong> wrong = new ArrayList<>();
        BigDecimal sum = items.stream().map(Item::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(FULL) != 0) {
            wrong.add(new Wrong("items", "score-weights", sum.toPlainString()));
        }
        if (items.stream().anyMatch(item -> item.weight().signum() <= 0)) {
            wrong.add(new Wrong("items", "score-weight-positive"));
        }
        Set<String> codes = new HashSet<>();
        items.forEach(item -> {
            if (!codes.add(item.code())) {
                wrong.add(new Wrong("items", "score-code-twice", item.code()));
            }
        });
        Set<String> vetoCodes = new HashSet<>();
        vetoes.forEach(veto -> {
            if (!vetoCodes.add(veto.code())) {
                wrong.add(new Wrong("vetoes", "score-code-twice", veto.code()));
            }
        });
        return wrong;
    }

    /** Points of unknown items, above the weight, or taken off without a word. */
    static List<Wrong> wrong(
            List<Item> items, List<Veto> vetoes, Map<String, Points> points, Map<String, String> vetoed) {
        List<Wrong> wrong = new ArrayList<>();
        for (Item item : items) {
            Points given = points.get(item.code());
            if (given == null) {
                wrong.add(new Wrong("points." + item.code(), "score-missing", item.name()));
            } else if (given.points().signum() < 0 || given.points().compareTo(item.weight()) > 0) {
                wrong.add(new Wrong("points." + item.code(), "score-range", item.name(), item.weight()));
            } else if (given.points().compareTo(item.weight()) < 0
                    && given.note().isBlank()) {
                wrong.add(new Wrong("points." + item.code(), "score-reason", item.name()));
            }
        }
        for (Map.Entry<String, String> veto : vetoed.entrySet()) {
            if (vetoes.stream().noneMatch(known -> known.code().equals(veto.getKey()))) {
                wrong.add(new Wrong("vetoes", "score-veto-unknown", veto.getKey()));
            } else if (veto.getValue().isBlank()) {
                wrong.add(new Wrong("vetoes", "score-veto-reason"));
            }
        }
        return wrong;
    }

    static BigDecimal total(Map<String, Points> points) {
        return points.values().stream().map(Points::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What counts in the end: nothing after a veto. */
    static BigDecimal result(Map<String, Points> points, boolean vetoed) {
        return vetoed ? BigDecimal.ZERO : total(points);
    }
}
