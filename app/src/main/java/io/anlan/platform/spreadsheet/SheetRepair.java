package io.anlan.platform.spreadsheet;

import io.anlan.platform.spreadsheet.SheetCheck.Checked;
import io.anlan.platform.web.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Repairs rows between trial and writing, and looks again at every row that the repair touches. */
@Component
class SheetRepair {

    private final SheetRowStore rows;

    SheetRepair(SheetRowStore rows) {
        this.rows = rows;
    }

    /**
     * Puts new texts into cells of a row.
     *
     * @return the numbers of all rows that may read differently now
     */
    <T> Set<Integer> edit(SheetDefinition<T> definition, SheetImport sheet, int number, Map<String, String> texts) {
        List<SheetColumn<?>> columns = definition.columns();
        StagedRow row = shown(sheet, number);
        List<RawCell> cells = new ArrayList<>(Objects.requireNonNull(row.cells()));
        texts.forEach((key, text) -> {
            int index = index(columns, key);
            if (index < 0 || !sheet.header().mapping().containsKey(key)) {
                throw Problem.refused("sheet.cell-unknown", key);
            }
            cells.set(index, RawCell.text(text));
        });
        return look(definition, columns, sheet, Map.of(number, cells), List.of(row));
    }

    /** Leaves a row out, or takes it in again. */
    <T> Set<Integer> skip(SheetDefinition<T> definition, SheetImport sheet, int number, boolean skip) {
        StagedRow row = shown(sheet, number);
        List<SheetColumn<?>> columns = definition.columns();
        return skip
                ? leaveOut(definition, columns, sheet, List.of(row))
                : look(definition, columns, sheet, Map.of(), List.of(row));
    }

    /** Takes over every suggestion of the rows. */
    <T> Set<Integer> accept(
            SheetDefinition<T> definition,
            SheetImport sheet,
            List<Integer> numbers,
            List<String> codes,
            @Nullable String only) {
        List<SheetColumn<?>> columns = definition.columns();
        List<StagedRow> leave = new ArrayList<>();
        List<StagedRow> look = new ArrayList<>();
        Map<Integer, List<RawCell>> edits = new HashMap<>();
        for (StagedRow row : rows.rows(sheet.id(), numbers)) {
            if (row.cells() == null) {
                continue;
            }
            List<RawCell> cells = new ArrayList<>(row.cells());
            boolean out = false;
            for (Fault fault : row.faults()) {
                if ((codes.isEmpty() || codes.contains(fault.code()))
                        && (only == null || only.equals(fault.column()))) {
                    out |= fault.skip();
                    int index = index(columns, fault.column());
                    if (fault.suggestion() != null && index >= 0) {
                        cells.set(index, RawCell.text(fault.suggestion()));
                    }
                }
            }
            (out ? leave : look).add(row);
            edits.put(row.number(), cells);
        }
        Set<Integer> touched = new HashSet<>(look(definition, columns, sheet, edits, look));
        touched.addAll(leaveOut(definition, columns, sheet, leave));
        return touched;
    }

    private StagedRow shown(SheetImport sheet, int number) {
        return rows.rows(sheet.id(), List.of(number)).stream()
                .filter(row -> row.cells() != null)
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    private <T> Set<Integer> leaveOut(
            SheetDefinition<T> definition, List<SheetColumn<?>> columns, SheetImport sheet, List<StagedRow> leave) {
        if (leave.isEmpty()) {
            return Set.of();
        }
        rows.replace(
                sheet.id(),
                leave.stream()
                        .map(row -> new StagedRow(
                                row.number(),
                                StagedRow.State.SKIPPED,
                                null,
                                row.reference(),
                                row.edited(),
                                row.key(),
                                row.cells(),
                                List.of()))
                        .toList());
        return released(definition, columns, sheet, leave, Set.of());
    }

    /** Understands rows anew, with edits where there are any. */
    private <T> Set<Integer> look(
            SheetDefinition<T> definition,
            List<SheetColumn<?>> columns,
            SheetImport sheet,
            Map<Integer, List<RawCell>> edits,
            List<StagedRow> again) {
        if (again.isEmpty()) {
            return Set.of();
        }
        Set<String> keys = relook(definition, columns, sheet, edits, again);
        return released(definition, columns, sheet, again, keys);
    }

    private <T> Set<String> relook(
            SheetDefinition<T> definition,
            List<SheetColumn<?>> columns,
            SheetImport sheet,
            Map<Integer, List<RawCell>> edits,
            List<StagedRow> again) {
        var check = new SheetCheck<>(definition, columns, sheet.header().mapping());
        Set<Integer> edited = again.stream()
                .filter(row -> row.edited() || edits.containsKey(row.number()))
                .map(StagedRow::number)
                .collect(Collectors.toSet());
        List<Checked<T>> checked = again.stream()
                .map(row -> check.check(
                        row.number(), edits.getOrDefault(row.number(), Objects.requireNonNull(row.cells()))))
                .toList();
        Set<String> keys =
                checked.stream().map(Checked::key).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<String, List<StagedRow>> holders = rows.holders(
                sheet.id(), keys, again.stream().map(StagedRow::number).toList());
        Map<String, Integer> taken = new HashMap<>();
        List<StagedRow> staged = new SheetStager<>(definition, sheet.header())
                .stage(checked, row -> repeated(row, holders, taken), edited);
        Map<Integer, StagedRow> before = again.stream().collect(Collectors.toMap(StagedRow::number, row -> row));
        rows.replace(
                sheet.id(),
                staged.stream()
                        .map(row -> keepShown(row, Objects.requireNonNull(before.get(row.number()))))
                        .toList());
        return keys;
    }

    /** A row that was shown stays shown, now as correct. */
    private static StagedRow keepShown(StagedRow row, StagedRow before) {
        return new StagedRow(
                row.number(),
                row.state(),
                row.standing(),
                before.reference(),
                row.edited(),
                row.key(),
                row.cells() == null ? before.cells() : row.cells(),
                row.faults());
    }

    /** The row that holds the key already: one that will be imported, or one that stands further up. */
    private static <T> @Nullable Integer repeated(
            Checked<T> row, Map<String, List<StagedRow>> holders, Map<String, Integer> taken) {
        String key = String.valueOf(row.key());
        TreeMap<Integer, StagedRow> others = new TreeMap<>();
        for (StagedRow other : holders.getOrDefault(key, List.of())) {
            boolean claims = other.state() == StagedRow.State.GOOD
                    || (other.number() < row.number()
                            && other.faults().stream().noneMatch(f -> f.code().equals("sheet.duplicate")));
            if (claims) {
                others.put(other.number(), other);
            }
        }
        if (!others.isEmpty()) {
            return others.firstKey();
        }
        return taken.putIfAbsent(key, row.number());
    }

    /** Rows that repeated a key which the changed rows no longer hold are looked at again. */
    private <T> Set<Integer> released(
            SheetDefinition<T> definition,
            List<SheetColumn<?>> columns,
            SheetImport sheet,
            List<StagedRow> changed,
            Set<String> stillHeld) {
        Set<Integer> touched = changed.stream().map(StagedRow::number).collect(Collectors.toCollection(HashSet::new));
        Set<String> free = changed.stream()
                .map(StagedRow::key)
                .filter(Objects::nonNull)
                .filter(key -> !stillHeld.contains(key))
                .collect(Collectors.toSet());
        if (!free.isEmpty()) {
            List<StagedRow> waiting = rows.holders(sheet.id(), free, touched).values().stream()
                    .flatMap(List::stream)
                    .filter(row -> row.cells() != null && row.state() == StagedRow.State.FAULTY)
                    .toList();
            if (!waiting.isEmpty()) {
                relook(definition, columns, sheet, Map.of(), waiting);
                waiting.forEach(row -> touched.add(row.number()));
            }
        }
        return touched;
    }

    private static int index(List<SheetColumn<?>> columns, @Nullable String key) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).key().equals(key)) {
                return i;
            }
        }
        return -1;
    }
}
