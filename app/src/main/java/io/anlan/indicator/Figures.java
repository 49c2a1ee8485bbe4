package io.anlan.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers in sentences: no trailing zeros, no exponent. */
final class Figures {

    private static final int SIGNIFICANT = 5;

    private Figures() {}

    static String plain(BigDecimal value) {
        int scale = Math.max(0, SIGNIFICANT - (value.precision() - value.scale()));
        BigDecimal rounded = value.scale() > scale ? value.setScale(scale, RoundingMode.HALF_UP) : value;
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    static String plain(double value) {
        return plain(BigDecimal.valueOf(value));
    }

    /** A share as percent with one decimal: 0.308 gives 30.8. */
    static String percent(double share) {
        return percent(share, 1);
    }

    /** With two decimals: 0.1625 gives 16.25. */
    static String finePercent(double share) {
        return percent(share, 2);
    }

    private static String percent(double share, int decimals) {
        return BigDecimal.valueOf(share * 100)
                .setScale(decimals, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    static String signed(double share) {
        String text = percent(share);
        return share < 0 ? "−" + text.substring(1) : "+" + text;
    }
}
