package io.anlan.accident;

import static io.anlan.accident.AccidentScene.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.platform.access.Actors;
import io.anlan.platform.spreadsheet.ImportRun;
import io.anlan.platform.spreadsheet.SheetDefinition.Keyed;
import io.anlan.platform.spreadsheet.SheetDefinition.Line;
import io.anlan.platform.spreadsheet.SheetDefinition.Totals;
import io.anlan.platform.spreadsheet.Standing;
import io.anlan.region.RegionLoad;
import io.anlan.region.Regions;
import io.anlan.support.Fixture;
import io.anlan.support.ServerTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
@Import(AccidentScene.class)
class AccidentImportIT {

    private static final LocalDate DAY = LocalDate.of(2014, 5, 6);

    @Autowired
    AccidentScene scene;

    @Autowired
    Fixture fixture;

    @Autowired
    AccidentImport definition;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Regions regions;

    private static AccidentImport.PastRow row(String title, int deaths, @Nullable String code) {
        return new AccidentImport.PastRow(
                title,
                DAY,
                AccidentScene.TOWN,
                "省道 K3 处",
                "road",
                "1986-02",
                true,
                new Figures(deaths, 0, 0, 1, new BigDecimal("120000")),
                code,
                DAY.plusDays(70),
                "两车相撞");
    }

    @Test
    void pastAccidentsAreWrittenOnceAndClosedAndCount() {
        scene.system(() -> regions.load(List.of(
                new RegionLoad(AccidentScene.CITY, "事故市", null),
                new RegionLoad(AccidentScene.COUNTY, "事故县", null),
                new RegionLoad(AccidentScene.TOWN, "事故镇", null))));
        var officer = fixture.officer(AccidentScene.COUNTY, List.of("bureau-officer"));
        var run = new ImportRun(java.util.UUID.randomUUID(), "历史事故.xlsx", Instant.now());
        var fresh = row("省道“5·6”车辆伤害事故", 1, null);
        Actors.runAs(
                fixture.actor(officer),
                () -> transaction.executeWithoutResult(status -> {
                    assertThat(definition.compare(List.of(new Keyed<>("a", fresh))))
                            .isEmpty();
                    definition.write(List.of(new Line<>(4, "a", fresh, true)), run);
                    definition.finished(run, new Totals(1, 0, 0, 0));
                }));
        Map<String, Standing> again = Actors.callAs(
                fixture.actor(officer),
                () -> transaction.execute(status -> definition.compare(List.of(
                        new Keyed<>("a", fresh),
                        new Keyed<>("b", row("省道“5·6”车辆伤害事故", 2, null)),
                        new Keyed<>("c", row("没有这家", 0, "91890302MA0000000X"))))));
        assertThat(again.get("a")).isInstanceOf(Standing.Unchanged.class);
        assertThat(again.get("b")).isInstanceOf(Standing.Refused.class);
        assertThat(again.get("c")).isInstanceOf(Standing.Refused.class);

        var browser = fixture.signedIn(officer);
        var found = ok(browser.get("/api/accidents?occurredFrom=2014-05-06&occurredTo=2014-05-06"), 200);
        assertThat(found.path("total").asInt()).isOne();
        var file = ok(
                browser.get("/api/accidents/"
                        + found.path("items").path(0).path("id").asString()),
                200);
        assertThat(file.path("state").asString()).isEqualTo("CLOSED");
        assertThat(file.path("category").asString()).isEqualTo("ROAD");
        assertThat(file.path("ending").path("approvedOn").asString()).isEqualTo("2014-07-15");
        assertThat(file.path("chain")).hasSize(1);
        assertThat(ok(browser.get("/api/imports/accidents/definition"), 200).toString())
                .contains("发生日期");
        var leader = scene.officer(AccidentScene.COUNTY, "leader");
        assertThat(leader.get("/api/imports/accidents/definition").status()).isNotEqualTo(200);
    }
}
