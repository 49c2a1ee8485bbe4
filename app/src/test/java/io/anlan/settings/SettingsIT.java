package io.anlan.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.support.Browser;
import io.anlan.support.Fixture;
import io.anlan.support.ServerTest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What is set holds at once, is told with who set it, is in the audit log, and cannot be nonsense. */
@ServerTest
class SettingsIT {

    @Autowired
    Fixture fixture;

    private @Nullable Browser admin;

    private Browser admin() {
        if (admin == null) {
            admin = fixture.signedIn(fixture.officer(Fixture.CITY, List.of("system-admin")));
        }
        return admin;
    }

    @AfterEach
    void asDelivered() {
        admin().get("/api/settings").json().forEach(one -> {
            if (one.path("version").asInt() > 0) {
                set(
                        one.path("name").asString(),
                        one.path("standard"),
                        one.path("version").asInt());
            }
        });
    }

    @Test
    void theNameIsShownToEverybodyAtOnceAndTheAuditTellsWhoSetIt() {
        assertThat(set("system.name", "试验市安全生产平台", version("system.name")).status())
                .isEqualTo(200);
        assertThat(fixture.stranger()
                        .get("/api/session/options")
                        .json()
                        .path("systemName")
                        .asString())
                .isEqualTo("试验市安全生产平台");
        JsonNode entry = entry("system.name");
        assertThat(entry.path("changedBy").asString()).startsWith("测试");
        JsonNode audit = fixture.signedIn(fixture.officer(Fixture.CITY, List.of("audit-admin")))
                .get("/api/audit?action=system.settings")
                .json()
                .path("items")
                .get(0);
        assertThat(audit.toString())
                .contains("试验市安全生产平台", entry.path("changedBy").asString());
    }

    @Test
    void whoWasOvertakenIsTold() {
        int seen = version("system.idle-minutes");
        assertThat(set("system.idle-minutes", 20, seen).status()).isEqualTo(200);
        var late = set("system.idle-minutes", 10, seen);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().path("current").path("value").asInt()).isEqualTo(20);
        assertThat(fixture.stranger()
                        .get("/api/session/options")
                        .json()
                        .path("idleMinutes")
                        .asInt())
                .isEqualTo(20);
    }

    @Test
    void aTileServiceIsOfferedAndAllowedByTheContentPolicy() {
        var services = Map.of(
                "tiles",
                List.of(Map.of(
                        "name", "影像",
                        "kind", "XYZ",
                        "url", "https://tiles.example/{z}/{x}/{y}.png",
                        "projection", "EPSG:3857",
                        "maxZoom", 18)));
        assertThat(set("map.services", services, version("map.services")).status())
                .isEqualTo(200);
        Browser officer = fixture.signedIn(fixture.officer(Fixture.YUNTING, List.of("inspector")));
        var config = officer.get("/api/map/config");
        assertThat(config.json().path("tiles").get(0).path("name").asString()).isEqualTo("影像");
        assertThat(config.raw().headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("img-src 'self' data: blob: https://tiles.example;");
    }

    @Test
    void theLargestPhotoIsAsSet() {
        assertThat(set("hidden-danger.photo-megabytes", 1, version("hidden-danger.photo-megabytes"))
                        .status())
                .isEqualTo(200);
        Browser officer = fixture.signedIn(fixture.officer(Fixture.YUNTING, List.of("inspector")));
        assertThat(officer.get("/api/hidden-dangers/reference")
                        .json()
                        .path("maxPhotoBytes")
                        .asInt())
                .isEqualTo(1 << 20);
        var refused =
                officer.upload("/api/hidden-danger-photos", "a.jpg", new byte[(1 << 20) + 1], Map.of("kind", "BEFORE"));
        assertThat(refused.status()).isEqualTo(413);
    }

    @Test
    void nonsenseIsRefused() {
        assertThat(set("system.idle-minutes", 4, version("system.idle-minutes")).status())
                .isEqualTo(422);
        assertThat(set("notice.reminder-time", "25:00", version("notice.reminder-time"))
                        .status())
                .isEqualTo(422);
        assertThat(set("system.name", "很".repeat(31), version("system.name")).status())
                .isEqualTo(422);
        String escape = "https://tiles.example; script-src *";
        var services = Map.of(
                "tiles",
                List.of(Map.of("name", "x", "kind", "XYZ", "url", escape, "projection", "EPSG:3857", "maxZoom", 18)));
        assertThat(set("map.services", services, version("map.services")).status())
                .isEqualTo(422);
        assertThat(set("no.such", 1, 0).status()).isEqualTo(404);
    }

    private JsonNode entry(String name) {
        for (JsonNode one : admin().get("/api/settings").json()) {
            if (one.path("name").asString().equals(name)) {
                return one;
            }
        }
        throw new AssertionError("no setting " + name);
    }

    private int version(String name) {
        return entry(name).path("version").asInt();
    }

    private Browser.Answer set(String name, Object value, int version) {
        return admin().put("/api/settings/" + name, Map.of("value", value, "version", version));
    }
}
