package io.anlan.engineering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.anlan.engineering.calc.Input;
import io.anlan.engineering.calc.Model;
import io.anlan.engineering.calc.RefusedException;
import io.anlan.engineering.calc.Step;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every model: laws of scale and direction, finite answers, the same answer again, limits that are kept. */
class EveryModelTest {

    private static final double EXACT = 1e-6;

    static Stream<String> changes() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(EveryModelTest.class.getResourceAsStream("/properties/changes.txt"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#")).skip(1).toList().stream();
        }
    }

    static Stream<Examples.OfModel> examples() {
        return Examples.ofModels().stream();
    }

    static List<Model> models() {
        return Models.all();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void theAnswerFollowsTheInput(String line) {
        List<String> cells = List.of(line.split("\\|", -1));
        Examples.OfModel example = examples(cells.getFirst()).get(Integer.parseInt(cells.get(1)) - 1);
        Map<String, Double> factors = new LinkedHashMap<>();
        for (String change : cells.get(2).split(",", -1)) {
            String[] pair = change.split(" ", -1);
            assertThat(example.inputs()).containsKey(pair[0]);
            factors.put(pair[0], Double.valueOf(pair[1]));
        }
        double before = Models.run(example.model(), example.inputs()).value(cells.get(3));
        double after = Models.run(example.model(), example.times(factors)).value(cells.get(3));
        switch (cells.get(4)) {
            case "up" -> assertThat(after).isGreaterThan(before);
            case "down" -> assertThat(after).isLessThan(before);
            default -> assertThat(after / before).isCloseTo(Double.parseDouble(cells.get(4)), within(EXACT));
        }
    }

    @Test
    void everyModelHasALaw() throws IOException {
        Set<String> named = new HashSet<>();
        changes().forEach(line -> named.add(line.substring(0, line.indexOf('|'))));
        assertThat(models()).extracting(Model::name).allMatch(named::contains);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void stepsAreFiniteNamedAndRepeatable(Examples.OfModel example) {
        List<Step> steps = Models.run(example.model(), example.inputs()).steps();
        assertThat(steps).isNotEmpty().allSatisfy(step -> {
            assertThat(step.value()).as(step.name()).isFinite();
            assertThat(step.unit()).as(step.name()).isNotBlank();
        });
        assertThat(Models.run(example.model(), example.inputs()).steps()).isEqualTo(steps);
    }

    /** No distance, mass, concentration, probability or temperature is negative, and no share exceeds one. */
    @ParameterizedTest
    @MethodSource("examples")
    void valuesArePhysical(Examples.OfModel example) {
        Set<String> signed = Set.of("alpha", "velocity_ratio");
        for (Step step : Models.run(example.model(), example.inputs()).steps()) {
            if (!signed.contains(step.name()) && !step.name().startsWith("probit")) {
                assertThat(step.value()).as(step.name()).isNotNegative();
            }
            if (step.name().startsWith("share") || step.name().startsWith("probability")) {
                assertThat(step.value()).as(step.name()).isBetween(0.0, 1.0);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyLimitIsKept(Model model) {
        Examples.OfModel example = examples(model.name()).getFirst();
        for (Input input : model.inputs()) {
            if (input.choices().isEmpty()) {
                for (double beyond : List.of(
                        Math.nextDown(input.from()), Math.nextUp(input.to()), Double.NaN, Double.POSITIVE_INFINITY)) {
                    refuses(model, example.with(input.name(), beyond), input.name());
                }
            } else {
                refuses(model, example.with(input.name(), "no such word"), input.name());
            }
        }
        refuses(model, example.with("no_such_input", 1), "no_such_input");
    }

    private static void refuses(Model model, Map<String, Object> inputs, String name) {
        assertThatThrownBy(() -> model.run(inputs))
                .as(model.name() + " " + inputs)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.input()).isEqualTo(name));
    }

    private static List<Examples.OfModel> examples(String model) {
        return Examples.ofModels().stream()
                .filter(example -> example.model().equals(model))
                .toList();
    }
}
