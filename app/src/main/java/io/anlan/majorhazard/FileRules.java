package io.anlan.majorhazard;

import io.anlan.engineering.majorhazard.MajorHazardChange;
import io.anlan.engineering.majorhazard.PhysicalForm;
import io.anlan.majorhazard.HazardSource.Standing;
import io.anlan.majorhazard.PartStore.FileSubstance;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the substance list of the enterprise file compares with the units' inventories: substance by substance over all units
 * of the enterprise, since the file knows no units. What the file says is carried into a unit only where it is plain which
 * unit is meant.
 */
final class FileRules {

    private FileRules() {}

    /** A unit of the enterprise. */
    record UnitAt(UUID id, Unit unit) {}

    /**
     * A substance that the file and the units hold differently.
     *
     * @param inFile tonnes in the file; null when the file does not list it
     * @param inUnits tonnes of design maximum in all units together
     * @param here tonnes in the unit asked for
     * @param carried whether {@code Comparison#unit} takes the file's figure over
     */
    record Difference(String name, @Nullable BigDecimal inFile, BigDecimal inUnits, BigDecimal here, boolean carried) {}

    /** @param unit the unit with what the file says of it */
    record Comparison(Standing standing, List<Difference> differences, Unit unit, MajorHazardChange change) {}

    static Comparison compare(UnitAt asked, List<UnitAt> all, List<FileSubstance> file) {
        Map<String, BigDecimal> inFile = inFile(file);
        Map<String, BigDecimal> inUnits =
                sums(all.stream().flatMap(one -> one.unit().lines().stream()).toList());
        Map<String, BigDecimal> here = sums(asked.unit().lines());
        boolean only = all.size() == 1;
        List<Line> lines = new ArrayList<>(asked.unit().lines());
        List<Difference> differences = new ArrayList<>();
        here.forEach((key, tonnes) -> {
            BigDecimal listed = inFile.get(key);
            if (inFile.containsKey(key) && listed == null) {
                return;
            }
            BigDecimal everywhere = Objects.requireNonNull(inUnits.get(key));
            if (listed != null && listed.compareTo(everywhere) == 0) {
                return;
            }
            boolean carried = everywhere.compareTo(tonnes) == 0;
            if (carried) {
                carry(lines, key, listed);
            }
            differences.add(new Difference(name(asked.unit(), key), listed, everywhere, tonnes, carried));
        });
        for (FileSubstance one : file) {
            String key = InventoryRules.key(one.name(), one.cas());
            BigDecimal listed = inFile.get(key);
            boolean first = differences.stream().noneMatch(d -> d.name().equals(one.name()));
            if (!inUnits.containsKey(key) && listed != null && first && counts(one)) {
                if (only) {
                    lines.add(taken(one, listed));
                }
                differences.add(new Difference(one.name(), listed, BigDecimal.ZERO, BigDecimal.ZERO, only));
            }
        }
        return result(asked.unit(), lines, differences, inFile);
    }

    private static Comparison result(
            Unit before, List<Line> lines, List<Difference> differences, Map<String, BigDecimal> inFile) {
        Unit after = before.with(lines);
        MajorHazardChange change = MajorHazardChange.between(InventoryRules.unit(before), InventoryRules.unit(after));
        Standing standing = inFile.values().stream().noneMatch(Objects::nonNull)
                ? Standing.UNKNOWN
                : differences.isEmpty() ? Standing.SAME : change.levelChanged() ? Standing.LEVEL : Standing.DIFFERS;
        return new Comparison(standing, differences, after, change);
    }

    /** Lines for a unit from the list: one a substance whose quantity is known. */
    static List<Line> takeOver(List<FileSubstance> file) {
        return file.stream()
                .filter(one -> one.tonnes() != null)
                .map(one -> taken(one, Objects.requireNonNull(one.tonnes())))
                .toList();
    }

    private static Line taken(FileSubstance one, BigDecimal tonnes) {
        Line plain = Line.of(one.name(), one.cas(), tonnes);
        return new Line(
                plain.name(),
                plain.cas(),
                InventoryRules.read(plain).number(),
                false,
                List.of(),
                form(one.state()),
                null,
                plain.condition(),
                false,
                false,
                tonnes,
                null,
                one.place() == null || one.place().length() <= 60
                        ? one.place()
                        : one.place().substring(0, 60),
                true);
    }

    private static PhysicalForm.@Nullable State form(@Nullable String state) {
        return state == null
                ? null
                : switch (state) {
                    case "GAS", "LIQUEFIED_GAS" -> PhysicalForm.State.GAS;
                    case "SOLID" -> PhysicalForm.State.SOLID;
                    default -> PhysicalForm.State.LIQUID;
                };
    }

    /** A substance of table 1, by whatever name: its absence from every unit is worth a word. */
    private static boolean counts(FileSubstance one) {
        return InventoryRules.key(one.name(), one.cas()).startsWith("#");
    }

    /** Puts the file's figure in place of what the unit holds of the substance; the largest vessel takes the difference. */
    private static void carry(List<Line> lines, String key, @Nullable BigDecimal listed) {
        if (listed == null) {
            lines.removeIf(line -> InventoryRules.key(line).equals(key));
            return;
        }
        List<Integer> places = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < lines.size(); i++) {
            if (InventoryRules.key(lines.get(i)).equals(key)) {
                places.add(i);
                sum = sum.add(lines.get(i).designT());
            }
        }
        int largest = places.stream()
                .max(Comparator.comparing(i -> lines.get(i).designT()))
                .orElseThrow();
        BigDecimal others = sum.subtract(lines.get(largest).designT());
        if (listed.compareTo(others) >= 0) {
            lines.set(largest, lines.get(largest).holding(listed.subtract(others)));
            return;
        }
        lines.set(largest, lines.get(largest).holding(listed));
        places.reversed().stream().filter(i -> i != largest).forEach(i -> lines.remove(i.intValue()));
    }

    /** Tonnes by substance; null when a quantity is not given. */
    private static Map<String, @Nullable BigDecimal> inFile(List<FileSubstance> file) {
        Map<String, @Nullable BigDecimal> sums = new LinkedHashMap<>();
        for (FileSubstance one : file) {
            String key = InventoryRules.key(one.name(), one.cas());
            BigDecimal before = sums.get(key);
            BigDecimal tonnes = one.tonnes();
            boolean unknown = tonnes == null || (sums.containsKey(key) && before == null);
            sums.put(key, unknown ? null : before == null ? tonnes : before.add(tonnes));
        }
        return sums;
    }

    private static Map<String, BigDecimal> sums(List<Line> lines) {
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        lines.forEach(line -> sums.merge(InventoryRules.key(line), line.designT(), BigDecimal::add));
        return sums;
    }

    private static String name(Unit unit, String key) {
        return unit.lines().stream()
                .filter(line -> InventoryRules.key(line).equals(key))
                .findFirst()
                .orElseThrow()
                .name();
    }
}
