package io.anlan.indicator.planned;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.organisation.OrganisationKind;
import io.anlan.organisation.OrganisationLoad;
import io.anlan.organisation.Organisations;
import io.anlan.platform.access.Actors;
import io.anlan.platform.id.Ids;
import io.anlan.platform.time.Days;
import io.anlan.region.RegionLoad;
import io.anlan.region.Regions;
import io.anlan.returns.Audience;
import io.anlan.returns.Definition;
import io.anlan.returns.FormField;
import io.anlan.returns.Frequency;
import io.anlan.returns.HolidayRule;
import io.anlan.returns.Level;
import io.anlan.returns.PastReturns;
import io.anlan.returns.PastReturns.PastForm;
import io.anlan.returns.PastReturns.Sent;
import io.anlan.returns.Schedule;
import io.anlan.support.Browser;
import io.anlan.support.Fixture;
import io.anlan.support.ServerTest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** From an uploaded plan to tracked indicators and back; values from returns; targets without a number. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlannedIT {

    private static final String CITY = "940100000000";
    private static final String COUNTY = "940101000000";
    private static final String OTHER = "940102000000";

    private static final String TEXT = """
            试验市安全生产规划（2027—2031年）
            第一章 规划目标
            到2031年，安全生产形势明显好转，重特大事故得到有效遏制。
            到2029年生产安全事故死亡人数比2026年下降6%，到2031年生产安全事故死亡人数比2026年下降12%。
            到2031年，亿元国内生产总值生产安全事故死亡率控制在0.012以内。
            到2031年，重点行业企业安全培训率达到98%。
            第二章 主要任务
            一、压实责任。各县每季度开展一次督导检查。
            """;

    @Autowired
    Fixture fixture;

    @Autowired
    PastReturns returns;

    @Autowired
    Clock clock;

    private Browser officer;
    private Browser elsewhere;
    private int year;

    @BeforeAll
    void places(@Autowired Regions regions, @Autowired Organisations organisations) {
        year = Days.today(clock).getYear();
        UUID bureau = Ids.next();
        UUID other = Ids.next();
        Actors.runAsSystem("test", () -> {
            regions.load(List.of(
                    new RegionLoad(CITY, "试验市", null),
                    new RegionLoad(COUNTY, "试验县", null),
                    new RegionLoad("940101001000", "甲镇", null),
                    new RegionLoad("940101002000", "乙镇", null),
                    new RegionLoad(OTHER, "别县", null)));
            organisations.load(List.of(organisation(bureau, "试验市应急管理局", CITY), organisation(other, "别县应急管理局", OTHER)));
        });
        officer = fixture.signedIn(fixture.officerOf(bureau, CITY, "bureau-officer"));
        elsewhere = fixture.signedIn(fixture.officerOf(other, OTHER, "bureau-officer"));
    }

    private static OrganisationLoad organisation(UUID id, String name, String region) {
        return OrganisationLoad.of(id, name, null, OrganisationKind.BUREAU, null, region, List.of(), null, null);
    }

    @Test
    void confirmedTargetsAreMadeOnceTiedToTheirLinesAndTakenBack() {
        String plan = confirmed(officer, TEXT);
        String path = "/api/indicators/of-plan/" + plan;
        JsonNode preview = ok(officer.get(path + "/preview"));
        assertThat(preview.path("own").asBoolean()).isTrue();
        JsonNode deaths = draft(preview, "死亡人数");
        assertThat(deaths.path("outcome").asString()).isEqualTo("NEW");
        assertThat(deaths.path("edit").path("measure").asString()).isEqualTo("DEATHS");
        assertThat(deaths.path("edit").path("unit").asString()).isEqualTo("人");
        assertThat(deaths.path("edit").path("baseYear").asInt()).isEqualTo(2026);
        assertThat(deaths.path("edit")
                        .path("milestones")
                        .valueStream()
                        .map(m -> m.path("year").asInt()))
                .as("both years of one target are milestones of one indicator")
                .containsExactly(2029, 2031);
        JsonNode rate = draft(preview, "死亡率");
        assertThat(rate.path("edit").path("unit").asString()).isEqualTo("人/亿元");
        assertThat(rate.path("edit").path("denominator").asString()).isEqualTo("GDP");
        assertThat(draft(preview, "好转").path("outcome").asString()).isEqualTo("QUALITATIVE");

        JsonNode made = ok(officer.post(path, Map.of("keys", keys(preview))));
        assertThat(made.path("made").asInt()).isEqualTo(preview.path("drafts").size());
        JsonNode links = ok(officer.get(path));
        String candidate = deaths.path("candidateIds").path(0).asString();
        String indicator = links.valueStream()
                .filter(l -> l.path("candidateId").asString().equals(candidate))
                .findFirst()
                .orElseThrow()
                .path("indicatorId")
                .asString();
        JsonNode page = ok(officer.get("/api/indicators/" + indicator));
        assertThat(page.path("indicator").path("source").path("planId").asString())
                .isEqualTo(plan);
        assertThat(page.path("origins").path(0).path("candidateId").asString()).isEqualTo(candidate);
        assertThat(page.path("origins").path(0).path("firstLine").asInt()).isEqualTo(4);
        assertThat(page.path("indicator").path("owner").path("name").asString()).isEqualTo("试验市应急管理局");

        assertThat(ok(officer.get(path + "/preview"))
                        .path("drafts")
                        .valueStream()
                        .map(d -> d.path("outcome").asString()))
                .containsOnly("LINKED");
        assertThat(ok(officer.post(path, Map.of("keys", keys(preview))))
                        .path("made")
                        .asInt())
                .as("asked again, nothing is doubled")
                .isZero();

        String again = confirmed(officer, TEXT);
        JsonNode second = ok(officer.get("/api/indicators/of-plan/" + again + "/preview"));
        assertThat(draft(second, "死亡人数").path("outcome").asString()).isEqualTo("SAME");
        assertThat(draft(second, "死亡人数").path("existing").path("id").asString()).isEqualTo(indicator);

        assertThat(elsewhere.get(path).status()).isEqualTo(404);
        assertThat(elsewhere.post(path, Map.of("keys", keys(preview))).status()).isEqualTo(404);

        ok(officer.put(
                "/api/indicators/" + indicator + "/values/2026",
                Map.of("value", 50, "scopeCode", "PRODUCTIVE", "source", "统计公报", "version", 0)));
        JsonNode based = ok(officer.get("/api/indicators/" + indicator));
        assertThat(based.path("base").path("value").isNull())
                .as("a year that is still running is no base")
                .isTrue();
        JsonNode undone = ok(
                officer.post(path + "/undo", Map.of("batch", made.path("batch").asString())));
        assertThat(undone.path("kept").valueStream().map(JsonNode::asString))
                .as("what already holds a value stays")
                .hasSize(1);
        assertThat(undone.path("removed").asInt())
                .isEqualTo(preview.path("drafts").size() - 1);
        assertThat(ok(officer.get(path))).hasSize(2);
    }

    @Test
    void aTargetWithoutANumberIsJudgedOnEvidence() {
        String plan = confirmed(officer, TEXT.replace("安全生产形势", "应急救援能力"));
        String path = "/api/indicators/of-plan/" + plan;
        JsonNode draft = draft(ok(officer.get(path + "/preview")), "好转");
        ok(officer.post(
                path, Map.of("keys", List.of(draft.path("candidateIds").path(0).asString()))));
        String id = ok(officer.get(path)).path(0).path("indicatorId").asString();
        assertThat(ok(officer.get("/api/indicators/" + id)).path("verdict").asString())
                .contains("还没有评定");
        String judge = "/api/indicators/" + id + "/judgements/" + (year - 1);
        assertThat(officer.put(judge, Map.of("level", "CLEARLY", "evidence", "很好", "version", 0))
                        .status())
                .as("without evidence there is no judgement")
                .isEqualTo(422);
        JsonNode judged = ok(
                officer.put(judge, Map.of("level", "BASICALLY", "evidence", "救援队 6 支全部达标，演练记录存市局档案室", "version", 0)));
        assertThat(judged.path("assessment").path("status").asString()).isEqualTo("REACHED");
        assertThat(judged.path("verdict").asString()).contains("基本达到").contains("6 支");
        assertThat(officer.put(judge, Map.of("level", "NOT", "evidence", "两个人同时写的评定依据", "version", 7))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aValueFromReturnsSaysWhoIsMissing() {
        LocalDate from = LocalDate.of(year - 1, 10, 1);
        var form = new Definition(
                "试验县培训月报",
                "试验",
                List.of(FormField.count("trained", "培训人次", "人次")),
                List.of(),
                Audience.places(List.of(), Level.TOWN),
                Schedule.byMonths(Frequency.MONTHLY, 3, HolidayRule.KEEP, 1, 10),
                List.of(),
                false);
        Actors.runAsSystem(
                "test",
                () -> returns.load(
                        new PastForm(COUNTY, "试验县应急管理局", "试验员", from, form),
                        (reporter, period) -> reporter.name().contains("乙")
                                        && period.endsOn().getMonthValue() == 11
                                ? null
                                : new Sent(
                                        Days.start(period.dueOn()),
                                        "监管员",
                                        Map.of("trained", reporter.name().contains("甲") ? "100" : "20"),
                                        false,
                                        null,
                                        "")));
        JsonNode number = ok(officer.get("/api/indicators/numbers"))
                .valueStream()
                .filter(n -> n.path("title").asString().equals("试验县培训月报"))
                .findFirst()
                .orElseThrow();
        Map<String, Object> edit = new HashMap<>();
        edit.put("regionCode", COUNTY);
        edit.put("name", "安全培训人次");
        edit.put("unit", "万人次");
        edit.put("direction", "UP");
        edit.put("kind", "FLOOR");
        edit.put("measure", "RETURNED");
        edit.put("registerFrom", year - 1);
        edit.put(
                "returned",
                Map.of(
                        "formId", number.path("formId").asString(),
                        "field", "trained",
                        "aggregation", "SUM"));
        edit.put("plan", "试验规划");
        edit.put("milestones", List.of(Map.of("year", year + 1, "value", 1)));
        edit.put("binding", true);
        edit.put("retired", false);
        edit.put("version", 0);
        JsonNode page = ok(officer.post("/api/indicators", edit));
        JsonNode line = page.path("lines")
                .valueStream()
                .filter(l -> l.path("year").asInt() == year - 1)
                .findFirst()
                .orElseThrow();
        assertThat(line.path("value").decimalValue())
                .as("100 × 3 + 20 × 2 人次, in 万人次")
                .isEqualByComparingTo("0.034");
        assertThat(line.path("coverage").path("expected").asInt()).isEqualTo(6);
        assertThat(line.path("coverage").path("missing").asInt()).isEqualTo(1);
        assertThat(line.path("coverage").path("percent").decimalValue()).isEqualByComparingTo("83.3");
        assertThat(page.path("verdict").asString()).contains("缺 1 份").contains("83.3%");
        String id = page.path("indicator").path("id").asString();
        JsonNode records = ok(officer.get("/api/indicators/" + id + "/records?year=" + (year - 1)));
        assertThat(records.path("items").path(0).path("kind").asString()).isEqualTo("MISSING_FILING");
        assertThat(records.path("total").asInt()).isEqualTo(6);

        edit.put("unit", "起");
        assertThat(officer.post("/api/indicators", edit).status())
                .as("people cannot be turned into accidents")
                .isEqualTo(422);
    }

    private String confirmed(Browser who, String text) {
        var uploaded = who.upload("/api/plans", "plan.txt", text.getBytes(StandardCharsets.UTF_8), Map.of());
        String plan = ok(uploaded).path("id").asString();
        List<String> ids = ok(who.get("/api/plans/" + plan + "/candidates"))
                .valueStream()
                .map(c -> c.path("id").asString())
                .toList();
        ok(who.post("/api/plans/" + plan + "/candidates/confirm", Map.of("ids", ids)));
        return plan;
    }

    private static JsonNode draft(JsonNode preview, String name) {
        return preview.path("drafts")
                .valueStream()
                .filter(d -> d.path("edit").path("name").asString().contains(name)
                        || d.path("edit").path("sourceWords").asString("").contains(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " in " + preview));
    }

    private static List<String> keys(JsonNode preview) {
        return preview.path("drafts")
                .valueStream()
                .map(d -> d.path("candidateIds").path(0).asString())
                .toList();
    }

    private static JsonNode ok(Browser.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isLessThan(300);
        return answer.json();
    }
}
