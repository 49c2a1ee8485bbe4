package io.anlan.hiddendanger;

import io.anlan.support.Browser;
import io.anlan.support.Fixture;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Hidden dangers in their states, for the tests of modules that hear of them. */
@Component
@Lazy
public class DangerScene {

    private final Scene scene;

    DangerScene(Scene scene) {
        this.scene = scene;
    }

    /** A factory and the people around it. */
    public record People(
            UUID factory, Fixture.Person manager, Fixture.Person town, Browser managerBrowser, Browser townBrowser) {}

    public People people() {
        UUID factory = scene.enterprise(Scene.BAIXI, "industry-trade");
        var manager = scene.fixture().member(factory, Scene.BAIXI, "enterprise-safety-manager");
        var town = scene.fixture().officer(Scene.BAIXI, List.of("town-officer"));
        return new People(factory, manager, town, scene.browser(manager), scene.browser(town));
    }

    public JsonNode reported(People people, String title) {
        return Scene.report(people.managerBrowser(), people.factory(), title, Map.of());
    }

    /** Registered, assessed as ordinary and ordered to be rectified by the date. */
    public JsonNode ordered(People people, String title, String dueOn) {
        return Scene.done(people.townBrowser(), reported(people, title), "fast-track", Map.of("dueOn", dueOn));
    }

    public JsonNode act(Browser who, JsonNode detail, String path, Map<String, Object> body) {
        return Scene.done(who, detail, path, body);
    }

    public void system(Runnable work) {
        scene.system(work);
    }
}
