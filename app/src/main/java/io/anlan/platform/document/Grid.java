package io.anlan.platform.document;

import io.anlan.platform.document.SourceDocument.Cell;
import io.anlan.platform.text.Periods;
import io.anlan.platform.text.Quantities;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes rows of unequal length, as they come out of copied tables with merged cells, into a rectangle. */
final class Grid {

    private Grid() {}

    static List<List<Cell>> rectangle(List<List<Cell>> rows) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        return rows.stream().map(row -> widen(row, columns)).toList();
    }

    /**
     * Figures stand at the right, so a short row of figures lacks label columns: its first label covers them. A short row
     * of headings lacks sub-columns: its last heading covers them.
     */
    private static List<Cell> widen(List<Cell> row, int columns) {
        int missing = columns - row.size();
        if (missing == 0) {
            return row;
        }
        List<Cell> wide = new ArrayList<>(row);
        boolean figures =
                row.stream().skip(1).filter(cell -> figure(cell.text())).count() >= 2;
        int at = figures ? 0 : row.size() - 1;
        for (int i = 0; i < missing; i++) {
            wide.add(at + 1, row.get(at).again(row.get(at).line()));
        }
        return wide;
    }

    static boolean figure(@Nullable String text) {
        return text != null
                && !text.isBlank()
                && (Periods.whole(text).isPresent() || Quantities.whole(text).isPresent());
    }
}
