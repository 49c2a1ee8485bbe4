package io.anlan.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.anlan.platform.access.Actors;
import io.anlan.support.Browser;
import io.anlan.support.Fixture;
import io.anlan.support.ServerTest;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The group robots of DingTalk and WeCom, against a local server that checks what their documents demand; and what of them
 * the database holds.
 *
 * <p>DingTalk, 自定义机器人安全设置 · 加签: HMAC-SHA256 under the secret over {@code timestamp + "\n" + secret}, Base64, URL-encoded;
 * refused with errcode 310000 when it does not match. WeCom, 群机器人: {@code key} in the address, JSON with {@code msgtype}
 * and {@code text.content}; errcode 93000 for a wrong key.
 */
@ServerTest
class RobotsIT {

    private static final String SECRET = "SEC-test-only-4f1c";
    private static final String KEY = "693a91f6-7xxx-4bc4-97a0-0ec2sifa5aaa";
    private static final String TEXT = "{\"msgtype\":\"text\",\"text\":{\"content\":\"{{title}}\\n{{body}}\"}}";

    @Autowired
    Fixture fixture;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ChannelSeals seals;

    private final JsonMapper json = JsonMapper.builder().build();
    private HttpServer server;

    @BeforeEach
    void vendors() throws IOException {
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/robot/send", exchange -> answer(exchange, dingTalk(exchange)));
        server.createContext("/cgi-bin/webhook/send", exchange -> answer(exchange, weCom(exchange)));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        system(() -> jdbc.sql("delete from notice.channel").update());
    }

    @Test
    void dingTalkAcceptsOurSignatureAndRefusesAnotherSecret() {
        Browser admin = admin();
        String id = channel(admin, "DINGTALK", "/robot/send?access_token=t0ken-of-the-robot", SECRET);
        assertThat(tryOut(admin, id).path("delivered").asBoolean()).isTrue();
        String other = channel(admin, "DINGTALK", "/robot/send?access_token=t0ken-of-the-robot", "SEC-other");
        JsonNode refused = tryOut(admin, other);
        assertThat(refused.path("delivered").asBoolean()).isFalse();
        assertThat(refused.path("detail").asString()).contains("310000").doesNotContain("SEC-other", "t0ken");
    }

    @Test
    void weComAcceptsTheKeyInTheAddress() {
        Browser admin = admin();
        assertThat(tryOut(admin, channel(admin, "WECOM", "/cgi-bin/webhook/send?key=" + KEY, null))
                        .path("delivered")
                        .asBoolean())
                .isTrue();
        assertThat(tryOut(admin, channel(admin, "WECOM", "/cgi-bin/webhook/send?key=wrong", null))
                        .path("detail")
                        .asString())
                .contains("93000");
    }

    @Test
    void theDatabaseHoldsNeitherSecretNorKeyInTheClear() {
        Browser admin = admin();
        String id = channel(admin, "DINGTALK", "/robot/send?access_token=t0ken-of-the-robot", SECRET);
        assertThat(stored(id)).doesNotContain(SECRET, "t0ken");
        JsonNode read =
                admin.get("/api/notices/settings").json().path("channels").get(0);
        assertThat(read.path("url").asString()).endsWith("access_token=****obot");
        assertThat(read.path("secretSet").asBoolean()).isTrue();
        assertThat(read.path("secret").isNull()).isTrue();

        Map<String, Object> back = new HashMap<>();
        back.put("id", id);
        back.put("name", "改了名");
        back.put("kind", "DINGTALK");
        back.put("url", read.path("url").asString());
        back.put("template", TEXT);
        back.put("enabled", true);
        assertThat(admin.put("/api/notices/settings", Map.of("channels", List.of(back)))
                        .status())
                .isEqualTo(200);
        assertThat(tryOut(admin, id).path("delivered").asBoolean())
                .as("covered address and left-out secret stay as they were")
                .isTrue();
    }

    @Test
    void whatWasStoredInTheClearIsSealedAtTheNextStart() {
        Browser admin = admin();
        String id = channel(admin, "DINGTALK", "/robot/send?access_token=t0ken-of-the-robot", SECRET);
        system(() -> jdbc.sql("update notice.channel set url = :url, secret = :secret")
                .param("url", address("/robot/send?access_token=t0ken-of-the-robot"))
                .param("secret", SECRET)
                .update());
        seals.sealWhatIsOpen();
        assertThat(stored(id)).doesNotContain(SECRET, "t0ken");
        assertThat(tryOut(admin, id).path("delivered").asBoolean()).isTrue();
    }

    private String dingTalk(HttpExchange exchange) throws IOException {
        Map<String, String> query = query(exchange);
        String timestamp = query.getOrDefault("timestamp", "0");
        boolean fresh = Math.abs(System.currentTimeMillis() - Long.parseLong(timestamp)) < 3_600_000;
        return fresh && documented(timestamp, SECRET).equals(query.get("sign")) && isText(exchange)
                ? "{\"errcode\":0,\"errmsg\":\"ok\"}"
                : "{\"errcode\":310000,\"errmsg\":\"sign not match\"}";
    }

    private String weCom(HttpExchange exchange) throws IOException {
        return KEY.equals(query(exchange).get("key")) && isText(exchange)
                ? "{\"errcode\":0,\"errmsg\":\"ok\"}"
                : "{\"errcode\":93000,\"errmsg\":\"invalid webhook url\"}";
    }

    private boolean isText(HttpExchange exchange) throws IOException {
        JsonNode body = json.readTree(exchange.getRequestBody().readAllBytes());
        return body.path("msgtype").asString().equals("text")
                && !body.path("text").path("content").asString().isBlank();
    }

    /** As the vendor's example computes it; decoded, since the server reads a decoded query. */
    private static String documented(String timestamp, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] signed = mac.doFinal((timestamp + "\n" + secret).getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signed);
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> query = new HashMap<>();
        Arrays.stream(exchange.getRequestURI().getRawQuery().split("&")).forEach(pair -> {
            String[] parts = pair.split("=", 2);
            query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        });
        return query;
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Browser admin() {
        return fixture.signedIn(fixture.officer(Fixture.CITY, List.of("system-admin")));
    }

    private String address(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    private String channel(Browser admin, String kind, String path, @org.jspecify.annotations.Nullable String secret) {
        Map<String, Object> channel = new HashMap<>(
                Map.of("name", "机器人", "kind", kind, "url", address(path), "template", TEXT, "enabled", true));
        if (secret != null) {
            channel.put("secret", secret);
        }
        var saved = admin.put("/api/notices/settings", Map.of("channels", List.of(channel)));
        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
        return saved.json().path("channels").get(0).path("id").asString();
    }

    private static JsonNode tryOut(Browser admin, String channel) {
        var answer = admin.post("/api/notices/settings/test", Map.of("channel", channel, "to", "13800000000"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private String stored(String id) {
        return Actors.callAsSystem(
                "test",
                () -> transaction.execute(
                        status -> jdbc.sql("select row_to_json(c)::text from notice.channel c where id = :id::uuid")
                                .param("id", id)
                                .query(String.class)
                                .single()));
    }

    private void system(Runnable work) {
        Actors.runAsSystem("test", () -> transaction.executeWithoutResult(status -> work.run()));
    }
}
