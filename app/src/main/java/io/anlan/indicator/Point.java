package io.anlan.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The value of one year.
 *
 * @param records how many records it was counted from; null when it was stated
 * @param conflict what else the source says about the same figure
 * @param coverage of a value from returns: how many filings it should rest on, and how many are there
 */
public record Point(
        int year,
        BigDecimal value,
        String scopeCode,
        Origin origin,
        @Nullable Integer records,
        String source,
        @Nullable String line,
        @Nullable String conflict,
        int version,
        @Nullable Coverage coverage) {

    public Point(
            int year,
            BigDecimal value,
            String scopeCode,
            Origin origin,
            @Nullable Integer records,
            String source,
            @Nullable String line,
            @Nullable String conflict,
            int version) {
        this(year, value, scopeCode, origin, records, source, line, conflict, version, null);
    }

    /** Filings that are due and those that are in; exempt reporters are in neither. */
    public record Coverage(int expected, int given) {

        public int missing() {
            return expected - given;
        }

        /** In percent with one decimal; never 100 while one is missing. */
        public BigDecimal percent() {
            if (expected == 0) {
                return BigDecimal.ZERO;
            }
            BigDecimal share = BigDecimal.valueOf(100L * given)
                    .divide(BigDecimal.valueOf(expected), 1, RoundingMode.HALF_UP)
                    .stripTrailingZeros();
            return given < expected && share.intValue() == 100 ? ALMOST : share;
        }

        private static final BigDecimal ALMOST = new BigDecimal("99.9");
    }

    public enum Origin {
        REGISTER,
        PUBLISHED,
        RETURN
    }
}
