package io.anlan.platform.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anlan.platform.access.Actors;
import io.anlan.support.Browser;
import io.anlan.support.Fixture;
import io.anlan.support.ServerTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** An import from upload to writing and back, over HTTP, against the real database. */
@ServerTest
@Import(SheetImportIT.Ledger.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SheetImportIT {

    private static final List<@Nullable Object> HEAD = Arrays.asList("单位名称", "统一代码", "镇街", "从业人数", "许可证有效期至");
    private static final AtomicInteger COUNT = new AtomicInteger();

    @TestConfiguration(proxyBeanMethods = false)
    static class Ledger {
        @Bean
        LedgerDefinition ledger(JdbcClient jdbc) {
            return new LedgerDefinition(jdbc);
        }
    }

    @Autowired
    Fixture fixture;

    @Autowired
    LedgerDefinition ledger;

    @Autowired
    SheetWorker worker;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    @FlywayDataSource
    DataSource owner;

    @TempDir
    Path folder;

    private Browser browser;
    private String prefix = "";

    @BeforeAll
    void createTables() {
        JdbcClient.create(owner).sql("""
                        create schema ledger;
                        create table ledger.item (code text primary key, name text not null, town text not null,
                          staff int, area numeric, valid_until date);
                        create table ledger.history (import_id uuid, created int, undone int);
                        call platform.protect('ledger.item', region => 'town');
                        call platform.share('ledger.history');
                        """).update();
    }

    @BeforeEach
    void signIn() {
        browser = fixture.signedIn(fixture.officer(Fixture.YUNTING, List.of("bureau-officer")));
        prefix = "%02dR".formatted(COUNT.incrementAndGet());
        ledger.onCompare = () -> {};
        ledger.onWrite = () -> {};
        ledger.taken = "";
    }

    @Test
    void importsTheGoodRowsAndRepairsTheOthersInPlace() throws IOException {
        JsonNode sheet = tried(
                row("甲厂", "A01", "新圩镇", 12, "2026-4-1"),
                row("乙厂", "A02", "新墟镇", "１２人", "2026-4-1"),
                row("丙厂", "A03", "梅渚镇", 7, "2026.2.30"),
                row("甲厂又", "A01", "新圩镇", 12, null),
                row("丁厂", "A04", "梅渚镇", 3, "2025-10-31"),
                Arrays.asList("合计", null, null, 34));
        assertThat(counts(sheet)).isEqualTo("importable=2 toFix=4 faults=5 noted=1 suggestions=3");
        JsonNode rows = rows(sheet, "");
        assertThat(numbers(rows)).containsExactly(2, 3, 4, 5, 6, 7);
        assertThat(rows.get(0).path("reference").asBoolean()).isTrue();
        assertThat(rows.get(1).path("issues").get(0).path("letter").asString()).isEqualTo("C");
        assertThat(rows.get(1).path("issues").get(0).path("message").asString()).isEqualTo("没有\"新墟镇\"。是不是\"新圩镇\"？");
        assertThat(rows.get(1).path("issues").get(1).path("message").asString()).isEqualTo("应为整数。可自动改为 12");
        assertThat(rows.get(2).path("issues").get(0).path("message").asString()).isEqualTo("2026 年 2 月没有 30 日");
        assertThat(rows.get(3).path("issues").get(0).path("message").asString()).isEqualTo("与第 2 行重复，同一统一代码");
        assertThat(numbers(rows(sheet, "?kind=%E6%96%87%E4%BB%B6%E5%86%85%E9%87%8D%E5%A4%8D")))
                .containsExactly(5);
        assertThat(numbers(rows(sheet, "?column=town"))).containsExactly(3);

        markedFileNamesEveryFault(sheet);

        sheet = browser.post(path(sheet, "/accept-suggestions"), Map.of()).json();
        assertThat(counts(sheet)).isEqualTo("importable=3 toFix=2 faults=2 noted=1 suggestions=0");
        JsonNode repair = patch(sheet, 4, Map.of("cells", Map.of("validUntil", "2026-02-28")));
        assertThat(repair.path("sheet").path("counts").path("toFix").asInt()).isEqualTo(1);
        assertThat(repair.path("rows").get(0).path("state").asString()).isEqualTo("GOOD");
        assertThat(stored()).isEmpty();

        sheet = finished(browser.post(path(sheet, "/commit"), null).json(), "WRITTEN");
        assertThat(sheet.path("result").path("created").asInt()).isEqualTo(4);
        assertThat(stored()).extracting(LedgerDefinition.Item::name).containsExactly("甲厂", "乙厂", "丙厂", "丁厂");
        assertThat(stored().get(1).staff()).isEqualTo(12);
    }

    private void markedFileNamesEveryFault(JsonNode sheet) throws IOException {
        byte[] marked = browser.get(path(sheet, "/marked-file")).raw().body();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(marked))) {
            var table = book.getSheetAt(0);
            assertThat(table.getRow(0).getCell(5).getStringCellValue()).isEqualTo("需要改的原因");
            assertThat(table.getRow(2).getCell(5).getStringCellValue())
                    .contains("新墟镇")
                    .contains("从业人数：应为整数");
            assertThat(table.getRow(2).getCell(2).getCellStyle().getFillPattern())
                    .isEqualTo(FillPatternType.SOLID_FOREGROUND);
            assertThat(table.getRow(1).getCell(5)).isNull();
        }
    }

    @Test
    void importingTheSameFileAgainChangesNothing() {
        List<List<@Nullable Object>> lines =
                List.of(row("甲厂", "A01", "新圩镇", 12, null), row("乙厂", "A02", "新圩镇", 5, null));
        written(tried(lines));
        JsonNode again = tried(lines);
        assertThat(again.path("counts").path("unchanged").asInt()).isEqualTo(2);
        again = written(again);
        assertThat(again.path("result").path("created").asInt()).isZero();
        assertThat(again.path("result").path("unchanged").asInt()).isEqualTo(2);

        JsonNode third = tried(row("甲厂新名", "A01", "新圩镇", 12, null), row("丙厂", "A03", "新圩镇", 5, null));
        assertThat(third.path("counts").path("changed").asInt()).isEqualTo(1);
        assertThat(third.path("counts").path("created").asInt()).isEqualTo(1);
        third = written(third);
        assertThat(stored()).extracting(LedgerDefinition.Item::name).containsExactly("甲厂新名", "乙厂", "丙厂");

        third = finished(browser.post(path(third, "/undo"), null).json(), "UNDONE");
        assertThat(third.path("result").path("undone").asInt()).isEqualTo(2);
        assertThat(stored()).extracting(LedgerDefinition.Item::name).containsExactly("甲厂", "乙厂");
        assertThat(browser.post(path(third, "/undo"), null).code()).isEqualTo("sheet.wrong-state");
    }

    @Test
    void skippingTheFirstOfTwoFreesTheSecond() {
        JsonNode sheet = tried(row("甲厂", "A01", "新圩镇", 12, null), row("甲厂二", "A01", "新圩镇", 13, null));
        JsonNode repair = patch(sheet, 2, Map.of("action", "SKIP"));
        assertThat(numbers(repair.path("rows"))).containsExactly(2, 3);
        assertThat(repair.path("rows").get(1).path("state").asString()).isEqualTo("GOOD");
        repair = patch(sheet, 2, Map.of("action", "RESTORE"));
        assertThat(repair.path("rows")
                        .get(0)
                        .path("issues")
                        .get(0)
                        .path("message")
                        .asString())
                .isEqualTo("与第 3 行重复，同一统一代码");
        repair = patch(sheet, 2, Map.of("cells", Map.of("code", prefix + "A09")));
        assertThat(repair.path("sheet").path("counts").path("toFix").asInt()).isZero();
        written(sheet);
        assertThat(stored()).hasSize(2);
    }

    @Test
    void refusesRowsOutsideTheOwnPlacesAndColumnsThatAreMissing() {
        JsonNode sheet = tried(row("甲厂", "A01", "望岚镇", 12, null));
        assertThat(sheet.path("counts").path("toFix").asInt()).isEqualTo(1);
        assertThat(browser.post(path(sheet, "/commit"), null).code()).isEqualTo("sheet.nothing-to-write");

        Path file = Sheets.xlsx(folder.resolve("b.xlsx"), List.of("单位名称", "代码栏", "镇街", "人数栏"), List.of("甲", "x"));
        JsonNode uploaded = upload(file).json();
        var refused = browser.post(path(uploaded, "/check"), Map.of());
        assertThat(refused.code()).isEqualTo("sheet.columns-missing");
        assertThat(refused.json().path("detail").asString()).contains("统一代码、从业人数");
        var own = Map.of("mapping", Map.of("name", 0, "code", 1, "town", 2, "staff", 3));
        assertThat(finished(browser.post(path(uploaded, "/check"), own).json(), "CHECKED")
                        .path("counts")
                        .path("toFix")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void anImportBelongsToItsOwner() {
        JsonNode sheet = tried(row("甲厂", "A01", "新圩镇", "x", null));
        Browser other = fixture.signedIn(fixture.officer(Fixture.YUNTING, List.of("bureau-officer")));
        Browser inspector = fixture.signedIn(fixture.officer(Fixture.YUNTING, List.of("audit-admin")));
        for (String tail : List.of("", "/rows", "/marked-file")) {
            assertThat(other.get(path(sheet, tail)).status()).isEqualTo(404);
        }
        for (String tail : List.of("/commit", "/cancel", "/undo")) {
            assertThat(other.post(path(sheet, tail), null).status()).isEqualTo(404);
        }
        assertThat(other.send("PATCH", path(sheet, "/rows/2"), Map.of("action", "SKIP"), Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(inspector.get("/api/imports/ledger/template").status()).isEqualTo(404);
        assertThat(inspector.get("/api/imports/ledger/definition").status()).isEqualTo(404);
        assertThat(browser.get("/api/imports/no-such-thing/template").status()).isEqualTo(404);
        assertThat(browser.get("/api/imports/ledger/template").raw().body()).startsWith('P', 'K');
        assertThat(browser.get("/api/imports/ledger/definition")
                        .json()
                        .path("recent")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void stopsOnRequestAndLeavesNothing() throws InterruptedException {
        CountDownLatch comparing = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        ledger.onCompare = () -> {
            comparing.countDown();
            hold(cancelled);
        };
        JsonNode sheet = upload(file(row("甲厂", "A01", "新圩镇", 1, null))).json();
        browser.post(path(sheet, "/check"), Map.of());
        comparing.await();
        assertThat(browser.get(path(sheet, "")).json().path("state").asString()).isEqualTo("CHECKING");
        browser.post(path(sheet, "/cancel"), null);
        worker.pulse();
        cancelled.countDown();
        finished(sheet, "CANCELLED");
        assertThat(rows(sheet, "")).isEmpty();
    }

    @Test
    void stoppedWritingTakesEverythingBack() throws InterruptedException {
        JsonNode sheet = tried(many(2_500));
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        ledger.onWrite = () -> {
            writing.countDown();
            hold(cancelled);
        };
        browser.post(path(sheet, "/commit"), null);
        writing.await();
        browser.post(path(sheet, "/cancel"), null);
        worker.pulse();
        cancelled.countDown();
        finished(sheet, "CHECKED");
        assertThat(stored()).isEmpty();
        ledger.onWrite = () -> {};
        assertThat(written(sheet).path("result").path("created").asInt()).isEqualTo(2_500);
    }

    @Test
    void aFailureInTheMiddleOfWritingLeavesNothingHalf() {
        JsonNode sheet = tried(many(2_500));
        AtomicInteger batches = new AtomicInteger();
        ledger.onWrite = () -> {
            if (batches.incrementAndGet() == 2) {
                throw new IllegalStateException("planted");
            }
        };
        browser.post(path(sheet, "/commit"), null);
        JsonNode failed = finished(sheet, "CHECKED");
        assertThat(failed.path("failure").path("code").asString()).isEqualTo("sheet.write-failed");
        assertThat(stored()).isEmpty();
    }

    @Test
    void aServerThatDiedLeavesAnImportThatCanGoOn() {
        JsonNode sheet = tried(row("甲厂", "A01", "新圩镇", 1, null));
        JdbcClient.create(owner).sql("""
                        update platform.sheet_import set state = 'WRITING', heartbeat_at = now() - interval '1 minute'
                        where id = cast(? as uuid)
                        """).param(sheet.path("id").asString()).update();
        JsonNode found = browser.get(path(sheet, "")).json();
        assertThat(found.path("state").asString()).isEqualTo("CHECKED");
        assertThat(found.path("failure").path("code").asString()).isEqualTo("sheet.interrupted");
        assertThat(written(sheet).path("result").path("created").asInt()).isEqualTo(1);
    }

    @Test
    void rowsThatNoLongerFitStopTheWritingAndAreShown() {
        JsonNode sheet = tried(row("甲厂", "A01", "新圩镇", 1, null), row("乙厂", "A02", "新圩镇", 1, null));
        ledger.taken = prefix + "A02";
        browser.post(path(sheet, "/commit"), null);
        JsonNode found = finished(sheet, "CHECKED");
        assertThat(found.path("failure").path("code").asString()).isEqualTo("sheet.changed-since");
        assertThat(numbers(rows(sheet, ""))).containsExactly(3);
        assertThat(stored()).isEmpty();
        assertThat(written(sheet).path("result").path("created").asInt()).isEqualTo(1);
    }

    @Test
    void refusesWhatIsNoTable() throws IOException {
        Path html = Files.writeString(folder.resolve("x.xls"), "<html><table></table></html>");
        assertThat(upload(html).code()).isEqualTo("sheet.file-html");
        assertThat(upload(html).status()).isEqualTo(422);
        Path other = Sheets.xlsx(folder.resolve("y.xlsx"), List.of("一", "二"), List.of("三", "四"));
        assertThat(upload(other).code()).isEqualTo("sheet.no-heading");
    }

    private static void hold(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<@Nullable Object> row(String name, String code, String town, Object staff, @Nullable String until) {
        return Arrays.asList(name, prefix + code, town, staff, until);
    }

    private List<List<@Nullable Object>> many(int count) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(Arrays.asList("厂" + i, prefix.substring(0, 2) + "%04d".formatted(i), "新圩镇", i, null));
        }
        return rows;
    }

    @SafeVarargs
    private Path file(List<@Nullable Object>... rows) {
        return file(List.of(rows));
    }

    private Path file(List<List<@Nullable Object>> rows) {
        List<List<@Nullable Object>> all = new ArrayList<>();
        all.add(HEAD);
        all.addAll(rows);
        return Sheets.xlsx(folder.resolve("名单.xlsx"), all, List.of());
    }

    @SafeVarargs
    private JsonNode tried(List<@Nullable Object>... rows) {
        return tried(List.of(rows));
    }

    private JsonNode tried(List<List<@Nullable Object>> rows) {
        var uploaded = upload(file(rows));
        assertThat(uploaded.status()).as(uploaded.text()).isEqualTo(200);
        assertThat(uploaded.json().path("mapping").path("code").asInt()).isEqualTo(1);
        browser.post(path(uploaded.json(), "/check"), Map.of());
        return finished(uploaded.json(), "CHECKED");
    }

    private JsonNode written(JsonNode sheet) {
        var answer = browser.post(path(sheet, "/commit"), null);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return finished(sheet, "WRITTEN");
    }

    private JsonNode finished(JsonNode sheet, String state) {
        return await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> browser.get(path(sheet, "")).json(),
                        json -> json.path("state").asString().equals(state));
    }

    private JsonNode rows(JsonNode sheet, String query) {
        return browser.get(path(sheet, "/rows" + query)).json().path("items");
    }

    private JsonNode patch(JsonNode sheet, int row, Object body) {
        var answer = browser.send("PATCH", path(sheet, "/rows/" + row), body, Map.of());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private List<LedgerDefinition.Item> stored() {
        return Actors.callAsSystem("test", () -> transactions.execute(tx -> ledger.jdbcItems(prefix)));
    }

    private static String path(JsonNode sheet, String tail) {
        return "/api/imports/" + sheet.path("id").asString() + tail;
    }

    private static List<Integer> numbers(JsonNode rows) {
        List<Integer> numbers = new ArrayList<>();
        rows.forEach(row -> numbers.add(row.path("number").asInt()));
        return numbers;
    }

    private static String counts(JsonNode sheet) {
        JsonNode counts = sheet.path("counts");
        return "importable=%d toFix=%d faults=%d noted=%d suggestions=%d"
                .formatted(
                        counts.path("importable").asInt(),
                        counts.path("toFix").asInt(),
                        counts.path("faults").asInt(),
                        counts.path("noted").asInt(),
                        counts.path("suggestions").asInt());
    }

    private Browser.Answer upload(Path file) {
        String boundary = "anlan-test-boundary";
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                        + file.getFileName() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        try {
            body.writeBytes(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return browser.send(
                "POST",
                "/api/imports/ledger",
                body.toByteArray(),
                Map.of("Content-Type", "multipart/form-data; boundary=" + boundary));
    }
}
