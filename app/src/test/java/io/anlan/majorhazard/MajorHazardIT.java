package io.anlan.majorhazard;

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
import io.anlan.region.RegionLoad;
import io.anlan.region.Regions;
import io.anlan.support.Browser;
import io.anlan.support.Browser.Answer;
import io.anlan.support.Fixture;
import io.anlan.support.ServerTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The whole life of a source over HTTP, and what a change of inventory says, on a real database. */
@ServerTest
class MajorHazardIT {

    private static final String COUNTY = "910102000000";
    private static final String TOWN = "910102009000";
    private static final String OTHER_COUNTY = "910103000000";

    @Autowired
    Fixture fixture;

    @Autowired
    Enterprises enterprises;

    @Autowired
    JsonMapper json;

    private UUID factory;
    private Browser enterprise;
    private Browser county;
    private Browser park;

    @Autowired
    Regions regions;

    @BeforeEach
    void people() {
        Actors.runAsSystem("test", () -> {
            if (!regions.exists(TOWN)) {
                regions.load(List.of(
                        new RegionLoad("910100000000", "试验市", null),
                        new RegionLoad(COUNTY, "试验区", null),
                        new RegionLoad(TOWN, "试验镇", null)));
            }
        });
        factory = factory(new BigDecimal("12.4"));
        enterprise = fixture.signedIn(fixture.member(factory, TOWN, "enterprise-safety-manager"));
        county = fixture.signedIn(fixture.officer(COUNTY, List.of("bureau-officer")));
        park = fixture.signedIn(fixture.officer(TOWN, List.of("park-officer")));
    }

    private UUID factory(BigDecimal ammonia) {
        UUID id = Ids.next();
        EnterpriseFile plain = EnterpriseFile.of(
                new EnterpriseFile.Basics(
                        EnterpriseKind.OTHER_PLACE,
                        null,
                        "W-" + id.toString().substring(24),
                        "试验冷库" + id.toString().substring(30),
                        null,
                        "G5990",
                        List.of("cold-storage"),
                        Enterprise.Scale.SMALL,
                        30,
                        null,
                        Enterprise.ProductionState.NORMAL),
                new EnterpriseFile.Location(TOWN, "试验路 9 号", 119.31, 31.21, null, null),
                new EnterpriseFile.Contacts(null, null, null, null, null),
                new EnterpriseFile.Assessment(RiskLevel.RED, "液氨"));
        var stuff = new EnterpriseFile.Substance(
                null, "液氨", "7664-41-7", ammonia, EnterpriseFile.Matter.LIQUEFIED_GAS, "制冷机房");
        EnterpriseFile file = new EnterpriseFile(
                plain.basics(),
                plain.location(),
                plain.contacts(),
                plain.assessment(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(stuff),
                List.of());
        Actors.runAsSystem(
                "test",
                () -> enterprises.load(List.of(
                        new EnterpriseLoad(id, file, Status.APPROVED, Instant.parse("2026-01-05T02:00:00Z"), "测试"))));
        return id;
    }

    // ---- the parts of a journey

    private JsonNode declare() {
        var unit = Map.of("name", "制冷机房", "kind", "STORAGE", "people500m", 120, "lines", List.of());
        return ok(
                enterprise.post("/api/major-hazards", Map.of("enterpriseId", factory, "unit", unit, "fromFile", true)));
    }

    private static Map<String, Object> line(String name, String design) {
        return Map.of(
                "name", name,
                "unlisted", false,
                "mixture", false,
                "sameAsPure", false,
                "fromFile", false,
                "designT", new BigDecimal(design));
    }

    private static Map<String, Object> unit(String design) {
        return Map.of("name", "制冷机房", "kind", "STORAGE", "people500m", 120, "lines", List.of(line("液氨", design)));
    }

    private JsonNode edit(String id, String design, LocalDate report) {
        return ok(enterprise.put(
                at(id),
                Map.ofEntries(
                        Map.entry("version", version(id)),
                        Map.entry("unit", unit(design)),
                        Map.entry("placeText", "厂区东侧"),
                        Map.entry("lon", 119.312),
                        Map.entry("lat", 31.211),
                        Map.entry("reportNumber", "AP-2026-01"),
                        Map.entry("reportBy", "澜江安评"),
                        Map.entry("reportOn", report.toString()))));
    }

    private void persons(String id) {
        ok(enterprise.put(
                at(id) + "/persons",
                Map.of(
                        "version",
                        version(id),
                        "persons",
                        List.of(
                                Map.of("role", "PRINCIPAL", "name", "周远洋", "phone", "13800005678"),
                                Map.of("role", "TECHNICAL", "name", "何涛", "phone", "13900001234"),
                                Map.of("role", "OPERATION", "name", "林巧云", "phone", "13700009876")))));
    }

    private JsonNode act(Browser who, String id, String act) {
        return ok(who.post(at(id) + "/" + act, Map.of("version", version(id), "note", "已核", "reason", "资料不全")));
    }

    private String registered() {
        String id = declare().path("row").path("id").asString();
        edit(id, "12.4", LocalDate.now().minusDays(5));
        persons(id);
        act(enterprise, id, "submit");
        act(park, id, "accept");
        act(county, id, "register");
        return id;
    }

    private int version(String id) {
        return ok(enterprise.get(at(id))).path("row").path("version").asInt();
    }

    private static String at(String id) {
        return "/api/major-hazards/" + id;
    }

    private static JsonNode ok(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
        return answer.json();
    }

    // ---- what holds

    @Test
    void aUnitStartsFromTheSubstancesOfTheFileAndShowsEveryStep() {
        JsonNode page = declare();
        assertThat(page.path("lines").path(0).path("number").asInt()).isEqualTo(1);
        assertThat(page.path("lines").path(0).path("fromFile").asBoolean()).isTrue();
        assertThat(page.path("row").path("level").asInt()).isEqualTo(4);
        assertThat(page.path("now").path("r").decimalValue()).isEqualByComparingTo("4.96");
        assertThat(page.path("now").path("steps").toString())
                .contains("S = 1.24", "α = 2（表5）", "R = 4.96，为四级重大危险源（表6）");
        assertThat(page.path("file").path("standing").asString()).isEqualTo("SAME");
        assertThat(page.path("headroom").path(0).path("reaches").asInt()).isEqualTo(3);
        assertThat(page.path("headroom").path(0).path("tonnes").decimalValue()).isEqualByComparingTo("12.6");
        assertThat(page.path("missing").findValuesAsString("code"))
                .containsExactly("major-hazard.persons-missing", "major-hazard.report-missing");
    }

    @Test
    void fromDeclarationToRegistrationAndRemoval() {
        String id = declare().path("row").path("id").asString();
        LocalDate report = LocalDate.now().minusDays(5);
        edit(id, "12.4", report);
        assertThat(enterprise
                        .post(at(id) + "/submit", Map.of("version", version(id)))
                        .code())
                .isEqualTo("major-hazard.persons-missing");
        persons(id);
        JsonNode submitted = act(enterprise, id, "submit");
        assertThat(submitted.path("row").path("dueKind").asString()).isEqualTo("REVIEW");
        assertThat(act(park, id, "return").path("returnReason").asString()).isEqualTo("资料不全");
        act(enterprise, id, "submit");
        act(park, id, "accept");
        assertThat(park.post(at(id) + "/register", Map.of("version", version(id)))
                        .status())
                .isEqualTo(403);
        JsonNode page = act(county, id, "register");
        assertThat(page.path("row").path("number").asString()).matches("BA910102-\\d{4}-\\d{3}");
        assertThat(page.path("row").path("dueKind").asString()).isEqualTo("REASSESS");
        assertThat(page.path("row").path("dueOn").asString())
                .isEqualTo(report.plusYears(3).toString());
        assertThat(page.path("assessments").size()).isEqualTo(2);
        ok(enterprise.post(
                at(id) + "/ask-removal", Map.of("version", version(id), "kind", "DISMANTLED", "reason", "制冷改用二氧化碳")));
        JsonNode gone = act(county, id, "remove");
        assertThat(gone.path("row").path("state").asString()).isEqualTo("REMOVED");
        assertThat(gone.path("history").findValuesAsString("action"))
                .containsSubsequence(
                        "REMOVE",
                        "ASK_REMOVAL",
                        "REGISTER",
                        "ACCEPT",
                        "SUBMIT",
                        "RETURN",
                        "SUBMIT",
                        "ASSIGN",
                        "EDIT",
                        "DECLARE");
    }

    @Test
    void aChangeOfInventoryThatChangesTheLevelSaysSoBeforeAndAfter() {
        String id = registered();
        JsonNode before = ok(enterprise.post(at(id) + "/what-if", unit("26")));
        assertThat(before.path("change").path("levelChanged").asBoolean()).isTrue();
        assertThat(before.path("change").path("reasons").toString()).contains("级别由四级变为三级");
        assertThat(ok(enterprise.get(at(id))).path("row").path("level").asInt()).isEqualTo(4);

        JsonNode after = edit(id, "26", LocalDate.now().minusDays(5));
        assertThat(after.path("row").path("state").asString()).isEqualTo("CHANGING");
        assertThat(after.path("row").path("level").asInt()).isEqualTo(3);
        assertThat(after.path("row").path("registeredLevel").asInt()).isEqualTo(4);
        assertThat(after.path("sinceRegistered").path("levelChanged").asBoolean())
                .isTrue();
        assertThat(after.path("row").path("dueKind").asString()).isEqualTo("FILE");
        assertThat(after.path("history").path(0).path("text").asString()).contains("R 由 4.96 变为 10.4", "级别由四级变为三级");

        act(enterprise, id, "submit");
        act(park, id, "accept");
        JsonNode again = act(county, id, "register");
        assertThat(again.path("row").path("registeredLevel").asInt()).isEqualTo(3);
        assertThat(again.path("assessments").findValuesAsString("level")).containsExactly("3", "4");
        assertThat(again.path("sinceRegistered").isNull()).isTrue();
    }

    @Test
    void aChangeThatIsTakenBackLeavesWhatIsRegistered() {
        String id = registered();
        edit(id, "60", LocalDate.now());
        JsonNode back = act(enterprise, id, "discard-change");
        assertThat(back.path("history").path(0).toString()).contains("已核");
        assertThat(back.path("row").path("state").asString()).isEqualTo("REGISTERED");
        assertThat(back.path("row").path("level").asInt()).isEqualTo(4);
        assertThat(back.path("lines").path(0).path("designT").decimalValue()).isEqualByComparingTo("12.4");
    }

    @Test
    void aChangedFileIsHeardAtOnceAndMarked() {
        String id = registered();
        JsonNode file = ok(county.get("/api/enterprises/" + factory));
        ObjectNode edited = (ObjectNode) file.path("file").deepCopy();
        ((ObjectNode) edited.path("substances").path(0)).put("quantityT", new BigDecimal("30"));
        var effects = ok(county.post(
                "/api/major-hazards/file-effects",
                Map.of(
                        "enterpriseId",
                        factory,
                        "substances",
                        List.of(Map.of("name", "液氨", "casNumber", "7664-41-7", "quantityT", 30)))));
        assertThat(effects.path(0).path("standing").asString()).isEqualTo("LEVEL");
        ok(county.put(
                "/api/enterprises/" + factory,
                Map.of(
                        "file",
                        json.convertValue(edited, Map.class),
                        "version",
                        file.path("version").asInt())));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            JsonNode page = ok(enterprise.get(at(id)));
            assertThat(page.path("row").path("fileStanding").asString()).isEqualTo("LEVEL");
            assertThat(page.path("row").path("fileLevel").asInt()).isEqualTo(3);
            assertThat(page.path("history").path(0).path("text").asString()).contains("级别将由四级变为三级");
            assertThat(ok(enterprise.get("/api/notices")).path("items").findValuesAsString("kind"))
                    .contains("HAZARD_LEVEL");
        });
        assertThat(ok(enterprise.get("/api/major-hazards/tasks")).path("items").findValuesAsString("id"))
                .contains(id);
    }

    @Test
    void phonesAreCoveredForOfficersAndALookIsOnRecord() {
        String id = registered();
        JsonNode seen = ok(county.get(at(id)));
        assertThat(seen.path("persons").findValuesAsString("phone"))
                .containsExactly("138****5678", "139****1234", "137****9876");
        JsonNode clear = ok(county.post(at(id) + "/unmask", Map.of("reason", "应急联络")));
        assertThat(clear.path("persons").path(0).path("phone").asString()).isEqualTo("13800005678");
        assertThat(ok(enterprise.get(at(id)))
                        .path("persons")
                        .path(0)
                        .path("name")
                        .asString())
                .isEqualTo("周远洋");
    }

    @Test
    void theRegisterCountsAndExportsWhatTheReaderMaySee() throws IOException {
        String id = registered();
        String query = "?enterpriseId=" + factory + "&level=4&substance=液氨&stateGroup=REGISTERED";
        JsonNode list = ok(county.get("/api/major-hazards" + query));
        assertThat(list.path("items").findValuesAsString("id")).contains(id);
        assertThat(list.path("items").path(0).path("substances").asString()).isEqualTo("液氨 12.4 t");
        assertThat(ok(county.get("/api/major-hazards/facets" + query))
                        .path("four")
                        .asInt())
                .isEqualTo(1);
        assertThat(ok(county.get("/api/major-hazards/points" + query))
                        .path("points")
                        .size())
                .isEqualTo(1);
        byte[] sheet = county.get("/api/major-hazards/export" + query).raw().body();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(sheet))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(3);
            assertThat(book.getSheetAt(0).getRow(3).getCell(4).getStringCellValue())
                    .isEqualTo("四级");
        }
        Browser stranger = fixture.signedIn(fixture.officer(OTHER_COUNTY, List.of("bureau-officer")));
        assertThat(stranger.get(at(id)).status()).isEqualTo(404);
        assertThat(ok(stranger.get("/api/major-hazards" + query)).path("total").asInt())
                .isZero();
        Browser otherSector = fixture.signedIn(fixture.officer(COUNTY, List.of("department-officer"), "school"));
        assertThat(otherSector.get(at(id)).status()).isEqualTo(404);
    }

    @Test
    void theReportSaysConclusionStepsAndEdition() throws IOException {
        String id = registered();
        Answer answer = enterprise.get(at(id) + "/report");
        assertThat(answer.status()).isEqualTo(200);
        try (var paper = new XWPFDocument(new ByteArrayInputStream(answer.raw().body()))) {
            String text = paper.getParagraphs().stream().map(p -> p.getText()).reduce("", (a, b) -> a + "\n" + b);
            assertThat(text).contains("危险化学品重大危险源辨识分级报告", "R = 4.96，构成四级危险化学品重大危险源", "GB 18218-2018", "S = 1.24 ≥ 1");
        }
    }

    @Test
    void anybodySignedInMayCalculate() {
        Browser leader = fixture.signedIn(fixture.officer(COUNTY, List.of("leader")));
        JsonNode answer = ok(leader.post("/api/major-hazards/trial", Map.of("unit", unit("100"))));
        assertThat(answer.path("result").path("level").asInt()).isEqualTo(3);
        JsonNode found = ok(leader.get("/api/major-hazards/substances?q=7664-41-7"));
        assertThat(found.path(0).path("number").asInt()).isEqualTo(1);
    }

    @Test
    void whoSawAnOlderVersionIsTold() {
        String id = registered();
        assertThat(enterprise
                        .put(at(id), Map.of("version", 1, "unit", unit("13")))
                        .code())
                .isEqualTo("conflict");
    }
}
