package io.anlan.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.platform.document.Documents;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Clean texts and tables stay silent; planted faults are found, and only they. */
class AuditorTest {

    /** A case file: what must be found (kind and figure, tab-separated), a line of dashes, then the text. */
    record Case(String name, List<String> expected, String text) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() throws IOException {
        return List.of(resource("cases.txt").split("(?m)^=== ")).stream()
                .filter(part -> part.contains("\n---\n"))
                .map(part -> {
                    String[] halves = part.split("\n---\n", 2);
                    List<String> head = halves[0].lines().toList();
                    return new Case(head.getFirst(), head.subList(1, head.size()), halves[1]);
                });
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsWhatIsPlantedAndNothingElse(Case given) {
        Auditor.Report report = Auditor.audit(Documents.ofText(given.text()));
        assertThat(report.findings().stream()
                        .map(f -> f.kind() + "\t" + f.spots().getFirst().quote())
                        .toList())
                .as(() -> given.name() + ": " + report.findings())
                .containsExactlyInAnyOrderElementsOf(given.expected());
        assertThat(report.facts()).isPositive();
    }

    /** The figures of 002:137-206 in our own words: every contradiction of the plan's statistics, without its text. */
    @Test
    void findsTheContradictionsOfPlan002InItsFigures() throws IOException {
        Auditor.Report report = Auditor.audit(Documents.ofText(resource("002-figures.txt")));
        assertThat(report.findings().stream()
                        .map(f -> f.kind() + " " + f.spots().getFirst().quote())
                        .toList())
                .containsExactlyInAnyOrder(
                        "TWO_PLACES 47.24万元",
                        "UNIT 15.19元",
                        "COPIED 34",
                        "SHARE 道路交通事故占81.7%",
                        "SHARE 火灾占18.2%",
                        "TREND 全区事故总数和经济损失逐年上升",
                        "TREND 全区事故总数和经济损失逐年上升");
    }

    static String resource(String name) throws IOException {
        try (var in = Objects.requireNonNull(AuditorTest.class.getResourceAsStream("/statistics/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
