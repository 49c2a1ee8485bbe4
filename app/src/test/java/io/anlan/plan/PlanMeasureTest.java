package io.anlan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.plan.reading.Candidate;
import io.anlan.plan.reading.Score;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** The plans of our own may be shipped and stand for all: what was read from them once must be read again. */
class PlanMeasureTest {

    private static final Path PLANS = Path.of("src/test/resources/plan");

    private final PlanMeasure measure = new PlanMeasure(
            PLANS, PLANS.resolve("sixth-gold.json"), JsonMapper.builder().build());

    /** As published in docs/plan-extraction.md: at most this many facts missed and this many wrong. */
    @ParameterizedTest
    @CsvSource({
        "sixth, 1, 2",
        "seventh, 2, 0",
        "eighth, 0, 1",
        "ninth, 0, 1",
        "tenth, 1, 2",
        "eleventh, 2, 3",
        "twelfth, 2, 0",
        "thirteenth, 2, 8",
        "fourteenth, 1, 3",
        "fifteenth, 2, 5",
        "sixteenth, 5, 9"
    })
    void readsPlansOfOtherStylesAsWellAsPublished(String plan, int missed, int wrong) {
        var json = JsonMapper.builder().build();
        Score.Result result = new PlanMeasure(PLANS, PLANS.resolve(plan + "-gold.json"), json)
                .measure()
                .getFirst();
        assertThat(result.missed()).as("%s", result.missed()).hasSizeLessThanOrEqualTo(missed);
        List<Candidate> judged = result.wrong().stream()
                .filter(c -> result.lines().stream()
                        .anyMatch(line -> line.kind() == c.fact().kind() && line.expected() > 0))
                .toList();
        assertThat(judged).as("%s", judged).hasSizeLessThanOrEqualTo(wrong);
    }

    @Test
    void printsEachPlanAndEachKind() {
        List<String> said = new ArrayList<>();
        assertThat(measure.run(said::add)).isZero();
        assertThat(said.getFirst()).isEqualTo("plan sixth-plan");
        assertThat(said).anyMatch(line -> line.startsWith("  TARGET   recall 100.0 %"));
        assertThat(new PlanMeasure(
                                PLANS.resolve("none"),
                                PLANS,
                                JsonMapper.builder().build())
                        .run(said::add))
                .isEqualTo(1);
        assertThat(said.getLast()).contains("plan-measure FOLDER GOLD");
    }
}
