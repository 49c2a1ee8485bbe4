package io.anlan.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anlan.platform.access.Actors;
import io.anlan.region.RegionLoad;
import io.anlan.region.Regions;
import io.anlan.support.Browser;
import io.anlan.support.Fixture;
import io.anlan.support.Roster;
import io.anlan.support.ServerTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A roster of 2,000 enterprises with 50 planted faults: exactly those rows are refused, each with its cell. */
@ServerTest
class RosterImportIT {

    private static final String DISTRICT = "840102000000";

    @Autowired
    Fixture fixture;

    @Autowired
    Regions regions;

    @TempDir
    Path folder;

    @Test
    void refusesExactlyThePlantedRowsAndFilesTheRest() throws IOException {
        loadTowns();
        Browser browser = fixture.signedIn(fixture.officer(DISTRICT, List.of("bureau-officer")));
        Path file = folder.resolve("名单.xlsx");
        List<Roster.Plant> plants = Roster.write(file, "91840102MA");
        assertThat(plants).hasSize(50);

        JsonNode sheet = upload(browser, file);
        browser.post(path(sheet, "/check"), Map.of());
        sheet = finished(browser, sheet, "CHECKED");
        assertThat(sheet.path("counts").path("importable").asInt()).isEqualTo(Roster.ROWS - 50);
        assertThat(sheet.path("counts").path("toFix").asInt()).isEqualTo(50);
        assertThat(refused(browser, sheet)).containsExactlyElementsOf(plants);

        browser.post(path(sheet, "/commit"), null);
        sheet = finished(browser, sheet, "WRITTEN");
        assertThat(sheet.path("result").path("created").asInt()).isEqualTo(Roster.ROWS - 50);
        assertThat(browser.get("/api/enterprises?size=1").json().path("total").asInt())
                .isEqualTo(Roster.ROWS - 50);

        JsonNode again = upload(browser, file);
        browser.post(path(again, "/check"), Map.of());
        assertThat(finished(browser, again, "CHECKED")
                        .path("counts")
                        .path("unchanged")
                        .asInt())
                .isEqualTo(Roster.ROWS - 50);

        browser.post(path(sheet, "/undo"), null);
        assertThat(finished(browser, sheet, "UNDONE")
                        .path("result")
                        .path("undone")
                        .asInt())
                .isEqualTo(Roster.ROWS - 50);
        assertThat(browser.get("/api/enterprises?size=1").json().path("total").asInt())
                .isZero();
    }

    private void loadTowns() {
        List<RegionLoad> towns = new ArrayList<>();
        towns.add(new RegionLoad("840100000000", "名单市", null, List.of()));
        towns.add(new RegionLoad(DISTRICT, "名单区", null, List.of()));
        for (int i = 0; i < Roster.TOWNS.size(); i++) {
            towns.add(new RegionLoad("840102%03d000".formatted(i + 1), Roster.TOWNS.get(i), null, List.of()));
        }
        Actors.runAsSystem("test", () -> regions.load(towns));
    }

    private static List<Roster.Plant> refused(Browser browser, JsonNode sheet) {
        Map<String, String> labels = new java.util.HashMap<>();
        sheet.path("columns")
                .forEach(column -> labels.put(
                        column.path("key").asString(), column.path("label").asString()));
        Map<String, String> headings = Map.of("名称", "单位名称", "所属区划", "镇街");
        List<Roster.Plant> refused = new ArrayList<>();
        browser.get(path(sheet, "/rows?size=200")).json().path("items").forEach(row -> {
            if (row.path("state").asString().equals("FAULTY")) {
                assertThat(row.path("issues").size()).isEqualTo(1);
                String label = String.valueOf(
                        labels.get(row.path("issues").get(0).path("column").asString()));
                String heading = headings.get(label);
                refused.add(new Roster.Plant(row.path("number").asInt(), heading == null ? label : heading));
            }
        });
        return refused;
    }

    private static JsonNode finished(Browser browser, JsonNode sheet, String state) {
        return await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> browser.get(path(sheet, "")).json(),
                        json -> json.path("state").asString().equals(state));
    }

    private static String path(JsonNode sheet, String tail) {
        return "/api/imports/" + sheet.path("id").asString() + tail;
    }

    private static JsonNode upload(Browser browser, Path file) throws IOException {
        String boundary = "anlan-test-boundary";
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                        + file.getFileName() + "\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(Files.readAllBytes(file));
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        var answer = browser.send(
                "POST",
                "/api/imports/enterprises",
                body.toByteArray(),
                Map.of("Content-Type", "multipart/form-data; boundary=" + boundary));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }
}
