package io.anlan.accident;

import static io.anlan.accident.AccidentScene.act;
import static io.anlan.accident.AccidentScene.done;
import static io.anlan.accident.AccidentScene.figures;
import static io.anlan.accident.AccidentScene.ok;
import static io.anlan.accident.AccidentScene.report;
import static io.anlan.accident.AccidentScene.reported;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.anlan.accident.AccidentScene.Cast;
import io.anlan.platform.time.Days;
import io.anlan.support.Browser;
import io.anlan.support.ServerTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.JsonNode;

@ServerTest
@Import(AccidentScene.class)
class AccidentLoopIT {

    private static final Duration SOON = Duration.ofSeconds(10);

    @Autowired
    AccidentScene scene;

    @Autowired
    Clock clock;

    private Instant ago(Duration duration) {
        return clock.instant().minus(duration).truncatedTo(ChronoUnit.MINUTES);
    }

    @Test
    void theAuthorityHearsOfAReportAndTheLevelAboveOfItsOwn() {
        Cast cast = scene.cast();
        Instant occurred = ago(Duration.ofMinutes(50));
        JsonNode a = reported(cast.enterprise(), report(cast.factory(), occurred, occurred, figures(0, 0, 1, 10_000)));
        String title = a.path("title").asString();
        await().atMost(SOON).until(() -> titles(cast.county()).contains("事故报告：" + title));
        assertThat(titles(cast.enterprise())).doesNotContain("事故报告：" + title);
        assertThat(titles(cast.neighbour())).doesNotContain("事故报告：" + title);

        a = done(cast.county(), a, "receive", Map.of("note", "到场核实"));
        done(cast.county(), a, "forward", Map.of("recipient", "市应急管理局", "means", "TELEPHONE"));
        await().atMost(SOON).until(() -> titles(cast.city()).contains("下级上报事故：" + title));
        JsonNode notice = cast.city().get("/api/notices").json().path("items").path(0);
        assertThat(notice.path("subjectType").asString()).isEqualTo("accident");
        assertThat(notice.path("urgency").asString()).isEqualTo("URGENT");
    }

    private static List<String> titles(Browser who) {
        return who.get("/api/notices")
                .json()
                .path("items")
                .valueStream()
                .map(n -> n.path("title").asString())
                .toList();
    }

    @Test
    void anAccidentGoesFromTheReportToTheLookBackAndALaterDeathRaisesItsGrade() {
        Cast cast = scene.cast();
        Instant occurred = ago(Duration.ofDays(400));
        LocalDate day = Days.of(occurred);
        JsonNode a = reported(
                cast.county(),
                with(
                        report(cast.factory(), occurred, occurred, figures(2, 1, 3, 800_000)),
                        "reportedAt",
                        occurred.plus(Duration.ofMinutes(130)).toString()));
        assertThat(a.path("number").asString()).matches("SG-\\d{4}-\\d{4}");
        assertThat(a.path("grade").asString()).isEqualTo("ORDINARY");
        assertThat(a.path("lateReports").asInt()).isOne();
        assertThat(a.path("chain").path(0).path("minutesLate").asInt()).isEqualTo(70);
        assertThat(a.path("chain").path(1).path("running").asBoolean()).isTrue();

        a = done(cast.county(), a, "receive", Map.of("note", "到场核实"));
        a = done(
                cast.county(),
                a,
                "forward",
                Map.of(
                        "reportedAt",
                        occurred.plus(Duration.ofMinutes(190)).toString(),
                        "recipient",
                        "市应急管理局",
                        "means",
                        "TELEPHONE"));
        assertThat(a.path("chain").path(1).path("minutesLate").asInt()).isZero();
        assertThat(a.path("chain")).hasSize(2);

        a = done(
                cast.county(),
                a,
                "supplement",
                Map.of(
                        "changedOn",
                        day.plusDays(30).toString(),
                        "figures",
                        figures(3, 0, 3, 900_000),
                        "note",
                        "重伤者抢救无效死亡"));
        assertThat(a.path("grade").asString()).isEqualTo("LARGER");
        assertThat(a.path("figures").path("deaths").asInt()).isEqualTo(3);
        assertThat(a.path("chain").path(2).path("from").asString()).isEqualTo("CITY");
        assertThat(act(cast.county(), a, "forward", Map.of("recipient", "省应急管理厅", "means", "TELEPHONE"))
                        .code())
                .isEqualTo("accident.not-your-level");
        a = done(cast.city(), a, "forward", Map.of("recipient", "省应急管理厅", "means", "TELEPHONE"));

        assertThat(act(cast.county(), a, "form-team", team("COUNTY", day))
                        .json()
                        .toString())
                .contains("第十九条");
        a = done(cast.city(), a, "form-team", team("CITY", day));
        assertThat(a.path("investigation").path("reportDueOn").asString())
                .isEqualTo(day.plusDays(60).toString());
        a = done(
                cast.city(),
                a,
                "extend",
                Map.of("kind", "EXTENSION", "days", 60, "approvedBy", "市人民政府", "note", "鉴定复杂"));
        assertThat(act(
                                cast.city(),
                                a,
                                "extend",
                                Map.of("kind", "EXTENSION", "days", 1, "approvedBy", "市人民政府", "note", "再延"))
                        .json()
                        .toString())
                .contains("第二十九条");
        assertThat(act(cast.city(), a, "submit-report", investigated(day)).code())
                .isEqualTo("accident.measures-needed");
        a = done(
                cast.city(),
                a,
                "add-measure",
                Map.of(
                        "text",
                        "加装联锁防护罩",
                        "owner",
                        "厂长",
                        "dueOn",
                        day.plusDays(90).toString()));
        a = done(cast.city(), a, "submit-report", investigated(day));
        assertThat(act(cast.county(), a, "approve-report", approved(day)).code())
                .isEqualTo("accident.not-your-level");
        a = done(cast.city(), a, "approve-report", approved(day));
        assertThat(a.path("state").asString()).isEqualTo("APPROVED");
        assertThat(a.path("dueKind").asString()).isEqualTo("MEASURE");
        assertThat(a.path("overdue").asBoolean()).isTrue();

        a = closed(cast, a, day);
        assertThat(a.path("state").asString()).isEqualTo("CLOSED");
        assertThat(a.path("dueKind").isNull()).isTrue();
        assertThat(a.path("history").size()).isGreaterThan(12);
    }

    private static JsonNode closed(Cast cast, JsonNode given, LocalDate day) {
        JsonNode a = given;
        String measure = a.path("measures").path(0).path("measure").path("id").asString();
        assertThat(act(cast.county(), a, "finish-rectification", Map.of()).code())
                .isEqualTo("accident.measures-open");
        a = done(
                cast.enterprise(),
                a,
                "complete-measure",
                Map.of("measureId", measure, "doneOn", day.plusDays(85).toString(), "note", "已装好并验收"));
        a = done(cast.county(), a, "verify-measure", Map.of("measureId", measure, "accepted", true));
        a = done(cast.county(), a, "finish-rectification", Map.of());
        assertThat(act(cast.city(), a, "look-back", Map.of("note", "措施有效")).code())
                .isEqualTo("accident.four-not-settled");
        for (String kind : List.of("CAUSE", "RESPONSIBLE", "MEASURES", "TAUGHT")) {
            a = done(
                    cast.city(),
                    a,
                    "settle",
                    Map.of("kind", kind, "settledOn", day.plusDays(100).toString(), "note", "已落实"));
        }
        return done(cast.city(), a, "look-back", Map.of("note", "措施有效，未再发生"));
    }

    @Test
    void aDeathAfterTheThirtiethDayIsKeptButDoesNotCount() {
        Cast cast = scene.cast();
        Instant occurred = ago(Duration.ofDays(60));
        JsonNode a = reported(cast.enterprise(), report(cast.factory(), occurred, occurred, figures(2, 1, 0, 100_000)));
        a = done(
                cast.enterprise(),
                a,
                "supplement",
                Map.of(
                        "changedOn",
                        Days.of(occurred).plusDays(31).toString(),
                        "figures",
                        figures(3, 0, 0, 250_000),
                        "note",
                        "伤者死亡"));
        assertThat(a.path("grade").asString()).isEqualTo("ORDINARY");
        assertThat(a.path("figures").path("deaths").asInt()).isEqualTo(2);
        assertThat(a.path("figures").path("directLossYuan").asLong()).isEqualTo(250_000);
        JsonNode last = a.path("statements").path(1);
        assertThat(last.path("counted").asBoolean()).isFalse();
        assertThat(last.path("figures").path("deaths").asInt()).isEqualTo(3);
    }

    @Test
    void aCorrectionOfTheSectorChangesTheWindowAndWhoSeesTheParts() {
        Cast cast = scene.cast();
        Instant occurred = ago(Duration.ofDays(20));
        JsonNode a = reported(cast.enterprise(), report(cast.factory(), occurred, occurred, figures(1, 0, 0, 0)));
        assertThat(a.path("casualtiesStillCount").asBoolean()).isTrue();
        a = done(cast.county(), a, "correct", Map.of("sector", "fire", "note", "实为火灾"));
        assertThat(a.path("category").asString()).isEqualTo("FIRE");
        assertThat(a.path("casualtiesStillCount").asBoolean()).isFalse();
        var fire = scene.officer(AccidentScene.COUNTY, "department-officer", "fire");
        JsonNode seen = ok(fire.get("/api/accidents/" + a.path("id").asString()), 200);
        assertThat(seen.path("chain")).hasSize(2);
        assertThat(seen.path("statements")).hasSize(1);
    }

    @Test
    void aReportSentTwiceIsOneFileAndTheFirstReportCannotBeChanged() {
        Cast cast = scene.cast();
        Instant occurred = ago(Duration.ofMinutes(30));
        var body = report(cast.factory(), occurred, occurred, figures(0, 1, 0, 0));
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        JsonNode first = ok(cast.enterprise().send("POST", "/api/accidents", body, key), 201);
        JsonNode again = ok(cast.enterprise().send("POST", "/api/accidents", body, key), 201);
        assertThat(again.path("id")).isEqualTo(first.path("id"));
        UUID id = UUID.fromString(first.path("id").asString());
        assertThatThrownBy(() -> scene.system(() -> scene.jdbc()
                        .sql("update accident.accident set reported_at = now() - interval '1 day' where id = ?")
                        .param(id)
                        .update()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> scene.system(() -> scene.jdbc()
                        .sql("delete from accident.history where accident_id = ?")
                        .param(id)
                        .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void twoWhoActOnTheSameVersionDoNotOverwriteEachOther() {
        Cast cast = scene.cast();
        Instant occurred = ago(Duration.ofHours(3));
        JsonNode a = reported(cast.enterprise(), report(cast.factory(), occurred, occurred, figures(0, 1, 0, 0)));
        done(cast.county(), a, "receive", Map.of());
        var late = act(cast.city(), a, "receive", Map.of());
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().path("current").path("state").asString()).isEqualTo("RECEIVED");
    }

    @Test
    void impossibleInputsAreNamed() {
        Cast cast = scene.cast();
        Instant now = clock.instant();
        assertThat(cast.enterprise()
                        .post("/api/accidents", report(cast.factory(), now, now, figures(-1, 0, 0, 0)))
                        .status())
                .isEqualTo(422);
        var early = report(cast.factory(), now, now.minus(Duration.ofHours(1)), figures(0, 0, 1, 0));
        assertThat(cast.enterprise().post("/api/accidents", early).text()).contains("learnedAt");
        var own = with(
                report(cast.factory(), ago(Duration.ofHours(2)), ago(Duration.ofHours(2)), figures(0, 0, 1, 0)),
                "reportedAt",
                ago(Duration.ofHours(1)).toString());
        assertThat(cast.enterprise().post("/api/accidents", own).text()).contains("reportedAt");
        var old = with(report(cast.factory(), ago(Duration.ofHours(2)), now, figures(0, 0, 1, 0)), "type", "1986-03");
        assertThat(cast.enterprise().post("/api/accidents", old).text()).contains("另一版");
    }

    @Test
    void namesAreCoveredAndALookIsOnRecord() {
        Cast cast = scene.cast();
        Instant occurred = ago(Duration.ofHours(5));
        JsonNode a = reported(cast.enterprise(), report(cast.factory(), occurred, occurred, figures(0, 1, 0, 0)));
        a = done(
                cast.enterprise(),
                a,
                "save-person",
                Map.of("name", "周远洋", "age", 41, "employment", "STAFF", "harm", "SERIOUS"));
        JsonNode person = a.path("persons").path(0);
        assertThat(person.path("name").asString()).isEqualTo("周*洋");
        a = done(
                cast.county(),
                a,
                "save-person",
                Map.of(
                        "personId",
                        person.path("id").asString(),
                        "name",
                        "周*洋",
                        "age",
                        42,
                        "employment",
                        "STAFF",
                        "harm",
                        "SERIOUS"));
        String path = "/api/accidents/" + a.path("id").asString() + "/unmask";
        JsonNode open = ok(cast.county().post(path, Map.of()), 200);
        assertThat(open.path(0).path("name").asString()).isEqualTo("周远洋");
        assertThat(open.path(0).path("age").asInt()).isEqualTo(42);
        assertThat(cast.leader().post(path, Map.of()).status()).isEqualTo(403);
    }

    @Test
    void aCancelledFileStopsItsClockAndDoesNotCount() {
        Cast cast = scene.cast();
        Instant occurred = ago(Duration.ofHours(1));
        JsonNode a = reported(cast.enterprise(), report(cast.factory(), occurred, occurred, figures(0, 0, 1, 0)));
        assertThat(a.path("dueKind").asString()).isEqualTo("FORWARD");
        a = done(cast.county(), a, "cancel", Map.of("reasonCode", "NOT_AN_ACCIDENT", "note", "个人疾病"));
        assertThat(a.path("state").asString()).isEqualTo("CANCELLED");
        assertThat(a.path("dueKind").isNull()).isTrue();
        assertThat(a.path("chain").path(1).path("withdrawn").asBoolean()).isTrue();
        String list = "/api/accidents?enterpriseId=" + cast.factory();
        assertThat(ok(cast.county().get(list), 200).path("total").asInt()).isZero();
        assertThat(ok(cast.county().get(list + "&stateGroup=CANCELLED"), 200)
                        .path("total")
                        .asInt())
                .isOne();
    }

    private static Map<String, Object> with(Map<String, Object> body, String name, Object value) {
        body.put(name, value);
        return body;
    }

    private static Map<String, Object> team(String level, LocalDate day) {
        return Map.of(
                "level", level, "leader", "副市长", "formedOn", day.plusDays(2).toString());
    }

    private static Map<String, Object> investigated(LocalDate day) {
        return Map.of(
                "submittedOn",
                day.plusDays(70).toString(),
                "directCause",
                "未停机清理卡料",
                "indirectCause",
                "未开展培训",
                "causeCodes",
                List.of("7.09", "I.2"),
                "nature",
                "RESPONSIBLE");
    }

    private static Map<String, Object> approved(LocalDate day) {
        return Map.of("approvedOn", day.plusDays(80).toString(), "authority", "市人民政府", "approvalNumber", "安政复〔2025〕7号");
    }
}
