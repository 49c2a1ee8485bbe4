package io.anlan.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anlan.platform.access.Actors;
import io.anlan.support.Browser;
import io.anlan.support.Fixture;
import io.anlan.support.ServerTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A list of codes from a spreadsheet becomes places: from the upload to the tree, with every row accounted for. */
@ServerTest
class RegionSheetIT {

    private static final String CITY = "890100000000";
    private static final String TOWN = "890102001000";

    @Autowired
    Fixture fixture;

    @Autowired
    Regions regions;

    @Test
    void aListOfCodesIsTriedWrittenAndTriedAgain() {
        Actors.runAsSystem("test", () -> regions.load(List.of(new RegionLoad(CITY, "码表市", null, List.of()))));
        Browser admin = fixture.signedIn(fixture.officer(CITY, List.of("system-admin")));
        String list = """
                区划代码,区划名称
                890102,码表区
                890102001000,石桥镇
                890102001001,石桥社区
                890102001001001,石桥第一网格
                89010299,少一位
                890203000000,别市某区
                890102001000,又一个石桥
                890102002,
                """;

        JsonNode sheet = checked(admin, list);
        assertThat(sheet.path("counts").path("importable").asInt())
                .as(sheet.toString())
                .isEqualTo(4);
        List<String> faults = admin.get(path(sheet, "/rows?size=50"))
                .json()
                .path("items")
                .valueStream()
                .filter(row -> row.path("state").asString().equals("FAULTY"))
                .map(row -> row.path("number").asInt() + " "
                        + row.path("issues").get(0).path("column").asString())
                .toList();
        assertThat(faults).containsExactly("6 code", "7 code", "8 code", "9 name");
        assertThat(admin.get("/api/regions/890102000000").status())
                .as("a trial writes nothing")
                .isEqualTo(404);

        admin.post(path(sheet, "/commit"), null);
        finished(admin, sheet, "WRITTEN");
        JsonNode town = admin.get("/api/regions/" + TOWN).json();
        assertThat(town.path("region").path("name").asString()).isEqualTo("石桥镇");
        assertThat(town.path("path")
                        .valueStream()
                        .map(place -> place.path("name").asString()))
                .containsSubsequence("码表市", "码表区");
        assertThat(admin.get("/api/grid-cells?region=" + TOWN).text()).contains("石桥第一网格");

        JsonNode again = checked(admin, list.replace("890102001000,石桥镇", "890102001000,大石桥镇"));
        assertThat(again.path("counts").path("unchanged").asInt()).isEqualTo(3);
        assertThat(again.path("counts").path("changed").asInt()).isEqualTo(1);
        admin.post(path(again, "/commit"), null);
        finished(admin, again, "WRITTEN");
        assertThat(admin.get("/api/regions/" + TOWN)
                        .json()
                        .path("region")
                        .path("name")
                        .asString())
                .isEqualTo("大石桥镇");
    }

    @Test
    void onlyThoseWhoManagePlacesImportThem() {
        Browser officer = fixture.signedIn(fixture.officer(Fixture.YUNTING, List.of("bureau-officer")));
        assertThat(upload(officer, "区划代码,区划名称\n990102,云汀区\n").status()).isEqualTo(404);
    }

    private static JsonNode checked(Browser admin, String list) {
        var uploaded = upload(admin, list);
        assertThat(uploaded.status()).as(uploaded.text()).isEqualTo(200);
        admin.post(path(uploaded.json(), "/check"), Map.of());
        return finished(admin, uploaded.json(), "CHECKED");
    }

    private static JsonNode finished(Browser admin, JsonNode sheet, String state) {
        return await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> admin.get(path(sheet, "")).json(),
                        json -> json.path("state").asString().equals(state));
    }

    private static String path(JsonNode sheet, String tail) {
        return "/api/imports/" + sheet.path("id").asString() + tail;
    }

    private static Browser.Answer upload(Browser who, String list) {
        String boundary = "anlan-test-boundary";
        String body =
                "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"codes.csv\"\r\n\r\n"
                        + list + "\r\n--" + boundary + "--\r\n";
        return who.send(
                "POST",
                "/api/imports/regions",
                body.getBytes(StandardCharsets.UTF_8),
                Map.of("Content-Type", "multipart/form-data; boundary=" + boundary));
    }
}
