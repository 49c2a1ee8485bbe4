package io.anlan.engineering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The cases of docs/engineering-cli.md. */
public final class Examples {

    private static final Pattern BLOCK = Pattern.compile("```json\\n(\\{.*?)```", Pattern.DOTALL);

    private Examples() {}

    /** A case of a model. */
    public record OfModel(String model, Map<String, Object> inputs) {

        /** The same with numbers multiplied. */
        public Map<String, Object> times(Map<String, Double> factors) {
            Map<String, Object> changed = new LinkedHashMap<>(inputs);
            factors.forEach((name, factor) -> changed.computeIfPresent(
                    name, (key, value) -> value instanceof Number number ? number.doubleValue() * factor : value));
            return changed;
        }

        public Map<String, Object> with(String name, Object value) {
            Map<String, Object> changed = new LinkedHashMap<>(inputs);
            changed.put(name, value);
            return changed;
        }
    }

    /** A block holds one case, or a case of a model on every line. */
    public static List<String> all() {
        try {
            Matcher matcher = BLOCK.matcher(Files.readString(Path.of("../docs/engineering-cli.md")));
            List<String> examples = new ArrayList<>();
            while (matcher.find()) {
                String block = matcher.group(1);
                examples.addAll(block.startsWith("{\"model\"") ? block.lines().toList() : List.of(block));
            }
            return examples;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<OfModel> ofModels() {
        return all().stream()
                .filter(text -> text.startsWith("{\"model\""))
                .map(Examples::read)
                .toList();
    }

    private static OfModel read(String text) {
        JsonNode node = new ObjectMapper().readTree(text);
        Map<String, Object> inputs = new LinkedHashMap<>();
        node.get("inputs").properties().forEach(input -> {
            JsonNode value = input.getValue();
            inputs.put(input.getKey(), value.isNumber() ? (Object) value.asDouble() : value.asString());
        });
        return new OfModel(node.get("model").asString(), inputs);
    }
}
