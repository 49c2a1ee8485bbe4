package io.anlan.returns;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question of a form.
 *
 * @param key name in answers and views; letters, digits and underscore
 * @param unit of a number, as printed beside it
 * @param min smallest number; null means 0, because counts and amounts are not negative unless the form says so
 * @param scale digits after the point of a decimal
 * @param options of a choice
 * @param known what the platform knows already and fills in; null when it is really asked
 * @param askAnyway why a thing that the platform knows is asked all the same
 * @param summed whether the roll-up adds it up
 */
public record FormField(
        String key,
        String label,
        FieldType type,
        @Nullable String unit,
        boolean required,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        int scale,
        List<String> options,
        @Nullable String help,
        @Nullable KnownField known,
        @Nullable String askAnyway,
        boolean summed) {

    /** The largest number that is taken when the form names none: what a spreadsheet keeps exactly. */
    static final BigDecimal LARGEST = new BigDecimal("999999999999");

    public FormField {
        options = List.copyOf(options);
    }

    /** A required count, added up in the roll-up. */
    public static FormField count(String key, String label, String unit) {
        return new FormField(
                key, label, FieldType.INTEGER, unit, true, null, null, 0, List.of(), null, null, null, true);
    }

    public static FormField text(String key, String label, boolean required) {
        return new FormField(
                key, label, FieldType.TEXT, null, required, null, null, 0, List.of(), null, null, null, false);
    }

    public FormField from(KnownField source) {
        return new FormField(
                key, label, type, unit, required, min, max, scale, options, help, source, askAnyway, summed);
    }

    public FormField helped(String text) {
        return new FormField(
                key, label, type, unit, required, min, max, scale, options, text, known, askAnyway, summed);
    }

    BigDecimal lowest() {
        return min == null ? BigDecimal.ZERO : min;
    }

    BigDecimal highest() {
        return max == null ? LARGEST : max;
    }
}
