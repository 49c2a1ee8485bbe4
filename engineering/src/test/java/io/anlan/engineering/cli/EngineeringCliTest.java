package io.anlan.engineering.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The program answers every example of its documentation, and refuses in words. */
class EngineeringCliTest {

    private static final Pattern EXAMPLE =
            Pattern.compile("```json\\n(\\{\"(?:model|majorHazard|qra).*?)```", Pattern.DOTALL);

    @Test
    void everyExampleOfTheDocumentationRuns() throws IOException {
        Matcher matcher = EXAMPLE.matcher(Files.readString(Path.of("../docs/engineering-cli.md")));
        List<String> examples = new ArrayList<>();
        while (matcher.find()) {
            examples.add(matcher.group(1));
        }
        assertThat(examples).hasSizeGreaterThanOrEqualTo(8);
        for (String example : examples) {
            JsonNode answer = run(EngineeringCli.DONE, example);
            assertThat(answer.get("steps").size()).as(example).isPositive();
        }
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
