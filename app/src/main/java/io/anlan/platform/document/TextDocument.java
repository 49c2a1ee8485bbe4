package io.anlan.platform.document;

import io.anlan.platform.document.SourceDocument.Block;
import io.anlan.platform.document.SourceDocument.Cell;
import io.anlan.platform.document.SourceDocument.Paragraph;
import io.anlan.platform.document.SourceDocument.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Plain text, each non-blank line a paragraph. Recognises tables as they arrive by copying: cells between tabs, one cell a
 * line after a tab (what word processors write), between | signs, or in columns parted by two or more blanks.
 */
final class TextDocument {

    /** A cell's second paragraph in a table copied from a word processor is a word or two. */
    private static final int MAX_CELL_REST = 20;

    private static final int MAX_CAPTION = 60;
    private static final Pattern BARS = Pattern.compile("\\s*\\|.*\\|\\s*");
    private static final Pattern RULE = Pattern.compile("[\\s|:+\\-—=]+");
    private static final Pattern GAP = Pattern.compile("[ \\u3000]{2,}|\\u3000");

    private final List<String> lines;
    private final List<Block> blocks = new ArrayList<>();

    private TextDocument(String text) {
        lines = Arrays.asList(text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1));
    }

    static SourceDocument read(String text) {
        return new TextDocument(text).read();
    }

    private SourceDocument read() {
        int at = 0;
        while (at < lines.size()) {
            int next = cellPerLine(at);
            next = next > at ? next : rowPerLine(at);
            if (next == at) {
                if (!lines.get(at).isBlank()) {
                    blocks.add(new Paragraph(at + 1, lines.get(at).strip()));
                }
                next = at + 1;
            }
            at = next;
        }
        return new SourceDocument(blocks);
    }

    /** A table with one cell a line; returns the line after it, or the same line when there is none. */
    private int cellPerLine(int start) {
        if (!lines.get(start).startsWith("\t")) {
            return start;
        }
        List<List<Cell>> rows = new ArrayList<>();
        List<Cell> row = new ArrayList<>();
        int at = start;
        while (at < lines.size()) {
            String line = lines.get(at);
            if (line.startsWith("\t") && line.indexOf('\t', 1) < 0) {
                row.add(Cell.of(line, at + 1));
                at++;
            } else if (line.isBlank() && tab(at + 1)) {
                rows.add(row);
                row = new ArrayList<>();
                at++;
            } else if (rest(at) > at && !row.isEmpty()) {
                int more = rest(at);
                Cell last = row.removeLast();
                row.add(Cell.of(last.text() + " " + lines.get(more - 1).strip(), last.line()));
                at = more;
            } else {
                break;
            }
        }
        rows.add(row);
        return add(start, at, rows);
    }

    private boolean tab(int at) {
        return at < lines.size() && lines.get(at).startsWith("\t");
    }

    /** The line after a cell's second paragraph, or the same line. */
    private int rest(int at) {
        int word = lines.get(at).isBlank() ? at + 1 : at;
        boolean one = word + 1 < lines.size()
                && !lines.get(word).isBlank()
                && !lines.get(word).startsWith("\t")
                && lines.get(word).strip().length() <= MAX_CELL_REST;
        return one && (tab(word + 1) || (lines.get(word + 1).isBlank() && tab(word + 2))) ? word + 1 : at;
    }

    /** A table with one row a line. */
    private int rowPerLine(int start) {
        List<List<Cell>> rows = new ArrayList<>();
        int at = start;
        while (at < lines.size()) {
            String line = lines.get(at);
            List<String> cells = cells(line);
            boolean gap = line.isBlank()
                    && !rows.isEmpty()
                    && at + 1 < lines.size()
                    && cells(lines.get(at + 1)).size() > 1;
            if (cells.size() < 2 && !gap && !(RULE.matcher(line).matches() && line.contains("|"))) {
                break;
            }
            if (cells.size() >= 2) {
                int number = at + 1;
                rows.add(cells.stream().map(cell -> Cell.of(cell, number)).toList());
            }
            at++;
        }
        return add(start, at, rows);
    }

    private static List<String> cells(String line) {
        if (line.isBlank() || RULE.matcher(line).matches()) {
            return List.of();
        }
        if (BARS.matcher(line).matches()) {
            String bare = line.strip();
            return List.of(bare.substring(1, bare.length() - 1).split("\\|", -1));
        }
        if (line.strip().contains("\t")) {
            return List.of(line.stripTrailing().split("\t", -1));
        }
        List<String> parts = List.of(GAP.split(line.strip()));
        long figures = parts.stream().skip(1).filter(Grid::figure).count();
        boolean headings = parts.size() >= 3 && parts.stream().allMatch(part -> part.length() <= 14);
        return figures >= 2 || headings ? parts : List.of();
    }

    private int add(int start, int end, List<List<Cell>> all) {
        List<List<Cell>> rows = all.stream().filter(row -> row.size() > 1).toList();
        boolean figures =
                rows.stream().anyMatch(row -> row.stream().skip(1).anyMatch(cell -> Grid.figure(cell.text())));
        if (rows.size() < 2 || !figures) {
            return start;
        }
        blocks.add(new Table(start + 1, caption(), Grid.rectangle(rows)));
        return end;
    }

    /** The last two short paragraphs directly above: a title and a unit line. */
    private String caption() {
        List<String> above = new ArrayList<>();
        for (Block block : blocks.reversed()) {
            if (above.size() == 2
                    || !(block instanceof Paragraph paragraph)
                    || paragraph.text().length() > MAX_CAPTION
                    || paragraph.text().endsWith("。")) {
                break;
            }
            above.addFirst(paragraph.text());
        }
        return String.join(" ", above);
    }
}
