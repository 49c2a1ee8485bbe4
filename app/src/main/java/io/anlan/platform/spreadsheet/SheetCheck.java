package io.anlan.platform.spreadsheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Understands the rows of one file for one definition; pure, one row at a time. */
final class SheetCheck<T> {

    /** What became of a row. {@code value} is there exactly when no error was found. */
    record Checked<T>(
            int number,
            List<RawCell> cells,
            List<Fault> faults,
            @Nullable T value,
            @Nullable String key) {

        boolean importable() {
            return value != null && faults.stream().noneMatch(Fault::error);
        }
    }

    private static final int LONGEST_CELL = 32_767;

    private final SheetDefinition<T> definition;
    private final List<SheetColumn<?>> columns;
    private final Map<String, Integer> mapping;
    private final Set<String> keyColumns;

    /** @param mapping column key → index in the file */
    SheetCheck(SheetDefinition<T> definition, List<SheetColumn<?>> columns, Map<String, Integer> mapping) {
        this.definition = definition;
        this.columns = columns;
        this.mapping = Map.copyOf(mapping);
        this.keyColumns = Set.copyOf(definition.naturalKey());
    }

    /** The cells of the definition's columns, in their order; blank where the file has no such column. */
    List<RawCell> cells(RawRow row) {
        List<RawCell> cells = new ArrayList<>(columns.size());
        for (SheetColumn<?> column : columns) {
            cells.add(row.cell(mapping.getOrDefault(column.key(), -1)));
        }
        return cells;
    }

    Checked<T> check(int number, List<RawCell> cells) {
        Fault remark = remark(cells);
        if (remark != null) {
            return new Checked<>(number, cells, List.of(remark), null, null);
        }
        SheetRow row = new SheetRow(number, mapping.keySet());
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            Fault fault = read(columns.get(i), cells.get(i), row);
            if (fault != null) {
                faults.add(fault);
            }
        }
        String key = definition.keyOf(row);
        T value = faults.isEmpty() ? definition.read(row) : null;
        faults.addAll(row.faults());
        boolean good = faults.stream().noneMatch(Fault::error);
        if (good && key == null) {
            faults.add(Fault.error(definition.naturalKey().getFirst(), "sheet.required"));
            good = false;
        }
        return new Checked<>(number, cells, List.copyOf(faults), good ? value : null, key);
    }

    private @Nullable Fault read(SheetColumn<?> column, RawCell cell, SheetRow row) {
        if (cell.kind() == RawCell.Kind.FORMULA) {
            return Fault.error(column.key(), "sheet.formula-cell");
        }
        if (cell.kind() == RawCell.Kind.ERROR) {
            return Fault.error(column.key(), "sheet.error-value", cell.text());
        }
        if (cell.blank() || CellRules.placeholder(cell.text())) {
            return column.required() ? Fault.error(column.key(), "sheet.required") : null;
        }
        if (cell.kind() == RawCell.Kind.TEXT) {
            if (CellRules.runnable(cell.text()) || (!column.numeric() && signed(cell.text()))) {
                return Fault.error(column.key(), "sheet.formula");
            }
            if (cell.text().length() > LONGEST_CELL) {
                return Fault.error(
                        column.key(),
                        "sheet.too-long",
                        String.valueOf(cell.text().length()),
                        String.valueOf(LONGEST_CELL));
            }
        }
        return switch (column.parser().parse(cell)) {
            case Parsed.Value<?> ok -> {
                row.put(column.key(), ok.value());
                yield null;
            }
            case Parsed.Refused<?> no ->
                new Fault(Fault.Severity.ERROR, column.key(), no.code(), no.args(), no.suggestion(), false);
        };
    }

    /** In a text column even +86… is refused: the next program to open an export might run it. */
    private static boolean signed(String text) {
        char first = CellRules.compact(text).charAt(0);
        return first == '+' || first == '-';
    }

    /** A totals line or a footnote below the table is no record. */
    private @Nullable Fault remark(List<RawCell> cells) {
        int first = -1;
        int filled = 0;
        boolean keyElsewhere = false;
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).blank()) {
                filled++;
                if (first < 0) {
                    first = i;
                } else {
                    keyElsewhere |= keyColumns.contains(columns.get(i).key());
                }
            }
        }
        if (first < 0) {
            return null;
        }
        String text = cells.get(first).text();
        String column = columns.get(first).key();
        if (!keyElsewhere && CellRules.totals(text)) {
            return Fault.skipRow(column, "sheet.totals-row");
        }
        return filled <= 2 && CellRules.footnote(text) ? Fault.skipRow(column, "sheet.footnote-row") : null;
    }
}
