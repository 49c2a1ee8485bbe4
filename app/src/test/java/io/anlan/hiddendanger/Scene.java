package io.anlan.hiddendanger;

import io.anlan.platform.access.Actors;
import io.anlan.platform.id.Ids;
import io.anlan.platform.time.Days;
import io.anlan.support.Browser;
import io.anlan.support.Browser.Answer;
import io.anlan.support.Fixture;
import io.anlan.support.Fixture.Person;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
        UUID factory = enterprise(BAIXI, "industry-trade", "dust");
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
        return ok(PhotoScene.upload(who, PhotoScene.picture(64, 48), kind), 201)
                .path("id")
                .asString();
    }

    static String in(int days) {
        return LocalDate.now(Days.ZONE).plusDays(days).toString();
    }
}
