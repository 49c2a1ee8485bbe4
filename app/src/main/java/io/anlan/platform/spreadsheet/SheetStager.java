package io.anlan.platform.spreadsheet;

import io.anlan.platform.spreadsheet.SheetCheck.Checked;
import io.anlan.platform.spreadsheet.SheetDefinition.Keyed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Adds to understood rows what the rest of the file and the database say about them. */
final class SheetStager<T> {

    private final SheetDefinition<T> definition;
    private final String keyColumn;

    SheetStager(SheetDefinition<T> definition, SheetHeader header) {
        this.definition = definition;
        this.keyColumn = definition.naturalKey().stream()
                .filter(header.mapping()::containsKey)
                .findFirst()
                .orElse(definition.naturalKey().getFirst());
    }

    /**
     * @param repeated the row that already holds the row's natural key, or null
     * @param edited rows whose cells were repaired and must be kept
     */
    List<StagedRow> stage(
            List<Checked<T>> rows, Function<Checked<T>, @Nullable Integer> repeated, Set<Integer> edited) {
        List<List<Fault>> faults = new ArrayList<>(rows.size());
        List<Keyed<T>> candidates = new ArrayList<>();
        for (Checked<T> row : rows) {
            Integer other = row.key() == null ? null : repeated.apply(row);
            List<Fault> found = new ArrayList<>(row.faults());
            if (other != null) {
                found.add(Fault.error(keyColumn, "sheet.duplicate", String.valueOf(other)));
            } else if (row.importable() && row.value() != null && row.key() != null) {
                candidates.add(new Keyed<>(row.key(), row.value()));
            }
            faults.add(found);
        }
        Map<String, Standing> standings = candidates.isEmpty() ? Map.of() : definition.compare(candidates);
        List<StagedRow> staged = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            Checked<T> row = rows.get(i);
            staged.add(staged(row, faults.get(i), standings, edited.contains(row.number())));
        }
        return staged;
    }

    private static <T> StagedRow staged(
            Checked<T> row, List<Fault> faults, Map<String, Standing> standings, boolean edited) {
        StagedRow.Effect effect = null;
        if (faults.stream().noneMatch(Fault::error)) {
            effect = switch (standings.get(row.key())) {
                case null -> StagedRow.Effect.NEW;
                case Standing.Changed ignored -> StagedRow.Effect.CHANGED;
                case Standing.Unchanged ignored -> StagedRow.Effect.UNCHANGED;
                case Standing.Refused refused -> {
                    faults.add(new Fault(
                            Fault.Severity.ERROR, refused.column(), refused.code(), refused.args(), null, false));
                    yield null;
                }
            };
        }
        return new StagedRow(
                row.number(),
                effect == null ? StagedRow.State.FAULTY : StagedRow.State.GOOD,
                effect,
                false,
                edited,
                row.key(),
                faults.isEmpty() && !edited ? null : row.cells(),
                List.copyOf(faults));
    }
}
