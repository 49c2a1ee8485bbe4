package io.anlan.hiddendanger.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anlan.enterprise.Enterprise;
import io.anlan.enterprise.EnterpriseFile;
import io.anlan.enterprise.EnterpriseKind;
import io.anlan.enterprise.EnterpriseLoad;
import io.anlan.enterprise.Enterprises;
import io.anlan.enterprise.Status;
import io.anlan.platform.access.Actors;
import io.anlan.platform.id.Ids;
import io.anlan.platform.spreadsheet.Sheets;
import io.anlan.region.RegionLoad;
import io.anlan.region.Regions;
import io.anlan.support.Browser;
import io.anlan.support.Fixture;
import io.anlan.support.ServerTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A ledger with planted faults: exactly those rows are refused, the rest come in as what their dates prove. */
@ServerTest
class LedgerImportIT {

    private static final String CITY = "890200000000";
    private static final String DISTRICT = "890201000000";
    private static final String TOWN = "890201001000";
    private static final String OTHER_DISTRICT = "890202000000";
    private static final int ROWS = 120;

    private static final List<@Nullable Object> HEADINGS = List.of(
            "台账编号*", "隐患内容", "受检单位", "镇街", "隐患等级", "检查日期", "整改责任人", "整改期限", "整改措施", "整改资金（元）", "应急预案", "整改状态", "整改完成日期",
            "复查日期", "复查人");

    @Autowired
    Fixture fixture;

    @Autowired
    Regions regions;

    @Autowired
    Enterprises enterprises;

    @TempDir
    Path folder;

    private final String firm = "台账木业" + Ids.next().toString().substring(28);
    private final String foreign = "界外木业" + Ids.next().toString().substring(28);

    @BeforeEach
    void places() {
        Actors.runAsSystem("test", () -> {
            if (regions.subtree(CITY).isEmpty()) {
                regions.load(List.of(
                        new RegionLoad(CITY, "台账市", null, List.of()),
                        new RegionLoad(DISTRICT, "台账区", null, List.of()),
                        new RegionLoad(TOWN, "台账镇", null, List.of()),
                        new RegionLoad(OTHER_DISTRICT, "邻区", null, List.of())));
            }
            enterprises.load(List.of(enterprise(firm, TOWN), enterprise(foreign, OTHER_DISTRICT)));
        });
    }

    @Test
    void refusesExactlyThePlantedRowsAndTakesOverTheRest() throws IOException {
        Browser officer = fixture.signedIn(fixture.officer(DISTRICT, List.of("bureau-officer")));
        Map<Integer, String> planted = new TreeMap<>();
        Path file = ledger(planted);
        assertThat(planted).hasSize(14);

        JsonNode sheet = checked(officer, file);
        assertThat(refused(officer, sheet)).isEqualTo(planted);
        assertThat(sheet.path("counts").path("importable").asInt()).isEqualTo(ROWS - planted.size());

        officer.post(path(sheet, "/commit"), null);
        sheet = finished(officer, sheet, "WRITTEN");
        assertThat(sheet.path("result").path("created").asInt()).isEqualTo(ROWS - planted.size());
        assertThat(states(officer, firm))
                .containsOnlyKeys("FOUND", "TREATING", "ASSESSED", "AWAITING_ACCEPTANCE", "CANCELLED");

        JsonNode again = checked(officer, file);
        assertThat(again.path("counts").path("unchanged").asInt()).isEqualTo(ROWS - planted.size());

        officer.post(path(sheet, "/undo"), null);
        JsonNode undone = finished(officer, sheet, "UNDONE");
        assertThat(undone.path("result").path("undone").asInt()).isEqualTo(ROWS - planted.size());
        assertThat(states(officer, firm)).isEmpty();
        JsonNode third = checked(officer, file);
        assertThat(third.path("counts").path("importable").asInt())
                .as("what was taken back can come again")
                .isEqualTo(ROWS - planted.size());
    }

    @Test
    void anotherLineIsWrittenOnlyWhileNobodyHasActed() throws IOException {
        Browser officer = fixture.signedIn(fixture.officer(DISTRICT, List.of("bureau-officer")));
        write(officer, Sheets.xlsx(folder.resolve("一.xlsx"), HEADINGS, line("A-1", firm), line("A-2", firm)));
        String acted = one(officer, "A-1", firm);
        JsonNode detail = officer.get("/api/hidden-dangers/" + acted).json();
        assertThat(detail.path("history").get(0).path("summary").asString()).contains("一.xlsx", "A-1");
        var urged = officer.post(
                "/api/hidden-dangers/" + acted + "/urge",
                Map.of("version", detail.path("version").asInt(), "note", "请抓紧"));
        assertThat(urged.status()).as(urged.text()).isEqualTo(200);

        Path second =
                Sheets.xlsx(folder.resolve("二.xlsx"), HEADINGS, said("A-1", firm, "灭火器过期"), said("A-2", firm, "灭火器失压"));
        JsonNode sheet = checked(officer, second);
        assertThat(refused(officer, sheet)).containsExactlyEntriesOf(Map.of(2, "number"));
        officer.post(path(sheet, "/commit"), null);
        sheet = finished(officer, sheet, "WRITTEN");
        assertThat(sheet.path("result").path("changed").asInt()).isEqualTo(1);
        String changed = one(officer, "A-2", firm);
        assertThat(title(officer, changed)).isEqualTo("灭火器失压");

        officer.post(path(sheet, "/undo"), null);
        finished(officer, sheet, "UNDONE");
        assertThat(title(officer, changed)).isEqualTo("配电箱无门 A-2");
    }

    @Test
    void aTownDoesNotCancelAMajorOneByImport() throws IOException {
        Browser town = fixture.signedIn(fixture.officer(TOWN, List.of("town-officer")));
        JsonNode sheet = checked(
                town,
                Sheets.xlsx(folder.resolve("重大.xlsx"), HEADINGS, major("M-1", firm, "已销号"), major("M-2", firm, "待核销")));
        assertThat(refused(town, sheet)).containsExactlyEntriesOf(Map.of(2, "progress"));
    }

    @Test
    void whoMayNotImportDoesNotSeeThatItExists() {
        Browser inspector = fixture.signedIn(fixture.officer(TOWN, List.of("inspector")));
        assertThat(inspector.get("/api/imports/hidden-dangers/definition").status())
                .isEqualTo(404);
        Browser officer = fixture.signedIn(fixture.officer(TOWN, List.of("town-officer")));
        assertThat(officer.get("/api/imports/hidden-dangers/template").raw().body().length)
                .isGreaterThan(5_000);
    }

    /** Rows of every state; every planted fault spoils one otherwise good row, whose cell it names. */
    private Path ledger(Map<Integer, String> planted) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(HEADINGS);
        for (int i = 0; i < ROWS; i++) {
            rows.add(
                    switch (i % 5) {
                        case 0 -> line("L-" + i, firm);
                        case 1 -> spoil(line("L-" + i, firm), 11, "待登记");
                        case 2 -> spoil(major("L-" + i, firm, "整改中"), 10, null);
                        case 3 -> spoil(line("L-" + i, firm), 12, "2026.3.20");
                        default -> spoil(spoil(line("L-" + i, firm), 12, LocalDate.of(2026, 3, 20)), 13, "2026-03-22");
                    });
        }
        Map<Integer, String> keys = new LinkedHashMap<>();
        plant(rows, keys, 10, 0, null, "number");
        plant(rows, keys, 15, 1, null, "title");
        plant(rows, keys, 20, 2, "查无此厂", "enterprise");
        plant(rows, keys, 25, 2, foreign, "enterprise");
        plant(rows, keys, 30, 4, "特大", "grade");
        plant(rows, keys, 35, 5, "2026-13-40", "foundOn");
        plant(rows, keys, 40, 5, "2190-01-01", "foundOn");
        plant(rows, keys, 45, 7, "2020-01-01", "dueOn");
        plant(rows, keys, 50, 9, "若干", "fundsYuan");
        plant(rows, keys, 55, 11, "已销号", "completedOn");
        plant(rows, keys, 60, 1, new Sheets.Formula("1+1"), "title");
        plant(rows, keys, 65, 6, "=cmd|'/c calc'!A1", "responsible");
        plant(rows, keys, 70, 2, null, "enterprise");
        plant(rows, keys, 75, 0, "L-0", "number");
        planted.putAll(keys);
        return Sheets.xlsx(folder.resolve("台账.xlsx"), rows, List.of());
    }

    private static void plant(
            List<List<@Nullable Object>> rows,
            Map<Integer, String> keys,
            int at,
            int cell,
            @Nullable Object value,
            String key) {
        rows.set(at + 1, spoil(rows.get(at + 1), cell, value));
        keys.put(at + 2, key);
    }

    private static List<@Nullable Object> spoil(List<@Nullable Object> row, int cell, @Nullable Object value) {
        List<@Nullable Object> spoilt = new ArrayList<>(row);
        spoilt.set(cell, value);
        return spoilt;
    }

    private static List<@Nullable Object> line(String number, String firm) {
        return said(number, firm, "配电箱无门 " + number);
    }

    private static List<@Nullable Object> said(String number, String firm, String title) {
        return Arrays.asList(
                number,
                title,
                firm,
                null,
                "一般",
                "2026/3/2",
                "周师傅",
                "2026年3月31日",
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static List<@Nullable Object> major(String number, String firm, String state) {
        List<@Nullable Object> row = new ArrayList<>(said(number, firm, "除尘系统未设泄爆 " + number));
        row.set(4, "重大");
        row.set(8, "加装泄爆片");
        row.set(9, "１２，０００");
        row.set(10, "停产撤人");
        row.set(11, state);
        if (!state.equals("整改中")) {
            row.set(12, "2026-03-20");
            row.set(13, "2026-03-25");
        }
        return row;
    }

    private static EnterpriseLoad enterprise(String name, String region) {
        var file = EnterpriseFile.of(
                new EnterpriseFile.Basics(
                        EnterpriseKind.CONSTRUCTION_SITE,
                        null,
                        "I-" + Ids.next(),
                        name,
                        null,
                        null,
                        List.of("industry-trade"),
                        Enterprise.Scale.SMALL,
                        12,
                        null,
                        Enterprise.ProductionState.NORMAL),
                new EnterpriseFile.Location(region, "试验路 1 号", null, null, null, null),
                new EnterpriseFile.Contacts(null, null, null, null, null),
                new EnterpriseFile.Assessment(null, null));
        return new EnterpriseLoad(Ids.next(), file, Status.APPROVED, Instant.parse("2026-01-05T02:00:00Z"), "测试");
    }

    private static Map<String, Long> states(Browser browser, String firm) {
        Map<String, Long> states = new TreeMap<>();
        rows(browser, firm).forEach(row -> states.merge(row.path("state").asString(), 1L, Long::sum));
        states.remove("VOID");
        return states;
    }

    private static JsonNode rows(Browser browser, String words) {
        String q = java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8);
        return browser.get("/api/hidden-dangers?stateGroup=ALL&size=200&q=" + q)
                .json()
                .path("items");
    }

    private static String one(Browser browser, String number, String firm) {
        for (JsonNode row : rows(browser, firm)) {
            String id = row.path("id").asString();
            JsonNode history =
                    browser.get("/api/hidden-dangers/" + id + "/history").json();
            if (history.get(history.size() - 1).path("summary").asString().endsWith(number)) {
                return id;
            }
        }
        throw new AssertionError("no record of " + number);
    }

    private static String title(Browser browser, String id) {
        return browser.get("/api/hidden-dangers/" + id).json().path("title").asString();
    }

    private void write(Browser browser, Path file) throws IOException {
        JsonNode sheet = checked(browser, file);
        assertThat(refused(browser, sheet)).isEmpty();
        browser.post(path(sheet, "/commit"), null);
        finished(browser, sheet, "WRITTEN");
    }

    private static JsonNode checked(Browser browser, Path file) throws IOException {
        var answer = browser.upload(
                "/api/imports/hidden-dangers", String.valueOf(file.getFileName()), Files.readAllBytes(file), Map.of());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        browser.post(path(answer.json(), "/check"), Map.of());
        return finished(browser, answer.json(), "CHECKED");
    }

    /** Row → column of the fault. */
    private static Map<Integer, String> refused(Browser browser, JsonNode sheet) {
        Map<Integer, String> refused = new TreeMap<>();
        browser.get(path(sheet, "/rows?size=200")).json().path("items").forEach(row -> {
            if (row.path("state").asString().equals("FAULTY")) {
                refused.put(
                        row.path("number").asInt(),
                        row.path("issues").get(0).path("column").asString());
            }
        });
        return refused;
    }

    private static JsonNode finished(Browser browser, JsonNode sheet, String state) {
        return await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> browser.get(path(sheet, "")).json(),
                        json -> json.path("state").asString().equals(state));
    }

    private static String path(JsonNode sheet, String tail) {
        return "/api/imports/" + sheet.path("id").asString() + tail;
    }
}
