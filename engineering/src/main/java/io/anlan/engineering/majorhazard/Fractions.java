package io.anlan.engineering.majorhazard;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.hipparchus.fraction.BigFraction;

/** Exact sums of quotients, and how they are printed. */
final class Fractions {

    private static final int PRINTED_PLACES = 4;

    private Fractions() {}

    static BigFraction of(BigDecimal value) {
        BigInteger unscaled = value.unscaledValue();
        return value.scale() >= 0
                ? new BigFraction(unscaled, BigInteger.TEN.pow(value.scale()))
                : new BigFraction(unscaled.multiply(BigInteger.TEN.pow(-value.scale())));
    }

    /** Rounded down, so that a sum just short of a limit never prints as the limit. */
    static String print(BigFraction value) {
        return decimal(value).stripTrailingZeros().toPlainString();
    }

    static BigDecimal decimal(BigFraction value) {
        return new BigDecimal(value.getNumerator())
                .divide(new BigDecimal(value.getDenominator()), PRINTED_PLACES, RoundingMode.DOWN);
    }

    static int compare(BigFraction value, BigDecimal limit) {
        return value.compareTo(of(limit));
    }

    static String print(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
