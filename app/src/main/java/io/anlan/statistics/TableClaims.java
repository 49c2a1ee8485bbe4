package io.anlan.statistics;

import io.anlan.platform.text.Period;
import io.anlan.platform.text.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Columns that are worked out from others: 同比, 增减, 占比. */
final class TableClaims {

    private final TableFacts table;
    private final Reading reading;

    private TableClaims(TableFacts table, Reading reading) {
        this.table = table;
        this.reading = reading;
    }

    static void across(TableFacts table, Reading reading) {
        TableClaims claims = new TableClaims(table, reading);
        List<Axis> columns = table.columns();
        for (int column = table.labelColumns(); column < columns.size(); column++) {
            if (columns.get(column).role() == Axis.Role.CHANGE) {
                claims.changes(column);
            } else if (columns.get(column).role() == Axis.Role.SHARE) {
                claims.portions(column);
            }
        }
    }

    private void changes(int column) {
        for (int row = table.headRows(); row < table.rows().size(); row++) {
            Quantity amount = table.amountAt(row, column).orElse(null);
            Optional<Fact[]> pair = pair(row, column);
            if (amount != null && pair.isPresent()) {
                Fact now = pair.get()[0];
                boolean relative = relative(column, amount);
                BigDecimal scale =
                        relative ? new BigDecimal("0.01") : now.unit().toBase(BigDecimal.ONE);
                reading.claims.add(new Claim.Change(
                        now,
                        pair.get()[1],
                        relative,
                        amount.number().multiply(scale),
                        amount.step().multiply(scale),
                        table.spot(row, column)));
            }
        }
    }

    private boolean relative(int column, Quantity amount) {
        String head = String.join("", table.columns().get(column).path());
        return amount.unit().text().equals("%")
                || table.columns().get(column).unit() != null
                || head.contains("率")
                || head.contains("幅");
    }

    /** The figures now and before that a change column compares: years one apart, or 本期 and 上年同期. */
    private Optional<Fact[]> pair(int row, int change) {
        Fact now = null;
        Fact before = null;
        for (int column = change - 1; column >= table.labelColumns() && (now == null || before == null); column--) {
            Fact fact = table.facts()[row][column];
            if (fact == null || !sameGroup(column, change)) {
                continue;
            }
            Axis axis = table.columns().get(column);
            if (axis.role() == Axis.Role.PREVIOUS) {
                before = before == null ? fact : before;
            } else if (axis.role() == Axis.Role.CURRENT) {
                now = now == null ? fact : now;
            } else if (axis.period() != null) {
                if (now == null) {
                    now = fact;
                } else if (follows(now.period(), fact.period())) {
                    before = fact;
                } else if (follows(fact.period(), now.period())) {
                    before = now;
                    now = fact;
                }
            }
        }
        return now == null || before == null ? Optional.empty() : Optional.of(new Fact[] {now, before});
    }

    private static boolean follows(@Nullable Period later, @Nullable Period earlier) {
        return later != null && later.yearBefore().equals(earlier);
    }

    /** With headings on two levels, columns under the same upper heading belong together. */
    private boolean sameGroup(int column, int change) {
        List<String> one = table.columns().get(column).path();
        List<String> other = table.columns().get(change).path();
        return one.size() < 2 || one.subList(0, one.size() - 1).equals(other.subList(0, other.size() - 1));
    }

    /** A share is of the column to its left in that column's total row. */
    private void portions(int column) {
        int base = IntStream.iterate(column - 1, c -> c >= table.labelColumns(), c -> c - 1)
                .filter(c -> table.columns().get(c).plain() && sameGroup(c, column))
                .findFirst()
                .orElse(-1);
        int total = IntStream.range(table.headRows(), table.rows().size())
                .filter(row -> table.rows().get(row).role() == Axis.Role.TOTAL)
                .findFirst()
                .orElse(-1);
        if (base < 0 || total < 0 || table.facts()[total][base] == null) {
            return;
        }
        for (int row = table.headRows(); row < table.rows().size(); row++) {
            Quantity amount = table.amountAt(row, column).orElse(null);
            Fact part = table.facts()[row][base];
            if (amount != null && part != null && row != total) {
                reading.claims.add(new Claim.Portion(
                        part,
                        table.facts()[total][base],
                        amount.number().movePointLeft(2),
                        amount.step().movePointLeft(2),
                        table.spot(row, column)));
            }
        }
    }
}
