package io.anlan.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.enterprise.Enterprise;
import io.anlan.enterprise.EnterpriseFile;
import io.anlan.enterprise.EnterpriseKind;
import io.anlan.enterprise.EnterpriseLoad;
import io.anlan.enterprise.Enterprises;
import io.anlan.enterprise.RiskLevel;
import io.anlan.enterprise.Status;
import io.anlan.platform.access.Actors;
import io.anlan.platform.id.Ids;
import io.anlan.support.Browser;
import io.anlan.support.Fixture;
import io.anlan.support.ServerTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The map shows each reader the own rows only, in points, figures, lists and cards alike. */
@ServerTest
class MapScopeIT {

    @Autowired
    Fixture fixture;

    @Autowired
    Enterprises enterprises;

    @Test
    void pointsFiguresAndCardsStopAtTheReadersBorder() {
        UUID here = load("图界甲厂", "990102009001", RiskLevel.RED, 119.4, "dust");
        UUID there = load("图界乙厂", "990103001001", RiskLevel.BLUE, 119.2, "gas");
        Browser officer = fixture.signedIn(fixture.officer(Fixture.YUNTING, List.of("bureau-officer")));
        Browser city = fixture.signedIn(fixture.officer(Fixture.CITY, List.of("bureau-officer")));
        Browser gas = fixture.signedIn(fixture.officer(Fixture.CITY, List.of("department-officer"), "gas"));
        String asked = "?q=" + URLEncoder.encode("图界", StandardCharsets.UTF_8);

        assertThat(ids(officer, asked)).containsExactly(here.toString());
        assertThat(ids(city, asked)).containsExactlyInAnyOrder(here.toString(), there.toString());
        assertThat(ids(gas, asked)).containsExactly(there.toString());
        assertThat(ids(city, asked + "&risk=BLUE")).containsExactly(there.toString());
        assertThat(ids(city, asked + "&region=990102000000")).containsExactly(here.toString());
        assertThat(ids(officer, asked + "&region=990103000000")).isEmpty();
        Browser neighbour = fixture.signedIn(fixture.officer("990103000000", List.of("bureau-officer")));
        assertThat(ids(neighbour, asked + "&region=990102000000"))
                .as("another place before the own one in the order of codes")
                .isEmpty();
        assertThat(neighbour
                        .get("/api/map/summary" + asked + "&region=990102000000")
                        .json()
                        .path("total")
                        .path("enterprises")
                        .asInt(-1))
                .isZero();

        assertThat(officer.get("/api/map/enterprises/" + here).status()).isEqualTo(200);
        assertThat(officer.get("/api/map/enterprises/" + there).status()).isEqualTo(404);
        String box = "&west=119&south=31&east=120&north=32";
        assertThat(officer.get("/api/map/list" + asked + box)
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        var total =
                city.get("/api/map/summary" + asked + "&level=COUNTY").json().path("total");
        assertThat(total.path("enterprises").asInt()).isEqualTo(2);
        assertThat(total.path("red").asInt()).isEqualTo(1);
    }

    @Test
    void anEnterpriseWithoutPositionIsCountedButNotDrawn() {
        load("图空丙厂", "990102009001", RiskLevel.YELLOW, null, "dust");
        Browser officer = fixture.signedIn(fixture.officer(Fixture.YUNTING, List.of("bureau-officer")));
        var answer = officer.get("/api/map/points?q=" + URLEncoder.encode("图空", StandardCharsets.UTF_8))
                .json();
        assertThat(answer.path("total").asInt()).isEqualTo(1);
        assertThat(answer.path("withoutPosition").asInt()).isEqualTo(1);
        assertThat(answer.path("columns").path("ids").size()).isZero();
    }

    @Test
    void aroundAPositionTheNearestComesFirstAndTheBorderHolds() {
        UUID near = load("图近丁厂", "990102009001", RiskLevel.RED, 118.001, "dust");
        UUID farther = load("图远戊厂", "990102009001", RiskLevel.BLUE, 118.004, "dust");
        load("图外己厂", "990103001001", RiskLevel.BLUE, 118.002, "dust");
        Browser officer = fixture.signedIn(fixture.officer(Fixture.YUNTING, List.of("bureau-officer")));
        var answer = officer.get("/api/map/around?lon=118&lat=31.2&metres=500").json();
        assertThat(answer.path("enterprises")
                        .valueStream()
                        .map(one -> one.path("id").asString()))
                .containsExactly(near.toString(), farther.toString());
        assertThat(answer.path("enterprises").path(0).path("metres").asInt())
                .as("0.001° of longitude at this latitude")
                .isBetween(90, 100);
        assertThat(officer.get("/api/map/around?lon=118&lat=31.2&metres=150")
                        .json()
                        .path("enterprises")
                        .size())
                .isEqualTo(1);
        assertThat(officer.get("/api/map/around?lon=200&lat=31").status()).isEqualTo(422);
    }

    @Test
    void aWrongRegionCodeIsRefusedInWords() {
        Browser officer = fixture.signedIn(fixture.officer(Fixture.YUNTING, List.of("bureau-officer")));
        assertThat(officer.get("/api/map/points?region=12").status()).isEqualTo(422);
    }

    private static List<String> ids(Browser browser, String query) {
        var found =
                browser.get("/api/map/points" + query).json().path("columns").path("ids");
        return found.valueStream().map(id -> id.asString("")).toList();
    }

    private UUID load(String name, String region, RiskLevel risk, @Nullable Double longitude, String sector) {
        UUID id = Ids.next();
        var file = EnterpriseFile.of(
                new EnterpriseFile.Basics(
                        EnterpriseKind.OTHER_PLACE,
                        null,
                        "MAP-" + id,
                        name,
                        null,
                        "C2110",
                        List.of(sector),
                        Enterprise.Scale.SMALL,
                        20,
                        null,
                        Enterprise.ProductionState.NORMAL),
                new EnterpriseFile.Location(region, null, longitude, longitude == null ? null : 31.2, null, null),
                new EnterpriseFile.Contacts(null, null, null, null, null),
                new EnterpriseFile.Assessment(risk, "试验"));
        var load = new EnterpriseLoad(id, file, Status.APPROVED, Instant.parse("2026-01-05T02:00:00Z"), "试验");
        Actors.runAsSystem("test", () -> enterprises.load(List.of(load)));
        return id;
    }
}
