package io.anlan.platform.spreadsheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something about one cell or row.
 *
 * @param column key of the column, or null for the whole row
 * @param code message key; {@code {0}} is the column's heading, {@code args} follow from {@code {1}}
 * @param suggestion what to put into the cell instead
 * @param skip the suggestion is to leave the row out (totals, footnotes)
 */
public record Fault(
        Severity severity,
        @Nullable String column,
        String code,
        List<String> args,
        @Nullable String suggestion,
        boolean skip) {

    public enum Severity {
        /** The row cannot be imported. */
        ERROR,
        /** The row is imported; the person should know. */
        NOTE
    }

    static Fault error(@Nullable String column, String code, String... args) {
        return new Fault(Severity.ERROR, column, code, List.of(args), null, false);
    }

    static Fault skipRow(@Nullable String column, String code, String... args) {
        return new Fault(Severity.ERROR, column, code, List.of(args), null, true);
    }

    boolean error() {
        return severity == Severity.ERROR;
    }

    boolean suggests() {
        return suggestion != null || skip;
    }
}
