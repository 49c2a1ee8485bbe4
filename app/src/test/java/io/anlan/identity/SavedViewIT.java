package io.anlan.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.support.Browser;
import io.anlan.support.Fixture;
import io.anlan.support.ServerTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Named views follow the person, not the computer, and nobody sees another's. */
@ServerTest
class SavedViewIT {

    private static final String PATH = "/api/saved-views/hidden-dangers";

    @Autowired
    Fixture fixture;

    @Test
    void viewsFollowThePersonAndNobodyElseSeesThem() {
        var person = fixture.officer(Fixture.YUNTING, List.of("inspector"));
        Browser office = fixture.signedIn(person);
        Browser home = fixture.signedIn(person);
        office.put(PATH, Map.of("name", "柏溪重大", "filters", Map.of("grade", "MAJOR")));
        office.put(PATH, Map.of("name", "逾期", "filters", Map.of("due", "OVERDUE")));
        office.put(PATH, Map.of("name", "柏溪重大", "filters", Map.of("grade", "MAJOR", "region", "990102009000")));
        var views = home.get(PATH).json();
        assertThat(views.size()).isEqualTo(2);
        assertThat(views.get(0).path("name").asString()).isEqualTo("柏溪重大");
        assertThat(views.get(0).path("filters").path("region").asString()).isEqualTo("990102009000");
        assertThat(home.get("/api/saved-views/enterprises").json().size()).isZero();

        Browser other = fixture.signedIn(fixture.officer(Fixture.YUNTING, List.of("inspector")));
        assertThat(other.get(PATH).json().size()).isZero();
        String name = "?name=" + URLEncoder.encode("逾期", StandardCharsets.UTF_8);
        assertThat(other.delete(PATH + name).status()).isEqualTo(204);
        assertThat(home.get(PATH).json().size()).isEqualTo(2);
        assertThat(home.delete(PATH + name).status()).isEqualTo(204);
        assertThat(office.get(PATH).json().size()).isEqualTo(1);
    }

    @Test
    void whatIsNoViewIsRefused() {
        Browser browser = fixture.signedIn(fixture.officer(Fixture.YUNTING, List.of("inspector")));
        assertThat(browser.put(PATH, Map.of("name", "", "filters", Map.of())).status())
                .isEqualTo(422);
        assertThat(browser.put(PATH, Map.of("name", "x", "filters", List.of())).status())
                .isEqualTo(422);
        assertThat(browser.put(PATH, Map.of("name", "x", "filters", Map.of("a", "b".repeat(9_000))))
                        .status())
                .isEqualTo(422);
        assertThat(browser.put("/api/saved-views/A_B", Map.of("name", "x", "filters", Map.of()))
                        .status())
                .isEqualTo(404);
    }
}
