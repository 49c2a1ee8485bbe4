package io.anlan.platform.spreadsheet;

import io.anlan.platform.access.Actors;
import io.anlan.platform.id.Ids;
import io.anlan.platform.spreadsheet.SheetImport.State;
import io.anlan.platform.web.PageQuery;
import io.anlan.platform.web.Paged;
import io.anlan.platform.web.Problem;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Imports from upload to writing. Nothing of a file reaches a module's tables before its owner says so, and then all
 * good rows or none (see {@link SheetPasses}). Another's import cannot be told from one that is not there.
 */
@Component
class SheetImports {

    private static final Duration UNFINISHED_KEPT = Duration.ofDays(7);
    private static final int ROWS_AT_ONCE = 1_000;

    private final Map<String, SheetDefinition<?>> definitions;
    private final Map<String, SheetFamily> families;
    private final SheetImportStore store;
    private final SheetRowStore rows;
    private final SheetFiles files;
    private final SheetWorker worker;
    private final SheetPasses passes;
    private final SheetRepair repair;
    private final TransactionTemplate transactions;
    private final Clock clock;

    SheetImports(
            ObjectProvider<SheetDefinition<?>> definitions,
            ObjectProvider<SheetFamily> families,
            SheetImportStore store,
            SheetRowStore rows,
            SheetFiles files,
            SheetWorker worker,
            SheetPasses passes,
            SheetRepair repair,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.definitions = definitions.stream().collect(Collectors.toMap(SheetDefinition::name, Function.identity()));
        this.families = families.stream().collect(Collectors.toMap(SheetFamily::name, Function.identity()));
        this.store = store;
        this.rows = rows;
        this.files = files;
        this.worker = worker;
        this.passes = passes;
        this.repair = repair;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** The definition if the actor may use it. */
    SheetDefinition<?> definition(String name) {
        int colon = name.indexOf(':');
        SheetFamily family = colon < 0 ? null : families.get(name.substring(0, colon));
        SheetDefinition<?> definition = family == null
                ? definitions.get(name)
                : inTransaction(() -> family.of(name.substring(colon + 1))).orElse(null);
        if (definition == null || !Actors.current().may(definition.permission())) {
            throw Problem.notFound();
        }
        return definition;
    }

    <R> R inTransaction(java.util.function.Supplier<R> work) {
        R result = transactions.execute(tx -> work.get());
        return java.util.Objects.requireNonNull(result);
    }

    SheetImport find(UUID id) {
        return inTransaction(() -> {
            store.recover(id);
            SheetImport sheet = store.find(id).orElseThrow(Problem::notFound);
            definition(sheet.definition());
            return sheet;
        });
    }

    List<SheetImport> recent(String definition) {
        definition(definition);
        return inTransaction(() -> store.recent(definition));
    }

    SheetImport upload(String name, String fileName, InputStream content) {
        SheetDefinition<?> definition = definition(name);
        UUID id = Ids.next();
        SheetFile file = files.keep(id, content);
        try {
            List<SheetColumn<?>> columns = inTransaction(definition::columns);
            SheetPick pick = SheetPick.best(file, columns);
            inTransaction(() -> {
                store.add(
                        id,
                        Actors.current().userId(),
                        name,
                        shortName(fileName),
                        pick.fileBytes(),
                        pick.sheetNo(),
                        pick.sheetName(),
                        pick.header(),
                        pick.rowsTotal(),
                        clock.instant());
                return id;
            });
        } catch (RuntimeException e) {
            files.drop(id);
            throw e;
        }
        return find(id);
    }

    /** Starts the trial, with the person's own mapping if given: column key → index in the file. */
    SheetImport check(UUID id, @Nullable Map<String, Integer> mapping, Locale locale) {
        SheetImport sheet = find(id);
        SheetDefinition<?> definition = definition(sheet.definition());
        SheetHeader header = mapping == null ? sheet.header() : sheet.header().mapped(mapping);
        List<SheetColumn<?>> columns = inTransaction(definition::columns);
        Set<Integer> inFile =
                header.columns().stream().map(SheetHeader.FileColumn::index).collect(Collectors.toSet());
        Set<String> known = columns.stream().map(SheetColumn::key).collect(Collectors.toSet());
        header.mapping().forEach((key, index) -> {
            if (!inFile.contains(index) || !known.contains(key)) {
                throw Problem.refused("sheet.mapping-unknown", key);
            }
        });
        List<String> missing = header.missing(columns);
        if (!missing.isEmpty()) {
            throw Problem.refused(
                    "sheet.columns-missing",
                    columns.stream()
                            .filter(column -> missing.contains(column.key()))
                            .map(column -> column.label(locale))
                            .collect(Collectors.joining("、")));
        }
        if (!inTransaction(() -> store.remap(id, header))) {
            throw Problem.refused("sheet.wrong-state");
        }
        SheetImport ready = find(id);
        SheetFile file = files.open(id);
        worker.start(
                id,
                State.MAPPING,
                State.CHECKING,
                State.MAPPING,
                State.CANCELLED,
                "sheet.check-failed",
                job -> passes.trial(definition, ready, file, job));
        return find(id);
    }

    Paged<StagedRow> rows(UUID id, List<String> codes, @Nullable String column, PageQuery page) {
        find(id);
        return inTransaction(() -> rows.shown(id, codes, column, page));
    }

    List<StagedRow> rows(UUID id, Set<Integer> numbers) {
        return inTransaction(() -> rows.rows(id, numbers).stream()
                .filter(row -> row.cells() != null)
                .toList());
    }

    SheetRowStore.Counts counts(UUID id) {
        return inTransaction(() -> rows.counts(id));
    }

    List<SheetRowStore.CodeCount> codes(UUID id) {
        return inTransaction(() -> rows.codes(id));
    }

    List<String> faultyColumns(UUID id) {
        return inTransaction(() -> rows.faultyColumns(id));
    }

    Set<Integer> edit(UUID id, int row, Map<String, String> texts) {
        SheetImport sheet = checked(id);
        return inTransaction(() -> repair.edit(definition(sheet.definition()), sheet, row, texts));
    }

    Set<Integer> skip(UUID id, int row, boolean skip) {
        SheetImport sheet = checked(id);
        return inTransaction(() -> repair.skip(definition(sheet.definition()), sheet, row, skip));
    }

    Set<Integer> acceptRow(UUID id, int row) {
        SheetImport sheet = checked(id);
        return inTransaction(() -> repair.accept(definition(sheet.definition()), sheet, List.of(row), List.of(), null));
    }

    /** Takes over all suggestions of the kinds in the column, or all there are. */
    void accept(UUID id, List<String> codes, @Nullable String column) {
        SheetImport sheet = checked(id);
        inTransaction(() -> {
            List<Integer> numbers = rows.suggested(id, codes, column);
            for (int i = 0; i < numbers.size(); i += ROWS_AT_ONCE) {
                repair.accept(
                        definition(sheet.definition()),
                        sheet,
                        numbers.subList(i, Math.min(numbers.size(), i + ROWS_AT_ONCE)),
                        codes,
                        column);
            }
            return numbers;
        });
    }

    SheetImport write(UUID id) {
        SheetImport sheet = checked(id);
        SheetDefinition<?> definition = definition(sheet.definition());
        if (counts(id).good() == 0) {
            throw Problem.refused("sheet.nothing-to-write");
        }
        SheetFile file = files.open(id);
        worker.start(
                id,
                State.CHECKED,
                State.WRITING,
                State.CHECKED,
                State.CHECKED,
                "sheet.write-failed",
                job -> passes.write(definition, sheet, file, job));
        return find(id);
    }

    SheetImport cancel(UUID id) {
        SheetImport sheet = find(id);
        inTransaction(() -> {
            if (store.cancel(id)) {
                rows.clear(id);
                files.drop(id);
            } else if (Set.of(State.CHECKING, State.WRITING).contains(sheet.state())) {
                store.requestCancel(id);
            } else {
                throw Problem.refused("sheet.wrong-state");
            }
            return id;
        });
        return find(id);
    }

    SheetImport undo(UUID id) {
        SheetImport sheet = find(id);
        SheetDefinition<?> definition = definition(sheet.definition());
        if (sheet.state() != State.WRITTEN || sheet.writtenAt() == null) {
            throw Problem.refused("sheet.wrong-state");
        }
        if (!definition.undoable()) {
            throw Problem.refused("sheet.undo-unsupported");
        }
        if (sheet.writtenAt().plus(SheetImport.UNDO_WINDOW).isBefore(clock.instant())) {
            throw Problem.refused("sheet.undo-too-late");
        }
        worker.start(
                id,
                State.WRITTEN,
                State.UNDOING,
                State.WRITTEN,
                State.WRITTEN,
                "sheet.undo-failed",
                job -> passes.undo(definition, sheet, job));
        return find(id);
    }

    /** The rows with errors or remarks, by number. */
    Map<Integer, StagedRow> faulty(UUID id) {
        return inTransaction(() -> {
            Map<Integer, StagedRow> faulty = new TreeMap<>();
            int after = 0;
            for (List<Integer> next = rows.shownAfter(id, after, ROWS_AT_ONCE);
                    !next.isEmpty();
                    next = rows.shownAfter(id, after, ROWS_AT_ONCE)) {
                rows.rows(id, next).stream()
                        .filter(row -> !row.faults().isEmpty())
                        .forEach(row -> faulty.put(row.number(), row));
                after = next.getLast();
            }
            return faulty;
        });
    }

    SheetFile file(UUID id) {
        find(id);
        return files.open(id);
    }

    private SheetImport checked(UUID id) {
        SheetImport sheet = find(id);
        if (sheet.state() != State.CHECKED) {
            throw Problem.refused("sheet.wrong-state");
        }
        return sheet;
    }

    private static String shortName(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        return name.length() > 200 ? name.substring(name.length() - 200) : name;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT6H")
    void expire() {
        Actors.runAsSystem("sheet-import-expiry", () -> {
            List<UUID> old = inTransaction(() -> store.expire(
                    clock.instant().minus(UNFINISHED_KEPT), clock.instant().minus(SheetImport.UNDO_WINDOW)));
            new HashSet<>(old).forEach(files::drop);
        });
    }
}
