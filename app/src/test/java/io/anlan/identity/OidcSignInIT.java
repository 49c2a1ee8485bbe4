package io.anlan.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.support.Browser;
import io.anlan.support.Fixture;
import io.anlan.support.ServerTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Signing in with another house's account: redirect, code, signed token, session; an account that is not here stays out. */
@ServerTest
@DirtiesContext
class OidcSignInIT {

    private static final OidcProvider PROVIDER = new OidcProvider();
    private static final String REGISTRATION = "spring.security.oauth2.client.registration.anlan.";

    @Autowired
    Fixture fixture;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        properties.add(REGISTRATION + "client-id", () -> OidcProvider.CLIENT);
        properties.add(REGISTRATION + "client-secret", () -> OidcProvider.SECRET);
        properties.add(REGISTRATION + "scope", () -> "openid");
        properties.add("spring.security.oauth2.client.provider.anlan.issuer-uri", PROVIDER::issuer);
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    @Test
    void aKnownAccountGetsASession() {
        var person = fixture.officer(Fixture.YUNTING, List.of("inspector"));
        PROVIDER.signedInAs(person.account());
        Browser browser = fixture.stranger();
        assertThat(browser.get("/api/session/options").json().path("oidc").asBoolean())
                .isTrue();
        assertThat(goThere(browser)).isEqualTo("/");
        assertThat(browser.get("/api/session").json().path("account").asString())
                .isEqualTo(person.account());
        assertThat(browser.get("/api/hidden-dangers").status()).isEqualTo(200);
        assertThat(browser.delete("/api/session").status()).isEqualTo(204);
        assertThat(browser.get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void anAccountThatIsNotHereStaysOutAndIsTold() {
        PROVIDER.signedInAs("nobody-here");
        Browser browser = fixture.stranger();
        assertThat(goThere(browser)).isEqualTo("/sign-in?failed=oidc-unknown");
        assertThat(browser.get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void aTokenOfAnotherKeyIsRefused() {
        var person = fixture.officer(Fixture.YUNTING, List.of("inspector"));
        PROVIDER.signedInAs(person.account());
        PROVIDER.forge();
        Browser browser = fixture.stranger();
        assertThat(goThere(browser)).isEqualTo("/sign-in?failed=oidc-failed");
        assertThat(browser.get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void anAnswerThatNobodyAskedForIsRefused() {
        PROVIDER.signedInAs("whoever");
        Browser browser = fixture.stranger();
        var answer = browser.get("/login/oauth2/code/anlan?code=stolen&state=guessed");
        assertThat(path(answer.raw())).isEqualTo("/sign-in?failed=oidc-failed");
        assertThat(browser.get("/api/session").status()).isEqualTo(401);
    }

    /** From the button to where the browser lands, by way of the provider. */
    private static String goThere(Browser browser) {
        URI asks = location(browser.get("/oauth2/authorization/anlan").raw());
        assertThat(asks.toString()).startsWith(PROVIDER.issuer() + "/authorize");
        URI back = location(visit(asks));
        return path(browser.get(back.getRawPath() + "?" + back.getRawQuery()).raw());
    }

    private static HttpResponse<?> visit(URI address) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static URI location(HttpResponse<?> answer) {
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }

    private static String path(HttpResponse<?> answer) {
        URI to = location(answer);
        return to.getRawQuery() == null ? to.getRawPath() : to.getRawPath() + "?" + to.getRawQuery();
    }
}
