package io.anlan.engineering.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.engineering.calc.Result;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Every published case inside its frozen limit, every series of field trials inside its statistics. */
class ValidationTest {

    static List<ValidationCase> printed() {
        return ValidationCase.all().stream().filter(c -> !c.fieldTrial()).toList();
    }

    @ParameterizedTest
    @MethodSource("printed")
    void aPublishedCase(ValidationCase published) {
        Result result = published.run();
        for (ValidationCase.Expected expected : published.expected()) {
            assertThat(expected.holds(result.value(expected.name())))
                    .as(
                            "%s: %s is %s, published %s (limit %s)",
                            published.id(),
                            expected.name(),
                            result.value(expected.name()),
                            expected.value(),
                            expected.limit())
                    .isTrue();
        }
    }

    @Test
    void theSeriesOfFieldTrialsStayInsideTheirStatistics() {
        JsonNode limits = limits();
        Map<String, Statistics> series = series();
        assertThat(series.keySet()).containsExactlyInAnyOrderElementsOf(limits.propertyNames());
        series.forEach((name, statistics) -> {
            JsonNode limit = limits.get(name);
            assertThat(statistics.fac2())
                    .as(name + " FAC2")
                    .isGreaterThanOrEqualTo(limit.get("fac2").asDouble());
            assertThat(statistics.mg())
                    .as(name + " MG")
                    .isBetween(
                            limit.get("mg").get(0).asDouble(),
                            limit.get("mg").get(1).asDouble());
            assertThat(statistics.vg())
                    .as(name + " VG")
                    .isLessThanOrEqualTo(limit.get("vg").asDouble());
        });
    }

    static JsonNode limits() {
        return new ObjectMapper()
                .readTree(
                        ValidationCase.FOLDER.resolve("field-trial-limits.json").toFile());
    }

    static Map<String, Statistics> series() {
        return ValidationCase.all().stream()
                .filter(ValidationCase::fieldTrial)
                .collect(Collectors.groupingBy(
                        ValidationCase::series,
                        TreeMap::new,
                        Collectors.collectingAndThen(
                                Collectors.mapping(ValidationTest::pair, Collectors.toList()), Statistics::of)));
    }

    private static Statistics.Pair pair(ValidationCase trial) {
        ValidationCase.Expected measured = trial.expected().getFirst();
        return new Statistics.Pair(measured.value(), trial.run().value(measured.name()));
    }

    @Test
    void everyCaseSaysWhereItIsFromAndWhetherThatWasSeen() {
        List<ValidationCase> all = ValidationCase.all();
        assertThat(all).hasSizeGreaterThanOrEqualTo(40);
        assertThat(all).extracting(ValidationCase::id).doesNotHaveDuplicates();
        assertThat(all).allSatisfy(c -> {
            assertThat(c.source()).isNotBlank();
            assertThat(c.seen()).isIn("seen", "quoted", "memory");
        });
    }
}
