package io.anlan.platform.spreadsheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A dictionary that a cell must agree with: matched by label in either language, code or alias, with the nearest entry
 * as suggestion. Build one for each run, since it remembers what it was asked.
 */
public final class Choices<V> {

    /** Distinct wrong values for which the nearest entry is sought; beyond, the mapping is wrong, not the spelling. */
    private static final int MAX_SEARCHES = 2_000;

    /** One entry. The code is what the system stores and may be typed instead of the label. */
    public record Option<V>(V value, String code, String zh, String en, List<String> aliases) {}

    private final List<Option<V>> options;
    private final Map<String, Option<V>> byText = new LinkedHashMap<>();
    private final Map<String, String> suggestions = new HashMap<>();

    private Choices(List<Option<V>> options) {
        this.options = List.copyOf(options);
        for (Option<V> option : options) {
            byText.putIfAbsent(normal(option.zh()), option);
        }
        for (Option<V> option : options) {
            byText.putIfAbsent(normal(option.en()), option);
            byText.putIfAbsent(normal(option.code()), option);
            option.aliases().forEach(alias -> byText.putIfAbsent(normal(alias), option));
        }
    }

    public static <V> Choices<V> of(List<Option<V>> options) {
        return new Choices<>(options);
    }

    public static <V> Option<V> option(V value, String code, String zh, String en, String... aliases) {
        return new Option<>(value, code, zh, en, List.of(aliases));
    }

    List<String> labels(Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        return options.stream().map(o -> english ? o.en() : o.zh()).toList();
    }

    Parsed<V> parse(RawCell cell) {
        return parse(cell.text());
    }

    Parsed<V> parse(String text) {
        Option<V> option = byText.get(normal(text));
        if (option != null) {
            return Parsed.value(option.value());
        }
        String nearest = nearest(text);
        return nearest == null
                ? Parsed.refused("sheet.not-in-dictionary", text.strip())
                : Parsed.suggest(nearest, "sheet.not-in-dictionary-near", text.strip(), nearest);
    }

    /** Several entries in one cell, separated by 、 ， ； or a line break. */
    Parsed<List<V>> parseList(RawCell cell) {
        List<V> values = new ArrayList<>();
        for (String part : cell.text().split("[、,，;；\\n]+")) {
            if (!part.isBlank()) {
                switch (parse(part)) {
                    case Parsed.Value<V> found -> values.add(found.value());
                    case Parsed.Refused<V> refused -> {
                        String suggestion = refused.suggestion();
                        return Parsed.suggest(
                                suggestion == null ? null : cell.text().replace(part.strip(), suggestion),
                                refused.code(),
                                refused.args().toArray(String[]::new));
                    }
                }
            }
        }
        return Parsed.value(values.stream().distinct().toList());
    }

    private @Nullable String nearest(String text) {
        String known = suggestions.get(text);
        if (known == null && suggestions.size() < MAX_SEARCHES) {
            known = search(normal(text));
            suggestions.put(text, known);
        }
        return known == null || known.isEmpty() ? null : known;
    }

    /** The one entry at the smallest edit distance, or the one that contains the text; empty when none or several. */
    private String search(String text) {
        int best = Math.max(1, Math.min(3, text.length() / 3)) + 1;
        Option<V> found = null;
        boolean tie = false;
        for (Map.Entry<String, Option<V>> entry : byText.entrySet()) {
            int distance = distance(text, entry.getKey(), best);
            if (distance < best) {
                best = distance;
                found = entry.getValue();
                tie = false;
            } else if (distance == best && found != null && found != entry.getValue()) {
                tie = true;
            }
        }
        if (found != null && !tie && best < text.length()) {
            return found.zh();
        }
        List<Option<V>> containing = text.length() < 2
                ? List.of()
                : options.stream()
                        .filter(o -> normal(o.zh()).contains(text))
                        .limit(2)
                        .toList();
        return containing.size() == 1 ? containing.getFirst().zh() : "";
    }

    /** Levenshtein distance, given up at {@code limit + 1}. */
    static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit) {
            return limit + 1;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            int smallest = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
                smallest = Math.min(smallest, row[j]);
            }
            if (smallest > limit) {
                return limit + 1;
            }
        }
        return row[b.length()];
    }

    private static String normal(String text) {
        return CellRules.compact(text).toLowerCase(Locale.ROOT);
    }
}
