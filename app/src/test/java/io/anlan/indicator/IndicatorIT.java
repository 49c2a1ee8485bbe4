package io.anlan.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.platform.access.Actors;
import io.anlan.platform.time.Days;
import io.anlan.region.RegionLoad;
import io.anlan.region.Regions;
import io.anlan.support.Browser;
import io.anlan.support.Fixture;
import io.anlan.support.ServerTest;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** An indicator from its definition over the accident register to a comparison that is refused. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IndicatorIT {

    private static final String CITY = "890600000000";
    private static final String DISTRICT = "890601000000";

    @Autowired
    Fixture fixture;

    @Autowired
    Regions regions;

    @Autowired
    Denominators denominators;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    private Browser officer;
    private int year;

    @BeforeAll
    void setTheScene() {
        year = Days.today(clock).getYear();
        Actors.runAsSystem(
                "test",
                () -> regions.load(List.of(
                        new RegionLoad("890000000000", "试验省", null),
                        new RegionLoad(CITY, "试验市", null),
                        new RegionLoad(DISTRICT, "试验区", null))));
        officer = fixture.signedIn(fixture.officer(CITY, List.of("bureau-officer")));
        accident(year - 2, DISTRICT, "ROAD", 2, true);
        accident(year - 2, DISTRICT, "INDUSTRY", 1, true);
        accident(year - 1, DISTRICT, "ROAD", 1, true);
        accident(year - 1, CITY, "INDUSTRY", 0, true);
        accident(year - 1, DISTRICT, "ROAD", 5, false);
        denominator(year - 2, "300");
        denominator(year - 1, "400");
    }

    @Test
    void valuesComeFromTheRegisterAndLeadBackToIt() {
        JsonNode page = define(deaths());
        assertThat(line(page, year - 2).path("value").asInt()).isEqualTo(3);
        assertThat(line(page, year - 1).path("value").asInt()).isEqualTo(1);
        assertThat(line(page, year - 1).path("origin").asString()).isEqualTo("REGISTER");
        assertThat(line(page, year - 1).path("records").asInt()).isEqualTo(1);
        assertThat(line(page, year - 1).path("change").asDouble())
                .isCloseTo(-2.0 / 3, org.assertj.core.data.Offset.offset(1e-9));

        JsonNode records = officer.get("/api/indicators/" + id(page) + "/records?year=" + (year - 2))
                .json();
        assertThat(records.path("total").asInt()).isEqualTo(2);
        assertThat(records.path("items").get(0).path("kind").asString()).isEqualTo("ACCIDENT");
        // what is not productive does not count
        JsonNode last = officer.get("/api/indicators/" + id(page) + "/records?year=" + (year - 1))
                .json();
        assertThat(last.path("items").get(0).path("figure").asInt()).isEqualTo(1);
        assertThat(last.path("total").asInt()).isEqualTo(1);
    }

    @Test
    void aRateDividesByTheDenominatorOfItsYear() {
        Map<String, Object> rate = deaths();
        rate.put("name", "亿元GDP死亡率");
        rate.put("unit", "人/亿元");
        rate.put("denominator", "GDP");
        rate.put("milestones", List.of(Map.of("year", year + 1, "value", new BigDecimal("0.009"))));
        JsonNode page = define(rate);
        assertThat(line(page, year - 2).path("value").decimalValue()).isEqualByComparingTo("0.01");
        assertThat(line(page, year - 1).path("value").decimalValue()).isEqualByComparingTo("0.0025");
        assertThat(page.path("findings").valueStream().map(f -> f.path("code").asString()))
                .contains("CAP_TO_NUMBER");
        assertThat(page.path("assessment")
                        .path("forecast")
                        .path("assumedDenominator")
                        .isNumber())
                .isTrue();
    }

    @Test
    void anOfficerOfOneSectorSeesTheWholeTotalButOnlyItsOwnRecords() {
        JsonNode page = define(deaths());
        Browser roads = fixture.signedIn(fixture.officer(CITY, List.of("department-officer"), "road"));
        JsonNode seen = roads.get("/api/indicators/" + id(page)).json();
        assertThat(line(seen, year - 2).path("value").asInt()).isEqualTo(3);
        JsonNode records = roads.get("/api/indicators/" + id(page) + "/records?year=" + (year - 2))
                .json();
        assertThat(records.path("total").asInt()).isEqualTo(1);
    }

    @Test
    void whatTheRegisterCountsCannotBeTyped() {
        String id = id(define(deaths()));
        var typed = officer.put("/api/indicators/" + id + "/values/" + (year - 1), value("7", "PRODUCTIVE", 0));
        assertThat(typed.status()).isEqualTo(422);
        assertThat(typed.json().path("errors").get(0).path("code").asString("")).isIn("", "indicator-from-register");
        var negative = officer.put("/api/indicators/" + id + "/values/2010", value("-1", "ALL_ACCIDENTS", 0));
        assertThat(negative.status()).isEqualTo(422);
        var half = officer.put("/api/indicators/" + id + "/values/2010", value("1.5", "ALL_ACCIDENTS", 0));
        assertThat(half.status()).isEqualTo(422);
    }

    @Test
    void acrossAScopeBreakThereIsNoPercentageUntilSomebodyAnswersForIt() {
        Map<String, Object> edit = deaths();
        edit.put("registerFrom", year - 1);
        String id = id(define(edit));
        ok(officer.put("/api/indicators/" + id + "/values/" + (year - 2), value("50", "ALL_ACCIDENTS", 0)));
        JsonNode page = officer.get("/api/indicators/" + id).json();
        assertThat(line(page, year - 1).path("broken").asBoolean()).isTrue();
        assertThat(line(page, year - 1).path("change").isNull()).isTrue();

        String asked = "/api/indicators/" + id + "/comparison?from=" + (year - 2) + "&to=" + (year - 1);
        var refused = officer.get(asked);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("indicator-scope-break");
        assertThat(refused.json().path("detail").asString())
                .contains("各类安全事故")
                .as("a year has no thousands separator")
                .contains(String.valueOf(year - 1));
        assertThat(audited("indicator.comparison-refused", id)).isEqualTo(1);

        var request = Map.of("fromYear", year - 2, "toYear", year - 1, "reason", "已按新口径逐起重算旧年数据，可比。");
        var given = officer.post("/api/indicators/" + id + "/comparisons", request);
        assertThat(given.status()).isEqualTo(200);
        assertThat(given.json().path("share").asDouble()).isEqualTo(1.0 / 50 - 1);
        assertThat(given.json().path("reason").asString()).contains("逐起重算");
        assertThat(officer.get(asked).status()).isEqualTo(200);
        assertThat(audited("indicator.override-scope-break", id)).isEqualTo(1);
    }

    @Test
    void twoPeopleDoNotOverwriteEachOther() {
        Map<String, Object> edit = deaths();
        String id = id(define(edit));
        edit.put("name", "第一个人改的");
        ok(officer.put("/api/indicators/" + id, edit));
        edit.put("name", "第二个人改的");
        assertThat(officer.put("/api/indicators/" + id, edit).status()).isEqualTo(409);
        JsonNode page = officer.get("/api/indicators/" + id).json();
        assertThat(page.path("indicator").path("name").asString()).isEqualTo("第一个人改的");
        assertThat(page.path("revisions").size()).isEqualTo(2);
    }

    @Test
    void badDefinitionsAreRefusedFieldByField() {
        Map<String, Object> edit = deaths();
        edit.put("unit", "许多");
        assertThat(officer.post("/api/indicators", edit)
                        .json()
                        .path("errors")
                        .get(0)
                        .path("field")
                        .asString())
                .isEqualTo("unit");
        edit.put("unit", "人/万车");
        edit.put("denominator", "GDP");
        assertThat(officer.post("/api/indicators", edit).status()).isEqualTo(422);
        edit.put("regionCode", "110000000000");
        assertThat(officer.post("/api/indicators", edit).status()).isEqualTo(422);
    }

    @Test
    void theListLeavesAsASpreadsheet() {
        define(deaths());
        var sheet = officer.get("/api/indicators/export");
        assertThat(sheet.status()).isEqualTo(200);
        assertThat(sheet.raw().body()).startsWith('P', 'K');
        assertThat(officer.get("/api/denominators/export?region=" + CITY).raw().body())
                .startsWith('P', 'K');
    }

    private Map<String, Object> deaths() {
        Map<String, Object> edit = new HashMap<>();
        edit.put("regionCode", CITY);
        edit.put("name", "死亡人数");
        edit.put("unit", "人");
        edit.put("direction", "DOWN");
        edit.put("kind", "CAP");
        edit.put("measure", "DEATHS");
        edit.put("registerFrom", year - 2);
        edit.put("plan", "试验规划");
        edit.put("milestones", List.of(Map.of("year", year + 1, "value", 20)));
        edit.put("binding", true);
        edit.put("retired", false);
        edit.put("version", 0);
        return edit;
    }

    private JsonNode define(Map<String, Object> edit) {
        return ok(officer.post("/api/indicators", edit));
    }

    private static JsonNode ok(Browser.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isLessThan(300);
        return answer.json();
    }

    private static String id(JsonNode page) {
        return page.path("indicator").path("id").asString();
    }

    private static JsonNode line(JsonNode page, int year) {
        return page.path("lines")
                .valueStream()
                .filter(line -> line.path("year").asInt() == year)
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> value(String value, String scope, int version) {
        return Map.of("value", new BigDecimal(value), "scopeCode", scope, "source", "统计公报", "version", version);
    }

    private int audited(String action, String id) {
        return Actors.callAsSystem(
                "test",
                () -> transaction.execute(
                        status -> jdbc.sql("select count(*) from audit.entry where action = ? and subject_id = ?")
                                .params(action, id)
                                .query(Integer.class)
                                .single()));
    }

    private void denominator(int year, String gdp) {
        var edit = new Denominators.Edit(CITY, DenominatorKind.GDP, year, new BigDecimal(gdp), "亿元", "统计公报", 0);
        Actors.runAsSystem("test", () -> denominators.load(List.of(edit), false));
    }

    private void accident(int year, String region, String category, int deaths, boolean productive) {
        Actors.runAsSystem(
                "test",
                () -> transaction.executeWithoutResult(status -> jdbc.sql("""
                        insert into accident.accident (id, number, state, grade, region_code, sector_codes, sector_code,
                          category, title, type_code, productive, occurred_at, occurred_on, deaths, missing,
                          serious_injuries, minor_injuries, direct_loss_yuan, learned_at, reported_at, reported_by,
                          reporter_name, moved_at, search_text)
                        values (:id, :number, 'REPORTED', :grade, :region, array[:sector], :sector, :category, '试验事故',
                          '1986-01', :productive, :at::timestamptz, :day::date, :deaths, 0, 0, 0, 0, :at::timestamptz,
                          :at::timestamptz, :id, '测试', :at::timestamptz, '')
                        """)
                        .param("id", UUID.randomUUID())
                        .param("number", "SG-" + UUID.randomUUID())
                        .param("grade", deaths >= 3 ? "LARGER" : "ORDINARY")
                        .param("region", region)
                        .param("sector", category.equals("ROAD") ? "road" : "industry-trade")
                        .param("category", category)
                        .param("productive", productive)
                        .param("at", year + "-06-15T04:00:00Z")
                        .param("day", year + "-06-15")
                        .param("deaths", deaths)
                        .update()));
    }
}
