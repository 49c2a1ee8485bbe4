package io.anlan.accident;

import static io.anlan.accident.AccidentScene.done;
import static io.anlan.accident.AccidentScene.figures;
import static io.anlan.accident.AccidentScene.report;
import static io.anlan.accident.AccidentScene.reported;
import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.accident.AccidentScene.Cast;
import io.anlan.notice.AccidentClocks;
import io.anlan.platform.access.Actors;
import io.anlan.support.Browser;
import io.anlan.support.ServerTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** The level that has to report hears when half an hour of its two is left, and when they are over. */
@ServerTest
@Import(AccidentScene.class)
class AccidentClockIT {

    @Autowired
    AccidentScene scene;

    @Autowired
    AccidentClocks clocks;

    @Autowired
    Clock clock;

    private JsonNode accident(Cast cast) {
        Instant occurred = clock.instant().minus(Duration.ofMinutes(20)).truncatedTo(ChronoUnit.MINUTES);
        return reported(cast.enterprise(), report(cast.factory(), occurred, occurred, figures(0, 0, 1, 10_000)));
    }

    private void remindAfter(int minutes) {
        Instant then = clock.instant().plus(Duration.ofMinutes(minutes));
        Actors.runAsSystem("test", () -> clocks.remind(then));
    }

    private static List<String> told(Browser who, JsonNode accident) {
        return who.get("/api/notices")
                .json()
                .path("items")
                .valueStream()
                .filter(n -> n.path("subjectId")
                        .asString()
                        .equals(accident.path("id").asString()))
                .map(n -> n.path("title").asString().split("：", 2)[0])
                .filter(title -> title.startsWith("上报时限"))
                .toList();
    }

    @Test
    void theCountyHearsOnceThatItsTimeRunsOutAndOnceThatItIsOver() {
        Cast cast = scene.cast();
        JsonNode accident = accident(cast);
        remindAfter(80);
        assertThat(told(cast.county(), accident)).isEmpty();
        remindAfter(95);
        remindAfter(96);
        assertThat(told(cast.county(), accident)).containsExactly("上报时限将到");
        remindAfter(122);
        remindAfter(123);
        assertThat(told(cast.county(), accident)).containsExactly("上报时限已过", "上报时限将到");
        assertThat(told(cast.city(), accident)).isEmpty();
        assertThat(told(cast.neighbour(), accident)).isEmpty();
        assertThat(told(cast.enterprise(), accident)).isEmpty();
    }

    @Test
    void whoHasReportedIsNotReminded() {
        Cast cast = scene.cast();
        JsonNode accident = done(cast.county(), accident(cast), "receive", Map.of("note", "到场核实"));
        done(cast.county(), accident, "forward", Map.of("recipient", "市应急管理局", "means", "TELEPHONE"));
        remindAfter(122);
        assertThat(told(cast.county(), accident)).isEmpty();
    }
}
