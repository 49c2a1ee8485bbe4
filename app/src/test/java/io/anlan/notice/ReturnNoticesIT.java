package io.anlan.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anlan.platform.access.Actors;
import io.anlan.support.Browser;
import io.anlan.support.Fixture;
import io.anlan.support.ReturnForms;
import io.anlan.support.ReturnForms.Published;
import io.anlan.support.ScopeFixture;
import io.anlan.support.ServerTest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Reporters hear of what is wanted of them, once. */
@ServerTest
class ReturnNoticesIT {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String COUNTY = "890790000000";
    private static final String TOWN = "890790001000";

    @Autowired
    Fixture fixture;

    @Autowired
    ScopeFixture scopes;

    @Autowired
    ReturnNotices returns;

    @Autowired
    Clock clock;

    private static List<String> titles(Browser who) {
        return who.get("/api/notices")
                .json()
                .path("items")
                .valueStream()
                .map(n -> n.path("title").asString())
                .toList();
    }

    private int remind(LocalDate today, LocalDate soonUntil) {
        return Actors.callAsSystem("test", () -> returns.remind(today, soonUntil, clock.instant()));
    }

    @Test
    void remindsBeforeTheDayAndOnceItIsMissingAndTellsOfUrging() {
        Browser member = fixture.signedIn(fixture.member(scopes.enterpriseIn(TOWN), TOWN, "enterprise-safety-manager"));
        Browser bureau = fixture.signedIn(fixture.officer(COUNTY, List.of("bureau-officer")));
        Published published =
                ReturnForms.published(bureau, COUNTY, ReturnForms.definition("清灰周报", ReturnForms.twoCounts()));
        JsonNode period = bureau.get("/api/returns/filings/" + published.filing())
                .json()
                .path("filing")
                .path("period");
        LocalDate due = LocalDate.parse(period.path("dueOn").asString());
        LocalDate until = LocalDate.parse(period.path("onTimeUntil").asString());

        assertThat(remind(due.minusDays(1), due)).isPositive();
        assertThat(remind(due.minusDays(1), due)).as("a second run of the day").isZero();
        assertThat(titles(member)).contains("报表将到期：清灰周报");
        assertThat(remind(until.plusDays(1), until.plusDays(2))).isPositive();
        assertThat(titles(member)).contains("报表缺报：清灰周报");

        bureau.post("/api/returns/periods/" + published.period() + "/urge", Map.of("region", COUNTY, "note", "请今天报送"));
        await().atMost(SOON).until(() -> titles(member).contains("催报：清灰周报"));
        JsonNode notice = member.get("/api/notices").json().path("items").path(0);
        assertThat(notice.path("subjectType").asString()).isEqualTo("filing");
        assertThat(notice.path("subjectId").asString()).isEqualTo(published.filing());
        assertThat(notice.path("body").asString()).contains("请今天报送");
    }
}
