package io.anlan.plan.reading;

import java.util.ArrayList;
import java.util.List;

/** A running text whose every character knows the line and column it comes from. */
final class Passage {

    private final StringBuilder text = new StringBuilder();
    private final List<Integer> lines = new ArrayList<>();
    private final List<Integer> columns = new ArrayList<>();

    void add(int line, String words, int column) {
        for (int i = 0; i < words.length(); i++) {
            text.append(words.charAt(i));
            lines.add(line);
            columns.add(column + i);
        }
    }

    String text() {
        return text.toString();
    }

    int length() {
        return text.length();
    }

    int line(int at) {
        return lines.get(Math.clamp(at, 0, lines.size() - 1));
    }

    int column(int at) {
        return columns.get(Math.clamp(at, 0, columns.size() - 1));
    }

    Passage part(int start, int end) {
        Passage part = new Passage();
        for (int i = start; i < end; i++) {
            part.text.append(text.charAt(i));
            part.lines.add(lines.get(i));
            part.columns.add(columns.get(i));
        }
        return part;
    }

    void append(Passage other) {
        text.append(other.text);
        lines.addAll(other.lines);
        columns.addAll(other.columns);
    }
}
