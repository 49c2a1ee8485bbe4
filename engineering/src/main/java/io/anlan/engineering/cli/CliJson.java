package io.anlan.engineering.cli;

import io.anlan.engineering.calc.Caution;
import io.anlan.engineering.calc.Input;
import io.anlan.engineering.calc.Model;
import io.anlan.engineering.calc.Result;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Models, inputs and results as trees that print as JSON. */
final class CliJson {

    private CliJson() {}

    static Map<String, Object> inputs(JsonNode node) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        node.properties()
                .forEach(property -> inputs.put(
                        property.getKey(),
                        property.getValue().isNumber()
                                ? property.getValue().asDouble()
                                : property.getValue().asString()));
        return inputs;
    }

    static Map<String, Object> result(Result result) {
        Map<String, Object> used = new LinkedHashMap<>();
        result.numbers().forEach((name, value) -> {
            if (!value.isNaN()) {
                used.put(name, value);
            }
        });
        used.putAll(result.words());
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("model", result.model());
        tree.put("source", result.source());
        tree.put("inputs", used);
        tree.put("steps", result.steps());
        tree.put("cautions", result.cautions().stream().map(CliJson::caution).toList());
        return tree;
    }

    static Map<String, Object> caution(Caution caution) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("quantity", caution.quantity());
        if (!Double.isNaN(caution.value())) {
            tree.put("value", caution.value());
            tree.put("from", caution.from());
            tree.put("to", caution.to());
            tree.put("unit", caution.unit());
        }
        tree.put("source", caution.source());
        return tree;
    }

    static Map<String, Object> describe(Model model) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("model", model.name());
        tree.put("source", model.source());
        tree.put("inputs", model.inputs().stream().map(CliJson::input).toList());
        return tree;
    }

    private static Map<String, Object> input(Input input) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", input.name());
        if (input.isChoice()) {
            tree.put("choices", input.choices());
        } else {
            tree.put("unit", input.unit());
            tree.put("range", List.of(input.from(), input.to()));
            input.usual().ifPresent(usual -> {
                if (!Double.isNaN(usual)) {
                    tree.put("usual", usual);
                }
            });
        }
        tree.put("required", !input.mayBeLeftOut());
        return tree;
    }

    static Map<String, Object> refused(String input, @Nullable String reason) {
        return Map.of("refused", Map.of("input", input, "reason", reason == null ? "" : reason));
    }
}
