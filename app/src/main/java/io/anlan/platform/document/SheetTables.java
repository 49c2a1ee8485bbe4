package io.anlan.platform.document;

import io.anlan.platform.document.SourceDocument.Cell;
import io.anlan.platform.document.SourceDocument.Table;
import java.util.ArrayList;
import java.util.List;

/** Cuts a title above the headings off a sheet: rows with one distinct text only are its caption. */
final class SheetTables {

    private SheetTables() {}

    static Table table(List<List<Cell>> rows) {
        List<List<Cell>> wide = Grid.rectangle(rows);
        List<String> caption = new ArrayList<>();
        int first = 0;
        while (first < wide.size() - 1 && title(wide.get(first))) {
            wide.get(first).stream()
                    .map(Cell::text)
                    .filter(text -> !text.isBlank())
                    .findFirst()
                    .ifPresent(caption::add);
            first++;
        }
        int line = wide.getFirst().getFirst().line();
        return new Table(line, String.join(" ", caption), wide.subList(first, wide.size()));
    }

    private static boolean title(List<Cell> row) {
        return row.size() > 1
                && row.stream()
                                .map(Cell::text)
                                .filter(text -> !text.isBlank())
                                .distinct()
                                .count()
                        <= 1;
    }
}
