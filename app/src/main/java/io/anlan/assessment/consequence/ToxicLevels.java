package io.anlan.assessment.consequence;

import io.anlan.engineering.substance.Substance;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which levels of exposure a toxic cloud is measured against: AEGL for 60 min, else ERPG, for 3 also IDLH. Levels 2 and 3 are
 * those of the engineering core's library, level 1 of {@code aegl1.txt}; all from memory.
 */
final class ToxicLevels {

    private static final Map<String, Double> LEVEL_ONE = read();

    private ToxicLevels() {}

    static List<Level> of(Substance substance) {
        List<Level> levels = new ArrayList<>();
        add(levels, 3, substance, List.of("aegl3", "erpg3", "idlh"));
        add(levels, 2, substance, List.of("aegl2", "erpg2"));
        Double one = LEVEL_ONE.get(substance.cas());
        if (one != null) {
            levels.add(new Level(1, "AEGL-1", one, "ppm"));
        }
        return levels;
    }

    private static void add(List<Level> levels, int severity, Substance substance, List<String> names) {
        for (String name : names) {
            OptionalDouble ppm = substance.toxicLevel(name);
            if (ppm.isPresent()) {
                String shown = name.equals("idlh")
                        ? "IDLH"
                        : name.substring(0, 4).toUpperCase(java.util.Locale.ROOT) + "-" + name.charAt(4);
                levels.add(new Level(severity, shown, ppm.getAsDouble(), "ppm"));
                return;
            }
        }
    }

    private static Map<String, Double> read() {
        var stream = Objects.requireNonNull(ToxicLevels.class.getResourceAsStream("aegl1.txt"), "aegl1.txt");
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            Stream<String> lines = reader.lines().filter(line -> !line.startsWith("#"));
            return lines.map(line -> line.split("\\|", -1))
                    .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> Double.valueOf(cells[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
