package io.anlan.platform.document;

import java.util.List;

/** A document as paragraphs and tables in reading order. */
public record SourceDocument(List<Block> blocks) {

    public SourceDocument {
        blocks = List.copyOf(blocks);
    }

    /** A paragraph or a table. */
    public sealed interface Block {
        /** The line of the source it begins on, counted from 1: of the text, paragraph of a DOCX, row of a sheet. */
        int line();
    }

    public record Paragraph(int line, String text) implements Block {}

    /**
     * A table. Every row has the same number of cells; a merged cell is repeated in every place it covers.
     *
     * @param caption what stands directly above: title, unit line; empty when nothing does
     */
    public record Table(int line, String caption, List<List<Cell>> rows) implements Block {
        public Table {
            rows = rows.stream().map(List::copyOf).toList();
        }

        public int columns() {
            return rows.isEmpty() ? 0 : rows.getFirst().size();
        }

        public Cell at(int row, int column) {
            return rows.get(row).get(column);
        }
    }

    /**
     * A cell.
     *
     * @param repeated whether it only repeats a merged cell that begins further left or above
     */
    public record Cell(String text, int line, boolean repeated) {
        public static Cell of(String text, int line) {
            return new Cell(text.strip(), line, false);
        }

        Cell again(int atLine) {
            return new Cell(text, atLine, true);
        }
    }

    /** Characters of all paragraphs and cells. */
    public int length() {
        return blocks.stream()
                .mapToInt(block -> switch (block) {
                    case Paragraph paragraph -> paragraph.text().length();
                    case Table table ->
                        table.rows().stream()
                                .flatMap(List::stream)
                                .mapToInt(cell -> cell.text().length())
                                .sum();
                })
                .sum();
    }
}
