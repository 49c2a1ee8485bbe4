package io.anlan.accident;

import io.anlan.platform.access.Actors;
import io.anlan.platform.id.Ids;
import io.anlan.support.Browser;
import io.anlan.support.Browser.Answer;
import io.anlan.support.Fixture;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A factory in a county of its own and the people around its accidents. */
@Component
@Lazy
class AccidentScene {

    static final String CITY = "890300000000";
    static final String COUNTY = "890302000000";
    static final String TOWN = "890302009000";
    static final String OTHER_COUNTY = "890303000000";

    private final Fixture fixture;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    AccidentScene(Fixture fixture, JdbcClient jdbc, TransactionTemplate transaction) {
        this.fixture = fixture;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    record Cast(UUID factory, Browser enterprise, Browser county, Browser city, Browser neighbour, Browser leader) {}

    Cast cast() {
        UUID factory = enterprise("industry-trade", "dust");
        return new Cast(
                factory,
                fixture.signedIn(fixture.member(factory, TOWN, "enterprise-safety-manager")),
                officer(COUNTY, "bureau-officer"),
                officer(CITY, "bureau-officer"),
                officer(OTHER_COUNTY, "bureau-officer"),
                officer(COUNTY, "leader"));
    }

    Browser officer(String place, String role, String... sectors) {
        return fixture.signedIn(fixture.officer(place, List.of(role), sectors));
    }

    UUID enterprise(String... sectors) {
        UUID id = Ids.next();
        system(() -> jdbc.sql("""
                        insert into enterprise.enterprise (id, kind, name, region_code, sector_codes, industry_code, status,
                          created_at, updated_at)
                        values (?, 'OTHER_PLACE', ?, ?, ?, 'C2110', 'APPROVED', now(), now())
                        """)
                .param(id)
                .param("事故试验厂" + id.toString().substring(30))
                .param(TOWN)
                .param(sectors)
                .update());
        return id;
    }

    void system(Runnable work) {
        Actors.runAsSystem("test", () -> transaction.executeWithoutResult(status -> work.run()));
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    static Map<String, Object> figures(int deaths, int serious, int minor, long loss) {
        return Map.of(
                "deaths",
                deaths,
                "missing",
                0,
                "seriousInjuries",
                serious,
                "minorInjuries",
                minor,
                "directLossYuan",
                loss);
    }

    static Map<String, Object> report(UUID factory, Instant occurred, Instant learned, Map<String, Object> figures) {
        Map<String, Object> body = new HashMap<>();
        body.put("enterpriseId", factory);
        body.put("placeText", "砂光车间");
        body.put("occurredAt", occurred.toString());
        body.put("learnedAt", learned.toString());
        body.put("type", occurred.isBefore(Instant.parse("2026-06-30T16:00:00Z")) ? "1986-03" : "2025-04");
        body.put("figures", figures);
        return body;
    }

    static JsonNode reported(Browser who, Map<String, Object> body) {
        return ok(who.post("/api/accidents", body), 201);
    }

    static Answer act(Browser who, JsonNode file, String path, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.putIfAbsent("version", file.path("version").asInt());
        return who.post("/api/accidents/" + file.path("id").asString() + "/" + path, body);
    }

    static JsonNode done(Browser who, JsonNode file, String path, Map<String, Object> more) {
        return ok(act(who, file, path, more), 200);
    }

    static JsonNode ok(Answer answer, int status) {
        if (answer.status() != status) {
            throw new AssertionError(answer.status() + ": " + answer.text());
        }
        return answer.json();
    }
}
