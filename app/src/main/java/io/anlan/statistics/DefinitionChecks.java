package io.anlan.statistics;

import io.anlan.platform.document.SourceDocument;
import io.anlan.platform.document.SourceDocument.Paragraph;
import io.anlan.platform.document.SourceDocument.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks for words that show two different things under one name. */
final class DefinitionChecks {

    /** Fires at home are no work-safety accidents, but are counted into 各类事故 (002:137; 004:7 takes them out). */
    private static final Pattern HOME_FIRES = Pattern.compile("居民(?:住宅)?火灾(?:事故)?");

    private static final Pattern WORK_GOAL = Pattern.compile("生产安全事故(?:起数|死亡人数)");

    private DefinitionChecks() {}

    static List<Finding> of(SourceDocument document, Book book) {
        boolean allKinds = book.entries().keySet().stream()
                .anyMatch(key -> key.subject().kind().equals(Words.ALL));
        boolean workOnly = book.entries().keySet().stream()
                .anyMatch(key -> key.subject().kind().equals(Words.WORK_SAFETY)
                        && (key.subject().measure().equals(Words.COUNT)
                                || key.subject().measure().equals(Words.DEATHS)));
        Optional<Spot> fires = find(document, HOME_FIRES);
        Optional<Spot> goal = find(document, WORK_GOAL);
        if (!allKinds || workOnly || fires.isEmpty() || goal.isEmpty()) {
            return List.of();
        }
        return List.of(new Finding(
                Finding.Kind.DEFINITION,
                Finding.Certainty.DOUBT,
                List.of(Finding.Line.of(
                        "home-fires", fires.get().quote(), goal.get().quote())),
                List.of(fires.get(), goal.get())));
    }

    private static Optional<Spot> find(SourceDocument document, Pattern pattern) {
        List<Spot> found = new ArrayList<>();
        for (int block = 0; block < document.blocks().size() && found.isEmpty(); block++) {
            switch (document.blocks().get(block)) {
                case Paragraph paragraph -> {
                    Matcher m = pattern.matcher(paragraph.text());
                    if (m.find()) {
                        found.add(Spot.text(block, paragraph.line(), m.start(), m.end(), paragraph.text()));
                    }
                }
                case Table table -> cells(block, table, pattern, found);
            }
        }
        return found.stream().findFirst();
    }

    private static void cells(int block, Table table, Pattern pattern, List<Spot> found) {
        for (int row = 0; row < table.rows().size(); row++) {
            for (int column = 0; column < table.columns(); column++) {
                SourceDocument.Cell cell = table.at(row, column);
                if (!cell.repeated() && pattern.matcher(cell.text()).find()) {
                    found.add(Spot.cell(block, cell.line(), row, column, cell.text()));
                }
            }
        }
    }
}
