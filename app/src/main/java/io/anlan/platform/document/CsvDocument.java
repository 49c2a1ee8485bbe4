package io.anlan.platform.document;

import io.anlan.platform.document.SourceDocument.Cell;
import java.util.ArrayList;
import java.util.List;

/** Comma, semicolon or tab separated values (RFC 4180 quoting); the separator is the one most used on the first line. */
final class CsvDocument {

    private final String text;
    private final char separator;
    private int at;
    private int line = 1;

    private CsvDocument(String text) {
        this.text = text;
        separator = separator(text.lines().findFirst().orElse(""));
    }

    private static char separator(String head) {
        long commas = head.chars().filter(c -> c == ',').count();
        long tabs = head.chars().filter(c -> c == '\t').count();
        long semicolons = head.chars().filter(c -> c == ';').count();
        if (tabs >= commas && tabs >= semicolons && tabs > 0) {
            return '\t';
        }
        return semicolons > commas ? ';' : ',';
    }

    static SourceDocument read(String text) {
        List<List<Cell>> rows = new CsvDocument(text).rows();
        return new SourceDocument(rows.isEmpty() ? List.of() : List.of(SheetTables.table(rows)));
    }

    private List<List<Cell>> rows() {
        List<List<Cell>> rows = new ArrayList<>();
        while (at < text.length()) {
            List<Cell> row = row();
            if (row.stream().anyMatch(cell -> !cell.text().isBlank())) {
                rows.add(row);
            }
        }
        return rows;
    }

    private List<Cell> row() {
        List<Cell> row = new ArrayList<>();
        int start = line;
        while (true) {
            row.add(Cell.of(cell(), start));
            if (at >= text.length() || text.charAt(at) == '\n') {
                at++;
                line++;
                return row;
            }
            at++;
        }
    }

    private String cell() {
        StringBuilder cell = new StringBuilder();
        boolean quoted = at < text.length() && text.charAt(at) == '"';
        if (quoted) {
            at++;
        }
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (quoted && c == '"') {
                if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                    at++;
                } else {
                    quoted = false;
                    continue;
                }
            } else if (!quoted && (c == separator || c == '\n')) {
                break;
            }
            if (c == '\n') {
                line++;
            }
            cell.append(c);
        }
        return cell.toString();
    }
}
