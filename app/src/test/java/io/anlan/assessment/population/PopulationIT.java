package io.anlan.assessment.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anlan.platform.access.Actors;
import io.anlan.region.RegionLoad;
import io.anlan.region.Regions;
import io.anlan.support.Browser;
import io.anlan.support.Fixture;
import io.anlan.support.ServerTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Populated places entered, corrected, imported, removed, and kept to their county. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PopulationIT {

    private static final String COUNTY = "960101000000";
    private static final String TOWN = "960101001000";
    private static final String OTHER = "960102000000";
    private static final String PATH = "/api/populated-places";

    @Autowired
    Fixture fixture;

    @Autowired
    Regions regions;

    private Browser officer;

    @BeforeAll
    void setTheScene() {
        Actors.runAsSystem(
                "test",
                () -> regions.load(List.of(
                        new RegionLoad(COUNTY, "人口县", null),
                        new RegionLoad(TOWN, "人口镇", null),
                        new RegionLoad(OTHER, "邻县", null))));
        officer = fixture.signedIn(fixture.officer(COUNTY, List.of("bureau-officer")));
    }

    private static Map<String, Object> place(String name) {
        Map<String, Object> place = new HashMap<>();
        place.put("regionCode", TOWN);
        place.put("name", name);
        place.put("kind", "SCHOOL");
        place.put(
                "outline",
                List.of(
                        Map.of("lon", 119.3, "lat", 31.2),
                        Map.of("lon", 119.302, "lat", 31.2),
                        Map.of("lon", 119.302, "lat", 31.202)));
        place.put("peopleByDay", 820);
        place.put("peopleByNight", 5);
        place.put("indoorsByDay", 0.93);
        place.put("indoorsByNight", 0.99);
        place.put("source", "学校名册");
        place.put("countedOn", "2026-09-01");
        place.put("version", 0);
        return place;
    }

    @Test
    void aPlaceIsEnteredCorrectedAndRemoved() {
        var made = officer.post(PATH, place("第一小学"));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        String id = made.json().path("id").asString();
        assertThat(made.json().path("lon").asDouble()).isBetween(119.3, 119.302);
        Map<String, Object> edit = place("第一小学");
        edit.put("peopleByDay", 900);
        var changed = officer.put(PATH + "/" + id, edit);
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.json().path("version").asInt()).isEqualTo(1);
        assertThat(officer.put(PATH + "/" + id, edit).status()).isEqualTo(409);
        var found = officer.get(PATH + "?q=第一小学&kind=SCHOOL&region=" + COUNTY);
        assertThat(found.json().path("items").path(0).path("peopleByDay").asInt())
                .isEqualTo(900);
        assertThat(officer.delete(PATH + "/" + id + "?version=0").status()).isEqualTo(409);
        assertThat(officer.delete(PATH + "/" + id + "?version=1").status()).isEqualTo(204);
        assertThat(officer.get(PATH + "/" + id).status()).isEqualTo(404);
    }

    @Test
    void whatDoesNotFitIsSaidBesideItsField() {
        Map<String, Object> edit = place("错的");
        edit.put("outline", List.of());
        assertThat(officer.post(PATH, edit).text()).contains("population.no-position", "outline");
        edit.put("outline", List.of(Map.of("lon", 119, "lat", 31), Map.of("lon", 119.1, "lat", 31)));
        assertThat(officer.post(PATH, edit).text()).contains("population.outline-short");
        edit = place("别处");
        edit.put("regionCode", OTHER);
        assertThat(officer.post(PATH, edit).text()).contains("population.place-not-yours");
        edit = place("人太多");
        edit.put("peopleByDay", 2_000_000);
        assertThat(officer.post(PATH, edit).text()).contains("peopleByDay");
    }

    @Test
    void aPlaceIsSeenInItsCountyOnly() {
        String id = officer.post(PATH, place("第二小学")).json().path("id").asString();
        Browser neighbour = fixture.signedIn(fixture.officer(OTHER, List.of("bureau-officer")));
        assertThat(neighbour.get(PATH + "/" + id).status()).isEqualTo(404);
        assertThat(neighbour.put(PATH + "/" + id, place("第二小学")).status()).isEqualTo(404);
        assertThat(neighbour.get(PATH + "?q=第二小学").json().path("items")).isEmpty();
    }

    @Test
    void aSheetIsImportedWithItsFaultsMarkedAndComesBackAsExported() throws IOException {
        JsonNode sheet = upload(
                List.of("区划代码", "名称", "类型", "经度", "纬度", "白天人数", "夜间人数", "来源", "统计日期", "边界"),
                List.of(
                        List.of(TOWN, "敬老院", "敬老院", "119.3", "31.2", "60", "62", "民政名册", "2026-06-30", ""),
                        List.of(
                                TOWN,
                                "花园小区",
                                "小区",
                                "",
                                "",
                                "300",
                                "1200",
                                "普查",
                                "2026-06-30",
                                "119.3,31.2; 119.31,31.2; 119.31,31.21"),
                        List.of(TOWN, "无位置", "学校", "", "", "1", "1", "普查", "2026-06-30", ""),
                        List.of(OTHER, "邻县学校", "学校", "119.3", "31.2", "1", "1", "普查", "2026-06-30", "")));
        String id = sheet.path("id").asString();
        officer.post("/api/imports/" + id + "/check", Map.of());
        await().atMost(Duration.ofSeconds(30)).until(() -> state(id).equals("CHECKED"));
        JsonNode counts = officer.get("/api/imports/" + id).json().path("counts");
        assertThat(counts.path("importable").asInt()).isEqualTo(2);
        assertThat(counts.path("toFix").asInt()).isEqualTo(2);
        assertThat(officer.get("/api/imports/" + id + "/rows?size=20").text()).contains("没有位置", "不在您的管辖范围内");
        officer.post("/api/imports/" + id + "/commit", null);
        await().atMost(Duration.ofSeconds(30)).until(() -> state(id).equals("WRITTEN"));
        JsonNode found = officer.get(PATH + "?q=花园小区").json().path("items");
        assertThat(found).hasSize(1);
        assertThat(found.path(0).path("indoorsByNight").asDouble()).isEqualTo(0.99);
        assertThat(officer.get(PATH + "?q=无位置").json().path("items")).isEmpty();
        var export = officer.get(PATH + "/export?q=花园小区");
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(export.raw().body()))) {
            var text = new XSSFExcelExtractor(book).getText();
            assertThat(text).contains("花园小区", "住宅", "119.3,31.2; 119.31,31.2; 119.31,31.21");
        }
    }

    private String state(String id) {
        return officer.get("/api/imports/" + id).json().path("state").asString();
    }

    private JsonNode upload(List<String> headings, List<List<String>> rows) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            var page = book.createSheet();
            for (int r = 0; r <= rows.size(); r++) {
                List<String> cells = r == 0 ? headings : rows.get(r - 1);
                var row = page.createRow(r);
                for (int c = 0; c < cells.size(); c++) {
                    row.createCell(c).setCellValue(cells.get(c));
                }
            }
            book.write(file);
        }
        var body = new ByteArrayOutputStream();
        body.writeBytes("--anlan\r\nContent-Disposition: form-data; name=\"file\"; filename=\"places.xlsx\"\r\n\r\n"
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file.toByteArray());
        body.writeBytes("\r\n--anlan--\r\n".getBytes(StandardCharsets.UTF_8));
        var answer = officer.send(
                "POST",
                "/api/imports/populated-places",
                body.toByteArray(),
                Map.of("Content-Type", "multipart/form-data; boundary=anlan"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }
}
