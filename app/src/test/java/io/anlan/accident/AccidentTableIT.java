package io.anlan.accident;

import static io.anlan.accident.AccidentScene.done;
import static io.anlan.accident.AccidentScene.figures;
import static io.anlan.accident.AccidentScene.ok;
import static io.anlan.accident.AccidentScene.report;
import static io.anlan.accident.AccidentScene.reported;
import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.accident.AccidentScene.Cast;
import io.anlan.support.Browser;
import io.anlan.support.ServerTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

@ServerTest
@Import(AccidentScene.class)
class AccidentTableIT {

    /** Two years that no other test of the module touches. */
    private static final String DAYS = "from=2019-01-01&to=2019-06-30";

    @Autowired
    AccidentScene scene;

    private static void at(Cast cast, String day, Map<String, Object> figures, Map<String, Object> more) {
        Instant occurred = Instant.parse(day + "T02:00:00Z");
        Map<String, Object> body = report(cast.factory(), occurred, occurred, figures);
        body.putAll(more);
        reported(cast.county(), body);
    }

    private static JsonNode line(JsonNode table, String key) {
        return table.path("lines")
                .valueStream()
                .filter(line -> line.path("keys").path(0).asString().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode table(Browser who, String query) {
        return ok(who.get("/api/accidents/tables?" + query), 200);
    }

    @Test
    void tablesCountComparePeriodsAndLeadToTheirRecords() throws IOException {
        Cast cast = scene.cast();
        String mine = DAYS + "&region=" + AccidentScene.COUNTY;
        at(cast, "2018-03-05", figures(1, 0, 0, 100_000), Map.of());
        at(cast, "2018-04-05", figures(1, 2, 0, 100_000), Map.of());
        at(cast, "2018-09-05", figures(5, 0, 0, 100_000), Map.of());
        at(cast, "2019-01-15", figures(1, 0, 1, 50_000), Map.of());
        at(cast, "2019-06-30", figures(0, 3, 0, 0), Map.of("sector", "road", "productive", false));
        at(cast, "2019-07-01", figures(9, 0, 0, 0), Map.of());

        JsonNode table = table(cast.county(), mine);
        assertThat(table.path("total").path("now").path("accidents").asInt()).isEqualTo(2);
        assertThat(table.path("total").path("past").path("accidents").asInt()).isEqualTo(2);
        assertThat(table.path("unverified").asInt()).isEqualTo(2);
        JsonNode industry = line(table, "INDUSTRY");
        assertThat(industry.path("now").path("deaths").asInt()).isOne();
        assertThat(industry.path("changes").path("deaths").path("percent").asDouble())
                .isEqualTo(-50.0);
        JsonNode road = line(table, "ROAD");
        assertThat(road.path("changes").path("accidents").path("missing").asString())
                .isEqualTo("ZERO_BASE");
        assertThat(road.path("now").path("injuries").asInt()).isEqualTo(3);
        assertThat(road.path("shareOfAccidents").asDouble()).isEqualTo(50.0);
        assertThat(line(table, "FIRE").path("now").path("accidents").asInt()).isZero();

        JsonNode productive = table(cast.county(), mine + "&productive=true");
        assertThat(productive.path("total").path("now").path("accidents").asInt())
                .isOne();
        JsonNode months = table(cast.county(), mine + "&by=month");
        assertThat(months.path("lines")).hasSize(6);
        assertThat(months.path("lines")
                        .path(5)
                        .path("cumulative")
                        .path("accidents")
                        .asInt())
                .isEqualTo(2);

        String behind = "/api/accidents?occurredFrom=2019-01-01&occurredTo=2019-06-30&region=" + AccidentScene.COUNTY
                + "&category=INDUSTRY";
        assertThat(ok(cast.county().get(behind), 200).path("total").asInt()).isOne();

        var sheet = cast.county().get("/api/accidents/tables/export?" + mine + "&place=县");
        assertThat(sheet.status()).isEqualTo(200);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(sheet.raw().body()))) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .contains("2019-01-01", "2018-06-30");
            assertThat(book.getSheetAt(0).getRow(3).getCell(0).getStringCellValue())
                    .isNotBlank();
        }
    }

    @Test
    void rowsWithinRowsAddUp() {
        Cast cast = scene.cast();
        at(cast, "2017-03-05", figures(1, 0, 0, 0), Map.of());
        at(cast, "2017-03-06", figures(2, 0, 0, 0), Map.of("sector", "road"));
        JsonNode table = table(
                cast.county(), "from=2017-01-01&to=2017-12-31&by=industry&by=category&region=" + AccidentScene.COUNTY);
        JsonNode first = table.path("lines").path(0);
        assertThat(first.path("label").asString()).isEqualTo("制造业");
        int inner = table.path("lines")
                .valueStream()
                .filter(line -> line.path("level").asInt() == 1)
                .mapToInt(line -> line.path("now").path("deaths").asInt())
                .sum();
        assertThat(first.path("now").path("deaths").asInt()).isEqualTo(inner).isEqualTo(3);
        assertThat(table.path("breaks")).hasSize(1);
        assertThat(first.path("changes").path("deaths").path("missing").asString())
                .isEqualTo("SCOPE_BREAK");
    }

    @Test
    void nobodySeesFilesOfAnotherDistrictSectorOrEnterprise() {
        Cast cast = scene.cast();
        Instant occurred = Instant.parse("2015-05-05T02:00:00Z");
        JsonNode a = reported(cast.county(), report(cast.factory(), occurred, occurred, figures(1, 0, 0, 0)));
        String id = a.path("id").asString();
        String window = "?occurredFrom=2015-05-05&occurredTo=2015-05-05";
        assertThat(cast.neighbour().get("/api/accidents/" + id).status()).isEqualTo(404);
        assertThat(ok(cast.neighbour().get("/api/accidents" + window), 200)
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(table(cast.neighbour(), "from=2015-05-05&to=2015-05-05")
                        .path("total")
                        .path("now")
                        .path("accidents")
                        .asInt())
                .isZero();
        Browser school = scene.officer(AccidentScene.COUNTY, "department-officer", "school");
        assertThat(school.get("/api/accidents/" + id).status()).isEqualTo(404);
        Cast other = scene.cast();
        assertThat(other.enterprise().get("/api/accidents/" + id).status()).isEqualTo(404);
        assertThat(cast.enterprise().get("/api/accidents/" + id).status()).isEqualTo(200);
        assertThat(other.enterprise()
                        .post("/api/accidents", report(cast.factory(), occurred, occurred, figures(1, 0, 0, 0)))
                        .status())
                .isEqualTo(422);
        done(cast.enterprise(), a, "comment", Map.of("note", "收到"));
    }
}
