package io.anlan.engineering.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.engineering.Examples;
import io.anlan.engineering.Models;
import io.anlan.engineering.calc.Input;
import io.anlan.engineering.calc.Model;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The program answers every example of its documentation, and refuses in words. */
class EngineeringCliTest {

    /** Inputs whose words are data rather than ways to compute. */
    private static final Set<String> NOT_VARIANTS = Set.of("stability", "subject");

    @Test
    void everyExampleOfTheDocumentationRuns() throws IOException {
        assertThat(Examples.all()).hasSizeGreaterThan(90);
        for (String example : Examples.all()) {
            JsonNode answer = run(EngineeringCli.DONE, example);
            assertThat(answer.get("steps").size()).as(example).isPositive();
        }
    }

    @Test
    void everyModelAndEveryVariantHasAnExample() {
        Set<String> shown = new HashSet<>();
        for (Examples.OfModel example : Examples.ofModels()) {
            shown.add(example.model());
            example.inputs().forEach((name, value) -> shown.add(example.model() + " " + name + " " + value));
        }
        for (Model model : Models.all()) {
            assertThat(shown).contains(model.name());
            for (Input input : model.inputs()) {
                if (!NOT_VARIANTS.contains(input.name())) {
                    input.choices()
                            .forEach(choice ->
                                    assertThat(shown).contains(model.name() + " " + input.name() + " " + choice));
                }
            }
        }
    }

    @Test
    void theExternalDistanceFollowsTheMethod() throws IOException {
        assertThat(run(EngineeringCli.DONE, "{\"externalDistance\": {\"explosives\": {\"tnt_mass\": 1000}}}")
                        .get("method")
                        .asString())
                .isEqualTo("CONSEQUENCE");
        JsonNode small = run(EngineeringCli.DONE, """
                {"externalDistance": {"gases": [{"substance": "液氨", "designMaximumTonnes": 4},
                 {"substance": "液氯", "designMaximumTonnes": 1.5}]}}""");
        assertThat(small.get("method").asString()).isEqualTo("DESIGN_CODES");
        assertThat(small.get("sum").asDouble()).isEqualTo(0.7);
        assertThat(run(EngineeringCli.REFUSED, """
                        {"externalDistance": {"gases": [{"substance": "液氨", "designMaximumTonnes": 25}]}}""").at("/refused/input").asString())
                .isEqualTo("qra");
    }

    @Test
    void unknownFieldsAndWordsAreRefusedByName() throws IOException {
        assertThat(run(EngineeringCli.REFUSED, "{\"outline\": {\"cloud\": \"puff\", \"colour\": 1}}")
                        .at("/refused/input")
                        .asString())
                .isEqualTo("colour");
        assertThat(run(EngineeringCli.REFUSED, """
                        {"outline": {"cloud": "puff", "mass": 5, "wind_speed": 3, "stability": "G", "concentration": 0.001}}""").at("/refused/reason").asString())
                .isEqualTo("stability: is none of [A, B, C, D, E, F]");
        assertThat(run(EngineeringCli.REFUSED, "{\"domino\": {\"units\": [{\"tnt\": 5}]}}")
                        .at("/refused/input")
                        .asString())
                .isEqualTo("tnt");
    }

    @Test
    void aStepHasItsValueAndItsUnit() throws IOException {
        JsonNode answer = run(
                EngineeringCli.DONE,
                "{\"model\": \"explosion.kinney-graham\", \"inputs\": {\"tnt_mass\": 1, \"distance\": 5}}");
        List<JsonNode> overpressure = new ArrayList<>();
        answer.get("steps").forEach(step -> {
            if (step.get("name").asString().equals("overpressure")) {
                overpressure.add(step);
            }
        });
        assertThat(overpressure).hasSize(1);
        assertThat(overpressure.getFirst().get("unit").asString()).isEqualTo("Pa");
        assertThat(Math.round(overpressure.getFirst().get("value").asDouble() / 10))
                .isEqualTo(2924);
    }

    @Test
    void aMajorHazardIsGradedInWords() throws IOException {
        JsonNode answer = run(EngineeringCli.DONE, """
                {"majorHazard": {"name": "罐区", "kind": "storage", "peopleWithin500m": 60,
                 "inventory": [{"substance": "二氧化硫", "designMaximumTonnes": 200}]}, "language": "en"}""");
        assertThat(answer.get("level").asInt()).isEqualTo(3);
        assertThat(answer.get("steps").get(answer.get("steps").size() - 1).asString())
                .isEqualTo("R = 30: a major hazard source of level 3 (table 6).");
    }

    @Test
    void nonsenseIsRefusedWithTheReason() throws IOException {
        assertThat(run(EngineeringCli.REFUSED, "{\"model\": \"fire.pool\", \"inputs\": {}}")
                        .at("/refused/input")
                        .asString())
                .isEqualTo("pool_diameter");
        assertThat(run(EngineeringCli.REFUSED, "no json").at("/refused/input").asString())
                .isEqualTo("input");
        assertThat(run(EngineeringCli.REFUSED, "{\"majorHazard\": {\"inventory\": [{\"substance\": \"水\"}]}}")
                        .at("/refused/input")
                        .asString())
                .isEqualTo("substance");
    }

    @Test
    void modelsAreListedAndDescribed() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(EngineeringCli.run(List.of("--list"), InputStreams.none(), print(out)))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("fire.pool").contains("cn.fireball");
        out.reset();
        assertThat(EngineeringCli.run(List.of("--describe", "fire.jet"), InputStreams.none(), print(out)))
                .isZero();
        assertThat(new ObjectMapper().readTree(out.toByteArray()).get("inputs").size())
                .isGreaterThan(8);
        assertThat(EngineeringCli.run(List.of("--help"), InputStreams.none(), print(out)))
                .isEqualTo(EngineeringCli.MISUSED);
    }

    private static JsonNode run(int code, String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(EngineeringCli.run(List.of("--input", "-"), InputStreams.of(text), print(out)))
                .as(text + out)
                .isEqualTo(code);
        return new ObjectMapper().readTree(out.toByteArray());
    }

    private static PrintStream print(ByteArrayOutputStream out) {
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    /** What stands on the standard input. */
    private static final class InputStreams {

        static ByteArrayInputStream of(String text) {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }

        static ByteArrayInputStream none() {
            return of("");
        }
    }
}
