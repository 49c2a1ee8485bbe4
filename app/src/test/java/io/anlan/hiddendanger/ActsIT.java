package io.anlan.hiddendanger;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.support.Browser;
import io.anlan.support.ServerTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** 已办 and 我督办的: one's own acts, newest first, searched by what they were about; nobody else's. */
@ServerTest
class ActsIT {

    @Autowired
    Scene scene;

    @Test
    void actsAreOnesOwnNewestFirstAndCanBeSearched() {
        Scene.Cast cast = scene.cast();
        JsonNode box = Scene.report(cast.enterprise(), cast.factory(), "配电箱无门", Map.of());
        JsonNode door = Scene.report(cast.enterprise(), cast.factory(), "疏散门上锁", Map.of());
        Scene.done(cast.town(), box, "fast-track", Map.of("dueOn", Scene.in(5)));
        Scene.done(cast.town(), door, "register", Map.of("note", "已核对"));
        JsonNode mine = acts(cast.town(), "");
        assertThat(actions(mine)).containsExactly("REGISTER", "FAST_TRACK");
        assertThat(mine.path("items").get(0).path("note").asString()).isEqualTo("已核对");
        assertThat(mine.path("total").asInt()).isEqualTo(2);

        assertThat(actions(acts(cast.town(), "?q=" + encode("疏散门")))).containsExactly("REGISTER");
        assertThat(actions(acts(cast.town(), "?action=FAST_TRACK"))).containsExactly("FAST_TRACK");
        assertThat(actions(acts(cast.town(), "?size=1&page=2"))).containsExactly("FAST_TRACK");
        assertThat(actions(acts(cast.town(), "?to=2020-01-01"))).isEmpty();
        assertThat(actions(acts(cast.enterprise(), ""))).containsExactly("REPORT", "REPORT");
        assertThat(actions(acts(cast.bureau(), ""))).isEmpty();
    }

    @Test
    void urgedByMeAreThoseIUrgedWhileTheyAreOpen() {
        Scene.Cast cast = scene.cast();
        JsonNode box = Scene.report(cast.enterprise(), cast.factory(), "配电箱无门", Map.of());
        JsonNode ordered = Scene.done(cast.town(), box, "fast-track", Map.of("dueOn", Scene.in(5)));
        Scene.done(cast.bureau(), ordered, "urge", Map.of("note", "请抓紧"));
        String path = "/api/hidden-dangers?stateGroup=OPEN&urgedByMe=true";
        assertThat(cast.bureau().get(path).json().path("total").asInt()).isEqualTo(1);
        assertThat(cast.town().get(path).json().path("total").asInt()).isZero();
    }

    private static JsonNode acts(Browser who, String query) {
        return Scene.ok(who.get("/api/hidden-dangers/acts" + query), 200);
    }

    private static List<String> actions(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(item -> item.path("action").asString())
                .toList();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
