package io.anlan.engineering.validation;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as the report prints them: five significant digits. */
final class Numbers {

    private Numbers() {}

    static String print(double value) {
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(5)).stripTrailingZeros();
        double size = Math.abs(value);
        return size >= 1e-3 && size < 1e7
                ? rounded.toPlainString()
                : rounded.toString().replace("E+", "e").replace("E", "e");
    }
}
