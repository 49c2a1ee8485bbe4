package io.anlan.statistics;

import io.anlan.platform.document.SourceDocument;
import io.anlan.platform.document.SourceDocument.Paragraph;
import io.anlan.platform.document.SourceDocument.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An audit that was carried out, with the document as it was read. */
record AuditRecord(
        UUID id,
        Instant at,
        UUID userId,
        String userName,
        String regionCode,
        String title,
        @Nullable String sourceName,
        List<Block> blocks,
        List<Finding> findings,
        int facts,
        int checks) {

    /**
     * A paragraph (text) or a table (rows).
     *
     * @param line where it begins in the source, from 1
     */
    record Block(
            int line,
            @Nullable String text,
            @Nullable String caption,
            @Nullable List<List<Cell>> rows) {
        static Block of(SourceDocument.Block block) {
            return switch (block) {
                case Paragraph paragraph -> new Block(paragraph.line(), paragraph.text(), null, null);
                case Table table ->
                    new Block(
                            table.line(),
                            null,
                            table.caption(),
                            table.rows().stream()
                                    .map(row -> row.stream()
                                            .map(cell -> new Cell(cell.text(), cell.repeated()))
                                            .toList())
                                    .toList());
            };
        }
    }

    /** @param repeated whether it repeats a merged cell that begins further left or above */
    record Cell(String text, boolean repeated) {}

    int count(Finding.Certainty certainty) {
        return (int) findings.stream()
                .filter(finding -> finding.certainty() == certainty)
                .count();
    }

    /** One line of the list of past audits. */
    record Summary(
            UUID id,
            Instant at,
            String userName,
            String title,
            @Nullable String sourceName,
            int facts,
            int checks,
            int contradictions,
            int doubts,
            int judged) {}

    enum Verdict {
        RIGHT,
        FALSE_ALARM
    }

    /** What a person says of a finding. */
    record Judgement(int finding, Verdict verdict, String reason, String userName, Instant at) {}
}
