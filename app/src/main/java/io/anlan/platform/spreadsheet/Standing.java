package io.anlan.platform.spreadsheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the database already holds for a row of the file. A row without standing is new. */
public sealed interface Standing {

    /**
     * The record exists and the file says otherwise.
     *
     * @param before the record as it stands, as JSON, if the definition can restore it on undo
     */
    record Changed(@Nullable String before) implements Standing {}

    /** The record exists and says the same; nothing is written. */
    record Unchanged() implements Standing {}

    /** The row may not be written, for instance because the record lies outside the person's places. */
    record Refused(@Nullable String column, String code, List<String> args) implements Standing {}
}
