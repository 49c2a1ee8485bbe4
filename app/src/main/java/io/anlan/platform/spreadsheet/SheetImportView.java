package io.anlan.platform.spreadsheet;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An import as the screen needs it. Rows are counted once the trial is done. */
record SheetImportView(
        UUID id,
        String definition,
        String title,
        String fileName,
        long fileSize,
        String sheetName,
        SheetImport.State state,
        Instant uploadedAt,
        @Nullable Instant checkedAt,
        @Nullable Integer checkMillis,
        Progress progress,
        boolean cancelRequested,
        boolean undoable,
        @Nullable Failure failure,
        List<SheetHeader.FileColumn> fileColumns,
        Map<String, Integer> mapping,
        List<ColumnView> columns,
        @Nullable Counts counts,
        List<Kind> kinds,
        List<String> faultyColumns,
        @Nullable Result result) {

    /** A column of the definition. */
    record ColumnView(
            String key, String label, String note, boolean required, SheetColumn.Kind kind, List<String> choices) {}

    record Progress(int done, int total) {}

    record Failure(String code, String message) {}

    /**
     * @param importable rows that would be written or are unchanged
     * @param toFix rows with errors, in which {@code faults} cells are wrong
     * @param noted importable rows with a remark
     */
    record Counts(
            int importable,
            int toFix,
            int faults,
            int noted,
            int created,
            int changed,
            int unchanged,
            int skipped,
            int suggestions) {}

    /** How many faults of a kind. */
    record Kind(String label, int count) {}

    record Result(
            Instant writtenAt,
            int created,
            int changed,
            int unchanged,
            @Nullable Instant undoUntil,
            @Nullable Instant undoneAt,
            int undone) {}

    /** A row that a person has to look at. */
    record RowView(
            int number,
            StagedRow.State state,
            StagedRow.@Nullable Effect effect,
            boolean reference,
            boolean edited,
            Map<String, String> cells,
            List<IssueView> issues) {}

    record IssueView(
            @Nullable String column,
            @Nullable String letter,
            Fault.Severity severity,
            String kind,
            String message,
            @Nullable String suggestion,
            boolean skip) {}
}
