package io.anlan.statistics;

import io.anlan.platform.text.Period;
import io.anlan.platform.text.Unit;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something the document says about its figures, which the figures may contradict. */
sealed interface Claim {

    Spot spot();

    /**
     * 占: a part is that share of a whole.
     *
     * @param measure null when the document does not say of what
     */
    record Share(
            String place,
            String kind,
            @Nullable String measure,
            @Nullable Period period,
            BigDecimal share,
            BigDecimal step,
            Spot spot)
            implements Claim {
        Share of(Book.Naming named) {
            Fact.Subject of = named.of(new Fact.Subject(place, kind, ""));
            return new Share(of.place(), of.kind(), measure, period, share, step, spot);
        }
    }

    /**
     * 同比上升: a change against another period.
     *
     * @param now the figure it is said of, when it stands beside; else it is looked up
     * @param sign +1 for a rise, -1 for a fall
     * @param unit of the amount: a share for a percentage
     */
    record Growth(
            Fact.Subject subject,
            @Nullable Fact now,
            @Nullable Period period,
            @Nullable Period base,
            int sign,
            BigDecimal amount,
            BigDecimal step,
            Unit unit,
            Spot spot)
            implements Claim {
        Growth of(Book.Naming named) {
            Fact beside = now == null ? null : named.of(now);
            Fact.Subject of = beside == null ? named.of(subject) : beside.subject();
            return new Growth(of, beside, period, base, sign, amount, step, unit, spot);
        }
    }

    /** A cell under 同比 or 增减: the change between two cells of its line. */
    record Change(Fact now, Fact before, boolean relative, BigDecimal amount, BigDecimal step, Spot spot)
            implements Claim {}

    /** A cell under 占比: the share of one cell in another. */
    record Portion(Fact part, Fact whole, BigDecimal share, BigDecimal step, Spot spot) implements Claim {}

    enum Shape {
        /** 逐年, 持续, 连续N年: every step goes that way. */
        EVERY_STEP,
        /** 好转: better at the end than at the beginning. */
        BETTER,
        /** 零记录, 未发生: nothing happened. */
        NONE
    }

    /**
     * A trend.
     *
     * @param subjects all of which the claim is made
     * @param steps how many years in a row (连续四年), 0 when not said
     */
    record Trend(List<Fact.Subject> subjects, @Nullable Period period, Shape shape, int sign, int steps, Spot spot)
            implements Claim {}

    /** From that year on, the statistics count something else. */
    record ScopeChange(int year, Spot spot) implements Claim {}
}
