package io.anlan.majorhazard;

import io.anlan.engineering.majorhazard.Gb18218;
import io.anlan.engineering.majorhazard.HazardUnit;
import io.anlan.engineering.majorhazard.InventoryItem;
import io.anlan.engineering.majorhazard.Material;
import io.anlan.engineering.majorhazard.NamedSubstance;
import io.anlan.engineering.majorhazard.PhysicalForm;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How an inventory line is read: which line of table 1, or which hazard classes. A name or CAS number decides only when it
 * is exactly that of one line of the table and the two do not contradict each other; otherwise a person chooses.
 */
final class InventoryRules {

    private static final Gb18218 TABLES = Gb18218.tables();

    private static final Pattern BRACKETED = Pattern.compile("([^(（]+)[(（](.+)[)）]");
    private static final Pattern CONDITION = Pattern.compile("[%<>≤≥\\d]|无水|除");

    private InventoryRules() {}

    /** Why a line cannot be counted yet. */
    enum Doubt {
        /** Table 1 has several lines by that name or number, by grade; one is to be chosen. */
        SEVERAL,
        /** The CAS number is that of a line of table 1 whose names are others, such as hydrochloric acid. */
        NAME_AND_CAS,
        /** Table 1 does not name it: its hazard classes are needed, or the word that table 2 has none either. */
        UNLISTED
    }

    /** @param choices the lines of table 1 that it may be */
    record DoubtfulLine(int index, String name, Doubt doubt, List<Choice> choices) {}

    record Choice(int number, String name) {}

    /** A line of table 1, or nothing with the reason. */
    record Reading(@Nullable Integer number, @Nullable Doubt doubt, List<Choice> choices) {}

    static Reading read(Line line) {
        if (line.number() != null) {
            return new Reading(line.number(), null, List.of());
        }
        if (line.unlisted() || (!line.hazards().isEmpty() && !(line.mixture() && line.sameAsPure()))) {
            return new Reading(null, null, List.of());
        }
        return byName(line.name(), line.cas());
    }

    private static Reading byName(String name, @Nullable String cas) {
        List<NamedSubstance> exact = TABLES.exactly(name);
        List<NamedSubstance> named = exact.isEmpty() ? byHead(name) : exact;
        List<NamedSubstance> numbered = cas == null ? List.of() : TABLES.exactly(cas);
        List<NamedSubstance> both = numbered.isEmpty()
                ? named
                : named.stream().filter(numbered::contains).toList();
        if (both.size() == 1) {
            return new Reading(both.getFirst().number(), null, List.of());
        }
        if (both.size() > 1) {
            return new Reading(null, Doubt.SEVERAL, choices(both));
        }
        if (numbered.isEmpty()) {
            return new Reading(null, Doubt.UNLISTED, List.of());
        }
        return new Reading(null, Doubt.NAME_AND_CAS, choices(numbered));
    }

    /** 汽油 for 汽油(乙醇汽油、甲醇汽油): brackets that set a condition, such as a content, still ask for a person. */
    private static List<NamedSubstance> byHead(String name) {
        return TABLES.substances().stream()
                .filter(one -> {
                    Matcher bracketed = BRACKETED.matcher(one.name());
                    return bracketed.matches()
                            && !CONDITION.matcher(bracketed.group(2)).find()
                            && plain(bracketed.group(1)).equals(plain(name));
                })
                .toList();
    }

    private static List<Choice> choices(List<NamedSubstance> found) {
        return found.stream().map(one -> new Choice(one.number(), one.name())).toList();
    }

    static List<DoubtfulLine> doubts(List<Line> lines) {
        List<DoubtfulLine> doubts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Reading reading = read(lines.get(i));
            if (reading.doubt() != null) {
                doubts.add(new DoubtfulLine(i, lines.get(i).name(), reading.doubt(), reading.choices()));
            }
        }
        return doubts;
    }

    /** For the assessment; a doubtful line counts for nothing and is said to be outside the tables. */
    static HazardUnit unit(Unit unit) {
        return new HazardUnit(
                unit.name(),
                unit.kind(),
                unit.people500m(),
                unit.lines().stream()
                        .map(line ->
                                new InventoryItem(material(line), line.designT(), Optional.ofNullable(line.presentT())))
                        .toList());
    }

    private static Material material(Line line) {
        Integer number = read(line).number();
        Material.Classified own = new Material.Classified(
                line.name(), line.cas() == null ? "" : line.cas(), line.hazards(), form(line), line.condition());
        if (line.mixture()) {
            Material pure = number == null ? own : new Material.Named(number, line.condition());
            return new Material.Mixture(line.name(), pure, line.sameAsPure() && number != null, own);
        }
        return number == null ? own : new Material.Named(number, line.condition());
    }

    private static PhysicalForm form(Line line) {
        PhysicalForm.State state = line.form() == null ? PhysicalForm.State.LIQUID : line.form();
        Double boiling = line.boilingPointC();
        return new PhysicalForm(state, boiling == null ? OptionalDouble.empty() : OptionalDouble.of(boiling));
    }

    /** By what two lines hold the same substance, here and in the enterprise file. */
    static String key(Line line) {
        Integer number = read(line).number();
        if (number != null && !line.mixture()) {
            return "#" + number;
        }
        return line.mixture() || line.cas() == null ? plain(line.name()) : line.cas();
    }

    static String key(String name, @Nullable String cas) {
        Integer number = byName(name, cas).number();
        return number != null ? "#" + number : cas == null || cas.isBlank() ? plain(name) : cas;
    }

    static Set<String> keys(List<Line> lines) {
        return lines.stream().map(InventoryRules::key).collect(Collectors.toSet());
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", "");
    }
}
