package io.anlan.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.support.Browser;
import io.anlan.support.Fixture;
import io.anlan.support.ServerTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class AuditsIT {

    private static final String HERE = "890401000000";
    private static final String BESIDE = "890402000000";
    private static final String CITY = "890400000000";

    private static final String TEXT = """
        2023年全市发生事故390起，死亡53人，其中道路交通事故300起，死亡41人；火灾100起，死亡4人；工矿商贸事故12起，死亡8人。

        年份\t事故起数\t死亡人数
        2021\t45\t5
        2022\t48\t5
        合计\t94\t10
        """;

    @Autowired
    Fixture fixture;

    private Browser officer;

    @BeforeEach
    void signIn() {
        officer = fixture.signedIn(fixture.officer(HERE, List.of("bureau-officer")));
    }

    @Test
    void auditsPastedTextAndSaysTheArithmetic() {
        var answer = officer.post("/api/statistics/audit", Map.of("text", TEXT, "title", "公报送审稿"));
        assertThat(answer.status()).isEqualTo(201);
        var findings = answer.json().path("findings");
        assertThat(findings.size()).isEqualTo(2);
        assertThat(findings.get(0).path("kind").asString()).isEqualTo("PART_WHOLE");
        assertThat(findings.get(0).path("lines").get(0).asString())
                .isEqualTo("分项 300 + 100 + 12 = 412起，而总数写的是“2023年事故起数 390起”，相差 22起。");
        assertThat(findings.get(1).path("kind").asString()).isEqualTo("TOTAL");
        assertThat(findings.get(1).path("lines").get(0).asString())
                .contains("45 + 48 = 93起")
                .contains("94起");
        assertThat(answer.json().path("facts").asInt()).isGreaterThan(10);
        assertThat(answer.json()
                        .path("blocks")
                        .get(1)
                        .path("rows")
                        .get(3)
                        .get(1)
                        .path("text")
                        .asString())
                .isEqualTo("94");
    }

    @Test
    void keepsAuditsForThePlaceAndThoseAbove() {
        String id = audit("只此一份");
        assertThat(officer.get("/api/statistics/audits").json().path("items").valueStream())
                .anySatisfy(row -> {
                    assertThat(row.path("id").asString()).isEqualTo(id);
                    assertThat(row.path("title").asString()).isEqualTo("只此一份");
                    assertThat(row.path("contradictions").asInt()).isEqualTo(2);
                });
        Browser beside = fixture.signedIn(fixture.officer(BESIDE, List.of("bureau-officer")));
        assertThat(beside.get("/api/statistics/audits/" + id).status()).isEqualTo(404);
        Browser above = fixture.signedIn(fixture.officer(CITY, List.of("leader")));
        assertThat(above.get("/api/statistics/audits/" + id).status()).isEqualTo(200);
    }

    @Test
    void keepsWhatPeopleSayOfAFinding() {
        String id = audit("判断");
        String path = "/api/statistics/audits/" + id + "/findings/";
        var bare = officer.put(path + 1, Map.of("verdict", "FALSE_ALARM"));
        assertThat(bare.status()).isEqualTo(422);
        assertThat(bare.text()).contains("误报时请写明理由");
        officer.put(path + 0, Map.of("verdict", "RIGHT"));
        var judged = officer.put(path + 1, Map.of("verdict", "FALSE_ALARM", "reason", "合计含一起补报"));
        assertThat(judged.json()
                        .path("findings")
                        .get(1)
                        .path("judgement")
                        .path("reason")
                        .asString())
                .isEqualTo("合计含一起补报");
        assertThat(judged.json()
                        .path("findings")
                        .get(0)
                        .path("judgement")
                        .path("verdict")
                        .asString())
                .isEqualTo("RIGHT");
        assertThat(officer.put(path + 9, Map.of("verdict", "RIGHT")).status()).isEqualTo(404);
    }

    @Test
    void readsFilesAndRefusesWhatCannotBeReadInWords() throws IOException {
        var gbk =
                officer.upload("/api/statistics/audit", "公报.txt", TEXT.getBytes(Charset.forName("GB18030")), Map.of());
        assertThat(gbk.status()).isEqualTo(201);
        assertThat(gbk.json().path("title").asString()).isEqualTo("公报.txt");
        assertThat(gbk.json().path("findings").size()).isEqualTo(2);
        try (PDDocument scan = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            scan.addPage(new PDPage());
            scan.save(out);
            var answer = officer.upload("/api/statistics/audit", "扫描件.pdf", out.toByteArray(), Map.of());
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.code()).isEqualTo("document-scanned");
            assertThat(answer.text()).contains("扫描件");
        }
        assertThat(officer.post("/api/statistics/audit", Map.of("text", "   ")).status())
                .isEqualTo(422);
    }

    @Test
    void exportsTheFindings() throws IOException {
        String id = audit("导出");
        var sheet = officer.get("/api/statistics/audits/" + id + "/export?format=XLSX");
        try (XSSFWorkbook book =
                new XSSFWorkbook(new ByteArrayInputStream(sheet.raw().body()))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isGreaterThanOrEqualTo(2);
        }
        var text = officer.get("/api/statistics/audits/" + id + "/export?format=DOCX");
        try (XWPFDocument word =
                new XWPFDocument(new ByteArrayInputStream(text.raw().body()))) {
            assertThat(word.getParagraphs()).anyMatch(p -> p.getText().contains("300 + 100 + 12 = 412起"));
        }
    }

    @Test
    void isForRegulators() {
        var answer = fixture.signedIn(fixture.officer(HERE, List.of("system-admin")))
                .post("/api/statistics/audit", Map.of("text", TEXT));
        assertThat(answer.status()).isEqualTo(403);
    }

    private String audit(String title) {
        return officer.post("/api/statistics/audit", Map.of("text", TEXT, "title", title))
                .json()
                .path("id")
                .asString();
    }
}
