package io.anlan.statistics;

import io.anlan.platform.text.Period;
import io.anlan.platform.text.Unit;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure that the document states.
 *
 * @param subject what is counted
 * @param period when; null where the document does not say
 * @param number as written, before the unit
 * @param step worth of one unit of the last written digit
 */
public record Fact(Subject subject, @Nullable Period period, BigDecimal number, BigDecimal step, Unit unit, Spot spot) {

    /**
     * What a figure counts.
     *
     * @param place empty for the place the document is about
     * @param kind of accident, such as 道路交通事故; empty where none is named
     * @param measure such as 死亡人数
     */
    public record Subject(String place, String kind, String measure) {
        Subject of(String otherMeasure) {
            return new Subject(place, kind, otherMeasure);
        }

        String shown() {
            return place + kind + (measure.equals(Words.COUNT) && !kind.isEmpty() ? "起数" : measure);
        }
    }

    /** In base units: 起, 人, 元, or a fraction. */
    BigDecimal value() {
        return unit.toBase(number);
    }

    /** Counted things are exact; anything written in 万 or with decimals is rounded by up to half of its last digit. */
    BigDecimal tolerance() {
        boolean counted = unit.power() == 0 && step.compareTo(BigDecimal.ONE) == 0;
        return counted ? BigDecimal.ZERO : unit.toBase(step).multiply(new BigDecimal("0.5"));
    }

    boolean agrees(Fact other) {
        return value().subtract(other.value()).abs().compareTo(tolerance().max(other.tolerance())) <= 0;
    }

    String amount() {
        return number.toPlainString() + unit.text();
    }

    String shown() {
        return (period == null ? "" : period.zh()) + subject.shown() + " " + amount();
    }

    Fact with(Subject other) {
        return new Fact(other, period, number, step, unit, spot);
    }
}
