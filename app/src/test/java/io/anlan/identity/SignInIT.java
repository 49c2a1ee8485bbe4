package io.anlan.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.support.Browser;
import io.anlan.support.Fixture;
import io.anlan.support.ServerTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class SignInIT {

    @Autowired
    Fixture fixture;

    @Test
    void fiveWrongPasswordsLockTheAccountEvenForTheRightOne() {
        var person = fixture.officer(Fixture.YUNTING, List.of("bureau-officer"));
        Browser browser = fixture.stranger();
        for (int left = 4; left >= 1; left--) {
            var answer = browser.signIn(person.account(), "wrong");
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.code()).isEqualTo("sign-in-failed");
            assertThat(answer.json().path("attemptsLeft").asInt()).isEqualTo(left);
        }
        assertThat(browser.signIn(person.account(), "wrong").code()).isEqualTo("locked");
        var right = browser.signIn(person.account(), Fixture.PASSWORD);
        assertThat(right.status()).isEqualTo(423);
        assertThat(right.json().path("until").asString()).isNotEmpty();
    }

    @Test
    void unknownAccountAnswersLikeAWrongPassword() {
        var answer = fixture.stranger().signIn("nobody-" + System.nanoTime(), "wrong");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().path("attemptsLeft").asInt()).isEqualTo(4);
    }

    @Test
    void initialPasswordOpensNothingButThePasswordPage() {
        Browser admin = fixture.signedIn(fixture.officer(Fixture.YUNTING, List.of("organisation-admin")));
        var created = admin.post("/api/users", edit("newcomer" + System.nanoTime() % 1_000_000));
        assertThat(created.status()).isEqualTo(201);
        String account = created.json().path("user").path("account").asString();
        String initial = created.json().path("initialPassword").asString();

        Browser newcomer = fixture.stranger();
        var session = newcomer.signIn(account, initial);
        assertThat(session.json().path("mustChangePassword").asBoolean()).isTrue();
        assertThat(newcomer.get("/api/users").status()).isEqualTo(403);
        assertThat(newcomer.post("/api/password", Map.of("old", initial, "password", "short"))
                        .json()
                        .path("errors")
                        .path(0)
                        .path("code")
                        .asString())
                .isEqualTo("password-short");
        assertThat(newcomer.post("/api/password", Map.of("old", initial, "password", "Better-Pass-2026"))
                        .status())
                .isEqualTo(204);
        assertThat(newcomer.get("/api/session").json().path("permissions").isEmpty())
                .isFalse();
    }

    @Test
    void signingOutElsewhereEndsTheOtherSessionOnly() {
        var person = fixture.officer(Fixture.YUNTING, List.of("inspector"));
        Browser desk = fixture.signedIn(person);
        Browser phone = fixture.signedIn(person);
        var sessions = desk.get("/api/sessions").json();
        assertThat(sessions).hasSize(2);
        String other = "";
        for (var session : sessions) {
            if (!session.path("current").asBoolean()) {
                other = session.path("id").asString();
            }
        }
        assertThat(desk.delete("/api/sessions/" + other).status()).isEqualTo(204);
        assertThat(phone.get("/api/session").status()).isEqualTo(401);
        assertThat(desk.get("/api/session").status()).isEqualTo(200);
    }

    @Test
    void writeWithoutCsrfTokenIsRefused() {
        Browser browser = fixture.signedIn(fixture.officer(Fixture.YUNTING, List.of("inspector")));
        var answer = browser.send("DELETE", "/api/session", null, Map.of("X-XSRF-TOKEN", "forged"));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("csrf");
        assertThat(browser.get("/api/session").status()).isEqualTo(200);
    }

    @Test
    void secondFactorIsAskedForOnceBound() {
        var person = fixture.officer(Fixture.YUNTING, List.of("inspector"));
        Browser browser = fixture.signedIn(person);
        String secret = browser.post("/api/totp", null).json().path("secret").asString();
        assertThat(browser.post("/api/totp/confirm", Map.of("code", "000000")).status())
                .isIn(422);
        assertThat(secret).matches("[A-Z2-7]{32}");
        String code = TotpCodes.now(secret);
        assertThat(browser.post("/api/totp/confirm", Map.of("code", code)).status())
                .isEqualTo(204);

        Browser next = fixture.stranger();
        assertThat(next.signIn(person.account(), Fixture.PASSWORD).code()).isEqualTo("code-required");
        var replayed = next.post(
                "/api/session", Map.of("account", person.account(), "password", Fixture.PASSWORD, "code", code));
        assertThat(replayed.code()).as("a code is good once").isEqualTo("code-wrong");
    }

    @Test
    void administratorGivesOnlyWhatLiesInTheOwnScope() {
        Browser admin = fixture.signedIn(fixture.officer(Fixture.YUNTING, List.of("organisation-admin")));
        var elsewhere = admin.post("/api/users", edit("elsewhere", Fixture.WANGLAN, "inspector"));
        assertThat(elsewhere.status()).isEqualTo(422);
        assertThat(elsewhere.text()).contains("place-not-yours");
        var auditor = admin.post("/api/users", edit("auditor", Fixture.YUNTING, "audit-admin"));
        assertThat(auditor.text()).contains("role-not-yours");
    }

    @Test
    void threeSeparatedAdministratorsAreDifferentPeople() {
        Browser security = fixture.signedIn(fixture.officer(Fixture.CITY, List.of("security-admin")));
        var both = security.post("/api/users", edit("both", Fixture.CITY, "system-admin", "audit-admin"));
        assertThat(both.status()).isEqualTo(422);
        assertThat(both.text()).contains("roles-separated");
    }

    @Test
    void usersOfAnotherPlaceAreNotThere() {
        var stranger = fixture.officer(Fixture.WANGLAN, List.of("inspector"));
        Browser admin = fixture.signedIn(fixture.officer(Fixture.YUNTING, List.of("organisation-admin")));
        assertThat(admin.get("/api/users/" + stranger.id()).status()).isEqualTo(404);
        assertThat(admin.post("/api/users/" + stranger.id() + "/password-reset", null)
                        .status())
                .isEqualTo(404);
        assertThat(admin.get("/api/users?q=" + stranger.account())
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
    }

    private static Map<String, Object> edit(String account) {
        return edit(account, Fixture.YUNTING, "inspector");
    }

    private static Map<String, Object> edit(String account, String place, String... roles) {
        return Map.of(
                "account",
                account,
                "name",
                "新人",
                "regionCode",
                place,
                "placeCodes",
                List.of(place),
                "sectors",
                List.of(),
                "enterpriseIds",
                List.of(),
                "roles",
                List.of(roles),
                "version",
                0);
    }
}
