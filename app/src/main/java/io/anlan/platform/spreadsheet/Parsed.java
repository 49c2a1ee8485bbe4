package io.anlan.platform.spreadsheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a cell's text means: a value, or a refusal that says why and what it probably should be. */
public sealed interface Parsed<V> {

    record Value<V>(V value) implements Parsed<V> {}

    /**
     * @param code message key; in the text {@code {0}} is the column's heading and {@code args} follow from {@code {1}}
     * @param suggestion what to put into the cell instead, when the machine can say so without guessing at facts; a
     *     check digit for instance is only ever a hint in the message
     */
    record Refused<V>(
            String code, List<String> args, @Nullable String suggestion) implements Parsed<V> {}

    static <V> Parsed<V> value(V value) {
        return new Value<>(value);
    }

    static <V> Parsed<V> refused(String code, String... args) {
        return new Refused<>(code, List.of(args), null);
    }

    static <V> Parsed<V> suggest(@Nullable String suggestion, String code, String... args) {
        return new Refused<>(code, List.of(args), suggestion);
    }
}
