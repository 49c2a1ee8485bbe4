package io.anlan.region;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.platform.access.Actors;
import io.anlan.support.Browser;
import io.anlan.support.Fixture;
import io.anlan.support.ServerTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class BoundaryImportIT {

    @Autowired
    Fixture fixture;

    @Autowired
    Regions regions;

    @Test
    void goodBordersAreKeptAndEachBadOneIsNamedWithItsReason() {
        Actors.runAsSystem(
                "test",
                () -> regions.load(List.of(
                        new RegionLoad("880100000000", "边界市", null),
                        new RegionLoad("880102000000", "边甲区", null),
                        new RegionLoad("880103000000", "边乙区", null),
                        new RegionLoad("880104000000", "边丙区", null))));
        Browser admin = fixture.signedIn(fixture.officer("880100000000", List.of("system-admin")));
        String bowTie = "{\"type\":\"Polygon\",\"coordinates\":[[[105,30],[106,31],[106,30],[105,31],[105,30]]]}";
        String open = "{\"type\":\"Polygon\",\"coordinates\":[[[105,30],[106,30],[106,31],[105,31]]]}";
        byte[] file = ("{\"type\":\"FeatureCollection\",\"features\":["
                        + feature("\"adcode\":880102", RegionsIT.square(105, 30, 0.2)) + ","
                        + feature("\"name\":\"边乙区\"", bowTie) + ","
                        + feature("\"code\":\"880104000000\"", open) + ","
                        + feature("\"name\":\"无名区\"", RegionsIT.square(105, 30, 0.2)) + "]}")
                .getBytes(StandardCharsets.UTF_8);
        var tried = post(admin, "/api/regions/boundaries?datum=GCJ02", file);
        assertThat(tried.status()).as(tried.text()).isEqualTo(200);
        assertThat(tried.json().path("matched").asInt()).isEqualTo(1);
        assertThat(tried.json().path("faults")).hasSize(3);
        assertThat(tried.json().path("faults").path(0).path("message").asString())
                .contains("图形有错");
        assertThat(tried.json().path("faults").path(1).path("message").asString())
                .contains("闭合");
        assertThat(admin.get("/api/regions/boundaries?parent=880100000000")
                        .json()
                        .path("features"))
                .isEmpty();

        assertThat(post(admin, "/api/regions/boundaries?datum=GCJ02&write=true", file)
                        .json()
                        .path("written")
                        .asBoolean())
                .isTrue();
        var borders =
                admin.get("/api/regions/boundaries?parent=880100000000").json().path("features");
        assertThat(borders).hasSize(1);
        double west = borders.path(0)
                .path("geometry")
                .path("coordinates")
                .path(0)
                .path(0)
                .path(0)
                .asDouble();
        assertThat(west).isBetween(104.99, 105.0);
    }

    private static Browser.Answer post(Browser browser, String path, byte[] body) {
        return browser.send("POST", path, body, Map.of("Content-Type", "application/json"));
    }

    private static String feature(String properties, String geometry) {
        return "{\"type\":\"Feature\",\"properties\":{" + properties + "},\"geometry\":" + geometry + "}";
    }
}
