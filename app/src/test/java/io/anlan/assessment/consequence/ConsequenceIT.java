package io.anlan.assessment.consequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.anlan.assessment.population.PlaceKind;
import io.anlan.assessment.population.PopulatedPlace;
import io.anlan.assessment.population.PopulatedPlace.Corner;
import io.anlan.assessment.population.Populations;
import io.anlan.engineering.Models;
import io.anlan.engineering.calc.Result;
import io.anlan.engineering.harm.Exposure;
import io.anlan.engineering.substance.Substances;
import io.anlan.platform.access.Actors;
import io.anlan.platform.id.Ids;
import io.anlan.support.Browser;
import io.anlan.support.Fixture;
import io.anlan.support.ScopeFixture;
import io.anlan.support.ServerTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Needs the whole server: a run is asked over HTTP, kept under row security and read back. */
@ServerTest
class ConsequenceIT {

    private static final String PLACE = "920101000000";
    private static final String ELSEWHERE = "920102000000";
    private static final String AMMONIA = "7664-41-7";
    /** Where ScopeFixture puts an enterprise. */
    private static final double LON = 119.3;

    private static final double LAT = 31.2;
    private static final double METRES_PER_DEGREE = 111_195;

    @Autowired
    Fixture fixture;

    @Autowired
    ScopeFixture scopes;

    @Autowired
    Populations populations;

    private UUID enterprise;
    private Browser officer;

    @BeforeEach
    void signIn() {
        enterprise = scopes.enterpriseIn(PLACE);
        officer = fixture.signedIn(fixture.officer(PLACE, List.of("duty-officer")));
    }

    private Map<String, Object> question(String kind) {
        Map<String, Object> question = new HashMap<>();
        question.put("enterpriseId", enterprise);
        question.put("cas", AMMONIA);
        question.put("inventoryTonnes", 12);
        question.put("kind", kind);
        question.put("hole", "FINGER");
        question.put("phase", "LIQUID");
        question.put("terrain", "BUILT_UP");
        question.put("weather", weather(1.5));
        question.put("minutesAgo", 10);
        return question;
    }

    private static Map<String, Object> weather(double wind) {
        return Map.of("windSpeed", wind, "windFrom", 270, "temperatureC", 4, "cloud", "CLEAR", "sky", "NIGHT_CLEAR");
    }

    private JsonNode run(Map<String, Object> question) {
        var answer = officer.post("/api/consequences", question);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("run");
    }

    @ParameterizedTest
    @CsvSource({
        "TOXIC_LEAK,7664-41-7,LIQUID",
        "TOXIC_LEAK,7782-50-5,GAS",
        "POOL_FIRE,67-56-1,LIQUID",
        "JET_FIRE,74-98-6,GAS",
        "FIREBALL,74-98-6,LIQUID",
        "EXPLOSION,74-98-6,LIQUID"
    })
    void everyStageGivesWhatTheEngineGivesForItsInputs(String kind, String cas, String phase) {
        Map<String, Object> question = question(kind);
        question.put("cas", cas);
        question.put("phase", phase);
        JsonNode answer = run(question).path("answer");
        int compared = 0;
        for (JsonNode stage : answer.path("stages")) {
            if (!stage.path("model").asString().equals("case")) {
                Result again = Models.run(stage.path("model").asString(), inputs(stage));
                assertThat(stage.path("steps").size()).isEqualTo(again.steps().size());
                for (int i = 0; i < again.steps().size(); i++) {
                    assertThat(stage.path("steps").path(i).path("value").asDouble())
                            .as(stage.path("key").asString() + "."
                                    + again.steps().get(i).name())
                            .isEqualTo(again.steps().get(i).value());
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(5);
        // the gravest heat of a small jet stays near the flame; the mildest is always some way off
        assertThat(answer.path("zones").path(2).path("metres").asDouble()).isPositive();
    }

    private static Map<String, Object> inputs(JsonNode stage) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        for (JsonNode given : stage.path("inputs")) {
            if (given.path("value").isNumber()) {
                inputs.put(given.path("name").asString(), given.path("value").asDouble());
            } else if (given.path("word").isString()) {
                inputs.put(given.path("name").asString(), given.path("word").asString());
            }
        }
        return inputs;
    }

    /** At the end of each zone the engine's plume, with the coefficients that were kept, gives the level itself. */
    @Test
    void atTheEndOfAZoneTheConcentrationIsTheLevel() {
        JsonNode answer = run(question("TOXIC_LEAK")).path("answer");
        double molarMass = Substances.byCas(AMMONIA).orElseThrow().molarMass();
        double air = 277.15;
        for (JsonNode zone : answer.path("zones")) {
            JsonNode stage = stage(answer, "plume-" + zone.path("severity").asInt());
            if (value(stage, "concentration") > 0) {
                double level =
                        Exposure.milligramsPerCubicMetre(zone.path("threshold").asDouble(), molarMass, air, 101_325)
                                / 1e6;
                assertThat(value(stage, "concentration")).isCloseTo(level, within(level * 1e-6));
            }
        }
        assertThat(answer.path("zones").valueStream().map(z -> z.path("metres").asDouble()))
                .isSorted();
    }

    private static JsonNode stage(JsonNode answer, String key) {
        return answer.path("stages")
                .valueStream()
                .filter(stage -> stage.path("key").asString().equals(key))
                .findFirst()
                .orElseGet(MissingNode::getInstance);
    }

    private static double value(JsonNode stage, String step) {
        return stage.path("steps")
                .valueStream()
                .filter(s -> s.path("name").asString().equals(step))
                .mapToDouble(s -> s.path("value").asDouble())
                .findFirst()
                .orElse(0);
    }

    /** The wind comes from the west: the cloud lies in the east. */
    @Test
    void peopleAreCountedByTheShareOfTheirPlaceInside() {
        String region = "920103000000";
        UUID there = scopes.enterpriseIn(region);
        populate(region);
        officer = fixture.signedIn(fixture.officer(region, List.of("duty-officer")));
        Map<String, Object> question = question("FIREBALL");
        question.put("enterpriseId", there);
        question.put("cas", "74-98-6");
        JsonNode answer = run(question).path("answer");
        double reach = answer.path("zones").path(2).path("metres").asDouble();
        assertThat(reach).isGreaterThan(300);
        JsonNode places = answer.path("places");
        assertThat(places.valueStream().map(p -> p.path("name").asString())).containsExactly("近处小学", "半个小区");
        assertThat(places.path(0).path("sensitive").asBoolean()).isTrue();
        assertThat(places.path(0).path("byDay").asInt()).isEqualTo(500);
        assertThat(places.path(1).path("byNight").asInt()).isBetween(100, 900);
        assertThat(answer.path("people").path("byDay").asInt())
                .isEqualTo(500 + places.path(1).path("byDay").asInt());
        assertThat(answer.path("night").asBoolean()).isTrue();
    }

    private void populate(String region) {
        double far = 2 * METRES_PER_DEGREE;
        Actors.runAsSystem(
                "test",
                () -> populations.load(List.of(
                        place(region, "近处小学", PlaceKind.SCHOOL, 100, 0, 500, 0),
                        place(region, "半个小区", PlaceKind.RESIDENTIAL, 200, 600, 1000, 1000),
                        place(region, "远处", PlaceKind.RESIDENTIAL, far, 10, 1000, 1000))));
    }

    /** A point when it has no size, else a strip of that length eastwards from the source. */
    private static PopulatedPlace place(
            String region, String name, PlaceKind kind, double east, double length, int day, int night) {
        double scale = METRES_PER_DEGREE * Math.cos(Math.toRadians(LAT));
        double from = LON + east / scale;
        double to = from + length * 3 / scale;
        double half = 20 / METRES_PER_DEGREE;
        List<Corner> outline = length == 0
                ? List.of()
                : List.of(
                        new Corner(from, LAT - half),
                        new Corner(to, LAT - half),
                        new Corner(to, LAT + half),
                        new Corner(from, LAT + half));
        return new PopulatedPlace(
                Ids.next(),
                region,
                name,
                kind,
                from,
                LAT,
                outline,
                day,
                night,
                0.93,
                0.99,
                "测试",
                LocalDate.of(2026, 1, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "TOXIC_LEAK,7664-41-7,LIQUID,0.2,weather.windSpeed,风速 0.2 m/s",
        "EXPLOSION,7782-50-5,LIQUID,2,cas,不会燃烧",
        "TOXIC_LEAK,74-98-6,LIQUID,2,cas,没有这种物质的人体暴露限值",
        "JET_FIRE,74-98-6,LIQUID,2,phase,只适用于气体",
        "TOXIC_LEAK,1-1-1,LIQUID,2,cas,物性库里没有"
    })
    void whatTheModelsRefuseIsSaidBesideTheAnswer(
            String kind, String cas, String phase, double wind, String field, String words) {
        Map<String, Object> question = question(kind);
        question.put("cas", cas);
        question.put("phase", phase);
        question.put("weather", weather(wind));
        var refused = officer.post("/api/consequences", question);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").path(0).path("field").asString())
                .as(refused.text())
                .isEqualTo(field);
        assertThat(refused.json().path("errors").path(0).path("message").asString())
                .contains(words);
    }

    @Test
    void anExpertReplacesAnyInputAndAWrongNameIsRefused() {
        Map<String, Object> question = question("TOXIC_LEAK");
        question.put("overrides", Map.of("release.discharge_coefficient", 0.31, "case.storage_temperature", 263.15));
        JsonNode half = run(question).path("answer");
        question.put("overrides", Map.of("case.storage_temperature", 263.15));
        JsonNode whole = run(question).path("answer");
        assertThat(value(stage(half, "release"), "mass_flow"))
                .isCloseTo(value(stage(whole, "release"), "mass_flow") / 2, within(1e-9));
        question.put("overrides", Map.of("release.no_such_input", 1));
        var refused = officer.post("/api/consequences", question);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").path(0).path("field").asString())
                .isEqualTo("overrides.release.no_such_input");
    }

    @Test
    void aRunIsReadByThoseWhoSeeThePlaceOrTheEnterpriseAndByNobodyElse() {
        String id = run(question("TOXIC_LEAK")).path("id").asString();
        String path = "/api/consequences/" + id;
        Browser leader = fixture.signedIn(fixture.officer(PLACE, List.of("leader")));
        assertThat(leader.get(path).json().path("run").path("id").asString()).isEqualTo(id);
        Browser own = fixture.signedIn(fixture.member(enterprise, PLACE, "enterprise-safety-manager"));
        assertThat(own.get(path).status()).isEqualTo(200);
        Browser other = fixture.signedIn(
                fixture.member(scopes.enterpriseIn(ELSEWHERE), ELSEWHERE, "enterprise-safety-manager"));
        assertThat(other.get(path).status()).isEqualTo(404);
        Browser neighbour = fixture.signedIn(fixture.officer(ELSEWHERE, List.of("duty-officer")));
        assertThat(neighbour.get(path).status()).isEqualTo(404);
        assertThat(neighbour.get(path + "/report").status()).isEqualTo(404);
        assertThat(neighbour
                        .get("/api/consequences?q=" + id)
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
        Map<String, Object> repeat = question("TOXIC_LEAK");
        repeat.put("rerunOf", id);
        repeat.put("enterpriseId", scopes.enterpriseIn(ELSEWHERE));
        assertThat(neighbour.post("/api/consequences", repeat).status()).isEqualTo(404);
    }

    @Test
    void historyFiltersAndARepeatKnowsItsOrigin() {
        String first = run(question("POOL_FIRE")).path("id").asString();
        Map<String, Object> repeat = question("POOL_FIRE");
        repeat.put("rerunOf", first);
        String second = run(repeat).path("id").asString();
        JsonNode found = officer.get("/api/consequences?kind=POOL_FIRE&enterpriseId=" + enterprise)
                .json();
        assertThat(found.path("items").valueStream().map(row -> row.path("id").asString()))
                .contains(first, second);
        assertThat(found.path("items").path(0).path("rerunOf").asString()).isEqualTo(first);
        assertThat(officer.get("/api/consequences?kind=FIREBALL&to=2020-01-01")
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void theSheetHoldsConclusionModelsCautionsAndVersion() throws IOException {
        JsonNode run = run(question("TOXIC_LEAK"));
        var report = officer.get("/api/consequences/" + run.path("id").asString() + "/report");
        assertThat(report.status()).isEqualTo(200);
        try (var word = new XWPFDocument(new ByteArrayInputStream(report.raw().body()));
                var text = new XWPFWordExtractor(word)) {
            assertThat(text.getText())
                    .contains("不替代现场监测", "AEGL-2", "release.liquid.hole", "mass_flow", "来源：", "凭记忆")
                    .contains(run.path("engineVersion").asString());
        }
    }

    @Test
    void theValidationOfTheEngineIsShownAsItWasMeasured() {
        JsonNode all = officer.get("/api/assessment/validation").json();
        assertThat(all.path("cases").size()).isGreaterThan(40);
        assertThat(all.path("cases").path(0).path("source").asString()).isNotEmpty();
    }
}
