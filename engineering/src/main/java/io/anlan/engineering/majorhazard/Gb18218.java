package io.anlan.engineering.majorhazard;

import io.anlan.engineering.data.TextTable;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The tables of GB 18218-2018 as data, read once: 85 named substances (table 1), categories with critical quantity and
 * factor (tables 2 and 4), named toxic gases (table 3), people outside the boundary (table 5), levels (table 6).
 */
public final class Gb18218 {

    /** The edition that these tables hold, and since when it is in force. */
    public static final String EDITION = "GB 18218-2018";

    private static final String FOLDER = "gb18218-2018/";
    private static final Gb18218 CURRENT = new Gb18218();

    private final List<NamedSubstance> substances;
    private final Map<String, HazardCategory> categories = new LinkedHashMap<>();
    private final Map<String, BigDecimal> toxicGasFactors = new LinkedHashMap<>();
    private final List<Step<Integer>> exposureFactors;
    private final List<Step<BigDecimal>> levels;

    /** A value that holds from a limit upwards; the highest limit first. */
    private record Step<T>(T from, BigDecimal value) {}

    private Gb18218() {
        substances = table("substances.txt").stream().map(Gb18218::substance).toList();
        for (TextTable.Row row : table("categories.txt")) {
            categories.put(row.text("symbol"), category(row));
        }
        for (TextTable.Row row : table("toxic-gas-factors.txt")) {
            toxicGasFactors.put(row.text("cas"), row.decimal("beta"));
        }
        exposureFactors = table("exposure-factors.txt").stream()
                .map(row -> new Step<>(Integer.valueOf(row.text("people_from")), row.decimal("alpha")))
                .toList();
        levels = table("levels.txt").stream()
                .map(row -> new Step<>(row.decimal("from"), row.decimal("level")))
                .toList();
    }

    public static Gb18218 tables() {
        return CURRENT;
    }

    public List<NamedSubstance> substances() {
        return substances;
    }

    public List<HazardCategory> categories() {
        return List.copyOf(categories.values());
    }

    public NamedSubstance substance(int number) {
        return substances.stream()
                .filter(s -> s.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("table 1 has no number " + number));
    }

    public HazardCategory category(String symbol) {
        HazardCategory found = categories.get(symbol);
        if (found == null) {
            throw new IllegalArgumentException("table 2 has no symbol " + symbol);
        }
        return found;
    }

    /** Table 3. */
    Optional<BigDecimal> toxicGasFactor(String cas) {
        return Optional.ofNullable(toxicGasFactors.get(cas));
    }

    /** Table 5. */
    public BigDecimal alpha(int people) {
        return exposureFactors.stream()
                .filter(step -> people >= step.from())
                .findFirst()
                .orElseThrow()
                .value();
    }

    /** Table 6; {@code r} on a limit belongs to the higher level. */
    Level level(BigDecimal r) {
        return Level.of(levels.stream()
                .filter(step -> r.compareTo(step.from()) >= 0)
                .findFirst()
                .orElseThrow()
                .value()
                .intValueExact());
    }

    /** The limits of table 6 from below: 10, 50, 100. */
    List<BigDecimal> levelLimits() {
        return levels.stream()
                .map(Step::from)
                .filter(limit -> limit.signum() > 0)
                .sorted()
                .toList();
    }

    /**
     * Substances whose CAS number, name or common name is or holds what was typed; exact hits first. Width of characters,
     * case, blanks and the brackets of either script do not matter.
     */
    public List<NamedSubstance> find(String typed) {
        String wanted = plain(typed);
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<NamedSubstance> exact = new ArrayList<>();
        List<NamedSubstance> partial = new ArrayList<>();
        for (NamedSubstance substance : substances) {
            List<String> names = names(substance);
            if (names.contains(wanted)) {
                exact.add(substance);
            } else if (names.stream().anyMatch(name -> name.contains(wanted))) {
                partial.add(substance);
            }
        }
        exact.addAll(partial);
        return exact;
    }

    /** Substances that are called exactly so, by CAS number, name or common name; several when the table parts one by grade. */
    public List<NamedSubstance> exactly(String typed) {
        String wanted = plain(typed);
        return substances.stream()
                .filter(substance -> names(substance).contains(wanted))
                .toList();
    }

    private static List<String> names(NamedSubstance substance) {
        List<String> names = new ArrayList<>(substance.casNumbers());
        names.add(plain(substance.name()));
        names.add(plain(substance.english()));
        substance.synonyms().forEach(synonym -> names.add(plain(synonym)));
        return names;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s()\\[\\]【】,、]", "");
    }

    private static List<TextTable.Row> table(String file) {
        return TextTable.read(Gb18218.class, FOLDER + file).rows();
    }

    private static NamedSubstance substance(TextTable.Row row) {
        return new NamedSubstance(
                Integer.parseInt(row.text("no")),
                row.text("name"),
                row.list("cas"),
                row.decimal("threshold"),
                row.text("english"),
                row.list("synonyms"),
                row.list("classes"));
    }

    private static HazardCategory category(TextTable.Row row) {
        return new HazardCategory(
                row.text("symbol"),
                row.text("class"),
                row.text("category"),
                row.decimal("threshold"),
                row.decimal("beta"),
                row.text("class_en"),
                row.text("category_en"));
    }
}
