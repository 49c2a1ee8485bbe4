package io.anlan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.plan.reading.Kind;
import io.anlan.plan.reading.Score;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The plans of our own may be shipped and stand for all: what was read from them once must be read again. */
class PlanMeasureTest {

    private static final Path PLANS = Path.of("src/test/resources/plan");

    private final PlanMeasure measure = new PlanMeasure(
            PLANS, PLANS.resolve("sixth-gold.json"), JsonMapper.builder().build());

    @ParameterizedTest
    @ValueSource(
            strings = {"sixth-gold.json", "seventh-gold.json", "eighth-gold.json", "ninth-gold.json", "tenth-gold.json"
            })
    void readsPlansOfOtherStylesAsWellAsPublished(String gold) {
        var json = JsonMapper.builder().build();
        Score.Result result =
                new PlanMeasure(PLANS, PLANS.resolve(gold), json).measure().getFirst();
        assertThat(result.missed()).as("%s", result.missed()).hasSizeLessThanOrEqualTo(2);
        assertThat(result.wrong()).as("%s", result.wrong()).hasSizeLessThanOrEqualTo(2);
        assertThat(line(result, Kind.TARGET).recall()).isGreaterThanOrEqualTo(0.96);
        assertThat(line(result, Kind.DUTY).recall()).isEqualTo(1.0);
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

    private static Score.Line line(Score.Result result, Kind kind) {
        return result.lines().stream().filter(l -> l.kind() == kind).findFirst().orElseThrow();
    }
}
