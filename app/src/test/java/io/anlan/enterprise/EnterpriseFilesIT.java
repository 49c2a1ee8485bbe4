package io.anlan.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.platform.access.Actors;
import io.anlan.platform.id.Ids;
import io.anlan.region.RegionLoad;
import io.anlan.region.Regions;
import io.anlan.support.Browser;
import io.anlan.support.Fixture;
import io.anlan.support.ServerTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Registration, approval, change requests and scope, over HTTP with real accounts. */
@ServerTest
class EnterpriseFilesIT {

    private static final String TOWN = "990102009000";

    @Autowired
    Fixture fixture;

    @Autowired
    Enterprises enterprises;

    @Autowired
    Regions regions;

    @Autowired
    JsonMapper json;

    @BeforeEach
    void places() {
        Actors.runAsSystem("test", () -> {
            for (String[] place : new String[][] {
                {"990100000000", "安澜市"}, {"990102000000", "云汀区"}, {TOWN, "柏溪镇"}, {"990103000000", "望岚区"}
            }) {
                if (!regions.exists(place[0])) {
                    regions.load(List.of(new RegionLoad(place[0], place[1], null, List.of())));
                }
            }
        });
    }

    @Test
    void registrationIsReturnedWithReasonsThenApproved() {
        UUID id = Ids.next();
        Browser enterprise = fixture.signedIn(fixture.member(id, TOWN, "enterprise-principal"));
        Browser officer = fixture.signedIn(fixture.officer(Fixture.YUNTING, List.of("bureau-officer")));
        Map<String, Object> file = map(EnterpriseFixture.file("回合木业", TOWN, null, "fire"));

        var draft = enterprise.post("/api/enterprises", file);
        assertThat(draft.status()).as(draft.text()).isEqualTo(201);
        assertThat(draft.json().path("id").asString()).isEqualTo(id.toString());
        assertThat(enterprise
                        .post("/api/enterprises/" + id + "/approve", Map.of("version", 1))
                        .status())
                .isEqualTo(403);
        step(enterprise, id, "submit", 1, null);
        assertThat(officer.get("/api/enterprises/approvals").text()).contains("回合木业");

        assertThat(officer.post("/api/enterprises/" + id + "/return", Map.of("version", 2))
                        .text())
                .contains("enterprise.reason");
        step(officer, id, "return", 2, "缺少消防验收");
        assertThat(enterprise
                        .get("/api/enterprises/" + id)
                        .json()
                        .path("returnReason")
                        .asString())
                .isEqualTo("缺少消防验收");
        step(enterprise, id, "submit", 3, null);
        assertThat(step(officer, id, "approve", 4, null).path("status").asString())
                .isEqualTo("APPROVED");
        assertThat(officer.get("/api/enterprises/" + id + "/timeline").json().path("items"))
                .hasSize(5);
    }

    @Test
    void theFileSaysWhenSomebodyLastStoodByIt() {
        UUID id = EnterpriseFixture.load(enterprises, EnterpriseFixture.file("核实木业", TOWN, null, "fire"));
        Browser enterprise = fixture.signedIn(fixture.member(id, TOWN, "enterprise-safety-manager"));
        Browser officer = fixture.signedIn(fixture.officer(Fixture.YUNTING, List.of("bureau-officer")));
        JsonNode loaded = officer.get("/api/enterprises/" + id).json();

        step(officer, id, "close", 1, "停业");
        JsonNode reopened = step(officer, id, "reopen", 2, "复业");
        assertThat(reopened.path("confirmedAt"))
                .as("closing and reopening say nothing about the content")
                .isEqualTo(loaded.path("confirmedAt"));

        JsonNode confirmed = step(enterprise, id, "confirm", 3, null);
        assertThat(confirmed.path("confirmedAt").asString())
                .isGreaterThan(loaded.path("confirmedAt").asString());
        assertThat(confirmed.path("confirmedBy").asString()).isNotBlank();
        assertThat(confirmed.path("version").asInt()).as("the content stays").isEqualTo(3);
        assertThat(officer.get("/api/enterprises/" + id + "/timeline").text()).contains("核实无变化", "注销：停业");
        assertThat(enterprise
                        .post("/api/enterprises/" + id + "/confirm", Map.of("version", 1))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void enterprisesEditWaitsForTheOfficerWhoSeesTheDifference() {
        UUID id = EnterpriseFixture.load(enterprises, EnterpriseFixture.file("申改木业", TOWN, null, "fire"));
        Browser enterprise = fixture.signedIn(fixture.member(id, TOWN, "enterprise-safety-manager"));
        Browser officer = fixture.signedIn(fixture.officer(Fixture.YUNTING, List.of("bureau-officer")));
        JsonNode before = enterprise.get("/api/enterprises/" + id).json();
        assertThat(before.path("file").path("contacts").path("principal").asString())
                .as("an enterprise sees its own people")
                .isEqualTo("周远洋");

        var asked = enterprise.put("/api/enterprises/" + id, edit(before, "name", "申改木业有限公司"));
        assertThat(asked.json().path("file").path("basics").path("name").asString())
                .as("nothing has changed yet")
                .isEqualTo("申改木业");
        var diff = officer.get("/api/enterprises/" + id).json().path("pending").path("diff");
        assertThat(diff.path(0).path("field").asString()).isEqualTo("basics.name");

        JsonNode seen = officer.get("/api/enterprises/" + id).json();
        assertThat(officer.put("/api/enterprises/" + id, edit(seen, "shortName", "申改"))
                        .code())
                .isEqualTo("enterprise.request-pending");
        JsonNode done = step(officer, id, "approve", 1, null);
        assertThat(done.path("file").path("basics").path("name").asString()).isEqualTo("申改木业有限公司");
        var change = officer.get("/api/enterprises/" + id + "/changes")
                .json()
                .path("items")
                .path(0);
        assertThat(change.path("before").asString()).isEqualTo("申改木业");
        assertThat(change.path("approvedBy").asString()).isNotEmpty();
    }

    @Test
    void officersEditAppliesAtOnceAndASecondOneIsToldOfTheConflict() {
        UUID id = EnterpriseFixture.load(enterprises, EnterpriseFixture.file("直改木业", TOWN, null, "fire"));
        Browser officer = fixture.signedIn(fixture.officer(Fixture.YUNTING, List.of("town-officer")));
        JsonNode seen = officer.get("/api/enterprises/" + id).json();
        assertThat(seen.path("file").path("contacts").path("principal").asString())
                .isEqualTo("周*洋");
        var saved = officer.put("/api/enterprises/" + id, edit(seen, "shortName", "直改"));
        assertThat(saved.json().path("version").asInt()).as(saved.text()).isEqualTo(2);
        var changes = officer.get("/api/enterprises/" + id + "/changes").json().path("items");
        assertThat(changes).as("covered fields did not change").hasSize(1);

        var late = officer.put("/api/enterprises/" + id, edit(seen, "shortName", "迟改"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().path("current").path("version").asInt()).isEqualTo(2);
    }

    @Test
    void outsideTheScopeThereIsNoFile() {
        UUID id = EnterpriseFixture.load(enterprises, EnterpriseFixture.file("界外木业", TOWN, null, "fire"));
        Browser stranger = fixture.signedIn(fixture.officer(Fixture.WANGLAN, List.of("bureau-officer")));
        Browser sector = fixture.signedIn(fixture.officer(Fixture.YUNTING, List.of("department-officer"), "gas"));
        Browser neighbour = fixture.signedIn(fixture.member(Ids.next(), TOWN, "enterprise-principal"));
        for (Browser browser : List.of(stranger, sector, neighbour)) {
            assertThat(browser.get("/api/enterprises/" + id).status()).isEqualTo(404);
            assertThat(browser.get("/api/enterprises/" + id + "/changes").status())
                    .isEqualTo(404);
            assertThat(browser.get("/api/enterprises?q=界外木业")
                            .json()
                            .path("total")
                            .asInt())
                    .isZero();
            assertThat(browser.put("/api/enterprises/" + id, Map.of("version", 1, "file", Map.of()))
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void officerMayNotMoveAFileOutOfTheOwnSight() {
        UUID id = EnterpriseFixture.load(enterprises, EnterpriseFixture.file("留住木业", TOWN, null, "fire"));
        Browser officer = fixture.signedIn(fixture.officer(Fixture.YUNTING, List.of("bureau-officer")));
        Map<String, Object> edit = edit(officer.get("/api/enterprises/" + id).json(), "shortName", "留住");
        sub(sub(edit, "file"), "location").put("regionCode", "990103000000");
        assertThat(officer.put("/api/enterprises/" + id, edit).text()).contains("enterprise.out-of-scope");
    }

    @Test
    void unmaskingNeedsPermissionAndReason() {
        UUID id = EnterpriseFixture.load(enterprises, EnterpriseFixture.file("明文木业", TOWN, null, "fire"));
        Browser officer = fixture.signedIn(fixture.officer(Fixture.YUNTING, List.of("bureau-officer")));
        Browser grid = fixture.signedIn(fixture.officer(Fixture.YUNTING, List.of("grid-inspector")));
        String path = "/api/enterprises/" + id + "/unmask";
        assertThat(grid.post(path, Map.of("reason", "联系")).status()).isEqualTo(403);
        assertThat(officer.post(path, Map.of("reason", " ")).status()).isEqualTo(422);
        assertThat(officer.post(path, Map.of("reason", "电话核实"))
                        .json()
                        .path("file")
                        .path("contacts")
                        .path("principalPhone")
                        .asString())
                .isEqualTo("13800000001");
    }

    @Test
    void expiringListsAndFiguresAnswer() {
        EnterpriseFixture.load(enterprises, EnterpriseFixture.file("到期木业", TOWN, RiskLevel.RED, "fire"));
        Browser officer = fixture.signedIn(fixture.officer(TOWN, List.of("town-officer")));
        var expiring = officer.get("/api/enterprises/expiring?within=3650&kind=INSPECTION");
        assertThat(expiring.text()).contains("储气罐");
        var figures = officer.get("/api/enterprises/figures?q=到期木业").json();
        assertThat(figures.path("total").asInt()).isEqualTo(1);
        assertThat(figures.path("red").asInt()).isEqualTo(1);
        assertThat(officer.get("/api/enterprises/dictionaries").json().path("processes"))
                .hasSize(18);
    }

    private JsonNode step(
            Browser browser, UUID id, String step, int version, @org.jspecify.annotations.Nullable String reason) {
        Map<String, Object> body = new HashMap<>(Map.of("version", version));
        if (reason != null) {
            body.put("reason", reason);
        }
        var answer = browser.post("/api/enterprises/" + id + "/" + step, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private Map<String, Object> edit(JsonNode view, String basic, String value) {
        Map<String, Object> file = json.convertValue(view.path("file"), new TypeReference<Map<String, Object>>() {});
        sub(file, "basics").put(basic, value);
        return new HashMap<>(
                Map.of("file", file, "version", view.path("version").asInt()));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> sub(Map<String, Object> map, String key) {
        return (Map<String, Object>) java.util.Objects.requireNonNull(map.get(key));
    }

    private Map<String, Object> map(Object value) {
        return json.convertValue(value, new TypeReference<Map<String, Object>>() {});
    }
}
