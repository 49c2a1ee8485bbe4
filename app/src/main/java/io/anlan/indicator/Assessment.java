package io.anlan.indicator;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How it stands, as of its newest full year.
 *
 * @param wanted what the path asked for in that year
 * @param worse how much worse than the path, as a share; negative is better
 */
public record Assessment(
        Status status,
        @Nullable Integer year,
        @Nullable BigDecimal actual,
        @Nullable BigDecimal wanted,
        @Nullable Integer targetYear,
        @Nullable BigDecimal target,
        @Nullable Double worse,
        @Nullable Forecast forecast) {

    public enum Status {
        /** The final target is reached. */
        REACHED,
        /** Clearly better than the path. */
        AHEAD,
        ON_PATH,
        /** Worse than the path. */
        BEHIND,
        /** No value for any year of the period. */
        NO_DATA,
        /** Nothing to measure against: no number, no base, or already reported as done. */
        NO_PATH
    }

    /**
     * The year that is running.
     *
     * @param soFar counted since January 1
     * @param reachable probability that the year ends within what the path asks for; null without a path
     * @param events what the model looked back at: so many in so many years, with the dispersion
     * @param assumedDenominator the denominator of the year when it had to be extrapolated
     */
    public record Forecast(
            int year,
            @Nullable BigDecimal wanted,
            BigDecimal soFar,
            BigDecimal expected,
            BigDecimal low,
            BigDecimal high,
            @Nullable Double reachable,
            double events,
            double years,
            double dispersion,
            @Nullable BigDecimal assumedDenominator) {}
}
