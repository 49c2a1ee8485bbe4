package io.anlan.region;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.organisation.OrganisationKind;
import io.anlan.organisation.OrganisationLoad;
import io.anlan.organisation.Organisations;
import io.anlan.platform.access.Actors;
import io.anlan.platform.id.Ids;
import io.anlan.support.Browser;
import io.anlan.support.Fixture;
import io.anlan.support.ServerTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class ChangesIT {

    private static final String CITY = "850100000000";
    private static final String A = "850102000000";
    private static final String B = "850103000000";

    @Autowired
    Fixture fixture;

    @Autowired
    Regions regions;

    @Autowired
    Organisations organisations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void aMergerMovesEveryRowOfEveryModuleAndOldRecordsStillRollUp() {
        UUID office = Ids.next();
        Actors.runAsSystem("test", () -> {
            regions.load(List.of(
                    new RegionLoad(CITY, "合并市", null),
                    new RegionLoad(A, "甲区", RegionsIT.square(101, 31, 0.2)),
                    new RegionLoad(B, "乙区", RegionsIT.square(101.2, 31, 0.2)),
                    new RegionLoad("850103001000", "乙一镇", null),
                    new RegionLoad("850103001001", "乙一村", null),
                    new RegionLoad("850103001001001", "乙一村一格", null)));
            organisations.load(List.of(OrganisationLoad.of(
                    office, "乙一镇政府", null, OrganisationKind.TOWN, null, "850103001000", List.of(), null, null)));
        });
        var townOfficer = fixture.officer("850103001000", List.of("town-officer"));
        Browser admin = fixture.signedIn(fixture.officer(CITY, List.of("system-admin")));
        assertThat(admin.put("/api/grid-cells/850103001001001/person", Map.of("code", "850103001001001", "name", "张三"))
                        .status())
                .isEqualTo(403);
        Map<String, Object> change = Map.of(
                "kind", "MERGE",
                "effectiveDate", "2026-01-01",
                "document", "民函〔2025〕1号",
                "sources", List.of(A, B),
                "targets", List.of(Map.of("code", A, "name", "甲乙区")));
        var preview = admin.post("/api/region-changes/preview", change);
        assertThat(preview.status()).as(preview.text()).isEqualTo(200);
        var impossible = new HashMap<>(change);
        impossible.put("sources", List.of(A));
        assertThat(admin.post("/api/region-changes/preview", impossible)
                        .json()
                        .path("errors")
                        .path(0)
                        .path("code")
                        .asString())
                .isEqualTo("change-counts");
        assertThat(preview.json()
                        .path("steps")
                        .valueStream()
                        .map(s -> s.path("newCode").asString()))
                .contains("850102001000", "850102001001001");

        Browser outsider = fixture.signedIn(fixture.officer(B, List.of("system-admin")));
        assertThat(outsider.post("/api/region-changes", change).status()).isEqualTo(404);

        var decided = admin.post("/api/region-changes", change);
        assertThat(decided.status()).as(decided.text()).isEqualTo(201);
        assertThat(decided.json().path("state").asString()).isEqualTo("APPLIED");
        assertThat(decided.json().path("rowsMoved").asInt()).isGreaterThanOrEqualTo(2);

        assertThat(admin.get("/api/organisations/" + office)
                        .json()
                        .path("regionCode")
                        .asString())
                .isEqualTo("850102001000");
        Browser moved = fixture.signedIn(townOfficer);
        assertThat(moved.get("/api/session")
                        .json()
                        .path("scope")
                        .path("places")
                        .path(0)
                        .path("code")
                        .asString())
                .isEqualTo("850102001000");
        assertThat(admin.get("/api/regions?parent=" + CITY).json()).hasSize(1);
        assertThat(admin.get("/api/regions?parent=" + CITY + "&asOf=2025-06-01").json())
                .hasSize(2);
        assertThat(admin.get("/api/regions/" + A).json().path("history")).hasSize(2);
        assertThat(admin.get("/api/regions/at?longitude=101.3&latitude=31.1")
                        .json()
                        .path("code")
                        .asString())
                .isEqualTo(A);
        assertThat(query("select current_code from region.v_roll_up where old_code = '850103001001'"))
                .isEqualTo("850102001001");
        assertThat(query("select old_code from region.original_code where tbl = 'organisation.organisation'"
                        + " and row_key = '" + office + "'"))
                .isEqualTo("850103001000");
    }

    @Test
    void countiesThatMergeKeepTheirNumbersAndTheirFiguresOfTheYear() {
        String city = "890900000000";
        List<String> counties = List.of("890902000000", "890903000000");
        Actors.runAsSystem("test", () -> {
            regions.load(List.of(new RegionLoad(city, "并县市", null)));
            counties.forEach(code -> regions.load(List.of(
                    new RegionLoad(code, code.equals(counties.getFirst()) ? "东县" : "西县", null),
                    new RegionLoad(code.substring(0, 6) + "001000", "城关镇", null))));
        });
        List<String> numbers = counties.stream()
                .map(county -> {
                    Browser officer = fixture.signedIn(fixture.officer(county, List.of("bureau-officer")));
                    var stated = officer.put(
                            "/api/denominators",
                            Map.of(
                                    "regionCode",
                                    county,
                                    "kind",
                                    "GDP",
                                    "year",
                                    2024,
                                    "value",
                                    100,
                                    "unit",
                                    "亿元",
                                    "source",
                                    "年鉴",
                                    "version",
                                    0));
                    assertThat(stated.status()).as(stated.text()).isEqualTo(200);
                    var reported = officer.post(
                            "/api/hidden-dangers",
                            Map.of(
                                    "title",
                                    "井盖缺失",
                                    "placeText",
                                    "县城主街",
                                    "regionCode",
                                    county.substring(0, 6) + "001000"));
                    assertThat(reported.status()).as(reported.text()).isEqualTo(201);
                    return reported.json().path("number").asString();
                })
                .toList();
        assertThat(numbers.getFirst()).isEqualTo(numbers.getLast());

        Browser admin = fixture.signedIn(fixture.officer(city, List.of("system-admin")));
        var merged = admin.post(
                "/api/region-changes",
                Map.of(
                        "kind", "MERGE",
                        "effectiveDate", "2026-01-01",
                        "document", "民函〔2025〕9号",
                        "sources", counties,
                        "targets", List.of(Map.of("code", counties.getFirst(), "name", "东西县"))));
        assertThat(merged.json().path("state").asString()).as(merged.text()).isEqualTo("APPLIED");

        Browser officer = fixture.signedIn(fixture.officer(counties.getFirst(), List.of("bureau-officer")));
        assertThat(officer.get("/api/hidden-dangers?stateGroup=ALL&q=" + numbers.getFirst())
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(2);
        assertThat(officer.get("/api/denominators?region=" + counties.getFirst())
                        .json()
                        .path("items")
                        .valueStream()
                        .map(d -> d.path("regionName").asString()))
                .containsExactlyInAnyOrder("东西县", "西县");
    }

    @Test
    void aChangeWaitsForItsDayAndMayBeWithdrawn() {
        Actors.runAsSystem(
                "test",
                () -> regions.load(List.of(
                        new RegionLoad("860100000000", "等待市", null), new RegionLoad("860102000000", "旧名区", null))));
        Browser admin = fixture.signedIn(fixture.officer("860100000000", List.of("system-admin")));
        var planned = admin.post(
                "/api/region-changes",
                Map.of(
                        "kind",
                        "RENAME",
                        "effectiveDate",
                        "2090-01-01",
                        "sources",
                        List.of("860102000000"),
                        "targets",
                        List.of(Map.of("code", "860102000000", "name", "新名区"))));
        assertThat(planned.json().path("state").asString()).as(planned.text()).isEqualTo("PLANNED");
        assertThat(admin.get("/api/regions/860102000000")
                        .json()
                        .path("region")
                        .path("name")
                        .asString())
                .isEqualTo("旧名区");
        var withdrawn =
                admin.delete("/api/region-changes/" + planned.json().path("id").asString());
        assertThat(withdrawn.json().path("state").asString()).isEqualTo("WITHDRAWN");
    }

    @Test
    void everyGridCellWithoutAPersonIsCounted() {
        Actors.runAsSystem(
                "test",
                () -> regions.load(List.of(
                        new RegionLoad("870102000000", "网格区", null),
                        new RegionLoad("870102001000", "网格镇", null),
                        new RegionLoad("870102001001", "网格村", null),
                        new RegionLoad("870102001001001", "一格", null),
                        new RegionLoad("870102001001002", "二格", null))));
        Browser officer = fixture.signedIn(fixture.officer("870102000000", List.of("bureau-officer")));
        var assigned = officer.put(
                "/api/grid-cells/870102001001001/person",
                Map.of("code", "870102001001001", "name", "李四", "phone", "13800000000"));
        assertThat(assigned.json().path("person").asString())
                .as(assigned.text())
                .isEqualTo("李四");
        var coverage = officer.get("/api/grid-cells/coverage?region=870102000000")
                .json()
                .path(0);
        assertThat(coverage.path("cells").asInt()).isEqualTo(2);
        assertThat(coverage.path("manned").asInt()).isEqualTo(1);
        var bare =
                officer.get("/api/grid-cells?manned=false&region=870102000000").json();
        assertThat(bare.path("items").path(0).path("code").asString()).isEqualTo("870102001001002");
        Browser other = fixture.signedIn(fixture.officer("870103000000", List.of("bureau-officer")));
        assertThat(other.get("/api/grid-cells?region=870102000000")
                        .json()
                        .path("items")
                        .path(0)
                        .path("person")
                        .isNull())
                .isTrue();
        assertThat(other.put("/api/grid-cells/870102001001001/person", Map.of("code", "x", "name", "王五"))
                        .status())
                .isEqualTo(404);
    }

    private String query(String sql) {
        return Actors.callAsSystem(
                "test",
                () -> transactions.execute(
                        t -> jdbc.sql(sql).query(String.class).single()));
    }
}
