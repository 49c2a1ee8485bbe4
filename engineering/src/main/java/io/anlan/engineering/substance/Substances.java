package io.anlan.engineering.substance;

import io.anlan.engineering.data.TextTable;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/** The library of substances by CAS number. */
public final class Substances {

    private static final List<String> CONSTANTS = List.of("cp_gas", "cp_liquid", "flash", "autoignition", "lfl", "ufl");
    private static final List<String> LEVELS = List.of("idlh", "aegl2", "aegl3", "erpg2", "erpg3");
    private static final Map<String, Substance> ALL = read();

    private Substances() {}

    public static Collection<Substance> all() {
        return List.copyOf(ALL.values());
    }

    public static Optional<Substance> byCas(String cas) {
        return Optional.ofNullable(ALL.get(cas));
    }

    private static Map<String, Substance> read() {
        Map<String, Map<Correlation.Form, Curve>> correlations = correlations();
        Map<String, Map<String, Double>> constants = numbers("constants.txt", CONSTANTS);
        Map<String, Map<String, Double>> levels = numbers("toxic-levels.txt", LEVELS);
        Map<String, Substance> substances = new LinkedHashMap<>();
        for (TextTable.Row row : rows("substances.txt")) {
            String cas = row.text("cas");
            Substance.Identity identity = new Substance.Identity(
                    cas,
                    row.text("english"),
                    row.text("name"),
                    Formula.of(row.text("formula")),
                    row.number("formation"),
                    Optional.of(row.text("probit")).filter(name -> !name.isEmpty()),
                    row.numberIfAny("boiling_point"));
            substances.put(
                    cas,
                    new Substance(
                            identity,
                            correlations.getOrDefault(cas, Map.of()),
                            constants.getOrDefault(cas, Map.of()),
                            levels.getOrDefault(cas, Map.of())));
        }
        for (TextTable.Row row : rows("blends.txt")) {
            String cas = row.text("cas");
            substances.put(
                    cas,
                    blend(row, substances)
                            .of(cas, row.text("english"), row.text("name"), constants.getOrDefault(cas, Map.of())));
        }
        return substances;
    }

    private static Blend blend(TextTable.Row row, Map<String, Substance> substances) {
        Map<Substance, Double> parts = new LinkedHashMap<>();
        for (String part : row.list("parts")) {
            int colon = part.indexOf(':');
            Substance substance = Objects.requireNonNull(substances.get(part.substring(0, colon)), part);
            parts.put(substance, Double.parseDouble(part.substring(colon + 1)));
        }
        return new Blend(parts);
    }

    private static Map<String, Map<Correlation.Form, Curve>> correlations() {
        Map<String, Map<Correlation.Form, Curve>> found = new HashMap<>();
        for (TextTable.Row row : rows("correlations.txt")) {
            Correlation.Form form = switch (row.text("property")) {
                case "psat" -> Correlation.Form.VAPOUR_PRESSURE;
                case "hvap" -> Correlation.Form.HEAT_OF_VAPORISATION;
                case "cp_liquid" -> Correlation.Form.LIQUID_HEAT_CAPACITY;
                default -> Correlation.Form.LIQUID_DENSITY;
            };
            double[] coefficients = new double[5];
            for (int i = 0; i < coefficients.length; i++) {
                coefficients[i] = row.numberIfAny("c" + (i + 1)).orElse(0);
            }
            found.computeIfAbsent(row.text("cas"), key -> new EnumMap<>(Correlation.Form.class))
                    .put(form, new Correlation(form, coefficients, row.number("from"), row.number("to")));
        }
        return found;
    }

    private static Map<String, Map<String, Double>> numbers(String file, List<String> columns) {
        Map<String, Map<String, Double>> found = new HashMap<>();
        for (TextTable.Row row : rows(file)) {
            Map<String, Double> values = new HashMap<>();
            for (String column : columns) {
                OptionalDouble value = row.numberIfAny(column);
                value.ifPresent(number -> values.put(column, number));
            }
            found.put(row.text("cas"), values);
        }
        return found;
    }

    private static List<TextTable.Row> rows(String file) {
        return TextTable.read(Substances.class, file).rows();
    }
}
