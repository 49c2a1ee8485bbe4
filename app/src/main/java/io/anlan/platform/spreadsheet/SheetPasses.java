package io.anlan.platform.spreadsheet;

import io.anlan.platform.spreadsheet.SheetCheck.Checked;
import io.anlan.platform.spreadsheet.SheetDefinition.Keyed;
import io.anlan.platform.spreadsheet.SheetDefinition.Line;
import io.anlan.platform.spreadsheet.SheetDefinition.Totals;
import io.anlan.platform.spreadsheet.SheetDefinition.Written;
import io.anlan.platform.spreadsheet.SheetWorker.Job;
import io.anlan.platform.web.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * The three long steps: trying, writing, taking back. Each walks through the rows once, in batches, inside the
 * transaction of its caller.
 *
 * <p>Writing is one transaction for the whole import: either every good row is there or none, whatever kills the server,
 * and no half import ever shows on a list. The price, a transaction of some ten seconds for 100,000 rows, blocks only
 * rows that the import itself changes.
 */
@Component
class SheetPasses {

    private static final int BATCH = 1_000;

    /** Past this many faults nobody repairs row by row; the columns are matched wrongly. */
    private static final int MAX_FAULTS = 100_000;

    /** Rows fit for import in the trial that no longer are. */
    static final class ChangedSince extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient List<StagedRow> rows;

        ChangedSince(List<StagedRow> rows) {
            this.rows = rows;
        }

        List<StagedRow> rows() {
            return rows;
        }
    }

    private final SheetImportStore imports;
    private final SheetRowStore rows;
    private final Clock clock;

    SheetPasses(SheetImportStore imports, SheetRowStore rows, Clock clock) {
        this.imports = imports;
        this.rows = rows;
        this.clock = clock;
    }

    <T> void trial(SheetDefinition<T> definition, SheetImport sheet, SheetFile file, Job job) {
        long begun = System.nanoTime();
        rows.clear(sheet.id());
        var trial = new Trial<>(definition, sheet, job);
        SheetReader.read(file, sheet.sheetNo(), row -> {
            if (row.number() > sheet.header().lastRow()) {
                trial.add(row);
            }
            return true;
        });
        trial.flush();
        if (trial.count == 0) {
            throw Problem.refused("sheet.no-rows");
        }
        trial.keepReferences(file);
        int millis = (int) Duration.ofNanos(System.nanoTime() - begun).toMillis();
        if (!imports.checked(sheet.id(), job.worker(), trial.count, clock.instant(), millis)) {
            throw new SheetWorker.Stopped();
        }
    }

    /** One walk of the trial. */
    private final class Trial<T> {
        private final SheetDefinition<T> definition;
        private final SheetImport sheet;
        private final Job job;
        private final SheetCheck<T> check;
        private final SheetStager<T> stager;
        private final Map<String, Integer> firstRows = new HashMap<>();
        private final TreeSet<Integer> referred = new TreeSet<>();
        private final List<Checked<T>> batch = new ArrayList<>(BATCH);
        private int count;
        private int faults;

        Trial(SheetDefinition<T> definition, SheetImport sheet, Job job) {
            this.definition = definition;
            this.sheet = sheet;
            this.job = job;
            this.check = new SheetCheck<>(
                    definition, definition.columns(), sheet.header().mapping());
            this.stager = new SheetStager<>(definition, sheet.header());
        }

        void add(RawRow row) {
            List<RawCell> cells = check.cells(row);
            if (cells.stream().allMatch(RawCell::blank)) {
                return;
            }
            if (++count > definition.maxRows()) {
                throw Problem.refused("sheet.too-many-rows", String.valueOf(definition.maxRows()));
            }
            batch.add(check.check(row.number(), cells));
            if (batch.size() == BATCH) {
                flush();
            }
        }

        void flush() {
            if (batch.isEmpty()) {
                return;
            }
            List<StagedRow> staged = stager.stage(batch, this::earlier, Set.of());
            faults += staged.stream().mapToInt(row -> row.faults().size()).sum();
            if (faults > MAX_FAULTS) {
                throw Problem.refused("sheet.too-many-faults", String.valueOf(MAX_FAULTS));
            }
            rows.save(sheet.id(), staged);
            batch.clear();
            job.advance(count);
        }

        private @org.jspecify.annotations.Nullable Integer earlier(Checked<T> row) {
            Integer first = firstRows.putIfAbsent(String.valueOf(row.key()), row.number());
            if (first != null) {
                referred.add(first);
            }
            return first;
        }

        /** A repeated row is shown beside its repetition, so its cells are fetched from the file again. */
        void keepReferences(SheetFile file) {
            if (referred.isEmpty()) {
                return;
            }
            List<StagedRow> kept = new ArrayList<>();
            int last = referred.last();
            SheetReader.read(file, sheet.sheetNo(), row -> {
                if (referred.contains(row.number())) {
                    kept.add(new StagedRow(
                            row.number(), StagedRow.State.GOOD, null, true, false, null, check.cells(row), List.of()));
                }
                return row.number() < last;
            });
            rows.refer(sheet.id(), kept);
        }
    }

    <T> void write(SheetDefinition<T> definition, SheetImport sheet, SheetFile file, Job job) {
        var writing = new Writing<>(definition, sheet, job);
        SheetReader.read(file, sheet.sheetNo(), row -> {
            writing.add(row);
            return row.number() < writing.last;
        });
        writing.flush();
        if (!writing.unfit.isEmpty()) {
            throw new ChangedSince(writing.unfit);
        }
        Totals totals = new Totals(writing.created, writing.changed, writing.unchanged, 0);
        definition.finished(sheet.run(), totals);
        if (!imports.written(sheet.id(), job.worker(), totals, clock.instant())) {
            throw new SheetWorker.Stopped();
        }
    }

    /** One walk of the writing: the good rows are understood and compared anew, since the world may have moved. */
    private final class Writing<T> {
        private final SheetDefinition<T> definition;
        private final SheetImport sheet;
        private final Job job;
        private final SheetCheck<T> check;
        private final SheetStager<T> stager;
        private final BitSet good;
        private final Map<Integer, List<RawCell>> repaired;
        private final List<Checked<T>> batch = new ArrayList<>(BATCH);
        private final List<StagedRow> unfit = new ArrayList<>();
        private final int last;
        private int done;
        private int created;
        private int changed;
        private int unchanged;

        Writing(SheetDefinition<T> definition, SheetImport sheet, Job job) {
            this.definition = definition;
            this.sheet = sheet;
            this.job = job;
            this.check = new SheetCheck<>(
                    definition, definition.columns(), sheet.header().mapping());
            this.stager = new SheetStager<>(definition, sheet.header());
            this.good = rows.good(sheet.id());
            this.repaired = rows.repaired(sheet.id());
            this.last = good.length() - 1;
        }

        void add(RawRow row) {
            if (good.get(row.number())) {
                List<RawCell> cells = repaired.get(row.number());
                batch.add(check.check(row.number(), cells == null ? check.cells(row) : cells));
                if (batch.size() == BATCH) {
                    flush();
                }
            }
        }

        void flush() {
            List<Keyed<T>> candidates = new ArrayList<>();
            for (Checked<T> row : batch) {
                if (row.importable() && row.value() != null && row.key() != null) {
                    candidates.add(new Keyed<>(row.key(), row.value()));
                }
            }
            Map<String, Standing> standings = candidates.isEmpty() ? Map.of() : definition.compare(candidates);
            List<Line<T>> lines = new ArrayList<>();
            List<Written> written = new ArrayList<>();
            for (Checked<T> row : batch) {
                Standing standing = standings.get(row.key());
                T value = row.value();
                String key = row.key();
                if (value == null || key == null || standing instanceof Standing.Refused) {
                    unfit.addAll(stager.stage(List.of(row), ignored -> null, Set.of()));
                } else if (standing instanceof Standing.Unchanged) {
                    unchanged++;
                } else {
                    boolean isNew = standing == null;
                    String before = standing instanceof Standing.Changed was ? was.before() : null;
                    lines.add(new Line<>(row.number(), key, value, isNew));
                    written.add(new Written(row.number(), key, isNew, before));
                }
            }
            write(lines, written);
            done += batch.size();
            batch.clear();
            job.advance(done);
        }

        private void write(List<Line<T>> lines, List<Written> written) {
            if (lines.isEmpty() || !unfit.isEmpty()) {
                return;
            }
            definition.write(lines, sheet.run());
            if (definition.undoable()) {
                rows.addWritten(sheet.id(), written);
            }
            int fresh = (int) lines.stream().filter(Line::created).count();
            created += fresh;
            changed += lines.size() - fresh;
        }
    }

    <T> void undo(SheetDefinition<T> definition, SheetImport sheet, Job job) {
        int undone = 0;
        int done = 0;
        int before = Integer.MAX_VALUE;
        for (List<Written> batch = rows.written(sheet.id(), before, BATCH);
                !batch.isEmpty();
                batch = rows.written(sheet.id(), before, BATCH)) {
            undone += definition.undo(batch, sheet.run());
            done += batch.size();
            before = batch.getLast().number();
            job.advance(done);
        }
        Totals was = sheet.totals();
        definition.finished(sheet.run(), new Totals(was.created(), was.changed(), was.unchanged(), undone));
        if (!imports.undone(sheet.id(), job.worker(), undone, clock.instant())) {
            throw new SheetWorker.Stopped();
        }
    }
}
