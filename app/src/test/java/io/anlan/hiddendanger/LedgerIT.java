package io.anlan.hiddendanger;

import static io.anlan.hiddendanger.Scene.done;
import static io.anlan.hiddendanger.Scene.in;
import static io.anlan.hiddendanger.Scene.ok;
import static io.anlan.hiddendanger.Scene.photo;
import static io.anlan.hiddendanger.Scene.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.platform.access.Actors;
import io.anlan.platform.time.Days;
import io.anlan.support.Browser;
import io.anlan.support.Fixture;
import io.anlan.support.ServerTest;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@ServerTest
class LedgerIT {

    @Autowired
    Scene scene;

    @Autowired
    Statistics statistics;

    @Autowired
    StatisticsStore store;

    @Autowired
    Ledger ledger;

    @Autowired
    TallyStore tally;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void findsByNumberWordsAndPinyinInitials() {
        var cast = scene.cast();
        JsonNode d = report(cast.enterprise(), cast.factory(), "除尘风管积尘", Map.of());
        for (String words : List.of(d.path("number").asString(), "积尘", "ccfgjc", "风管", "Ｃｃｆｇ")) {
            assertThat(ids(cast.enterprise(), "q=" + URLEncoder.encode(words, StandardCharsets.UTF_8)))
                    .as(words)
                    .containsExactly(d.path("id").asString());
        }
        assertThat(ids(cast.enterprise(), "q=" + URLEncoder.encode("积水", StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void sortsByUrgencyAndFiltersByLimit() {
        var cast = scene.cast();
        JsonNode late = ordered(cast, "后到期", in(30));
        JsonNode today = ordered(cast, "今天到期", in(0));
        JsonNode none = report(cast.enterprise(), cast.factory(), "未登记", Map.of());
        JsonNode soon = ordered(cast, "明天到期", in(1));
        String closed = closed(cast, "已完成");
        makeOverdue(today);

        assertThat(ids(cast.enterprise(), "")).containsExactly(id(today), id(soon), id(late), id(none), closed);
        assertThat(ids(cast.enterprise(), "due=OVERDUE")).containsExactly(id(today));
        assertThat(ids(cast.enterprise(), "due=SOON")).containsExactly(id(soon));
        assertThat(ids(cast.enterprise(), "due=NONE")).containsExactly(id(none));
        assertThat(ids(cast.enterprise(), "stateGroup=CANCELLED")).containsExactly(closed);
        assertThat(ids(cast.enterprise(), "state=TREATING&sort=-foundAt"))
                .containsExactly(id(soon), id(today), id(late));

        JsonNode facets = ok(cast.enterprise().get("/api/hidden-dangers/facets"), 200);
        assertThat(facets.path("total").asInt()).isEqualTo(5);
        assertThat(facets.path("open").asInt()).isEqualTo(4);
        assertThat(facets.path("overdue").asInt()).isEqualTo(1);
        assertThat(facets.path("ages").path(0).path("count").asInt()).isEqualTo(4);

        JsonNode board =
                ok(cast.enterprise().get("/api/hidden-dangers/board"), 200).path("columns");
        Map<String, Integer> totals = new HashMap<>();
        board.forEach(column ->
                totals.put(column.path("key").asString(), column.path("total").asInt()));
        assertThat(totals).containsEntry("FIND", 1).containsEntry("TREAT", 3).containsEntry("CANCEL", 1);

        JsonNode neighbours = ok(cast.enterprise().get("/api/hidden-dangers/" + id(soon) + "/neighbours"), 200);
        assertThat(neighbours.path("previousId").asString()).isEqualTo(id(today));
        assertThat(neighbours.path("nextId").asString()).isEqualTo(id(late));
    }

    @Test
    void tasksAreWhatThePersonHasToDo() {
        var cast = scene.cast();
        JsonNode fresh = report(cast.enterprise(), cast.factory(), "待登记", Map.of());
        JsonNode treating = ordered(cast, "治理中", in(3));
        assertThat(tasks(cast.town())).containsEntry(id(fresh), "REGISTER").doesNotContainKey(id(treating));
        assertThat(tasks(cast.enterprise())).containsExactlyInAnyOrderEntriesOf(Map.of(id(treating), "SUBMIT"));
        done(
                cast.enterprise(),
                treating,
                "submit",
                Map.of("statement", "好了", "photoIds", List.of(photo(cast.enterprise(), "AFTER"))));
        assertThat(tasks(cast.inspector())).containsEntry(id(treating), "ACCEPT");
        assertThat(tasks(cast.enterprise())).isEmpty();
    }

    @Test
    void theSummaryCountsWhatTheRecordsCount() {
        var cast = scene.cast();
        ordered(cast, "一", in(2));
        closed(cast, "二");
        JsonNode voided = report(cast.enterprise(), cast.factory(), "三", Map.of());
        done(cast.town(), voided, "void", Map.of("reasonCode", "NOT_A_DANGER", "note", "不是隐患"));
        JsonNode reopened =
                cast.town().get("/api/hidden-dangers/" + closed(cast, "四")).json();
        done(cast.town(), reopened, "reopen", Map.of("note", "复发"));
        for (boolean folded : List.of(false, true)) {
            if (folded) {
                scene.system(tally::fold);
            }
            for (String place : List.of(Fixture.CITY, Fixture.YUNTING)) {
                var officer = scene.fixture().actor(scene.fixture().officer(place, List.of("bureau-officer")));
                compare(officer, LedgerQuery.EVERYTHING);
            }
            var limited = scene.fixture()
                    .actor(scene.fixture().officer(Fixture.YUNTING, List.of("department-officer"), "dust", "school"));
            compare(limited, LedgerQuery.EVERYTHING);
        }
    }

    /** Asks every pair of dimensions both ways and expects one answer. */
    private void compare(io.anlan.platform.access.Actor actor, LedgerQuery query) {
        Actors.runAs(
                actor,
                () -> transaction.executeWithoutResult(status -> {
                    int summaries = 0;
                    for (var first : Statistics.Dimension.values()) {
                        for (var second : Statistics.Dimension.values()) {
                            var by = first == second ? List.of(first) : List.of(first, second);
                            var reader = ledger.reader();
                            if (StatisticsStore.summaryAnswers(query, by, reader)) {
                                summaries++;
                                assertThat(new HashSet<>(store.lines(query, by, true, reader)))
                                        .as("%s", by)
                                        .isEqualTo(new HashSet<>(store.lines(query, by, false, reader)));
                            }
                        }
                    }
                    assertThat(summaries).isGreaterThan(5);
                }));
    }

    @Test
    void everyStatisticLeadsToExactlyItsRecords() {
        var cast = scene.cast();
        ordered(cast, "甲", in(2));
        closed(cast, "乙");
        for (String by : List.of("region", "sector", "kind", "source", "month", "grade", "state", "enterprise")) {
            JsonNode rows = ok(cast.enterprise().get("/api/hidden-dangers/stats?by=" + by), 200)
                    .path("rows");
            assertThat(rows).isNotEmpty();
            for (JsonNode row : rows) {
                var filter = new ArrayList<String>();
                row.path("filter")
                        .properties()
                        .forEach(e -> filter.add(e.getKey() + "=" + e.getValue().asString()));
                assertThat(ids(cast.enterprise(), String.join("&", filter)))
                        .as("%s %s", by, filter)
                        .hasSize(row.path("total").asInt());
            }
        }
    }

    @Test
    void theExportHoldsTheScreenAndNothingOutOfScope() throws Exception {
        var cast = scene.cast();
        JsonNode d = report(cast.enterprise(), cast.factory(), "=cmd|' /C calc'!A0", Map.of());
        UUID rival = scene.enterprise(Scene.BAIXI, "industry-trade");
        Browser other = scene.browser(scene.fixture().member(rival, Scene.BAIXI, "enterprise-safety-manager"));
        report(other, rival, "别家的", Map.of());
        var file = cast.enterprise()
                .get("/api/hidden-dangers/export?stateGroup=OPEN")
                .raw();
        try (var book = WorkbookFactory.create(new ByteArrayInputStream(file.body()))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(3);
            assertThat(sheet.getRow(3).getCell(0).getStringCellValue())
                    .isEqualTo(d.path("number").asString());
            assertThat(sheet.getRow(3).getCell(1).getStringCellValue()).isEqualTo("=cmd|' /C calc'!A0");
            assertThat(sheet.getRow(3).getCell(3).getStringCellValue()).isEqualTo("待登记");
        }
    }

    @Test
    void mapPointsStayInsideTheBox() {
        var cast = scene.cast();
        JsonNode d = report(cast.enterprise(), cast.factory(), "有坐标", Map.of("lon", 118.5, "lat", 31.5));
        String inside = "/api/hidden-dangers/points?bbox=118,31,119,32";
        assertThat(ok(cast.enterprise().get(inside), 200)
                        .path("points")
                        .path(0)
                        .path(0)
                        .asString())
                .isEqualTo(id(d));
        assertThat(ok(cast.enterprise().get("/api/hidden-dangers/points?bbox=100,31,101,32"), 200)
                        .path("points"))
                .isEmpty();
        assertThat(cast.enterprise().get("/api/hidden-dangers/points?bbox=1,2").status())
                .isEqualTo(422);
    }

    // ---- scenery

    private JsonNode ordered(Scene.Cast cast, String title, String due) {
        JsonNode d = report(cast.enterprise(), cast.factory(), title, Map.of());
        return done(cast.town(), d, "fast-track", Map.of("dueOn", due));
    }

    private String closed(Scene.Cast cast, String title) {
        JsonNode d = ordered(cast, title, in(2));
        d = done(
                cast.enterprise(),
                d,
                "submit",
                Map.of("statement", "好了", "photoIds", List.of(photo(cast.enterprise(), "AFTER"))));
        return id(done(cast.inspector(), d, "accept", Map.of()));
    }

    private void makeOverdue(JsonNode d) {
        LocalDate yesterday = LocalDate.now(Days.ZONE).minusDays(1);
        scene.system(() -> scene.jdbc()
                .sql("update hiddendanger.danger set due_on = :day where id = :id::uuid")
                .param("day", yesterday)
                .param("id", id(d))
                .update());
    }

    private static Map<String, String> tasks(Browser who) {
        Map<String, String> tasks = new HashMap<>();
        ok(who.get("/api/hidden-dangers/tasks?size=500"), 200)
                .path("items")
                .forEach(item -> tasks.put(
                        item.path("danger").path("id").asString(),
                        item.path("action").asString()));
        return tasks;
    }

    private static List<String> ids(Browser who, String query) {
        List<String> ids = new ArrayList<>();
        ok(who.get("/api/hidden-dangers?size=500&" + query), 200).path("items").forEach(row -> ids.add(id(row)));
        return ids;
    }

    private static String id(JsonNode node) {
        return node.path("id").asString();
    }
}
