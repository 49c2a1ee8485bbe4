package io.anlan.indicator.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.platform.access.Actors;
import io.anlan.region.RegionLoad;
import io.anlan.region.Regions;
import io.anlan.support.Browser;
import io.anlan.support.Fixture;
import io.anlan.support.ServerTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** A plan evaluated, issued, printed and published. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvaluationIT {

    private static final String COUNTY = "890611000000";
    private static final String TOWN = "890611001000";
    private static final String PLAN = "试验县安全生产规划";
    /** Twentieths of a point, as WordprocessingML has it; 37 mm. */
    private static final int TOP = 2098;

    @Autowired
    Fixture fixture;

    @Autowired
    Regions regions;

    private Browser officer;

    @BeforeAll
    void setTheScene() {
        Actors.runAsSystem(
                "test",
                () -> regions.load(List.of(new RegionLoad(COUNTY, "试验县", null), new RegionLoad(TOWN, "试验镇", null))));
        officer = fixture.signedIn(fixture.officer(COUNTY, List.of("bureau-officer")));
        Map<String, Object> edit = Map.ofEntries(
                Map.entry("regionCode", COUNTY),
                Map.entry("name", "标准化达标率"),
                Map.entry("unit", "%"),
                Map.entry("direction", "UP"),
                Map.entry("kind", "FLOOR"),
                Map.entry("measure", "STATED"),
                Map.entry("plan", PLAN),
                Map.entry("sourceLine", "12"),
                Map.entry("binding", false),
                Map.entry("retired", false),
                Map.entry("version", 0),
                Map.entry("milestones", List.of(Map.of("year", 2030, "value", 85))));
        var made = officer.post("/api/indicators", edit);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        String id = made.json().path("indicator").path("id").asString();
        var value = Map.of("value", 90, "scopeCode", "AS_STATED", "source", "年报", "version", 0);
        assertThat(officer.put("/api/indicators/" + id + "/values/2025", value).status())
                .isEqualTo(200);
    }

    @Test
    void theReportIsADocumentInOfficialLayout() throws IOException {
        String id = make();
        var answer = officer.get("/api/evaluations/" + id + "/document");
        assertThat(answer.status()).isEqualTo(200);
        try (var document =
                new XWPFDocument(new ByteArrayInputStream(answer.raw().body()))) {
            var section = document.getDocument().getBody().getSectPr();
            assertThat(((Number) section.getPgMar().getTop()).intValue()).isEqualTo(TOP);
            XWPFParagraph title = document.getParagraphs().getFirst();
            assertThat(title.getText()).isEqualTo(PLAN + "中期评估报告");
            assertThat(title.getRuns().getFirst().getFontSizeAsDouble()).isEqualTo(22);
            assertThat(document.getTables().getFirst().getRow(1).getCell(1).getText())
                    .isEqualTo("标准化达标率");
            assertThat(document.getTables().getFirst().getRow(1).getCell(7).getText())
                    .isEqualTo("已达标");
            assertThat(document.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .contains("一、总体结论", "二、指标完成情况");
            assertThat(document.getFooterList()).hasSize(1);
        }
    }

    @Test
    void issuedItDoesNotChange() {
        String id = make();
        var text = Map.of("title", "定稿", "conclusion", "好", "problems", "", "proposals", "加强", "version", 0);
        assertThat(officer.put("/api/evaluations/" + id, text).status()).isEqualTo(200);
        assertThat(officer.put("/api/evaluations/" + id, text).status()).isEqualTo(409);
        assertThat(officer.post("/api/evaluations/" + id + "/issue", Map.of("version", 1))
                        .status())
                .isEqualTo(200);
        var late = officer.put("/api/evaluations/" + id, text);
        assertThat(late.code()).isEqualTo("evaluation-issued");
    }

    @Test
    void nothingIsPublicBeforeSomebodyPublishesIt() {
        Browser stranger = fixture.stranger();
        var request = Map.of("regionCode", COUNTY, "plan", PLAN, "title", "进度", "note", "");
        var made = officer.post("/api/publications", request);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        String id = made.json().path("id").asString();
        var open = stranger.get("/api/progress/" + id);
        assertThat(open.status()).isEqualTo(200);
        assertThat(open.json().path("publishedBy").isNull()).isTrue();
        assertThat(open.json()
                        .path("content")
                        .path("places")
                        .get(0)
                        .path("name")
                        .asString())
                .isEqualTo("试验镇");
        assertThat(stranger.get("/api/progress").text()).contains(id);

        assertThat(officer.post("/api/publications/" + id + "/withdraw", Map.of("reason", "数字有误"))
                        .status())
                .isEqualTo(200);
        assertThat(stranger.get("/api/progress/" + id).status()).isEqualTo(404);
        assertThat(stranger.get("/api/progress").text()).doesNotContain(id);
    }

    @Test
    void whatWouldBePublishedCanBeSeenAndCheckedBefore() {
        Browser stranger = fixture.stranger();
        var request = Map.of(
                "regionCode", COUNTY, "plan", PLAN, "title", "未公布的进度", "note", "2025 年发生事故 12 起，其中道路运输 8 起、工矿商贸 3 起。");
        var seen = officer.post("/api/publications/preview", request);
        assertThat(seen.status()).as(seen.text()).isEqualTo(200);
        String text = seen.json().path("text").asString();
        assertThat(text).contains("标准化达标率：", "地区\t生产安全事故起数（起）", "试验镇\t0\t0\t0\t0", "合计\t0\t0\t0\t0");
        assertThat(stranger.get("/api/progress").text()).doesNotContain("未公布的进度");
        var checked = officer.post("/api/statistics/audit", Map.of("title", "公布进度", "text", text));
        assertThat(checked.status()).as(checked.text()).isEqualTo(201);
        assertThat(checked.json().path("findings")).hasSize(1);
    }

    @Test
    void aPlanOnThePlatformIsKnownByItsIdNotItsTitle() {
        var unknown = Map.of("kind", "FINAL", "regionCode", COUNTY, "planId", UUID.randomUUID(), "plan", PLAN);
        assertThat(officer.post("/api/evaluations", unknown).text()).contains("evaluation-no-indicators");
        assertThat(officer.get("/api/indicators/plans").json().toString()).contains(PLAN);
    }

    @Test
    void aPlanWithoutIndicatorsCannotBeEvaluated() {
        var answer = officer.post("/api/evaluations", Map.of("kind", "FINAL", "regionCode", COUNTY, "plan", "没有这部规划"));
        assertThat(answer.status()).isEqualTo(422);
    }

    @Test
    void aChangedCardIsANewEdition() {
        var item = Map.of("code", "A", "name", "事故控制", "weight", 100, "rule", "按起数");
        var card = new java.util.HashMap<String, Object>(Map.of(
                "regionCode",
                COUNTY,
                "year",
                2031,
                "name",
                "考核",
                "basis",
                "办法",
                "items",
                List.of(item),
                "vetoes",
                List.of(),
                "edition",
                0));
        var first = officer.post("/api/score-cards", card);
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(officer.post("/api/score-cards", card).status()).isEqualTo(409);
        card.put("edition", 1);
        var second = officer.post("/api/score-cards", card);
        assertThat(second.json().path("card").path("edition").asInt()).isEqualTo(2);
        String old = first.json().path("card").path("id").asString();
        assertThat(officer.get("/api/score-cards/" + old)
                        .json()
                        .path("card")
                        .path("newest")
                        .asBoolean())
                .isFalse();
    }

    private String make() {
        var made = officer.post("/api/evaluations", Map.of("kind", "MIDTERM", "regionCode", COUNTY, "plan", PLAN));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json().path("id").asString();
    }
}
