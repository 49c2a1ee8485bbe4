package io.anlan.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anlan.enterprise.Enterprise;
import io.anlan.enterprise.EnterpriseFile;
import io.anlan.enterprise.EnterpriseKind;
import io.anlan.enterprise.EnterpriseLoad;
import io.anlan.enterprise.Enterprises;
import io.anlan.enterprise.RiskLevel;
import io.anlan.enterprise.Status;
import io.anlan.platform.access.Actors;
import io.anlan.platform.id.Ids;
import io.anlan.support.Browser;
import io.anlan.support.Fixture;
import io.anlan.support.ReturnForms;
import io.anlan.support.ReturnForms.Published;
import io.anlan.support.ServerTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** One sheet, many reporters: what is wrong is named by row and column, what is right is entered and stays to be approved. */
@ServerTest
class BulkSheetIT {

    private static final String COUNTY = "940120000000";
    private static final String TOWN = "940120001000";
    private static final String OTHER_TOWN = "940120002000";

    @Autowired
    Fixture fixture;

    @Autowired
    Enterprises enterprises;

    @Test
    void anOfficerEntersWhatWasHandedIn() {
        firm(TOWN, "第一厂");
        firm(TOWN, "第二厂");
        firm(TOWN, "同名厂");
        firm(TOWN, "同名厂");
        firm(OTHER_TOWN, "别镇厂");
        Browser bureau = fixture.signedIn(fixture.officer(COUNTY, List.of("bureau-officer")));
        Published published = ReturnForms.published(bureau, COUNTY);
        Browser town = fixture.signedIn(fixture.officer(TOWN, List.of("town-officer")));
        String definition = "filings:" + published.period();
        JsonNode columns =
                ok(town.get("/api/imports/" + definition + "/definition")).path("columns");
        assertThat(columns.valueStream().map(c -> c.path("label").asString()))
                .containsExactly("填报单位", "统一社会信用代码", "本周培训人次", "本周演练次数");

        JsonNode sheet = checked(town, definition, """
                填报单位,统一社会信用代码,本周培训人次,本周演练次数
                第一厂,,12,1
                第二厂,,-3,0
                同名厂,,5,0
                别镇厂,,5,0
                没有这家厂,,1,0
                """);
        assertThat(sheet.path("counts").path("importable").asInt())
                .as(sheet.toString())
                .isEqualTo(1);
        List<String> faults = ok(town.get(path(sheet, "/rows?size=50")))
                .path("items")
                .valueStream()
                .filter(row -> row.path("state").asString().equals("FAULTY"))
                .map(row -> row.path("number").asInt() + " "
                        + row.path("issues").get(0).path("column").asString())
                .toList();
        assertThat(faults).containsExactly("3 trained", "4 code_", "5 reporter_", "6 reporter_");

        ok(town.post(path(sheet, "/commit"), null));
        finished(town, sheet, "WRITTEN");
        JsonNode rows = ok(bureau.get("/api/returns/periods/" + published.period() + "/filings?state=SUBMITTED"))
                .path("items");
        assertThat(rows.valueStream().map(r -> r.path("reporterName").asString()))
                .as("it waits for approval like any other")
                .containsExactly("第一厂");
        String filing = rows.path(0).path("id").asString();
        JsonNode seen = ok(bureau.get("/api/returns/filings/" + filing));
        assertThat(seen.path("filing").path("answers").path("trained").asInt()).isEqualTo(12);
        assertThat(seen.toString()).contains("代录：");

        JsonNode again = checked(town, definition, "填报单位,本周培训人次,本周演练次数\n第一厂,13,1\n");
        assertThat(again.path("counts").path("importable").asInt())
                .as("what was submitted is not written over")
                .isZero();
        Browser stranger = fixture.signedIn(fixture.officer("940121000000", List.of("bureau-officer")));
        assertThat(stranger.get("/api/imports/" + definition + "/definition").status())
                .isEqualTo(404);
    }

    private void firm(String regionCode, String name) {
        UUID id = Ids.next();
        var file = EnterpriseFile.of(
                new EnterpriseFile.Basics(
                        EnterpriseKind.CONSTRUCTION_SITE,
                        null,
                        "B-" + id,
                        name,
                        null,
                        "C2110",
                        List.of("industry-trade"),
                        Enterprise.Scale.SMALL,
                        42,
                        null,
                        Enterprise.ProductionState.NORMAL),
                new EnterpriseFile.Location(regionCode, "试验路 1 号", 119.3, 31.2, null, null),
                new EnterpriseFile.Contacts(null, null, null, null, null),
                new EnterpriseFile.Assessment(RiskLevel.YELLOW, "测试"));
        var load = new EnterpriseLoad(id, file, Status.APPROVED, Instant.parse("2026-01-05T02:00:00Z"), "测试");
        Actors.runAsSystem("test", () -> enterprises.load(List.of(load)));
    }

    private static JsonNode ok(Browser.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isLessThan(300);
        return answer.json();
    }

    private static JsonNode checked(Browser who, String definition, String list) {
        var uploaded = who.upload(
                "/api/imports/" + definition, "filings.csv", list.getBytes(StandardCharsets.UTF_8), Map.of());
        JsonNode sheet = ok(uploaded);
        ok(who.post(path(sheet, "/check"), Map.of()));
        return finished(who, sheet, "CHECKED");
    }

    private static JsonNode finished(Browser who, JsonNode sheet, String state) {
        return await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> who.get(path(sheet, "")).json(),
                        json -> json.path("state").asString().equals(state));
    }

    private static String path(JsonNode sheet, String tail) {
        return "/api/imports/" + sheet.path("id").asString() + tail;
    }
}
