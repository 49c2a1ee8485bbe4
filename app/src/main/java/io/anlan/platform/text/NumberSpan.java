package io.anlan.platform.text;

import java.math.BigDecimal;

/**
 * A number found in a text.
 *
 * @param start index of its first character
 * @param end index after its last character
 * @param value the number meant: 3.5万 is 35000, 12% is 0.12
 * @param step what one unit of its last written digit is worth: 0.1 for 3.5, 1000 for 3.5万, 0.01 for 12%
 * @param form how it is written
 */
public record NumberSpan(int start, int end, BigDecimal value, BigDecimal step, Form form) {

    public enum Form {
        /** 229, １２, 1,204.5, 3.5万 */
        DIGITS,
        /** 十三, 二十万, 两百, 二〇一五 */
        CHINESE,
        /** 12%, 百分之八十 */
        PERCENT,
        /** 1.2‰, 千分之三 */
        PERMILLE
    }

    public boolean isShare() {
        return form == Form.PERCENT || form == Form.PERMILLE;
    }
}
