package io.anlan.platform.spreadsheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sheet of a file that holds the table, and its heading. */
record SheetPick(int sheetNo, String sheetName, SheetHeader header, int rowsTotal, long fileBytes) {

    /** Sheets from the left that are looked at. */
    private static final int SEARCHED_SHEETS = 10;

    static SheetPick best(SheetFile file, List<SheetColumn<?>> columns) {
        List<String> names = SheetReader.sheets(file);
        SheetPick best = null;
        for (int i = 0; i < Math.min(names.size(), SEARCHED_SHEETS); i++) {
            SheetPick pick = look(file, i, names.get(i), columns);
            if (pick != null
                    && (best == null
                            || pick.header.mapping().size()
                                    > best.header.mapping().size())) {
                best = pick;
            }
        }
        if (best == null) {
            throw SheetFile.refused("sheet.no-heading");
        }
        return best;
    }

    private static @Nullable SheetPick look(SheetFile file, int no, String name, List<SheetColumn<?>> columns) {
        SheetReader.Top top = SheetReader.top(file, no, SheetHeader.SEARCHED_ROWS);
        SheetHeader header = SheetHeader.find(top.rows(), columns);
        if (header == null) {
            return null;
        }
        int rows = Math.max(0, top.rowsTotal() - header.lastRow());
        try {
            return new SheetPick(no, name, header, rows, Files.size(file.path()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
