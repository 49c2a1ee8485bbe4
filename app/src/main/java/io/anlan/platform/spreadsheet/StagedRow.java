package io.anlan.platform.spreadsheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the file as kept between trial and writing.
 *
 * @param standing what writing it would do; null while it cannot be written
 * @param reference shown because another row repeats it
 * @param edited repaired in place, so that its cells here count, not those of the file
 * @param cells in the order of the definition's columns; null when nobody has to look at the row
 */
record StagedRow(
        int number,
        State state,
        @Nullable Effect standing,
        boolean reference,
        boolean edited,
        @Nullable String key,
        @Nullable List<RawCell> cells,
        List<Fault> faults) {

    enum State {
        GOOD,
        FAULTY,
        SKIPPED
    }

    enum Effect {
        NEW,
        CHANGED,
        UNCHANGED
    }

    boolean noted() {
        return state == State.GOOD && !faults.isEmpty();
    }
}
