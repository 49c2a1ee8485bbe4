package io.anlan.hiddendanger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anlan.hiddendanger.PastDanger.PastAct;
import io.anlan.hiddendanger.PastDanger.PastSource;
import io.anlan.hiddendanger.evidence.PastPhoto;
import io.anlan.hiddendanger.evidence.Photo;
import io.anlan.platform.access.Actor;
import io.anlan.platform.access.Actors;
import io.anlan.platform.id.Ids;
import io.anlan.support.Fixture;
import io.anlan.support.ServerTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServerTest
class PastDangersIT {

    private static final Instant FOUND = Instant.parse("2026-03-02T06:20:00Z");

    @Autowired
    Scene scene;

    @Autowired
    PastDangers pasts;

    @Test
    void replaysTheActsOfThePastThroughTheRules() {
        UUID factory = scene.enterprise(Scene.BAIXI, "dust");
        var manager = scene.fixture().member(factory, Scene.BAIXI, "enterprise-safety-manager");
        Actor town = scene.fixture().actor(scene.fixture().officer(Scene.BAIXI, List.of("town-officer")));
        Actor enterprise = scene.fixture().actor(manager);
        UUID after = Ids.next();
        int sequence = ThreadLocalRandom.current().nextInt(5000, 9000);
        PastDanger past = past(
                factory,
                sequence,
                enterprise,
                List.of(
                        act(3600, town, new Command.FastTrack(0, LocalDate.of(2026, 3, 17), "周设备", null)),
                        act(86400, town, new Command.Urge(0, "抓紧")),
                        act(2 * 86400, enterprise, new Command.RequestExtension(0, LocalDate.of(2026, 3, 20), "等配件")),
                        act(3 * 86400, enterprise, new Command.Submit(0, "装好了", List.of(after))),
                        act(4 * 86400, town, new Command.Accept(0, "看过", List.of()))),
                List.of(photo(after, enterprise)));
        Actors.runAsSystem("test", () -> pasts.load(List.of(past)));

        JsonNode d = Scene.ok(scene.browser(manager).get("/api/hidden-dangers/" + past.id()), 200);
        assertThat(d.path("number").asString()).isEqualTo("YH-2603-" + sequence);
        assertThat(d.path("state").asString()).isEqualTo("CANCELLED");
        assertThat(d.path("dueState").asString()).isEqualTo("DONE_ON_TIME");
        assertThat(d.path("foundAt").asString()).isEqualTo("2026-03-01T00:00:00Z");
        assertThat(d.path("sources")).hasSize(2);
        assertThat(d.path("history")).hasSize(6);
        assertThat(d.path("extension").path("state").asString()).isEqualTo("WITHDRAWN");
        assertThat(d.path("urgeCount").asInt()).isEqualTo(1);
        assertThat(d.path("photos").path(0).path("device").asString()).isEqualTo("Phone");
        assertThat(d.path("version").asInt()).isEqualTo(6);
    }

    @Test
    void refusesAPastThatCouldNotHaveHappenedAndKeepsNothingOfIt() {
        UUID factory = scene.enterprise(Scene.BAIXI, "dust");
        Actor enterprise =
                scene.fixture().actor(scene.fixture().member(factory, Scene.BAIXI, "enterprise-safety-manager"));
        PastDanger possible = past(factory, null, enterprise, List.of(), List.of());
        PastDanger impossible = past(
                factory,
                null,
                enterprise,
                List.of(act(60, enterprise, new Command.Accept(0, null, List.of()))),
                List.of());
        assertThatThrownBy(() -> Actors.runAsSystem("test", () -> pasts.load(List.of(possible, impossible))))
                .isInstanceOf(IllegalArgumentException.class);
        var bureau = scene.browser(scene.fixture().officer(Fixture.YUNTING, List.of("bureau-officer")));
        assertThat(bureau.get("/api/hidden-dangers/" + possible.id()).status()).isEqualTo(404);
    }

    @Test
    void givesOutNumbersAfterThoseThatWereBroughtAlong() {
        UUID factory = scene.enterprise("990122001000", "dust");
        Actor enterprise =
                scene.fixture().actor(scene.fixture().member(factory, Scene.BAIXI, "enterprise-safety-manager"));
        List<PastDanger> several = new ArrayList<>();
        for (Integer sequence : new Integer[] {null, 40, null}) {
            several.add(new PastDanger(
                    Ids.next(),
                    sequence,
                    "990122001000",
                    List.of("dust"),
                    factory,
                    "测试厂",
                    report(),
                    enterprise,
                    null,
                    FOUND,
                    List.of(),
                    List.of(),
                    List.of()));
        }
        Actors.runAsSystem("test", () -> pasts.load(several));
        var city = scene.browser(scene.fixture().officer("990122000000", List.of("bureau-officer")));
        List<String> numbers = new ArrayList<>();
        city.get("/api/hidden-dangers?sort=number")
                .json()
                .path("items")
                .forEach(row -> numbers.add(row.path("number").asString()));
        assertThat(numbers).containsExactly("YH-2603-0040", "YH-2603-0041", "YH-2603-0042");
    }

    private PastDanger past(
            UUID factory, @Nullable Integer sequence, Actor reporter, List<PastAct> acts, List<PastPhoto> photos) {
        return new PastDanger(
                Ids.next(),
                sequence,
                Scene.BAIXI,
                List.of("dust"),
                factory,
                "柏溪木业",
                report(),
                reporter,
                null,
                FOUND,
                List.of(new PastSource(Source.EXPERT, "郑工", Instant.parse("2026-03-01T00:00:00Z"), null)),
                acts,
                photos);
    }

    private static NewDanger report() {
        return new NewDanger(
                "除尘系统无火花探测",
                null,
                null,
                null,
                "打磨车间",
                null,
                null,
                "DUST",
                null,
                null,
                null,
                null,
                null,
                null,
                List.of());
    }

    private static PastAct act(int secondsLater, Actor who, Command command) {
        return new PastAct(FOUND.plusSeconds(secondsLater), who, null, command);
    }

    private static PastPhoto photo(UUID id, Actor by) {
        return new PastPhoto(
                id,
                Photo.Kind.AFTER,
                PhotoScene.picture(80, 60),
                null,
                by.userId(),
                by.userName(),
                FOUND.plusSeconds(2 * 86400),
                FOUND.plusSeconds(2 * 86400),
                118.5,
                31.2,
                "Phone");
    }
}
