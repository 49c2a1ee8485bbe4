package io.anlan.engineering.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A table kept as text: columns parted by {@code |}, the first line names them, lines that begin with {@code #} say where
 * the figures come from. Text, so that a change of a figure is one readable line in the history.
 */
public final class TextTable {

    private final String name;
    private final List<String> columns;
    private final List<Row> rows = new ArrayList<>();

    private TextTable(String name, List<String> columns) {
        this.name = name;
        this.columns = columns;
    }

    /** Reads the file that stands beside {@code owner}. */
    public static TextTable read(Class<?> owner, String file) {
        InputStream stream = owner.getResourceAsStream(file);
        if (stream == null) {
            throw new IllegalStateException("no data file " + file + " beside " + owner.getName());
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return parse(file, reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException("data file " + file, e);
        }
    }

    static TextTable parse(String name, List<String> lines) {
        List<String> content = lines.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        TextTable table = new TextTable(name, cells(content.getFirst()));
        for (String line : content.subList(1, content.size())) {
            table.add(line);
        }
        return table;
    }

    private void add(String line) {
        List<String> cells = cells(line);
        if (cells.size() != columns.size()) {
            throw new IllegalStateException(
                    name + ": " + cells.size() + " cells instead of " + columns.size() + " in: " + line);
        }
        rows.add(new Row(cells));
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    }

    public List<Row> rows() {
        return List.copyOf(rows);
    }

    /** One line, read by the names of its columns. */
    public final class Row {

        private final List<String> cells;

        private Row(List<String> cells) {
            this.cells = cells;
        }

        public String text(String column) {
            int index = columns.indexOf(column);
            if (index < 0) {
                throw new IllegalStateException(name + " has no column " + column);
            }
            return cells.get(index);
        }

        /** The parts of a cell that holds several, parted by {@code ;}. */
        public List<String> list(String column) {
            String text = text(column);
            return text.isEmpty()
                    ? List.of()
                    : Arrays.stream(text.split(";", -1)).map(String::strip).toList();
        }

        public double number(String column) {
            return Double.parseDouble(text(column));
        }

        public BigDecimal decimal(String column) {
            return new BigDecimal(text(column));
        }

        public OptionalDouble numberIfAny(String column) {
            String text = text(column);
            return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
        }
    }
}
