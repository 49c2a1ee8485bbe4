package io.anlan.hiddendanger;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an action writes: column values of the record, facts for the history, and rows beside it.
 *
 * @param columns column of {@code hiddendanger.danger} → new value; the names are constants of {@link Effects}
 * @param detail what a reader of the history needs to know
 */
record Change(Map<String, @Nullable Object> columns, Map<String, Object> detail, Beside beside) {

    /** Rows in other tables that belong to the same act. */
    sealed interface Beside {
        record Nothing() implements Beside {}

        record ExtensionAsked(LocalDate untilOn, String reason) implements Beside {}

        record ExtensionDecided(
                boolean granted,
                @Nullable LocalDate untilOn,
                @Nullable String note) implements Beside {}

        /** Rectified before anybody decided. */
        record ExtensionWithdrawn() implements Beside {}

        record MergedInto(UUID target) implements Beside {}
    }

    static Change none() {
        return new Change(new LinkedHashMap<>(), new LinkedHashMap<>(), new Beside.Nothing());
    }

    Change set(String column, @Nullable Object value) {
        columns.put(column, value);
        return this;
    }

    /** Sets the column unless the value was left out. */
    Change setGiven(String column, @Nullable Object value) {
        return value == null ? this : set(column, value);
    }

    Change clear(String... names) {
        for (String name : names) {
            columns.put(name, null);
        }
        return this;
    }

    Change tell(String name, @Nullable Object value) {
        if (value != null) {
            detail.put(name, value);
        }
        return this;
    }

    Change beside(Beside rows) {
        return new Change(columns, detail, rows);
    }
}
