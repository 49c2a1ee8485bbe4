package io.anlan.plan.reading;

import io.anlan.platform.document.SourceDocument;
import io.anlan.platform.document.SourceDocument.Cell;
import io.anlan.platform.document.SourceDocument.Paragraph;
import io.anlan.platform.document.SourceDocument.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The lines of a document as they are shown beside the candidates, and joined where a sentence was broken. */
final class PlanLines {

    /** Page numbers that copying a table of contents leaves on lines of their own. */
    private static final Pattern PAGE_NUMBER = Pattern.compile("[-—|.·\\s]*\\d{0,3}[-—|.·\\s]*");

    /** Shorter lines are headings, signatures or items, not sentences that the page's width broke. */
    private static final int LEAST_BROKEN = 30;

    private PlanLines() {}

    /** Paragraphs as they stand, a table row by row. */
    static List<Reading.Line> of(SourceDocument document) {
        List<Reading.Line> lines = new ArrayList<>();
        for (SourceDocument.Block block : document.blocks()) {
            switch (block) {
                case Paragraph paragraph ->
                    lines.add(new Reading.Line(lines.size(), paragraph.line(), paragraph.text()));
                case Table table ->
                    table.rows()
                            .forEach(row -> lines.add(new Reading.Line(
                                    lines.size(), row.getFirst().line(), show(row))));
            }
        }
        return lines;
    }

    private static String show(List<Cell> row) {
        return row.stream().filter(c -> !c.repeated()).map(Cell::text).collect(Collectors.joining(" ｜ "));
    }

    /** The prose: paragraphs, with sentences joined again that were broken over lines. Tables have their own rules. */
    static List<Passage> prose(SourceDocument document) {
        List<Passage> passages = new ArrayList<>();
        String before = "";
        for (SourceDocument.Block block : document.blocks()) {
            if (!(block instanceof Paragraph paragraph)) {
                before = "";
                continue;
            }
            String text = paragraph.text();
            if (PAGE_NUMBER.matcher(text).matches()) {
                continue;
            }
            Passage passage = Passage.plain(paragraph.line(), text);
            if (broken(before) && !Marks.opens(text)) {
                passages.getLast().append(passage);
            } else {
                passages.add(passage);
            }
            before = text;
        }
        return passages;
    }

    /** A long line without the end of a sentence, or with a quotation mark or bracket still open. */
    private static boolean broken(String line) {
        if (line.isEmpty()) {
            return false;
        }
        boolean ended = "。！？；：:;!?”’）)》】…".indexOf(line.charAt(line.length() - 1)) >= 0;
        boolean open = count(line, '《') > count(line, '》') || count(line, '“') > count(line, '”');
        return open
                ? line.length() < 200
                : !ended && line.length() >= LEAST_BROKEN && !Marks.opens(line)
                        || !ended && line.length() >= 2 * LEAST_BROKEN;
    }

    private static long count(String line, char sign) {
        return line.chars().filter(c -> c == sign).count();
    }
}
