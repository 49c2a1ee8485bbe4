package io.anlan.region;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.platform.access.Actors;
import io.anlan.support.Browser;
import io.anlan.support.Fixture;
import io.anlan.support.ServerTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class RegionsIT {

    @Autowired
    Fixture fixture;

    @Autowired
    Regions regions;

    @Test
    void loadsATreeWithBordersAndFindsAPlaceByPosition() {
        Actors.runAsSystem(
                "test",
                () -> regions.load(List.of(
                        new RegionLoad("810102009000", "柏溪镇", square(100.0, 30.0, 0.1)),
                        new RegionLoad("810100000000", "试验市", null),
                        new RegionLoad("810102000000", "云上区", square(100.0, 30.0, 0.3)),
                        new RegionLoad("810102401000", "试验园区", null, List.of("810102009000")))));
        Browser officer = fixture.signedIn(fixture.officer("810102000000", List.of("bureau-officer")));

        var children = officer.get("/api/regions?parent=810102000000").json();
        assertThat(children).hasSize(2);
        assertThat(children.path(0).path("name").asString()).isEqualTo("柏溪镇");
        assertThat(children.path(1).path("level").asString()).isEqualTo("ZONE");
        assertThat(officer.get("/api/regions?parent=810100000000")
                        .json()
                        .path(0)
                        .path("hasChildren")
                        .asBoolean())
                .isTrue();
        assertThat(officer.get("/api/regions/search?q=bxz")
                        .json()
                        .path(0)
                        .path("code")
                        .asString())
                .isEqualTo("810102009000");
        assertThat(officer.get("/api/regions/at?longitude=100.05&latitude=30.05")
                        .json()
                        .path("code")
                        .asString())
                .isEqualTo("810102009000");
        assertThat(officer.get("/api/regions/at?longitude=100.25&latitude=30.25")
                        .json()
                        .path("code")
                        .asString())
                .isEqualTo("810102000000");
        assertThat(officer.get("/api/regions/at?longitude=1&latitude=1").status())
                .isEqualTo(404);
        var detail = officer.get("/api/regions/810102401000").json();
        assertThat(detail.path("path")).hasSize(3);
        assertThat(detail.path("towns").path(0).path("name").asString()).isEqualTo("柏溪镇");
        var borders = officer.get("/api/regions/boundaries?parent=810102000000&tolerance=0.001")
                .json();
        assertThat(borders.path("features")
                        .path(0)
                        .path("geometry")
                        .path("type")
                        .asString())
                .isEqualTo("Polygon");
        assertThat(officer.get("/api/regions/boundaries?parent=810100000000&level=TOWN")
                        .json()
                        .path("features"))
                .hasSize(1);
    }

    @Test
    void aPlaceIsAddedOnlyInsideOnesOwnAndOnlyByItsAdministrator() {
        Browser admin = fixture.signedIn(fixture.officer("820102000000", List.of("system-admin")));
        Map<String, Object> place = Map.of("code", "820102001000", "name", "新街道", "towns", List.of(), "version", 0);
        assertThat(admin.post("/api/regions", place).status()).isEqualTo(201);
        assertThat(admin.post("/api/regions", place)
                        .json()
                        .path("errors")
                        .path(0)
                        .path("code")
                        .asString())
                .isEqualTo("region-exists");
        assertThat(admin.post(
                                "/api/regions",
                                Map.of("code", "820103001000", "name", "别处", "towns", List.of(), "version", 0))
                        .status())
                .isEqualTo(404);
        Browser officer = fixture.signedIn(fixture.officer("820102000000", List.of("bureau-officer")));
        assertThat(officer.post("/api/regions", place).status()).isEqualTo(403);
        var stale = admin.put("/api/regions/820102001000", Map.of("name", "改名", "version", 7));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.json().path("current").path("name").asString()).isEqualTo("新街道");
    }

    static String square(double west, double south, double size) {
        return "{\"type\":\"Polygon\",\"coordinates\":[[[%1$s,%2$s],[%3$s,%2$s],[%3$s,%4$s],[%1$s,%4$s],[%1$s,%2$s]]]}"
                .formatted(west, south, west + size, south + size);
    }
}
