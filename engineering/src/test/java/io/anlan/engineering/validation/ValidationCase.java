package io.anlan.engineering.validation;

import io.anlan.engineering.Models;
import io.anlan.engineering.calc.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A published case: what goes in, what was printed or measured, and how far we may be off. */
record ValidationCase(
        String group,
        String title,
        String id,
        String model,
        String kind,
        String series,
        String source,
        String seen,
        String note,
        Map<String, Object> inputs,
        List<Expected> expected) {

    static final Path FOLDER = Path.of("src/test/resources/validation");

    /** A printed or measured value with a frozen limit; field trials have limits per series instead. */
    record Expected(String name, double value, double relative, double absolute) {

        boolean holds(double computed) {
            return Math.abs(computed - value) <= Math.max(absolute, relative * Math.abs(value));
        }

        String limit() {
            return absolute > 0
                    ? "±" + Numbers.print(absolute)
                    : relative > 0 ? Numbers.print(100 * relative) + " %" : "";
        }
    }

    Result run() {
        return Models.run(model, inputs);
    }

    boolean fieldTrial() {
        return kind.equals("field-trial");
    }

    @Override
    public String toString() {
        return id;
    }

    static List<ValidationCase> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> !file.getFileName().toString().startsWith("field-trial-limits"))
                    .sorted()
                    .flatMap(file -> read(file).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<ValidationCase> read(Path file) {
        JsonNode root = new ObjectMapper().readTree(file.toFile());
        String group = file.getFileName().toString().replace(".json", "");
        List<ValidationCase> cases = new ArrayList<>();
        root.get("cases").forEach(node -> cases.add(of(group, root.get("title").asString(), node)));
        return cases;
    }

    private static ValidationCase of(String group, String title, JsonNode node) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        node.get("inputs")
                .properties()
                .forEach(p -> inputs.put(
                        p.getKey(),
                        p.getValue().isNumber()
                                ? p.getValue().asDouble()
                                : p.getValue().asString()));
        List<Expected> expected = new ArrayList<>();
        node.get("expected")
                .forEach(e -> expected.add(new Expected(
                        e.get("name").asString(),
                        e.get("value").asDouble(),
                        e.path("relative").asDouble(0),
                        e.path("absolute").asDouble(0))));
        return new ValidationCase(
                group,
                title,
                node.get("id").asString(),
                node.get("model").asString(),
                node.get("kind").asString(),
                node.path("series").asString(""),
                node.get("source").asString(),
                node.get("seen").asString(),
                node.path("note").asString(""),
                inputs,
                expected);
    }
}
