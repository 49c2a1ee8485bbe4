package io.anlan.hiddendanger;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.enterprise.EnterpriseFixture;
import io.anlan.enterprise.Enterprises;
import io.anlan.support.Browser;
import io.anlan.support.Fixture;
import io.anlan.support.ServerTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The enterprise's file tells its hidden dangers in one history with its own events. */
@ServerTest
class EnterpriseHistoryIT {

    @Autowired
    Scene scene;

    @Autowired
    Fixture fixture;

    @Autowired
    Enterprises enterprises;

    @Test
    void dangersStandInTheTimelineOfTheFile() {
        UUID factory = EnterpriseFixture.load(
                enterprises, EnterpriseFixture.file("经过木业", Scene.BAIXI, null, "industry-trade"));
        Browser enterprise = fixture.signedIn(fixture.member(factory, Scene.BAIXI, "enterprise-safety-manager"));
        Browser town = fixture.signedIn(fixture.officer(Scene.BAIXI, List.of("town-officer")));
        String danger = Scene.report(enterprise, factory, "除尘管道未接地", Map.of())
                .path("id")
                .asString();

        JsonNode seen = timeline(town, factory, "");
        assertThat(seen.path("sources").toString()).contains("FILE", "HIDDEN_DANGER");
        assertThat(seen.path("items").path(0).path("text").asString()).isEqualTo("报告隐患：除尘管道未接地");
        assertThat(seen.path("items").path(0).path("subjectId").asString()).isEqualTo(danger);
        assertThat(seen.path("items").path(1).path("text").asString()).isEqualTo("建档");

        assertThat(timeline(town, factory, "?source=FILE").path("items")).hasSize(1);
        assertThat(timeline(town, factory, "?source=HIDDEN_DANGER").path("items"))
                .hasSize(1);
        Browser elsewhere = fixture.signedIn(fixture.officer(Fixture.WANGLAN, List.of("bureau-officer")));
        assertThat(elsewhere.get("/api/enterprises/" + factory + "/timeline").status())
                .isEqualTo(404);
    }

    @Test
    void pagesMeetWithoutGapOrRepetition() {
        UUID factory = EnterpriseFixture.load(
                enterprises, EnterpriseFixture.file("续页木业", Scene.BAIXI, null, "industry-trade"));
        Browser enterprise = fixture.signedIn(fixture.member(factory, Scene.BAIXI, "enterprise-safety-manager"));
        for (int i = 0; i < 6; i++) {
            Scene.report(enterprise, factory, "第 " + i + " 处护栏松动", Map.of());
        }
        List<String> whole = ids(timeline(enterprise, factory, ""));
        List<String> pages = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = timeline(
                    enterprise, factory, "?size=2" + (next.isEmpty() ? "" : "&before=" + next.replace(":", "%3A")));
            pages.addAll(ids(page));
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        assertThat(pages).hasSize(7).isEqualTo(whole);
        assertThat(enterprise
                        .get("/api/enterprises/" + factory + "/timeline?before=gestern")
                        .status())
                .isEqualTo(422);
    }

    private static JsonNode timeline(Browser who, UUID factory, String query) {
        var answer = who.get("/api/enterprises/" + factory + "/timeline" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> ids(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }
}
