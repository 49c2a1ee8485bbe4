package io.anlan.returns;

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
import io.anlan.support.ReturnForms;
import io.anlan.support.ReturnForms.Published;
import io.anlan.support.ServerTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** From the form to the figure: who is expected, what is taken, what each level sees. Districts 8907xx. */
@ServerTest
class ReturnsIT {

    private static int districts = 0;

    @Autowired
    Fixture fixture;

    @Autowired
    Enterprises enterprises;

    @Autowired
    Materialiser materialiser;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private String county = "";
    private String town = "";
    private String otherTown = "";

    @BeforeEach
    void freshDistrict() {
        String district = "8907%02d".formatted(++districts);
        county = district + "000000";
        town = district + "001000";
        otherTown = district + "002000";
    }

    private UUID firm(String regionCode, String name) {
        UUID id = Ids.next();
        var file = EnterpriseFile.of(
                new EnterpriseFile.Basics(
                        EnterpriseKind.CONSTRUCTION_SITE,
                        null,
                        "R-" + id,
                        name,
                        null,
                        "C2110",
                        List.of("industry-trade"),
                        Enterprise.Scale.SMALL,
                        42,
                        null,
                        Enterprise.ProductionState.NORMAL),
                new EnterpriseFile.Location(regionCode, "试验路 1 号", 119.3, 31.2, null, null),
                new EnterpriseFile.Contacts(null, null, null, null, null),
                new EnterpriseFile.Assessment(RiskLevel.YELLOW, "测试"));
        var load = new EnterpriseLoad(id, file, Status.APPROVED, Instant.parse("2026-01-05T02:00:00Z"), "测试");
        Actors.runAsSystem("test", () -> enterprises.load(List.of(load)));
        return id;
    }

    private Browser officer(String place, String role) {
        return fixture.signedIn(fixture.officer(place, List.of(role)));
    }

    private Browser member(UUID firm, String place) {
        return fixture.signedIn(fixture.member(firm, place, "enterprise-safety-manager"));
    }

    private static JsonNode ok(Browser.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isLessThan(300);
        return answer.json();
    }

    private static String own(Browser member) {
        return ok(member.get("/api/returns/filings/mine"))
                .path("waiting")
                .path(0)
                .path("id")
                .asString();
    }

    private static JsonNode filing(Browser who, String id) {
        return ok(who.get("/api/returns/filings/" + id)).path("filing");
    }

    private static Browser.Answer submit(Browser who, String id, Map<String, String> answers) {
        int version = filing(who, id).path("version").asInt();
        return who.post(
                "/api/returns/filings/" + id + "/submit",
                Map.of("version", version, "answers", answers, "zero", false, "confirmed", false));
    }

    private static Browser.Answer act(Browser who, String id, String act, Map<String, Object> more) {
        var body = new java.util.HashMap<String, Object>(more);
        body.put("version", filing(who, id).path("version").asInt());
        return who.post("/api/returns/filings/" + id + "/" + act, body);
    }

    private static JsonNode counts(Browser who, String period, String region) {
        return ok(who.get("/api/returns/periods/" + period + "?region=" + region))
                .path("period")
                .path("counts");
    }

    @Test
    void missingIsARowAndEveryTotalSaysItsCoverage() {
        UUID a = firm(town, "甲厂");
        firm(town, "乙厂");
        UUID c = firm(otherTown, "丙厂");
        Browser bureau = officer(county, "bureau-officer");
        Published published = ReturnForms.published(bureau, county);
        Browser manager = member(a, town);
        ok(submit(manager, own(manager), Map.of("trained", "12", "drills", "1")));
        Browser other = member(c, otherTown);
        String zero = own(other);
        ok(other.post(
                "/api/returns/filings/" + zero + "/submit",
                Map.of("version", 1, "answers", Map.of(), "zero", true, "confirmed", false)));

        JsonNode all = counts(bureau, published.period(), county);
        assertThat(all.path("expected").asInt()).isEqualTo(3);
        assertThat(all.path("onTime").asInt()).isEqualTo(2);
        assertThat(all.path("zero").asInt()).isEqualTo(1);
        assertThat(all.path("notDue").asInt() + all.path("missing").asInt()).isEqualTo(1);
        assertThat(all.path("coverage").asDouble()).isEqualTo(66.7);

        JsonNode sums = ok(bureau.get("/api/returns/periods/" + published.period() + "/sums?region=" + county));
        assertThat(sums.path("total").path("trained").asInt()).isEqualTo(12);
        assertThat(sums.path("places")
                        .valueStream()
                        .map(p -> p.path("counts").path("coverage").asDouble()))
                .containsExactly(50.0, 100.0);
        assertThat(sums.path("places").path(1).path("sums").path("trained").asInt(-1))
                .as("a zero report is a 0")
                .isZero();

        JsonNode behind = ok(bureau.get(
                        "/api/returns/periods/" + published.period() + "/filings?field=trained&sort=-value"))
                .path("items");
        assertThat(behind.valueStream()
                        .map(r -> r.path("reporterName").asString()
                                + r.path("value").asInt(-1)))
                .as("the returns behind the sum")
                .containsExactly("甲厂12", "丙厂0");

        Browser townOfficer = officer(town, "town-officer");
        assertThat(counts(townOfficer, published.period(), county)
                        .path("expected")
                        .asInt())
                .as("the town sees its own")
                .isEqualTo(2);
        Browser stranger = officer("890799000000", "bureau-officer");
        assertThat(stranger.get("/api/returns/periods/" + published.period()).status())
                .isEqualTo(404);
        assertThat(stranger.get("/api/returns/forms/" + published.form()).status())
                .isEqualTo(404);
        assertThat(other.get("/api/returns/filings/" + own(member(firm(town, "丁厂"), town)))
                        .status())
                .as("nothing of the others")
                .isEqualTo(404);
    }

    @Test
    void theListOfExpectedReportersIsWrittenOnce() {
        firm(town, "甲厂");
        firm(otherTown, "乙厂");
        Published published = ReturnForms.published(officer(county, "bureau-officer"), county);
        UUID form = UUID.fromString(published.form());
        var runs = List.of(1, 2, 3).stream()
                .map(i ->
                        CompletableFuture.supplyAsync(() -> Actors.callAsSystem("test", () -> materialiser.run(form))))
                .toList();
        assertThat(runs.stream().mapToInt(CompletableFuture::join).sum()).isZero();
        firm(town, "丙厂");
        assertThat(Actors.callAsSystem("test", () -> materialiser.run(form)))
                .as("who came is asked")
                .isEqualTo(1);
        assertThat(filings(form)).isEqualTo(3);
    }

    @Test
    void aRunThatIsCutOffLeavesNothingAndTheNextOneDoesTheWhole() {
        firm(town, "甲厂");
        Browser bureau = officer(county, "bureau-officer");
        Published published = ReturnForms.published(bureau, county);
        UUID form = UUID.fromString(published.form());
        for (int i = 0; i < 5; i++) {
            firm(town, "新厂" + i);
        }
        Actors.runAsSystem(
                "test",
                () -> transaction.executeWithoutResult(status -> {
                    assertThat(materialiser.run(form)).isEqualTo(5);
                    status.setRollbackOnly();
                }));
        assertThat(filings(form)).isEqualTo(1);
        assertThat(Actors.callAsSystem("test", () -> materialiser.run(form))).isEqualTo(5);
        assertThat(filings(form)).isEqualTo(6);
    }

    private int filings(UUID form) {
        return Actors.callAsSystem(
                "test",
                () -> transaction.execute(
                        s -> jdbc.sql("select count(*)::int from returns.filing where form_id = :form")
                                .param("form", form)
                                .query(Integer.class)
                                .single()));
    }

    @Test
    void whoLeavesTheAudienceIsExemptAndComesBack() {
        UUID a = firm(town, "甲厂");
        Published published = ReturnForms.published(officer(county, "bureau-officer"), county);
        UUID form = UUID.fromString(published.form());
        setState(a, "CLOSED");
        Actors.runAsSystem("test", () -> materialiser.run(form));
        assertThat(state(published)).isEqualTo("EXEMPT");
        setState(a, "NORMAL");
        Actors.runAsSystem("test", () -> materialiser.run(form));
        assertThat(state(published)).isEqualTo("OPEN");
    }

    private void setState(UUID firm, String state) {
        Actors.runAsSystem(
                "test",
                () -> transaction.executeWithoutResult(
                        s -> jdbc.sql("update enterprise.enterprise set production_state = :state where id = :id")
                                .param("state", state)
                                .param("id", firm)
                                .update()));
    }

    private String state(Published published) {
        return filing(officer(county, "bureau-officer"), published.filing())
                .path("state")
                .asString();
    }

    @Test
    void wrongInputIsRefusedAndTheDraftStays() {
        UUID a = firm(town, "甲厂");
        ReturnForms.published(officer(county, "bureau-officer"), county);
        Browser manager = member(a, town);
        String id = own(manager);
        ok(manager.put(
                "/api/returns/filings/" + id + "/draft",
                Map.of("version", 1, "answers", Map.of("trained", "-3", "drills", "两次"))));
        var refused = submit(manager, id, Map.of("trained", "-3", "drills", "两次"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json()
                        .path("errors")
                        .valueStream()
                        .map(e -> e.path("field").asString() + " "
                                + e.path("code").asString()))
                .containsExactly("answers.trained returns.negative", "answers.drills sheet.not-integer");
        assertThat(refused.json().path("errors").path(0).path("message").asString())
                .contains("本周培训人次不能是负数");
        assertThat(filing(manager, id).path("draft").path("drills").asString()).isEqualTo("两次");
        assertThat(filing(manager, id).path("state").asString()).isEqualTo("OPEN");
    }

    @Test
    void approvalGoesLevelByLevelAndReopeningNeedsAReason() {
        UUID a = firm(town, "甲厂");
        Browser bureau = officer(county, "bureau-officer");
        var definition = ReturnForms.definition("两级审核", ReturnForms.twoCounts());
        definition.put("approval", List.of("TOWN", "COUNTY"));
        Published published = ReturnForms.published(bureau, county, definition);
        Browser manager = member(a, town);
        Browser townOfficer = officer(town, "town-officer");
        String id = published.filing();
        ok(submit(manager, id, Map.of("trained", "12", "drills", "1")));
        assertThat(submit(manager, id, Map.of("trained", "13", "drills", "1")).code())
                .isEqualTo("returns.submitted");
        ok(act(townOfficer, id, "approve", Map.of()));
        assertThat(filing(bureau, id).path("state").asString()).isEqualTo("SUBMITTED");
        assertThat(act(townOfficer, id, "approve", Map.of()).code()).isEqualTo("returns.not-your-level");
        ok(act(bureau, id, "approve", Map.of()));
        assertThat(filing(bureau, id).path("state").asString()).isEqualTo("ACCEPTED");

        assertThat(act(bureau, id, "reopen", Map.of()).status()).isEqualTo(422);
        ok(act(bureau, id, "reopen", Map.of("reason", "培训人次与签到表不一致")));
        JsonNode open = filing(manager, id);
        assertThat(open.path("state").asString()).isEqualTo("RETURNED");
        assertThat(open.path("note").asString()).isEqualTo("培训人次与签到表不一致");
        assertThat(counts(bureau, published.period(), county).path("onTime").asInt())
                .as("not there until it comes again")
                .isZero();
        ok(submit(manager, id, Map.of("trained", "11", "drills", "1")));
        assertThat(counts(bureau, published.period(), county).path("onTime").asInt())
                .as("the first submission decides")
                .isEqualTo(1);
        JsonNode acts = ok(manager.get("/api/returns/filings/" + id)).path("acts");
        assertThat(acts.valueStream().map(x -> x.path("action").asString()))
                .containsExactly("SUBMIT", "REOPEN", "APPROVE", "APPROVE", "SUBMIT");
    }

    @Test
    void twoPeopleAtOnceSeeEachOther() {
        UUID a = firm(town, "甲厂");
        Published published = ReturnForms.published(officer(county, "bureau-officer"), county);
        Browser manager = member(a, town);
        ok(manager.put(
                "/api/returns/filings/" + published.filing() + "/draft",
                Map.of("version", 1, "answers", Map.of("trained", "1"))));
        var late = manager.put(
                "/api/returns/filings/" + published.filing() + "/draft",
                Map.of("version", 1, "answers", Map.of("trained", "2")));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().path("current").path("draft").path("trained").asString())
                .isEqualTo("1");
    }

    @Test
    void aSheetIsReadCellByCellAndAForeignOneIsTurnedAway() throws IOException {
        UUID a = firm(town, "甲厂");
        UUID b = firm(town, "乙厂");
        Browser bureau = officer(county, "bureau-officer");
        Published first = ReturnForms.published(bureau, county);
        Browser manager = member(a, town);
        String id = own(manager);
        byte[] sheet =
                manager.get("/api/returns/filings/" + id + "/sheet").raw().body();
        var read = ok(upload(manager, id, changed(sheet, 4, "12人", null, 5, "3", "次")));
        assertThat(read.path("answers").path("trained").asString()).isEqualTo("12人");
        assertThat(read.path("faults")
                        .valueStream()
                        .map(f -> f.path("cell").asString() + " "
                                + f.path("message").asString()))
                .containsExactlyInAnyOrder("B5 应为整数", "B6 本周演练次数的单位应为\"项\"，表中写的是\"次\"。请换算后再填。");
        var formula = ok(upload(manager, id, changed(sheet, 4, "=1+1", null, 5, "3", null)));
        assertThat(formula.path("faults").path(0).path("message").asString()).contains("公式");
        assertThat(filing(manager, id).path("version").asInt())
                .as("an upload changes nothing")
                .isEqualTo(1);

        Browser neighbour = member(b, town);
        assertThat(upload(neighbour, own(neighbour), sheet).code()).isEqualTo("returns.sheet-other-reporter");
        byte[] otherPeriod = marked(sheet, 3, "2019-W01");
        assertThat(upload(manager, id, otherPeriod).code()).isEqualTo("returns.sheet-other-period");
        assertThat(upload(manager, id, marked(sheet, 2, "9")).code()).isEqualTo("returns.sheet-other-version");
        assertThat(upload(manager, id, marked(sheet, 1, first.period())).code()).isEqualTo("returns.sheet-other-form");
        assertThat(upload(manager, id, "不是表格".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .code())
                .isEqualTo("returns.sheet-not-ours");
    }

    private static Browser.Answer upload(Browser who, String id, byte[] file) {
        return who.upload("/api/returns/filings/" + id + "/sheet", "周报.xlsx", file, Map.of());
    }

    private static byte[] changed(
            byte[] sheet, int row, String text, @Nullable String unit, int row2, String text2, @Nullable String unit2)
            throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(sheet))) {
            Sheet first = book.getSheetAt(0);
            put(first, row, text, unit);
            put(first, row2, text2, unit2);
            return bytes(book);
        }
    }

    private static void put(Sheet sheet, int row, String text, @Nullable String unit) {
        if (text.startsWith("=")) {
            sheet.getRow(row).createCell(1).setCellFormula(text.substring(1));
        } else {
            sheet.getRow(row).createCell(1).setCellValue(text);
        }
        if (unit != null) {
            sheet.getRow(row).createCell(2).setCellValue(unit);
        }
    }

    private static byte[] marked(byte[] sheet, int part, String value) throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(sheet))) {
            var cell = book.getSheetAt(0).getRow(2).getCell(0);
            String[] parts = cell.getStringCellValue().split(" \\| ");
            parts[part] = value;
            cell.getRow().createCell(0).setCellValue(String.join(" | ", parts));
            return bytes(book);
        }
    }

    private static byte[] bytes(XSSFWorkbook book) throws IOException {
        var out = new ByteArrayOutputStream();
        book.write(out);
        return out.toByteArray();
    }

    @Test
    void aDesignerSeesWhatIsReallyNewAndWhatItAddsToTheLoad() {
        firm(town, "甲厂");
        Browser bureau = officer(county, "bureau-officer");
        ReturnForms.published(bureau, county);
        var fields = List.of(
                ReturnForms.field("name", "企业名称", "TEXT", "NAME"),
                ReturnForms.field("people", "从业人数", "INTEGER", null),
                ReturnForms.field("hours", "本周培训学时", "INTEGER", null));
        JsonNode preview = ok(bureau.post(
                "/api/returns/forms/preview",
                Map.of("regionCode", county, "draft", ReturnForms.definition("新周报", fields))));
        assertThat(preview.path("reporters").asInt()).isEqualTo(1);
        assertThat(preview.path("known").asInt()).isEqualTo(1);
        assertThat(preview.path("asked").asInt()).isEqualTo(2);
        assertThat(preview.path("knownAgain")
                        .valueStream()
                        .map(k -> k.path("known").asString() + k.path("linked").asBoolean()))
                .containsExactly("NAMEtrue", "EMPLOYEESfalse");
        assertThat(preview.path("faults")
                        .valueStream()
                        .map(f -> f.path("field").asString() + " "
                                + f.path("code").asString()))
                .containsExactly("fields[1].known returns.asks-known");
        assertThat(preview.path("before").path("maxAsked").asDouble()).isEqualTo(2 * 52.0 / 12);
        assertThat(preview.path("after").path("maxAsked").asDouble()).isEqualTo(4 * 52.0 / 12);
        assertThat(preview.path("coming").size()).isEqualTo(4);

        var draft = ok(bureau.post(
                "/api/returns/forms", Map.of("regionCode", county, "draft", ReturnForms.definition("新周报", fields))));
        var refused = bureau.post(
                "/api/returns/forms/" + draft.path("id").asString() + "/publish",
                Map.of("version", 1, "effectiveFrom", "2030-01-01"));
        assertThat(refused.json().path("errors").path(0).path("code").asString())
                .isEqualTo("returns.asks-known");
        assertThat(officer("890798000000", "bureau-officer")
                        .post(
                                "/api/returns/forms",
                                Map.of("regionCode", county, "draft", ReturnForms.definition("越权", fields)))
                        .code())
                .isEqualTo("returns.not-your-form");
    }

    @Test
    void urgingReachesThoseWhoHaveNotReportedAndNobodyTwiceAnHour() {
        UUID a = firm(town, "甲厂");
        firm(otherTown, "乙厂");
        Browser bureau = officer(county, "bureau-officer");
        Published published = ReturnForms.published(bureau, county);
        Browser manager = member(a, town);
        ok(submit(manager, own(manager), Map.of("trained", "12", "drills", "1")));
        var body = Map.of("region", county, "note", "请今天补报");
        String path = "/api/returns/periods/" + published.period() + "/urge";
        assertThat(ok(bureau.post(path, body)).path("urged").asInt()).isEqualTo(1);
        assertThat(ok(bureau.post(path, body)).path("urged").asInt()).isZero();
    }

    @Test
    void otherModulesReadValuesWhereMissingIsNull() {
        UUID a = firm(town, "甲厂");
        firm(otherTown, "乙厂");
        Published published = ReturnForms.published(officer(county, "bureau-officer"), county);
        Browser manager = member(a, town);
        ok(submit(manager, own(manager), Map.of("trained", "12", "drills", "0")));
        List<String> rows = Actors.callAsSystem(
                "test",
                () -> transaction.execute(s -> jdbc.sql("""
                        select field || '=' || coalesce(value::text, 'null') as row from returns.v_value
                         where period_id = :period order by region_code, field
                        """)
                        .param("period", UUID.fromString(published.period()))
                        .query(String.class)
                        .list()));
        assertThat(rows).containsExactly("drills=0", "trained=12", "drills=null", "trained=null");
    }
}
