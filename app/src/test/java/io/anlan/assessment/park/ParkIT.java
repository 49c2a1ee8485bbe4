package io.anlan.assessment.park;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.engineering.risk.Contours;
import io.anlan.engineering.risk.IndividualRisk;
import io.anlan.engineering.risk.Scenario;
import io.anlan.platform.access.Actors;
import io.anlan.region.RegionLoad;
import io.anlan.region.Regions;
import io.anlan.support.Browser;
import io.anlan.support.Fixture;
import io.anlan.support.ServerTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A study over HTTP: inputs as versions, computation, questions, report; who may do what. */
@ServerTest
class ParkIT {

    private static final String PLACE = "930102000000";
    private static final String ELSEWHERE = "930103000000";

    @Autowired
    Fixture fixture;

    @Autowired
    Regions regions;

    private Browser officer;

    @BeforeEach
    void signIn() {
        Actors.runAsSystem("test", () -> {
            for (String code : List.of(PLACE, ELSEWHERE)) {
                if (!regions.exists(code)) {
                    regions.load(List.of(new RegionLoad(code, "试验园区" + code, null)));
                }
            }
        });
        officer = fixture.signedIn(fixture.officer(PLACE, List.of("park-officer")));
    }

    private String study(String name) {
        var made = officer.post(
                "/api/park-studies", Map.of("regionCode", PLACE, "name", name, "inputs", ParkScene.inputs()));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return "/api/park-studies/" + made.json().path("id").asString();
    }

    private void compute(String study) {
        assertThat(officer.post(study + "/runs", null).status()).isEqualTo(202);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> !officer.get(study + "/runs")
                        .json()
                        .path(0)
                        .path("state")
                        .asString()
                        .equals("RUNNING"));
        assertThat(officer.get(study + "/runs").json().path(0).path("state").asString())
                .isEqualTo("DONE");
    }

    @Test
    void contoursFromTheApiAreThoseOfTheEngineeringCore() {
        String study = study("等值线试验");
        assertThat(officer.get(study + "/risk").code()).isEqualTo("park-not-computed");
        compute(study);
        JsonNode picture = officer.get(study + "/risk").json();
        ParkModel model = new ParkModel(ParkScene.inputs());
        List<Scenario> scenarios = ParkScene.inputs().releases().stream()
                .flatMap(r -> model.outcomes(r).outcomes().stream())
                .map(Outcome::individual)
                .toList();
        IndividualRisk risk = IndividualRisk.of(model.grid(), scenarios, model.weather());
        for (JsonNode contour : picture.path("contours")) {
            Set<String> expected = new HashSet<>();
            Contours.of(risk, contour.path("level").asDouble()).forEach(s -> {
                expected.add(words(model.plane().round(s.x1(), s.y1())));
                expected.add(words(model.plane().round(s.x2(), s.y2())));
            });
            Set<String> found = new HashSet<>();
            contour.path("lines")
                    .forEach(line -> line.forEach(p -> found.add(words(
                            new Position(p.path("lon").asDouble(), p.path("lat").asDouble())))));
            assertThat(found).isNotEmpty().isEqualTo(expected);
        }
    }

    /** To the fifth decimal, a metre: the sums differ in their last bits. */
    private static String words(Position p) {
        return Math.round(p.lon() * 1e5) + "/" + Math.round(p.lat() * 1e5);
    }

    @Test
    void switchingAReleaseOffChangesRankingAndContoursAtOnce() {
        String study = study("开关试验");
        compute(study);
        JsonNode all = officer.get(study + "/risk").json();
        String first = all.path("ranking").path(0).path("releaseId").asString();
        JsonNode less = officer.get(study + "/risk?off=" + first).json();
        assertThat(less.path("ranking").path(0).path("releaseId").asString()).isNotEqualTo(first);
        assertThat(less.path("lossOfLife").asDouble())
                .isLessThan(all.path("lossOfLife").asDouble());
        JsonNode here = officer.get(study + "/risk/at?lon=119.5012&lat=31.2").json();
        assertThat(here.path("risk").asDouble()).isPositive();
        assertThat(here.path("causes").size()).isGreaterThan(1);
    }

    @Test
    void changedInputsMakeTheResultStaleUntilItIsComputedAgain() {
        String study = study("过期试验");
        compute(study);
        JsonNode before = officer.get(study).json();
        assertThat(before.path("stale").asBoolean()).isFalse();
        var edit = Map.of(
                "name",
                "过期试验",
                "inputs",
                ParkScene.inputs(List.of(), 50),
                "note",
                "网格放大",
                "version",
                before.path("version").asInt());
        assertThat(officer.put(study, edit).status()).isEqualTo(200);
        assertThat(officer.put(study, edit).status()).as("somebody else saved").isEqualTo(409);
        JsonNode after = officer.get(study).json();
        assertThat(after.path("stale").asBoolean()).isTrue();
        assertThat(after.path("latest").path("studyVersion").asInt()).isEqualTo(1);
        compute(study);
        assertThat(officer.get(study).json().path("stale").asBoolean()).isFalse();
        assertThat(officer.get(study + "/versions").json().size()).isEqualTo(2);
    }

    @Test
    void aSchoolInsideIsRefusedAndTheReasonNamed() {
        String study = study("用地试验");
        compute(study);
        var planned = Map.of(
                "category",
                "high-sensitivity",
                "polygon",
                ParkScene.square(150, 50, 40),
                "peopleByDay",
                500,
                "peopleByNight",
                0,
                "indoorsByDay",
                0.9,
                "indoorsByNight",
                1);
        JsonNode answer = officer.post(study + "/land-use", planned).json();
        assertThat(answer.path("allowed").asBoolean()).isFalse();
        assertThat(answer.path("reasons").path(0).asString()).isEqualTo("INDIVIDUAL_RISK");
        assertThat(answer.path("causes").path(0).path("share").asDouble()).isPositive();
        assertThat(officer.get(study + "/capacity")
                        .json()
                        .path("park")
                        .path("factor")
                        .asDouble())
                .isPositive();
        assertThat(officer.get(study + "/domino").json().path("pairs").size()).isPositive();
    }

    @Test
    void theReportHasItsFiguresAndSaysFromWhatItWasMade() throws Exception {
        String study = study("报告试验");
        compute(study);
        var answer = officer.get(study + "/report");
        assertThat(answer.status()).isEqualTo(200);
        try (var document =
                new XWPFDocument(new ByteArrayInputStream(answer.raw().body()))) {
            assertThat(document.getAllPictures()).hasSize(2);
            String text = String.join(
                    "\n",
                    document.getParagraphs().stream()
                            .map(XWPFParagraph::getText)
                            .toList());
            assertThat(text).contains("报告试验安全风险评估报告", "第 1 版输入", "七、方法、依据和适用界限", "图 2");
            assertThat(document.getTables()).hasSizeGreaterThan(4);
        }
    }

    @Test
    void inputsThatDoNotFitAreRefusedBesideTheField() {
        var releases = new ArrayList<>(ParkScene.inputs().releases());
        releases.add(ParkScene.release("x", "gone", "0.010", 1e-5));
        var made = officer.post(
                "/api/park-studies",
                Map.of("regionCode", PLACE, "name", "错误试验", "inputs", ParkScene.with(ParkScene.inputs(), releases)));
        assertThat(made.status()).isEqualTo(422);
        assertThat(made.text()).contains("inputs.releases[6].installationId");
        var outside = officer.post(
                "/api/park-studies", Map.of("regionCode", ELSEWHERE, "name", "外地", "inputs", ParkScene.inputs()));
        assertThat(outside.status()).isEqualTo(422);
    }

    @Test
    void othersDoNotSeeItAndReadersDoNotChangeIt() {
        String study = study("范围试验");
        Browser stranger = fixture.signedIn(fixture.officer(ELSEWHERE, List.of("park-officer")));
        assertThat(stranger.get(study).status()).isEqualTo(404);
        assertThat(stranger.get(study + "/risk").status()).isEqualTo(404);
        assertThat(stranger.post(study + "/runs", null).status()).isEqualTo(404);
        Browser reader = fixture.signedIn(fixture.officer(PLACE, List.of("inspector")));
        assertThat(reader.get(study).status()).isEqualTo(200);
        assertThat(reader.post(study + "/runs", null).status()).isEqualTo(403);
        assertThat(officer.delete(study).status()).isEqualTo(204);
        assertThat(reader.get(study).status()).isEqualTo(404);
    }

    @Test
    void aTableOfWeatherIsImportedWithTheFaultsMarked() {
        String study = study("气象导入试验");
        String head = "评估名称,稳定度,风速,N,NNE,NE,ENE,E,ESE,SE,SSE,S,SSW,SW,WSW,W,WNW,NW,NNW\n";
        String good = "气象导入试验,D,5,1,1,1,1,1,1,1,1,1,1,1,1,2,1,1,1\n气象导入试验,F,1.5,1,1,1,1,1,1,1,1,1,1,1,1,3,1,1,1\n";
        String bad = "没有这个评估,Z,5,1,1,1,1,1,1,1,1,1,1,1,1,2,1,1,-1\n";
        JsonNode faulty = checked(head + good + bad);
        assertThat(faulty.path("counts").path("importable").asInt())
                .as(faulty.toString())
                .isEqualTo(2);
        assertThat(faulty.path("counts").path("toFix").asInt()).isEqualTo(1);
        String sheet = "/api/imports/" + checked(head + good).path("id").asString();
        officer.post(sheet + "/commit", null);
        assertThat(settled(sheet).path("state").asString()).isEqualTo("WRITTEN");
        JsonNode after = officer.get(study).json();
        assertThat(after.path("inputs").path("weather").path("rows").size()).isEqualTo(2);
        assertThat(after.path("version").asInt()).isEqualTo(2);
    }

    private JsonNode checked(String csv) {
        JsonNode sheet = officer.upload(
                        "/api/imports/park-weather", "风频.csv", csv.getBytes(StandardCharsets.UTF_8), Map.of())
                .json();
        String path = "/api/imports/" + sheet.path("id").asString();
        officer.post(path + "/check", Map.of());
        return settled(path);
    }

    private JsonNode settled(String path) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> !Set.of("CHECKING", "WRITING")
                        .contains(officer.get(path).json().path("state").asString()));
        return officer.get(path).json();
    }
}
