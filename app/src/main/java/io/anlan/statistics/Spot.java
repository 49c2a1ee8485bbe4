package io.anlan.statistics;

/**
 * A place in the document that a finding points at.
 *
 * @param block index of the paragraph or table
 * @param line line of the source, counted from 1
 * @param start first character in the paragraph; 0 for a cell
 * @param end after the last character in the paragraph
 * @param row row of the table, -1 in a paragraph
 * @param column column of the table, -1 in a paragraph
 * @param quote the words or the cell
 */
public record Spot(int block, int line, int start, int end, int row, int column, String quote) {

    static Spot text(int block, int line, int start, int end, String paragraph) {
        return new Spot(block, line, start, end, -1, -1, paragraph.substring(start, end));
    }

    static Spot cell(int block, int line, int row, int column, String text) {
        return new Spot(block, line, 0, text.length(), row, column, text);
    }

    boolean inTable() {
        return row >= 0;
    }
}
