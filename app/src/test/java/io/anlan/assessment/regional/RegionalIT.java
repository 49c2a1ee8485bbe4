package io.anlan.assessment.regional;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.assessment.park.ParkScene;
import io.anlan.assessment.park.ParkStudies;
import io.anlan.platform.access.Actors;
import io.anlan.region.RegionLoad;
import io.anlan.region.Regions;
import io.anlan.support.Browser;
import io.anlan.support.Fixture;
import io.anlan.support.ScopeFixture;
import io.anlan.support.ServerTest;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The list of major risks counts what is on record in the reader's place, and nothing beyond it. */
@ServerTest
class RegionalIT {

    private static final String CITY = "930200000000";
    private static final String DISTRICT = "930202000000";
    private static final String OTHER = "930203000000";

    @Autowired
    Fixture fixture;

    @Autowired
    ScopeFixture scope;

    @Autowired
    Regions regions;

    @Autowired
    ParkStudies studies;

    @Test
    void listsParksWithTheirResultAndCountsByPlace() throws Exception {
        Actors.runAsSystem("test", () -> {
            regions.load(List.of(
                    new RegionLoad(CITY, "清单市", null),
                    new RegionLoad(DISTRICT, "清单区", null),
                    new RegionLoad(OTHER, "外区", null)));
            studies.compute(studies.create(DISTRICT, "清单园区", ParkScene.inputs(), ""));
        });
        scope.enterpriseIn(DISTRICT);
        scope.enterpriseIn(OTHER);
        Browser city = fixture.signedIn(fixture.officer(CITY, List.of("bureau-officer")));
        JsonNode all = city.get("/api/regional-risk").json();
        assertThat(all.path("regionName").asString()).isEqualTo("清单市");
        assertThat(all.path("levels").path("yellow").asInt()).isEqualTo(2);
        assertThat(all.path("places").size()).isEqualTo(2);
        JsonNode park = all.path("items").path(0);
        assertThat(park.path("name").asString()).isEqualTo("清单园区");
        assertThat(park.path("park").path("targets").asInt()).isEqualTo(2);

        Browser other = fixture.signedIn(fixture.officer(OTHER, List.of("bureau-officer")));
        JsonNode own = other.get("/api/regional-risk?region=" + CITY).json();
        assertThat(own.path("levels").path("yellow").asInt())
                .as("rows of another district")
                .isEqualTo(1);
        assertThat(own.path("items").size()).isZero();

        var report = city.get("/api/regional-risk/report");
        try (var document =
                new XWPFDocument(new ByteArrayInputStream(report.raw().body()))) {
            assertThat(document.getParagraphs().getFirst().getText()).isEqualTo("清单市安全生产综合风险报告");
            assertThat(document.getTables().getFirst().getText()).contains("清单园区");
        }
    }
}
