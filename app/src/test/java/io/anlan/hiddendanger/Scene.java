package io.anlan.hiddendanger;

import io.anlan.platform.access.Actors;
import io.anlan.platform.id.Ids;
import io.anlan.support.Browser;
import io.anlan.support.Browser.Answer;
import io.anlan.support.Fixture;
import io.anlan.support.Fixture.Person;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.imageio.ImageIO;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** The people and the factory of a hidden-danger test; every test makes its own. */
@Component
@Lazy
public class Scene {

    static final String BAIXI = "990102009000";

    private final Fixture fixture;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Scene(Fixture fixture, JdbcClient jdbc, TransactionTemplate transaction) {
        this.fixture = fixture;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    UUID enterprise(String regionCode, String... sectors) {
        UUID id = Ids.next();
        system(() -> TestEnterprises.insert(jdbc, id, "测试木业" + id.toString().substring(30), regionCode, sectors));
        return id;
    }

    /** Everybody whom the loop needs at one factory in the town of Baixi. */
    Cast cast() {
        UUID factory = enterprise(BAIXI + "", "industry-trade", "dust");
        return new Cast(
                factory,
                browser(fixture.member(factory, BAIXI, "enterprise-safety-manager")),
                browser(fixture.officer(BAIXI, List.of("town-officer"))),
                browser(fixture.officer(Fixture.YUNTING, List.of("bureau-officer"))),
                browser(fixture.officer(BAIXI, List.of("inspector"))));
    }

    record Cast(UUID factory, Browser enterprise, Browser town, Browser bureau, Browser inspector) {}

    Browser browser(Person person) {
        return fixture.signedIn(person);
    }

    Fixture fixture() {
        return fixture;
    }

    void system(Runnable work) {
        Actors.runAsSystem("test", () -> transaction.executeWithoutResult(status -> work.run()));
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    static JsonNode report(Browser who, UUID enterprise, String title, Map<String, Object> more) {
        Map<String, Object> body =
                new HashMap<>(Map.of("title", title, "placeText", "打磨车间", "enterpriseId", enterprise));
        body.putAll(more);
        return ok(who.post("/api/hidden-dangers", body), 201);
    }

    /** Does an action on the version that the detail shows. */
    static Answer act(Browser who, JsonNode detail, String path, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.putIfAbsent("version", detail.path("version").asInt());
        return who.post("/api/hidden-dangers/" + detail.path("id").asString() + "/" + path, body);
    }

    static JsonNode done(Browser who, JsonNode detail, String path, Map<String, Object> more) {
        return ok(act(who, detail, path, more), 200);
    }

    static JsonNode ok(Answer answer, int status) {
        if (answer.status() != status) {
            throw new AssertionError(answer.status() + ": " + answer.text());
        }
        return answer.json();
    }

    static String photo(Browser who, String kind) {
        return ok(upload(who, picture(64, 48), kind), 201).path("id").asString();
    }

    static Answer upload(Browser who, byte[] file, String kind) {
        String boundary = "anlan-test-boundary";
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\n" + kind + "\r\n--"
                        + boundary
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../../x.jpg\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return who.send(
                "POST",
                "/api/hidden-danger-photos",
                body.toByteArray(),
                Map.of("Content-Type", "multipart/form-data; boundary=" + boundary));
    }

    static byte[] picture(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(1, 1, ThreadLocalRandom.current().nextInt());
        image.setRGB(width / 2, height / 2, ThreadLocalRandom.current().nextInt());
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static String in(int days) {
        return LocalDate.now(io.anlan.platform.time.Days.ZONE).plusDays(days).toString();
    }
}
