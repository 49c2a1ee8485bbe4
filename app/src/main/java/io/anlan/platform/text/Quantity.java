package io.anlan.platform.text;

import java.math.BigDecimal;

/**
 * A number with its unit, found in a text.
 *
 * @param start index of the number's first character
 * @param end index after the unit
 * @param number the number as written, before its unit: 96.25 of 96.25万元
 * @param step what one unit of its last written digit is worth, in the same unit
 * @param unit the unit, {@link Unit#ONE} when there is none
 */
public record Quantity(int start, int end, BigDecimal number, BigDecimal step, Unit unit) {

    /** The value in base units of the dimension (元, 人, 起, a share as a fraction). */
    public BigDecimal base() {
        return unit.toBase(number);
    }

    /** How far the value meant may lie from the value written, in base units: half of the last digit. */
    public BigDecimal tolerance() {
        return unit.toBase(step).movePointLeft(1).multiply(BigDecimal.valueOf(5));
    }
}
