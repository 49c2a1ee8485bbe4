package io.anlan.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import com.sun.net.httpserver.HttpServer;
import io.anlan.hiddendanger.DangerScene;
import io.anlan.platform.access.Actors;
import io.anlan.platform.time.Days;
import io.anlan.support.Browser;
import io.anlan.support.Fixture;
import io.anlan.support.ServerTest;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@ServerTest
class NoticeIT {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final GreenMail MAIL = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    @Autowired
    DangerScene dangers;

    @Autowired
    Fixture fixture;

    @Autowired
    Notices notices;

    @Autowired
    Reminders reminders;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry registry) {
        MAIL.start();
        registry.add("spring.mail.host", () -> "localhost");
        registry.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
        registry.add("anlan.mail.from", () -> "anlan@example.cn");
    }

    @AfterAll
    static void stop() {
        MAIL.stop();
    }

    @Test
    void tellsTheTownOfAReportAndTheEnterpriseOfTheOrder() {
        var people = dangers.people();
        JsonNode d = dangers.ordered(
                people, "皮带轮外露", LocalDate.now(Days.ZONE).plusDays(9).toString());
        await().atMost(SOON).until(() -> titles(people.townBrowser()).contains("新报隐患待登记：皮带轮外露"));
        await().atMost(SOON).until(() -> titles(people.managerBrowser()).contains("隐患须整改：皮带轮外露"));
        assertThat(titles(people.managerBrowser())).as("not of one's own act").hasSize(1);
        JsonNode notice =
                people.managerBrowser().get("/api/notices").json().path("items").path(0);
        assertThat(notice.path("subjectId")).isEqualTo(d.path("id"));
        assertThat(people.managerBrowser()
                        .get("/api/notices/unread-count")
                        .json()
                        .path("unread")
                        .asInt())
                .isEqualTo(1);
        String path = "/api/notices/" + notice.path("id").asString() + "/read";
        assertThat(people.townBrowser().post(path, null).status())
                .as("somebody else's")
                .isEqualTo(404);
        assertThat(people.managerBrowser()
                        .post(path, null)
                        .json()
                        .path("unread")
                        .asInt())
                .isZero();
    }

    @Test
    void remindsOnceADayHoweverOftenTheJobRuns() {
        var people = dangers.people();
        JsonNode d = dangers.ordered(people, "逾期提醒", LocalDate.now(Days.ZONE).toString());
        Instant inThreeDays = clock.instant().plus(Duration.ofDays(3));
        Actors.runAsSystem("test", () -> {
            assertThat(reminders.remind(inThreeDays)).isPositive();
            assertThat(reminders.remind(inThreeDays)).isZero();
        });
        assertThat(titles(people.managerBrowser())).contains("整改逾期 3 天：逾期提醒");
        assertThat(titles(people.townBrowser())).contains("整改逾期 3 天：逾期提醒");
        assertThat(d.path("dueState").asString()).isEqualTo("TODAY");
    }

    @Test
    void aHalfFinishedReminderRunLeavesNothingAndIsDoneAgain() {
        var people = dangers.people();
        dangers.ordered(people, "中途断电", LocalDate.now(Days.ZONE).toString());
        Instant later = clock.instant().plus(Duration.ofDays(20));
        Actors.runAsSystem("test", () -> {
            transaction.executeWithoutResult(status -> {
                assertThat(notices.remind(Days.of(later), Days.of(later), later))
                        .isPositive();
                status.setRollbackOnly();
            });
            assertThat(notices.remind(Days.of(later), Days.of(later), later)).isPositive();
        });
        assertThat(titles(people.managerBrowser())).containsOnlyOnce("整改逾期 20 天：中途断电");
    }

    @Test
    void mailsWhatThePersonWantsMailed() {
        var people = dangers.people();
        String address = "m" + people.manager().id().toString().substring(24) + "@example.cn";
        setEmail(people.manager().id(), address);
        dangers.ordered(people, "邮件提醒", LocalDate.now(Days.ZONE).plusDays(9).toString());
        await().atMost(SOON).until(() -> !titles(people.managerBrowser()).isEmpty());
        Actors.runAsSystem("test", outbox::sendDue);
        assertThat(MAIL.getReceivedMessagesForDomain(address)).hasSize(1);

        people.managerBrowser()
                .put(
                        "/api/notices/preferences",
                        List.of(Map.of("kind", "DANGER_URGED", "inApp", true, "email", false, "message", false)));
        JsonNode d = dangers.ordered(
                people, "又一件", LocalDate.now(Days.ZONE).plusDays(9).toString());
        dangers.act(
                fixture.signedIn(fixture.officer(Fixture.YUNTING, List.of("bureau-officer"))),
                d,
                "urge",
                Map.of("note", "快"));
        await().atMost(SOON).until(() -> titles(people.managerBrowser()).contains("催办：又一件"));
        Actors.runAsSystem("test", outbox::sendDue);
        assertThat(MAIL.getReceivedMessagesForDomain(address))
                .as("assigned, not urged")
                .hasSize(2);
    }

    @Test
    void webhookIsSignedRetriedAndSurvivesARefusal() throws IOException {
        List<String> bodies = new CopyOnWriteArrayList<>();
        List<String> signatures = new CopyOnWriteArrayList<>();
        AtomicInteger calls = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/hook", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            signatures.add(exchange.getRequestHeaders().getFirst("X-Anlan-Signature"));
            exchange.sendResponseHeaders(calls.incrementAndGet() == 1 ? 503 : 204, -1);
            exchange.close();
        });
        server.start();
        Browser admin = fixture.signedIn(fixture.officer(Fixture.CITY, List.of("system-admin")));
        try {
            String url = "http://localhost:" + server.getAddress().getPort() + "/hook";
            var settings = admin.put(
                    "/api/notices/settings",
                    Map.of(
                            "channels",
                            List.of(Map.of(
                                    "name",
                                    "短信网关",
                                    "kind",
                                    "WEBHOOK",
                                    "url",
                                    url,
                                    "secret",
                                    "s3cret",
                                    "enabled",
                                    true,
                                    "template",
                                    "{\"to\":\"{{to}}\",\"text\":\"{{title}}\"}"))));
            assertThat(settings.status()).as(settings.text()).isEqualTo(200);
            assertThat(settings.text()).doesNotContain("s3cret").contains("\"secretSet\":true");

            var people = dangers.people();
            dangers.ordered(
                    people, "短信 \"引号\"", LocalDate.now(Days.ZONE).plusDays(9).toString());
            await().atMost(SOON).until(() -> waiting() == 1);
            Actors.runAsSystem("test", outbox::sendDue);
            assertThat(state()).isEqualTo("FAILED");
            makeDue();
            Actors.runAsSystem("test", outbox::sendDue);
            assertThat(state()).isEqualTo("SENT");
            assertThat(bodies).hasSize(2).allMatch(body -> body.contains("隐患须整改：短信 \\\"引号\\\""));
            String[] parts = signatures.getLast().split(",v1=|t=");
            String expected =
                    HexFormat.of().formatHex(WebhookChannel.hmac("s3cret", parts[1] + "." + bodies.getLast()));
            assertThat(parts[2]).isEqualTo(expected);
            assertThat(admin.get("/api/notices/deliveries?state=SENT")
                            .json()
                            .path("items")
                            .path(0)
                            .path("attempts")
                            .asInt())
                    .isEqualTo(2);
        } finally {
            admin.put("/api/notices/settings", Map.of("channels", List.of()));
            server.stop(0);
        }
    }

    @Test
    void settingsAreForThosePermittedAndTemplatesMustBeJson() {
        Browser officer = fixture.signedIn(fixture.officer(Fixture.YUNTING, List.of("bureau-officer")));
        assertThat(officer.get("/api/notices/settings").status()).isEqualTo(403);
        Browser admin = fixture.signedIn(fixture.officer(Fixture.CITY, List.of("system-admin")));
        var wrong = admin.put(
                "/api/notices/settings",
                Map.of(
                        "channels",
                        List.of(Map.of(
                                "name",
                                "x",
                                "kind",
                                "WEBHOOK",
                                "url",
                                "https://example.cn/h",
                                "template",
                                "{{title}}",
                                "enabled",
                                true))));
        assertThat(wrong.json().path("errors").path(0).path("code").asString()).isEqualTo("template-not-json");
        var trial = admin.post("/api/notices/settings/test", Map.of("channel", "EMAIL", "to", "trial@example.cn"));
        assertThat(trial.json().path("delivered").asBoolean()).isTrue();
    }

    // ---- scenery

    private static List<String> titles(Browser who) {
        List<String> titles = new CopyOnWriteArrayList<>();
        who.get("/api/notices")
                .json()
                .path("items")
                .forEach(n -> titles.add(n.path("title").asString()));
        return titles;
    }

    private void setEmail(UUID user, String address) {
        dangers.system(() -> jdbc.sql("update identity.users set email = ? where id = ?")
                .param(address)
                .param(user)
                .update());
    }

    private void makeDue() {
        dangers.system(() -> jdbc.sql("update notice.delivery set next_at = now() where channel_id is not null")
                .update());
    }

    private int waiting() {
        return Actors.callAsSystem(
                "test",
                () -> transaction.execute(
                        status -> jdbc.sql("select count(*) from notice.delivery where channel_id is not null")
                                .query(Integer.class)
                                .single()));
    }

    private String state() {
        return Actors.callAsSystem(
                "test",
                () -> transaction.execute(
                        status -> jdbc.sql("select state from notice.delivery where channel_id is not null")
                                .query(String.class)
                                .single()));
    }
}
