package io.anlan.platform.spreadsheet;

import io.anlan.platform.spreadsheet.SheetImportView.ColumnView;
import io.anlan.platform.spreadsheet.SheetImportView.Counts;
import io.anlan.platform.spreadsheet.SheetImportView.Failure;
import io.anlan.platform.spreadsheet.SheetImportView.IssueView;
import io.anlan.platform.spreadsheet.SheetImportView.Kind;
import io.anlan.platform.spreadsheet.SheetImportView.Progress;
import io.anlan.platform.spreadsheet.SheetImportView.Result;
import io.anlan.platform.spreadsheet.SheetImportView.RowView;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Builds what the screen shows, in the reader's language. */
@Component
class SheetImportViews {

    private static final int CHOICES_SHOWN = 500;

    private final SheetImports imports;
    private final SheetTexts texts;

    SheetImportViews(SheetImports imports, SheetTexts texts) {
        this.imports = imports;
        this.texts = texts;
    }

    SheetImportView view(SheetImport sheet, Locale locale) {
        SheetDefinition<?> definition = imports.definition(sheet.definition());
        List<SheetColumn<?>> columns = imports.inTransaction(definition::columns);
        boolean tried = sheet.checkedAt() != null && sheet.state() != SheetImport.State.CANCELLED;
        return new SheetImportView(
                sheet.id(),
                sheet.definition(),
                definition.title(locale),
                sheet.fileName(),
                sheet.fileSize(),
                sheet.sheetName(),
                sheet.state(),
                sheet.uploadedAt(),
                sheet.checkedAt(),
                sheet.checkMillis(),
                new Progress(sheet.rowsDone(), sheet.rowsTotal()),
                sheet.cancelRequested(),
                definition.undoable(),
                failure(sheet, locale),
                sheet.header().columns(),
                sheet.header().mapping(),
                columns(columns, locale),
                tried ? counts(imports.counts(sheet.id())) : null,
                tried ? kinds(imports.codes(sheet.id()), locale) : List.of(),
                tried ? imports.faultyColumns(sheet.id()) : List.of(),
                result(sheet, definition));
    }

    List<ColumnView> columns(List<SheetColumn<?>> columns, Locale locale) {
        return columns.stream()
                .map(column -> new ColumnView(
                        column.key(),
                        column.label(locale),
                        locale.getLanguage().equals("en") ? column.noteEn() : column.noteZh(),
                        column.required(),
                        column.kind(),
                        column.choices() == null
                                ? List.of()
                                : column.choices().labels(locale).stream()
                                        .limit(CHOICES_SHOWN)
                                        .toList()))
                .toList();
    }

    RowView row(StagedRow row, SheetImport sheet, List<SheetColumn<?>> columns, Locale locale) {
        Map<String, String> cells = new LinkedHashMap<>();
        List<RawCell> raw = Objects.requireNonNull(row.cells());
        for (int i = 0; i < columns.size(); i++) {
            if (sheet.header().mapping().containsKey(columns.get(i).key())) {
                cells.put(columns.get(i).key(), raw.get(i).text());
            }
        }
        List<IssueView> issues = row.faults().stream()
                .map(fault -> new IssueView(
                        fault.column(),
                        letter(fault.column(), sheet),
                        fault.severity(),
                        texts.kind(fault.code(), locale),
                        texts.message(fault, columns, locale),
                        fault.suggestion(),
                        fault.skip()))
                .toList();
        return new RowView(row.number(), row.state(), row.standing(), row.reference(), row.edited(), cells, issues);
    }

    /** The message codes behind a kind as the screen names it; none for every kind. */
    List<String> codes(List<SheetRowStore.CodeCount> present, @Nullable String kind, Locale locale) {
        if (kind == null || kind.isBlank()) {
            return List.of();
        }
        List<String> codes = present.stream()
                .map(SheetRowStore.CodeCount::code)
                .filter(code -> texts.kind(code, locale).equals(kind))
                .toList();
        return codes.isEmpty() ? List.of("") : codes;
    }

    private static @Nullable String letter(@Nullable String column, SheetImport sheet) {
        Integer index = column == null ? null : sheet.header().mapping().get(column);
        return index == null ? null : RawRow.letter(index);
    }

    private @Nullable Failure failure(SheetImport sheet, Locale locale) {
        String code = sheet.failure();
        return code == null
                ? null
                : new Failure(code, texts.text(code, locale, sheet.failureArgs().toArray()));
    }

    private static Counts counts(SheetRowStore.Counts counts) {
        return new Counts(
                counts.good(),
                counts.faulty(),
                counts.faults(),
                counts.noted(),
                counts.created(),
                counts.changed(),
                counts.unchanged(),
                counts.skipped(),
                counts.suggestions());
    }

    private List<Kind> kinds(List<SheetRowStore.CodeCount> codes, Locale locale) {
        Map<String, Integer> kinds = new LinkedHashMap<>();
        codes.forEach(code -> kinds.merge(texts.kind(code.code(), locale), code.count(), Integer::sum));
        return kinds.entrySet().stream()
                .map(kind -> new Kind(kind.getKey(), kind.getValue()))
                .sorted(Comparator.comparingInt(Kind::count).reversed())
                .toList();
    }

    private static @Nullable Result result(SheetImport sheet, SheetDefinition<?> definition) {
        Instant writtenAt = sheet.writtenAt();
        if (writtenAt == null) {
            return null;
        }
        boolean undoable = definition.undoable() && sheet.state() == SheetImport.State.WRITTEN;
        return new Result(
                writtenAt,
                sheet.totals().created(),
                sheet.totals().changed(),
                sheet.totals().unchanged(),
                undoable ? writtenAt.plus(SheetImport.UNDO_WINDOW) : null,
                sheet.undoneAt(),
                sheet.totals().undone());
    }
}
