package io.anlan;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.platform.access.Open;
import io.anlan.platform.access.Requires;
import io.anlan.support.Browser;
import io.anlan.support.Fixture;
import io.anlan.support.ScopeFixture;
import io.anlan.support.ServerTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Role × endpoint × scope. {@code role-matrix.csv} lists every endpoint with its permission and, where its path names a
 * record, the kind of record. The endpoints are read from the running server, so one without an entry fails here.
 */
@ServerTest
class RoleMatrixIT {

    private static final Path MATRIX = Path.of("src/test/resources/role-matrix.csv");
    private static final String NO_ID = "018f0000-0000-7000-8000-000000000000";
    /** Answers that mean: the permission was there, the rest was wrong or right. */
    private static final Set<Integer> PAST_THE_GATE =
            Set.of(200, 201, 202, 204, 400, 404, 405, 409, 413, 415, 422, 502);

    /** Calls that end the caller's own session; they are tried last, by nobody twice. */
    private static final Set<String> ENDING = Set.of("DELETE /api/session");

    /** A body that satisfies the form checks of most endpoints, so that the answer comes from behind them. */
    private static final Map<String, Object> ANYTHING = Map.ofEntries(
            Map.entry("version", 0),
            Map.entry("note", "试"),
            Map.entry("reasons", "试"),
            Map.entry("reason", "试"),
            Map.entry("reasonCode", "DUPLICATE"),
            Map.entry("statement", "试"),
            Map.entry("assessment", "试"),
            Map.entry("controls", "试"),
            Map.entry("grade", "ORDINARY"),
            Map.entry("dueOn", "2027-01-05"),
            Map.entry("responsible", "某人"),
            Map.entry("intoId", NO_ID),
            Map.entry("disabled", false),
            Map.entry("granted", false),
            Map.entry("verdict", "RIGHT"),
            Map.entry("photoIds", List.of()));

    private record Endpoint(String method, String path, String permission, String subject) {
        String name() {
            return method + " " + path;
        }

        String at(String id) {
            return path.replaceAll("\\{[^}]*[Ii]d}", id).replaceAll("\\{[^}]*}", "1");
        }
    }

    @Autowired
    Fixture fixture;

    @Autowired
    ScopeFixture scopes;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void everyEndpointHasItsEntry() {
        Map<String, String> real = new TreeMap<>();
        mappings.getHandlerMethods().forEach((info, method) -> {
            for (String path : info.getPatternValues()) {
                if (path.startsWith("/api/")) {
                    Requires requires = method.getMethodAnnotation(Requires.class);
                    boolean open = method.hasMethodAnnotation(Open.class);
                    String permission = open ? "open" : requires == null ? "MISSING" : requires.value();
                    info.getMethodsCondition().getMethods().forEach(verb -> real.put(verb + " " + path, permission));
                }
            }
        });
        Map<String, String> listed = matrix().stream()
                .collect(Collectors.toMap(Endpoint::name, Endpoint::permission, (a, b) -> a, TreeMap::new));
        assertThat(listed)
                .as("entries of %s (method,path,permission,subject)", MATRIX)
                .isEqualTo(real);
    }

    @Test
    void eachRoleGetsPastExactlyTheGatesItHoldsTheKeyTo() {
        Map<String, Set<String>> roles = permissionsByRole();
        List<String> wrong = new ArrayList<>();
        roles.forEach((role, permissions) -> {
            Browser browser = signedIn(role);
            for (Endpoint endpoint : matrix()) {
                if (ENDING.contains(endpoint.name())) {
                    continue;
                }
                boolean may = Set.of("open", Requires.SELF).contains(endpoint.permission())
                        || permissions.contains(endpoint.permission());
                var answer = call(browser, endpoint, NO_ID);
                boolean refused = answer.status() == 403 && answer.code().equals("forbidden");
                boolean past = PAST_THE_GATE.contains(answer.status())
                        || endpoint.permission().equals("open");
                if (may ? !past : !refused) {
                    wrong.add("%s as %s: %d %s".formatted(endpoint.name(), role, answer.status(), answer.text()));
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void strangersGetNothingButTheOpenDoors() {
        Browser stranger = fixture.stranger();
        List<String> wrong = matrix().stream()
                .filter(endpoint -> !endpoint.permission().equals("open"))
                .filter(endpoint -> call(stranger, endpoint, NO_ID).status() != 401)
                .map(Endpoint::name)
                .toList();
        assertThat(wrong).isEmpty();
    }

    @Test
    void recordsOutsideTheScopeAreNotThere() {
        Map<String, String> elsewhere = scopes.recordsIn(Fixture.WANGLAN);
        List<String> wrong = new ArrayList<>();
        for (String role : permissionsByRole().keySet()) {
            Browser browser = signedIn(role);
            for (Endpoint endpoint : matrix()) {
                String id = elsewhere.get(endpoint.subject());
                if (id == null) {
                    continue;
                }
                var there = call(browser, endpoint, id);
                var nowhere = call(browser, endpoint, NO_ID);
                if (!alike(there, id, nowhere)) {
                    wrong.add("%s as %s: %d %s".formatted(endpoint.name(), role, there.status(), there.text()));
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(scopes.recordsIn(Fixture.WANGLAN)).as("nothing was changed").isEqualTo(elsewhere);
    }

    @Test
    void everySubjectOfAnEntryIsTried() {
        Set<String> known = scopes.recordsIn(Fixture.WANGLAN).keySet();
        List<String> untried = matrix().stream()
                .filter(e -> e.path().matches(".*\\{[^}]*[Ii]d}.*"))
                .filter(e -> !known.contains(e.subject()) && !e.subject().equals("own"))
                .map(Endpoint::name)
                .toList();
        assertThat(untried)
                .as("endpoints with an id need a subject: one of %s, or own", known)
                .isEmpty();
    }

    private Browser signedIn(String role) {
        return fixture.signedIn(
                role.startsWith("enterprise-") || role.equals("expert") || role.equals("insurer")
                        ? fixture.member(scopes.enterpriseIn(Fixture.YUNTING), Fixture.YUNTING, role)
                        : fixture.officer(Fixture.YUNTING, List.of(role)));
    }

    /** A record outside the scope must answer exactly as one that does not exist. */
    private static boolean alike(Browser.Answer there, String id, Browser.Answer nowhere) {
        return there.status() == nowhere.status()
                && there.text().replace(id, NO_ID).equals(nowhere.text());
    }

    private static Browser.Answer call(Browser browser, Endpoint endpoint, String id) {
        boolean bare = endpoint.method().equals("GET") || endpoint.method().equals("DELETE");
        var answer = browser.send(endpoint.method(), endpoint.at(id), bare ? null : ANYTHING, Map.of());
        boolean form = answer.status() == 415;
        return form ? browser.upload(endpoint.at(id), "a.txt", new byte[] {1}, Map.of("kind", "BEFORE")) : answer;
    }

    private Map<String, Set<String>> permissionsByRole() {
        Map<String, Set<String>> roles = new LinkedHashMap<>();
        Browser admin = fixture.signedIn(fixture.officer(Fixture.CITY, List.of("security-admin")));
        admin.get("/api/roles")
                .json()
                .forEach(role -> roles.put(
                        role.path("code").asString(),
                        role.path("permissions")
                                .valueStream()
                                .map(p -> p.asString())
                                .collect(Collectors.toSet())));
        assertThat(roles).hasSizeGreaterThan(15);
        return roles;
    }

    private static List<Endpoint> matrix() {
        try {
            return Files.readAllLines(MATRIX).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(",", -1))
                    .map(cell -> new Endpoint(cell[0].strip(), cell[1].strip(), cell[2].strip(), cell[3].strip()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
