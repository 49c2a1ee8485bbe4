package io.anlan.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.platform.access.Actors;
import io.anlan.region.RegionLoad;
import io.anlan.region.Regions;
import io.anlan.support.Browser;
import io.anlan.support.Fixture;
import io.anlan.support.ServerTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class OrganisationsIT {

    private static final String HERE = "830102000000";
    private static final String THERE = "830103000000";

    @Autowired
    Fixture fixture;

    @BeforeAll
    static void places(@Autowired Regions regions) {
        Actors.runAsSystem(
                "test",
                () -> regions.load(List.of(
                        new RegionLoad("830100000000", "单位市", null),
                        new RegionLoad(HERE, "甲区", null),
                        new RegionLoad(THERE, "乙区", null))));
    }

    @Test
    void anAdministratorKeepsTheOrganisationsOfTheOwnPlacesOnly() {
        Browser admin = fixture.signedIn(fixture.officer(HERE, List.of("organisation-admin")));
        var bureau = admin.post("/api/organisations", edit("甲区应急管理局", "BUREAU", HERE, null, 0));
        assertThat(bureau.status()).as(bureau.text()).isEqualTo(201);
        String id = bureau.json().path("id").asString();
        var section = admin.post("/api/organisations", edit("监管科", "DEPARTMENT", HERE, id, 0));
        assertThat(section.json().path("parentName").asString()).isEqualTo("甲区应急管理局");
        assertThat(admin.get("/api/organisations?q=yjglj").json().path("total").asInt())
                .isZero();
        assertThat(admin.get("/api/organisations?q=jqyj").json().path("total").asInt())
                .isEqualTo(1);

        assertThat(admin.post("/api/organisations", edit("别处", "BUREAU", THERE, null, 0))
                        .json()
                        .path("errors")
                        .path(0)
                        .path("code")
                        .asString())
                .isEqualTo("organisation-place-not-yours");
        var loop = admin.put(
                "/api/organisations/" + id,
                edit("甲区应急管理局", "BUREAU", HERE, section.json().path("id").asString(), 1));
        assertThat(loop.json().path("errors").path(0).path("code").asString()).isEqualTo("organisation-parent-below");

        Browser other = fixture.signedIn(fixture.officer(THERE, List.of("organisation-admin")));
        assertThat(other.get("/api/organisations/" + id).status()).isEqualTo(404);
        assertThat(other.get("/api/organisations").json().path("total").asInt()).isZero();
        assertThat(other.put("/api/organisations/" + id, edit("改", "BUREAU", THERE, null, 1))
                        .status())
                .isEqualTo(404);
        assertThat(other.get("/api/organisations/names?q=监管科").json()).isNotEmpty();
    }

    @Test
    void aDutyIsFollowedByItsNextEditionAndReadsAsItStoodOnADay() {
        Browser admin = fixture.signedIn(fixture.officer(HERE, List.of("organisation-admin")));
        String id = admin.post("/api/organisations", edit("甲区商务局", "DEPARTMENT", HERE, null, 0))
                .json()
                .path("id")
                .asString();
        String list = "/api/organisations/" + id + "/duties";
        var first = admin.post(list, duty("商贸企业安全监督检查", "2026-01-01", 0));
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        String entry = list + "/" + first.json().path("entryId").asString();
        assertThat(admin.put(entry, duty("太早", "2025-01-01", 1))
                        .json()
                        .path("errors")
                        .path(0)
                        .path("code")
                        .asString())
                .isEqualTo("duty-date-past");
        assertThat(admin.put(entry, duty("商贸企业安全监管", "2026-06-01", 1))
                        .json()
                        .path("edition")
                        .asInt())
                .isEqualTo(2);
        assertThat(admin.put(entry, duty("迟到", "2026-07-01", 1)).status()).isEqualTo(409);
        assertThat(admin.get(list + "?asOf=2026-03-01")
                        .json()
                        .path(0)
                        .path("title")
                        .asString())
                .isEqualTo("商贸企业安全监督检查");
        assertThat(admin.get(list + "?asOf=2026-06-02")
                        .json()
                        .path(0)
                        .path("title")
                        .asString())
                .isEqualTo("商贸企业安全监管");
        Browser other = fixture.signedIn(fixture.officer(THERE, List.of("organisation-admin")));
        assertThat(other.get(list).status()).isEqualTo(404);
        assertThat(other.put(entry, duty("改", "2026-08-01", 2)).status()).isEqualTo(404);
    }

    private static Map<String, Object> duty(String title, String from, int edition) {
        return Map.of("kind", "DUTY", "title", title, "validFrom", from, "edition", edition);
    }

    @Test
    void theLongestPrefixDecidesTheSector() {
        Browser officer = fixture.signedIn(fixture.officer(HERE, List.of("bureau-officer")));
        assertThat(sectors(officer, "2614")).containsExactly("hazardous-chemicals");
        assertThat(sectors(officer, "2672")).containsExactly("fireworks");
        assertThat(sectors(officer, "C2110")).containsExactly("dust", "industry-trade");
        assertThat(sectors(officer, "822")).isEmpty();
        assertThat(officer.get("/api/sectors").json()).hasSize(34);
        assertThat(officer.get("/api/industries?q=mzjj")
                        .json()
                        .path(0)
                        .path("code")
                        .asString())
                .isEqualTo("211");

        var assigned = officer.put("/api/industries/822/sectors", Map.of("sectors", List.of("commerce")));
        assertThat(assigned.status()).as(assigned.text()).isEqualTo(200);
        assertThat(sectors(officer, "822")).containsExactly("commerce");
    }

    private static List<String> sectors(Browser browser, String industry) {
        return browser.get("/api/industries/" + industry)
                .json()
                .path("sectors")
                .valueStream()
                .map(n -> n.asString())
                .toList();
    }

    private static Map<String, Object> edit(
            String name, String kind, String region, @Nullable String parent, int version) {
        Map<String, Object> edit = new HashMap<>();
        edit.put("name", name);
        edit.put("kind", kind);
        edit.put("regionCode", region);
        edit.put("parentId", parent);
        edit.put("sectorCodes", List.of());
        edit.put("closed", false);
        edit.put("version", version);
        return edit;
    }
}
