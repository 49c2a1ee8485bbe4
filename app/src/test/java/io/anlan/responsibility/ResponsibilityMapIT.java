package io.anlan.responsibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.enterprise.Enterprise;
import io.anlan.enterprise.EnterpriseFile;
import io.anlan.enterprise.EnterpriseKind;
import io.anlan.enterprise.EnterpriseLoad;
import io.anlan.enterprise.Enterprises;
import io.anlan.enterprise.Status;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResponsibilityMapIT {

    private static final String COUNTY = "780102000000";
    private static final String TOWN = "780102001000";
    private static final String BLANK_TOWN = "780102002000";
    private static final String ELSEWHERE = "780103000000";

    @Autowired
    Fixture fixture;

    private final UUID bureau = Ids.next();
    private final UUID town = Ids.next();
    private final UUID blankTown = Ids.next();
    private final UUID clashing = Ids.next();

    /** One hundred places: 93 with everything, 7 that a person must look at. */
    @BeforeAll
    void hundredPlaces(
            @Autowired Regions regions,
            @Autowired Organisations organisations,
            @Autowired Responsibilities responsibilities,
            @Autowired Enterprises enterprises) {
        Actors.runAsSystem("test", () -> {
            regions.load(List.of(
                    new RegionLoad("780100000000", "责任市", null),
                    new RegionLoad(COUNTY, "责任区", null),
                    new RegionLoad(TOWN, "有人镇", null),
                    new RegionLoad(BLANK_TOWN, "空白镇", null),
                    new RegionLoad(ELSEWHERE, "别区", null)));
            organisations.load(List.of(
                    organisation(bureau, "责任区应急管理局", OrganisationKind.BUREAU, COUNTY),
                    organisation(town, "有人镇人民政府", OrganisationKind.TOWN, TOWN),
                    organisation(blankTown, "空白镇人民政府", OrganisationKind.TOWN, BLANK_TOWN)));
            responsibilities.load(List.of(
                    load(ResponsibilityKind.TERRITORIAL, TOWN, null, null, town),
                    load(ResponsibilityKind.SECTOR, COUNTY, "industry-trade", null, bureau),
                    load(ResponsibilityKind.SECTOR, COUNTY, "dust", null, bureau)));
            List<EnterpriseLoad> places = new ArrayList<>();
            for (int i = 0; i < 93; i++) {
                places.add(place(Ids.next(), "正常木业" + i, TOWN, "2110", "industry-trade", "dust"));
            }
            places.add(place(Ids.next(), "空白一厂", BLANK_TOWN, "2110", "industry-trade"));
            places.add(place(Ids.next(), "空白二厂", BLANK_TOWN, "2110", "dust"));
            places.add(place(Ids.next(), "空白三校", BLANK_TOWN, "8310", "school"));
            places.add(place(Ids.next(), "无主管幼儿园", TOWN, "8310", "school"));
            places.add(place(Ids.next(), "无主管渔场", TOWN, "0410", "fishing"));
            places.add(place(Ids.next(), "宠物乐园", TOWN, "822"));
            places.add(place(clashing, "两头管的厂", TOWN, "2110", "industry-trade"));
            enterprises.load(places);
            responsibilities.load(List.of(
                    load(ResponsibilityKind.SECTOR, TOWN, "industry-trade", clashing, bureau),
                    load(ResponsibilityKind.SECTOR, TOWN, "industry-trade", clashing, town)));
        });
    }

    @Test
    void ofAHundredPlacesExactlyTheSevenUnassignedAreListed() {
        Browser officer = officer(COUNTY);
        var gaps = officer.get("/api/responsibility/gaps?size=100").json();
        assertThat(gaps.path("total").asInt()).isEqualTo(7);
        assertThat(gaps.path("items").valueStream().map(i -> i.path("name").asString()))
                .containsExactlyInAnyOrder("空白一厂", "空白二厂", "空白三校", "无主管幼儿园", "无主管渔场", "宠物乐园", "两头管的厂");
        assertThat(total(officer, "NO_TERRITORIAL")).isEqualTo(3);
        assertThat(total(officer, "NO_SECTOR")).isEqualTo(3);
        assertThat(total(officer, "NO_BUSINESS")).isEqualTo(1);
        assertThat(total(officer, "CLASH")).isEqualTo(1);

        var summary = officer.get("/api/responsibility/gaps/summary").json();
        assertThat(summary.path("regionCode").asString()).isEqualTo(COUNTY);
        assertThat(summary.path("total").path("all").asInt()).isEqualTo(100);
        assertThat(summary.path("total").path("any").asInt()).isEqualTo(7);
        assertThat(summary.path("places").path(1).path("counts").path("any").asInt())
                .isEqualTo(3);
        assertThat(summary.path("unwatched").path(0).path("name").asString()).isEqualTo("空白镇");
        assertThat(officer.get("/api/responsibility/new-business")
                        .json()
                        .path(0)
                        .path("industryName")
                        .asString())
                .isEqualTo("宠物服务");
        assertThat(officer.get("/api/responsibility/gaps/export").raw().body()).startsWith('P', 'K');
    }

    @Test
    void assigningTheTownClosesItsGapAndEndingItOpensItAgain() {
        Browser officer = officer(COUNTY);
        var rule = body("TERRITORIAL", BLANK_TOWN, null, blankTown);
        var effect = officer.post("/api/responsibility/rules/effect", rule).json();
        assertThat(effect.path("before").asInt()).isEqualTo(3);
        assertThat(effect.path("after").asInt()).isEqualTo(1);
        var made = officer.post("/api/responsibility/rules", rule);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(total(officer, "NO_TERRITORIAL")).isZero();
        assertThat(officer.post("/api/responsibility/rules", rule).code()).isEqualTo("responsibility-exists");
        String id = made.json().path("id").asString();
        assertThat(officer.delete("/api/responsibility/rules/" + id + "?version=9")
                        .status())
                .isEqualTo(409);
        assertThat(officer.delete("/api/responsibility/rules/" + id + "?version=1")
                        .status())
                .isEqualTo(200);
        assertThat(total(officer, "NO_TERRITORIAL")).isEqualTo(3);
    }

    @Test
    void outsideOnesPlacesThereIsNothingToSeeOrAssign() {
        Browser other = officer(ELSEWHERE);
        assertThat(other.get("/api/responsibility/gaps").json().path("total").asInt())
                .isZero();
        assertThat(other.get("/api/responsibility/of/" + clashing).status()).isEqualTo(404);
        var refused = other.post("/api/responsibility/rules", body("TERRITORIAL", BLANK_TOWN, null, blankTown));
        assertThat(refused.json().path("errors").path(0).path("code").asString())
                .isEqualTo("responsibility-place-not-yours");
        var of = officer(COUNTY).get("/api/responsibility/of/" + clashing).json();
        assertThat(of.path("supervisors").path(1).path("organisations")).hasSize(2);
    }

    private Browser officer(String place) {
        return fixture.signedIn(fixture.officer(place, List.of("bureau-officer")));
    }

    private static int total(Browser browser, String gap) {
        return browser.get("/api/responsibility/gaps?gap=" + gap)
                .json()
                .path("total")
                .asInt();
    }

    private static Map<String, Object> body(String kind, String region, @Nullable String sector, UUID organisation) {
        Map<String, Object> body = new HashMap<>();
        body.put("kind", kind);
        body.put("regionCode", region);
        body.put("sectorCode", sector);
        body.put("organisationId", organisation);
        return body;
    }

    private static OrganisationLoad organisation(UUID id, String name, OrganisationKind kind, String region) {
        return OrganisationLoad.of(id, name, null, kind, null, region, List.of(), null, null);
    }

    private static ResponsibilityLoad load(
            ResponsibilityKind kind,
            String region,
            @Nullable String sector,
            @Nullable UUID enterprise,
            UUID organisation) {
        return new ResponsibilityLoad(
                Ids.next(), new ResponsibilityEdit(kind, region, sector, enterprise, organisation, null, null, null));
    }

    private static EnterpriseLoad place(UUID id, String name, String region, String industry, String... sectors) {
        var basics = new EnterpriseFile.Basics(
                EnterpriseKind.OTHER_PLACE,
                null,
                id.toString(),
                name,
                null,
                industry,
                List.of(sectors),
                Enterprise.Scale.SMALL,
                null,
                null,
                Enterprise.ProductionState.NORMAL);
        var file = EnterpriseFile.of(
                basics,
                new EnterpriseFile.Location(region, null, null, null, null, null),
                new EnterpriseFile.Contacts(null, null, null, null, null),
                new EnterpriseFile.Assessment(null, null));
        return new EnterpriseLoad(id, file, Status.APPROVED, Instant.parse("2026-01-01T00:00:00Z"), "测试");
    }
}
