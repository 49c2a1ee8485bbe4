package io.anlan.hiddendanger;

import static io.anlan.hiddendanger.Scene.act;
import static io.anlan.hiddendanger.Scene.done;
import static io.anlan.hiddendanger.Scene.in;
import static io.anlan.hiddendanger.Scene.photo;
import static io.anlan.hiddendanger.Scene.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anlan.support.Browser;
import io.anlan.support.Fixture;
import io.anlan.support.ServerTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.JsonNode;

@ServerTest
class HiddenDangerLoopIT {

    @Autowired
    Scene scene;

    @Test
    void ordinaryDangerGoesRoundTheLoopWithFourPeople() {
        var cast = scene.cast();
        JsonNode d = report(
                cast.enterprise(),
                cast.factory(),
                "安全出口被纸箱堵住",
                Map.of("photoIds", List.of(photo(cast.enterprise(), "BEFORE")), "kind", "EVACUATION"));
        assertThat(d.path("number").asString()).matches("YH-\\d{4}-\\d{4}");
        assertThat(d.path("selfReported").asBoolean()).isTrue();
        assertThat(d.path("sources").path(0).asString()).isEqualTo("SELF_INSPECTION");
        assertThat(d.path("step").asInt()).isEqualTo(1);

        d = done(cast.town(), d, "fast-track", Map.of("dueOn", in(5), "responsible", "陈仓储"));
        assertThat(d.path("state").asString()).isEqualTo("TREATING");
        assertThat(d.path("grade").asString()).isEqualTo("ORDINARY");
        d = done(cast.bureau(), d, "urge", Map.of("note", "请尽快整改"));
        assertThat(d.path("urgeCount").asInt()).isEqualTo(1);
        assertThat(act(
                                cast.enterprise(),
                                d,
                                "submit",
                                Map.of("statement", "已清理", "photoIds", List.of(photo(cast.enterprise(), "OTHER"))))
                        .code())
                .isEqualTo("photo-needed");
        d = done(
                cast.enterprise(),
                d,
                "submit",
                Map.of("statement", "已清理", "photoIds", List.of(photo(cast.enterprise(), "AFTER"))));
        assertThat(d.path("nextAction").isNull()).isTrue();
        d = done(cast.inspector(), d, "reject", Map.of("reasons", "还有两箱", "dueOn", in(3)));
        assertThat(d.path("state").asString()).isEqualTo("REJECTED");
        d = done(
                cast.enterprise(),
                d,
                "submit",
                Map.of("statement", "全部清理", "photoIds", List.of(photo(cast.enterprise(), "AFTER"))));
        d = done(cast.inspector(), d, "accept", Map.of("note", "现场看过"));

        assertThat(d.path("state").asString()).isEqualTo("CANCELLED");
        assertThat(d.path("dueState").asString()).isEqualTo("DONE_ON_TIME");
        assertThat(d.path("step").asInt()).isEqualTo(7);
        assertThat(d.path("photos")).hasSize(3);
        List<String> actions = new ArrayList<>();
        d.path("history").forEach(item -> actions.add(item.path("action").asString()));
        assertThat(actions).containsExactly("ACCEPT", "SUBMIT", "REJECT", "SUBMIT", "URGE", "FAST_TRACK", "REPORT");
        d.path("steps")
                .forEach(step -> assertThat(step.path("state").asString()).isEqualTo("DONE"));
    }

    @Test
    void majorDangerNeedsFiveFixingsAndTheDistrictToCancelIt() {
        var cast = scene.cast();
        JsonNode d = report(cast.inspector(), cast.factory(), "除尘系统无火花探测熄灭装置", Map.of("suggestedGrade", "MAJOR"));
        d = done(cast.town(), d, "register", Map.of());
        String criterion = cast.town()
                .get("/api/hidden-danger-criteria?q=火花探测".replace("火花探测", "%E7%81%AB%E8%8A%B1%E6%8E%A2%E6%B5%8B"))
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asString();
        d = done(cast.town(), d, "assess", Map.of("grade", "MAJOR", "assessment", "木粉尘", "criterionId", criterion));
        assertThat(d.path("criterion").path("text").asString()).contains("火花探测");
        assertThat(d.path("dueOn").isNull()).isFalse();
        assertThat(act(cast.town(), d, "fast-track", Map.of()).code()).isEqualTo("ordinary-only");
        d = done(cast.town(), d, "notify", Map.of());
        d = done(cast.enterprise(), d, "acknowledge", Map.of());
        assertThat(act(cast.enterprise(), d, "acknowledge", Map.of()).code()).isEqualTo("already-acknowledged");
        d = done(cast.enterprise(), d, "set-controls", Map.of("controls", "停用 2# 除尘线"));
        d = done(cast.enterprise(), d, "five-fixings", Map.of("measures", "加装火花探测", "fundsYuan", 86000));
        var early = act(cast.enterprise(), d, "start-treatment", Map.of());
        assertThat(early.code()).isEqualTo("major-needs-five-fixings");
        assertThat(early.json().path("missing").toString()).isEqualTo("[\"responsibility\",\"limitOn\",\"plan\"]");
        d = done(
                cast.enterprise(),
                d,
                "five-fixings",
                Map.of(
                        "measures",
                        "加装火花探测",
                        "fundsYuan",
                        86000,
                        "responsibility",
                        "设备部",
                        "limitOn",
                        in(20),
                        "plan",
                        "停用"));
        d = done(cast.enterprise(), d, "start-treatment", Map.of());
        String wished = in(60);
        d = done(cast.enterprise(), d, "request-extension", Map.of("untilOn", wished, "reason", "备件到货晚"));
        assertThat(act(cast.enterprise(), d, "request-extension", Map.of("untilOn", in(70), "reason", "再晚"))
                        .code())
                .isEqualTo("extension-pending");
        d = done(cast.bureau(), d, "decide-extension", Map.of("grant", true));
        assertThat(d.path("dueOn").asString()).isEqualTo(wished);
        d = done(
                cast.enterprise(),
                d,
                "submit",
                Map.of("statement", "装好了", "photoIds", List.of(photo(cast.enterprise(), "AFTER"))));
        d = done(cast.inspector(), d, "accept", Map.of());
        assertThat(d.path("state").asString()).isEqualTo("ACCEPTED");
        assertThat(act(cast.inspector(), d, "cancel", Map.of("note", "核销")).status())
                .isEqualTo(403);
        d = done(cast.bureau(), d, "cancel", Map.of("note", "区级核销"));
        assertThat(d.path("state").asString()).isEqualTo("CANCELLED");
        d = done(cast.town(), d, "reopen", Map.of("note", "又坏了"));
        assertThat(d.path("state").asString()).isEqualTo("REGISTERED");
        assertThat(d.path("recurrences").asInt()).isEqualTo(1);
    }

    @Test
    void mergedReportsKeepAllSourcesAndTheEarliestTime() {
        var cast = scene.cast();
        JsonNode first = report(cast.inspector(), cast.factory(), "配电室堆放易燃物", Map.of("source", "SUPERVISION"));
        JsonNode second =
                report(cast.enterprise(), cast.factory(), "配电室有易燃物", Map.of("foundAt", "2026-01-02T03:04:05Z"));
        JsonNode target = done(
                cast.town(), second, "merge", Map.of("intoId", first.path("id").asString()));
        assertThat(target.path("id")).isEqualTo(first.path("id"));
        assertThat(target.path("sources")).hasSize(2);
        assertThat(target.path("foundAt").asString()).isEqualTo("2026-01-02T03:04:05Z");
        assertThat(target.path("sourceDetails").toString())
                .contains(second.path("number").asString());
        JsonNode merged = cast.town()
                .get("/api/hidden-dangers/" + second.path("id").asString())
                .json();
        assertThat(merged.path("mergedInto").path("number")).isEqualTo(first.path("number"));
        assertThat(act(
                                cast.town(),
                                target,
                                "merge",
                                Map.of("intoId", target.path("id").asString()))
                        .code())
                .isEqualTo("merge-target");
    }

    @Test
    void nobodySeesOrTouchesARecordOutsideTheScope() {
        var cast = scene.cast();
        JsonNode d = report(
                cast.enterprise(),
                cast.factory(),
                "电线老化",
                Map.of("photoIds", List.of(photo(cast.enterprise(), "BEFORE"))));
        UUID rival = scene.enterprise(Scene.BAIXI, "industry-trade");
        List<Browser> outsiders = List.of(
                scene.browser(scene.fixture().officer(Fixture.WANGLAN, List.of("bureau-officer"))),
                scene.browser(scene.fixture().member(rival, Scene.BAIXI, "enterprise-safety-manager")),
                scene.browser(scene.fixture().officer(Fixture.YUNTING, List.of("department-officer"), "hospital")));
        String id = d.path("id").asString();
        String photo = d.path("photos").path(0).path("id").asString();
        for (Browser outsider : outsiders) {
            assertThat(outsider.get("/api/hidden-dangers/" + id).status()).isEqualTo(404);
            assertThat(outsider.get("/api/hidden-dangers/" + id + "/history").status())
                    .isEqualTo(404);
            assertThat(outsider.get("/api/hidden-danger-photos/" + photo).status())
                    .isEqualTo(404);
            assertThat(outsider.get("/api/hidden-dangers?stateGroup=ALL&q="
                                    + d.path("number").asString())
                            .json()
                            .path("items"))
                    .noneMatch(row -> row.path("id").asString().equals(id));
            assertThat(act(outsider, d, "comment", Map.of("note", "看见了")).status())
                    .isEqualTo(404);
        }
        assertThat(cast.town().get("/api/hidden-dangers/" + id).json().path("history"))
                .hasSize(1);
    }

    @Test
    void ofTwoVerifiersAtOnceOneWins() throws Exception {
        var cast = scene.cast();
        JsonNode d = report(cast.enterprise(), cast.factory(), "灭火器过期", Map.of());
        d = done(cast.town(), d, "fast-track", Map.of());
        JsonNode seen = done(
                cast.enterprise(),
                d,
                "submit",
                Map.of("statement", "已换", "photoIds", List.of(photo(cast.enterprise(), "AFTER"))));
        Browser other = scene.browser(scene.fixture().officer(Scene.BAIXI, List.of("inspector")));
        List<Callable<Integer>> both = List.of(
                () -> act(cast.inspector(), seen, "accept", Map.of()).status(),
                () -> act(other, seen, "reject", Map.of("reasons", "没换")).status());
        List<Integer> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var answer : threads.invokeAll(both)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        JsonNode history = cast.town()
                .get("/api/hidden-dangers/" + seen.path("id").asString() + "/history")
                .json();
        assertThat(history).hasSize(4);
    }

    @Test
    void aRepeatedSubmissionIsDoneOnceAndAStaleOneShowsWhatChanged() {
        var cast = scene.cast();
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        Map<String, Object> body = Map.of("title", "重复提交", "placeText", "仓库", "enterpriseId", cast.factory());
        var first = cast.enterprise().send("POST", "/api/hidden-dangers", body, key);
        var second = cast.enterprise().send("POST", "/api/hidden-dangers", body, key);
        assertThat(second.json().path("id")).isEqualTo(first.json().path("id"));
        assertThat(second.json().path("history")).hasSize(1);

        JsonNode seen = first.json();
        done(cast.town(), seen, "register", Map.of());
        var stale = act(cast.town(), seen, "register", Map.of());
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.code()).isEqualTo("conflict");
        assertThat(stale.json().path("current").path("state").asString()).isEqualTo("REGISTERED");
    }

    @Test
    void aRefusedActionLeavesNothingBehind() {
        var cast = scene.cast();
        JsonNode d = report(cast.enterprise(), cast.factory(), "未系安全带", Map.of());
        d = done(cast.town(), d, "fast-track", Map.of());
        String foreign = photo(cast.inspector(), "AFTER");
        var refused = act(cast.enterprise(), d, "submit", Map.of("statement", "好了", "photoIds", List.of(foreign)));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").path(0).path("code").asString())
                .isEqualTo("photo-unknown");
        JsonNode now = cast.town()
                .get("/api/hidden-dangers/" + d.path("id").asString())
                .json();
        assertThat(now.path("version")).isEqualTo(d.path("version"));
        assertThat(now.path("history")).hasSize(2);
    }

    @Test
    void historyAndTheFirstReportCannotBeRewrittenEvenByJobs() {
        var cast = scene.cast();
        String id = report(cast.enterprise(), cast.factory(), "自查自报", Map.of())
                .path("id")
                .asString();
        for (String forbidden : List.of(
                "update hiddendanger.history set note = 'x' where danger_id = '" + id + "'",
                "delete from hiddendanger.history where danger_id = '" + id + "'",
                "update hiddendanger.danger set reported_at = now() - interval '1 year' where id = '" + id + "'",
                "update hiddendanger.danger set content_hash = 'x' where id = '" + id + "'")) {
            assertThatThrownBy(
                            () -> scene.system(() -> scene.jdbc().sql(forbidden).update()))
                    .isInstanceOf(DataAccessException.class);
        }
    }
}
