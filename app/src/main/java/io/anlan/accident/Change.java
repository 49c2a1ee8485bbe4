package io.anlan.accident;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an action writes: column values of {@code accident.accident} (their names are constants of {@link Effects}) and
 * facts for the history.
 *
 * @param figures the figures that count afterwards; null when they stay
 */
record Change(
        Map<String, @Nullable Object> columns,
        Map<String, Object> detail,
        @Nullable Stated figures) {

    /** Figures as they were told, and whether the casualties still count. */
    record Stated(Figures told, Figures counted, boolean casualtiesCount, java.time.LocalDate changedOn) {}

    static Change none() {
        return new Change(new LinkedHashMap<>(), new LinkedHashMap<>(), null);
    }

    Change set(String column, @Nullable Object value) {
        columns.put(column, value);
        return this;
    }

    Change setGiven(String column, @Nullable Object value) {
        return value == null ? this : set(column, value);
    }

    Change tell(String name, @Nullable Object value) {
        if (value != null) {
            detail.put(name, value);
        }
        return this;
    }

    Change state(Stated stated) {
        return new Change(columns, detail, stated);
    }
}
