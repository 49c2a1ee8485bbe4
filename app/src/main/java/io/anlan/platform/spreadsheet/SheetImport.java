package io.anlan.platform.spreadsheet;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One upload on its way: tried, repaired, written, perhaps taken back. */
record SheetImport(
        UUID id,
        String definition,
        String fileName,
        long fileSize,
        int sheetNo,
        String sheetName,
        SheetHeader header,
        State state,
        int rowsDone,
        int rowsTotal,
        boolean cancelRequested,
        @Nullable String failure,
        List<String> failureArgs,
        Instant uploadedAt,
        @Nullable Instant checkedAt,
        @Nullable Integer checkMillis,
        @Nullable Instant writtenAt,
        SheetDefinition.Totals totals,
        @Nullable Instant undoneAt) {

    /** How long an import can be taken back. */
    static final Duration UNDO_WINDOW = Duration.ofHours(24);

    enum State {
        /** Uploaded; the columns can be matched. */
        MAPPING,
        /** The trial runs. */
        CHECKING,
        /** Tried; rows can be repaired, nothing is written. */
        CHECKED,
        /** The good rows are being written, in one transaction. */
        WRITING,
        WRITTEN,
        UNDOING,
        UNDONE,
        CANCELLED
    }

    ImportRun run() {
        return new ImportRun(id, fileName, uploadedAt);
    }
}
