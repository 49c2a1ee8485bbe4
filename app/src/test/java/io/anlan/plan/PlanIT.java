package io.anlan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.organisation.OrganisationKind;
import io.anlan.organisation.OrganisationLoad;
import io.anlan.organisation.Organisations;
import io.anlan.platform.access.Actors;
import io.anlan.platform.id.Ids;
import io.anlan.region.RegionLoad;
import io.anlan.region.Regions;
import io.anlan.support.Browser;
import io.anlan.support.Fixture;
import io.anlan.support.ServerTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanIT {

    private static final String CITY = "890500000000";
    private static final String COUNTY = "890501000000";
    private static final String OTHER_COUNTY = "890502000000";
    private static final Path SIXTH = Path.of("src/test/resources/plan/sixth-plan.txt");
    private static final byte[] PDF = "%PDF-1.7 台账".getBytes(StandardCharsets.UTF_8);

    @Autowired
    Fixture fixture;

    private final UUID bureau = Ids.next();
    private final UUID department = Ids.next();
    private final UUID countyStation = Ids.next();

    @BeforeAll
    void places(@Autowired Regions regions, @Autowired Organisations organisations) {
        Actors.runAsSystem("test", () -> {
            regions.load(List.of(
                    new RegionLoad(CITY, "规划市", null),
                    new RegionLoad(COUNTY, "规划县", null),
                    new RegionLoad(OTHER_COUNTY, "别县", null)));
            organisations.load(List.of(
                    organisation(bureau, "规划市应急管理局", OrganisationKind.BUREAU, CITY),
                    organisation(department, "规划市住房和城乡建设局", OrganisationKind.DEPARTMENT, CITY),
                    organisation(countyStation, "规划县应急管理局", OrganisationKind.BUREAU, COUNTY)));
        });
    }

    @Test
    void nothingEntersThePlanBeforeAPersonHasDecided() throws IOException {
        Browser officer = officer(bureau, CITY, "bureau-officer");
        String plan = upload(officer, "sixth-plan.txt", Files.readAllBytes(SIXTH));
        assertThat(officer.get("/api/plans/" + plan + "/original").raw().body())
                .as("the file can be taken out as it came")
                .isEqualTo(Files.readAllBytes(SIXTH));
        var read = officer.get("/api/plans/" + plan).json();
        assertThat(read.path("title").asString()).isEqualTo("安澜市安全生产与防灾减灾“十五五”专项规划");
        assertThat(read.path("firstYear").asInt()).isEqualTo(2026);
        assertThat(read.path("regionCode").asString()).isEqualTo(CITY);
        assertThat(read.path("open").asInt()).isGreaterThan(60);
        assertThat(read.path("targets").asInt()).isZero();
        assertThat(tasks(officer, plan)).isZero();

        var list = officer.get("/api/plans/" + plan + "/candidates").json();
        JsonNode cap = candidate(list, "TARGET", "亿元地区生产总值死亡率");
        assertThat(decide(officer, cap, "CONFIRM", null).json().path("state").asString())
                .isEqualTo("CONFIRMED");
        assertThat(decide(officer, cap, "CONFIRM", null).status())
                .as("a stale version")
                .isEqualTo(409);

        JsonNode rate = candidate(list, "TARGET", "群众安全感满意度");
        var corrected = new HashMap<String, Object>(Map.of(
                "kind",
                "TARGET",
                "name",
                "群众安全感",
                "measure",
                "COVERAGE",
                "comparator",
                "GE",
                "value",
                96,
                "unit",
                "%"));
        corrected.putAll(Map.of("year", 2030, "yearly", false, "words", "", "responsible", List.of()));
        assertThat(decide(officer, rate, "CORRECT", corrected)
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("CORRECTED");
        var history = officer.get("/api/plans/candidates/" + rate.path("id").asString() + "/decisions")
                .json();
        assertThat(history.path(0).path("before").path("value").asInt()).isEqualTo(95);
        assertThat(history.path(0).path("after").path("value").asInt()).isEqualTo(96);

        JsonNode quality = candidate(list, "TARGET", "本质安全水平迈上新台阶");
        assertThat(decide(officer, quality, "REJECT", null).json().path("state").asString())
                .isEqualTo("REJECTED");

        var targets = officer.get("/api/plans/" + plan + "/targets").json();
        assertThat(targets).hasSize(2);
        assertThat(targets.path(0).path("value").asInt()).isEqualTo(96);
        assertThat(targets.path(1).path("measure").asString()).isEqualTo("CAP");
        assertThat(targets.path(1).path("firstLine").asInt()).isEqualTo(20);
        var early = Map.of("title", "规划", "state", "ACTIVE", "version", 1);
        assertThat(officer.put("/api/plans/" + plan, early).code()).isEqualTo("plan-still-open");
    }

    @Test
    void aTaskGoesFromThePlanToItsReviewedEvidence() throws IOException {
        Browser officer = officer(bureau, CITY, "bureau-officer");
        String plan = upload(officer, "plan.docx", docx());
        var list = officer.get("/api/plans/" + plan + "/candidates").json();
        var ids = list.valueStream().map(c -> c.path("id").asString()).toList();
        assertThat(officer.post("/api/plans/" + plan + "/candidates/confirm", Map.of("ids", ids))
                        .json()
                        .path("count")
                        .asInt())
                .isEqualTo(list.size());
        var task = officer.get("/api/plan-tasks?kind=TASK&plan=" + plan)
                .json()
                .path("items")
                .path(0);
        assertThat(task.path("state").asString()).isEqualTo("UNASSIGNED");
        String id = task.path("id").asString();
        Browser county = officer(countyStation, COUNTY, "town-officer");
        assertThat(county.get("/api/plan-tasks/" + id).status()).isEqualTo(404);

        var assignment = Map.of("organisationIds", List.of(department, countyStation), "version", 2);
        var assign = officer.put(
                "/api/plan-tasks/" + id,
                Map.of(
                        "organisationIds",
                        assignment.get("organisationIds"),
                        "version",
                        task.path("version").asInt()));
        assertThat(assign.json().path("state").asString()).as(assign.text()).isEqualTo("UNPLANNED");
        assertThat(county.get("/api/plan-tasks/" + id).status())
                .as("it answers for it now")
                .isEqualTo(200);
        assertThat(county.get("/api/plans/" + plan).status()).isEqualTo(200);
        assertThat(county.get("/api/plan-tasks?own=true&plan=" + plan)
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(officer(null, OTHER_COUNTY, "bureau-officer")
                        .get("/api/plans/" + plan)
                        .status())
                .isEqualTo(404);

        var step = Map.of("organisationId", countyStation, "year", 2026, "title", "上半年排查", "dueOn", "2026-06-30");
        var planned = officer.post("/api/plan-tasks/" + id + "/steps", step);
        assertThat(planned.status()).as(planned.text()).isEqualTo(201);
        String stepId = planned.json().path("id").asString();
        String of = "/api/plan-tasks/steps/" + stepId;
        assertThat(county.upload(of + "/evidence", "排查台账.pdf", PDF, Map.of()).status())
                .isEqualTo(201);
        var report = Map.of("progress", 100, "note", "已排查 42 家");
        assertThat(officer.post(of + "/reports", report).code()).isEqualTo("plan-step-not-yours");
        assertThat(county.post(of + "/reports", report).status()).isEqualTo(201);
        assertThat(county.post(of + "/reports", report).code()).isEqualTo("plan-step-state");
        assertThat(officer.get("/api/plan-tasks/" + id).json().path("progress").asInt())
                .as("said, not accepted")
                .isZero();
        assertThat(county.post(of + "/review", Map.of("accepted", true)).status())
                .isEqualTo(403);
        assertThat(officer.post(of + "/review", Map.of("accepted", false)).status())
                .isEqualTo(422);
        var accepted = officer.post(of + "/review", Map.of("accepted", true)).json();
        assertThat(accepted.path("state").asString()).isEqualTo("DONE");
        assertThat(accepted.path("evidence").path(0).path("reportId").asString())
                .isNotEmpty();
        var done = officer.get("/api/plan-tasks/" + id).json();
        assertThat(done.path("progress").asInt()).isEqualTo(100);
        assertThat(done.path("state").asString()).isEqualTo("DONE");
        var file = officer.get("/api/plan-tasks/evidence/"
                + accepted.path("evidence").path(0).path("id").asString());
        assertThat(file.raw().body()).isEqualTo(PDF);
        assertThat(officer.get("/api/plan-tasks/export?plan=" + plan).raw().body())
                .startsWith('P', 'K');
        var candidate = officer.get("/api/plans/" + plan + "/candidates")
                .json()
                .valueStream()
                .filter(c ->
                        c.path("id").asString().equals(task.path("candidateId").asString()))
                .findFirst()
                .orElseThrow();
        assertThat(decide(officer, candidate, "REJECT", null).code()).isEqualTo("plan-task-has-steps");
    }

    @Test
    void whatCannotBeReadGetsAClearAnswerAndLeavesNothing() throws IOException {
        Browser officer = officer(bureau, CITY, "bureau-officer");
        int before = officer.get("/api/plans").json().size();
        assertThat(code(officer, "scan.pdf", scan())).isEqualTo("document-scanned");
        assertThat(code(officer, "old.doc", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0}))
                .isEqualTo("document-legacy");
        assertThat(code(officer, "photo.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A}))
                .isEqualTo("document-type");
        assertThat(code(officer, "broken.docx", new byte[] {'P', 'K', 3, 4, 1, 2, 3, 4}))
                .isIn("document-damaged", "document-type");
        assertThat(code(officer, "long.txt", "安全".repeat(600_000).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("document-too-long");
        var poem = officer.upload("/api/plans", "poem.txt", "床前明月光。".getBytes(StandardCharsets.UTF_8), Map.of());
        assertThat(poem.status()).isEqualTo(422);
        assertThat(officer.get("/api/plans").json()).hasSize(before);
    }

    @Test
    void aTextInTheOldEncodingReadsTheSame() throws IOException {
        Browser officer = officer(bureau, CITY, "bureau-officer");
        byte[] old = Files.readString(SIXTH).getBytes(Charset.forName("GB18030"));
        String plan = upload(officer, "plan.txt", old);
        assertThat(officer.get("/api/plans/" + plan + "/lines")
                        .json()
                        .path(0)
                        .path("text")
                        .asString())
                .isEqualTo("安澜市安全生产与防灾减灾“十五五”专项规划");
    }

    private static byte[] docx() throws IOException {
        try (XWPFDocument word = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            List.of(
                            "规划县安全生产三年行动计划（2025—2027年）",
                            "一、主要任务",
                            "（一）排查整治。2026年底前，完成城镇燃气管道全面排查，由县住房和城乡建设局牵头。",
                            "（二）定期会商。各成员单位每月会商1次，形成纪要。")
                    .forEach(text -> word.createParagraph().createRun().setText(text));
            var table = word.createTable(3, 3);
            List<List<String>> rows = List.of(
                    List.of("指标名称", "2026年", "2027年"),
                    List.of("规上企业标准化达标率", "80%", "95%"),
                    List.of("生产安全事故死亡人数", "≤12", "≤10"));
            for (int r = 0; r < rows.size(); r++) {
                for (int c = 0; c < 3; c++) {
                    table.getRow(r).getCell(c).setText(rows.get(r).get(c));
                }
            }
            word.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] scan() throws IOException {
        try (PDDocument pdf = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            pdf.addPage(new PDPage());
            pdf.save(out);
            return out.toByteArray();
        }
    }

    private static String code(Browser officer, String name, byte[] content) {
        return officer.upload("/api/plans", name, content, Map.of()).code();
    }

    private static String upload(Browser officer, String name, byte[] content) {
        var answer = officer.upload("/api/plans", name, content, Map.of());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("id").asString();
    }

    private static int tasks(Browser officer, String plan) {
        return officer.get("/api/plan-tasks?plan=" + plan).json().path("total").asInt();
    }

    private static JsonNode candidate(JsonNode list, String kind, String name) {
        return list.valueStream()
                .filter(c -> c.path("fact").path("kind").asString().equals(kind)
                        && c.path("fact").path("name").asString().startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    private static Browser.Answer decide(Browser officer, JsonNode item, String action, @Nullable Object fact) {
        var body = new HashMap<String, @Nullable Object>();
        body.put("action", action);
        body.put("fact", fact);
        body.put("version", item.path("version").asInt());
        return officer.post("/api/plans/candidates/" + item.path("id").asString() + "/decision", body);
    }

    private Browser officer(@Nullable UUID organisation, String place, String role) {
        var person = organisation == null
                ? fixture.officer(place, List.of(role))
                : fixture.officerOf(organisation, place, role);
        return fixture.signedIn(person);
    }

    private static OrganisationLoad organisation(UUID id, String name, OrganisationKind kind, String region) {
        return OrganisationLoad.of(id, name, null, kind, null, region, List.of(), null, null);
    }
}
