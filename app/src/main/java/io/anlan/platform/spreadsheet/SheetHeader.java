package io.anlan.platform.spreadsheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The heading of a table: found below title lines, flattened when it has two rows with merged cells, and matched to the
 * definition's columns by name.
 *
 * @param lastRow number of the last heading row; data begin below it
 * @param columns what the file has, from the left
 * @param mapping column key → index in the file
 */
record SheetHeader(int lastRow, List<FileColumn> columns, Map<String, Integer> mapping) {

    /** Heading text and the first values below it, by which a person recognises the column. */
    record FileColumn(int index, String letter, String heading, List<String> samples) {}

    /** Rows from the top in which the heading is sought. */
    static final int SEARCHED_ROWS = 20;

    /** Heading of the column that the marked file adds; never data. */
    static final String REASON = "需要改的原因";

    static final String REASON_EN = "What to correct";

    private static final Pattern ASIDE = Pattern.compile("[(\\[].*?[)\\]]");

    /** The best heading among the first rows, or null when no row names a column. */
    static @Nullable SheetHeader find(List<RawRow> top, List<SheetColumn<?>> columns) {
        Map<String, SheetColumn<?>> names = names(columns);
        SheetHeader best = null;
        for (int i = 0; i < top.size(); i++) {
            best = better(best, match(top, i, texts(top.get(i)), names));
        }
        for (int i = 0; i + 1 < top.size(); i++) {
            if (top.get(i + 1).number() == top.get(i).number() + 1) {
                List<String> flat = flatten(texts(top.get(i)), texts(top.get(i + 1)));
                best = better(best, match(top, i + 1, flat, names));
            }
        }
        return best == null || best.mapping.isEmpty() ? null : best;
    }

    /** The same file with the person's own mapping. */
    SheetHeader mapped(Map<String, Integer> override) {
        return new SheetHeader(lastRow, columns, Map.copyOf(override));
    }

    List<String> missing(List<SheetColumn<?>> wanted) {
        return wanted.stream()
                .filter(column -> column.required() && !mapping.containsKey(column.key()))
                .map(SheetColumn::key)
                .toList();
    }

    private static @Nullable SheetHeader better(@Nullable SheetHeader best, SheetHeader next) {
        return best == null || next.mapping.size() > best.mapping.size() ? next : best;
    }

    private static SheetHeader match(
            List<RawRow> top, int last, List<String> headings, Map<String, SheetColumn<?>> names) {
        Map<String, Integer> mapping = new LinkedHashMap<>();
        List<FileColumn> found = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            String heading = headings.get(i);
            List<String> samples = samples(top, last, i);
            if (heading.isEmpty() && samples.isEmpty()) {
                continue;
            }
            found.add(new FileColumn(i, RawRow.letter(i), heading.split("\u001f")[0], samples));
            SheetColumn<?> column = named(heading, names);
            if (column != null) {
                mapping.putIfAbsent(column.key(), i);
            }
        }
        return new SheetHeader(top.get(last).number(), List.copyOf(found), mapping);
    }

    private static @Nullable SheetColumn<?> named(String heading, Map<String, SheetColumn<?>> names) {
        for (String part : heading.split("\u001f")) {
            SheetColumn<?> column = names.get(normal(part));
            if (column == null) {
                column = names.get(ASIDE.matcher(normal(part)).replaceAll(""));
            }
            if (column != null) {
                return column;
            }
        }
        return null;
    }

    private static List<String> samples(List<RawRow> top, int last, int index) {
        return top.stream()
                .skip(last + 1L)
                .map(row -> row.cell(index).text().strip())
                .filter(text -> !text.isEmpty())
                .limit(3)
                .map(text -> text.length() > 40 ? text.substring(0, 40) : text)
                .toList();
    }

    /**
     * A heading of two rows. The upper text of a group spreads to the right as its merged cell does; a blank lower cell
     * means that the upper one is merged downwards. Candidates for a name are joined by a separator: group + own, own.
     */
    private static List<String> flatten(List<String> upper, List<String> lower) {
        List<String> flat = new ArrayList<>();
        String group = "";
        for (int i = 0; i < Math.max(upper.size(), lower.size()); i++) {
            String above = i < upper.size() ? upper.get(i) : "";
            String below = i < lower.size() ? lower.get(i) : "";
            if (below.isEmpty()) {
                group = "";
            } else if (!above.isEmpty()) {
                group = above;
            }
            flat.add(below.isEmpty() ? above : group.isEmpty() ? below : group + below + "\u001f" + below);
        }
        return flat;
    }

    private static List<String> texts(RawRow row) {
        return row.cells().stream().map(cell -> cell.text().strip()).toList();
    }

    private static Map<String, SheetColumn<?>> names(List<SheetColumn<?>> columns) {
        Map<String, SheetColumn<?>> names = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        for (SheetColumn<?> column : columns) {
            names.put(normal(column.zh()), column);
            names.put(normal(column.en()), column);
            names.put(normal(column.key()), column);
        }
        for (SheetColumn<?> column : columns) {
            names.putIfAbsent(ASIDE.matcher(normal(column.zh())).replaceAll(""), column);
        }
        for (SheetColumn<?> column : columns) {
            for (String alias : column.aliases()) {
                SheetColumn<?> other = names.putIfAbsent(normal(alias), column);
                if (other != null && other != column) {
                    ambiguous.add(normal(alias));
                }
            }
        }
        columns.forEach(column -> ambiguous.remove(normal(column.zh())));
        names.keySet().removeAll(ambiguous);
        names.remove(normal(REASON));
        return names;
    }

    private static String normal(String heading) {
        return CellRules.compact(heading)
                .replaceAll("[*※★:]|\\(必填\\)|\\(选填\\)|\\(required\\)|\\(optional\\)", "")
                .toLowerCase(Locale.ROOT);
    }
}
