package io.anlan.support;

import io.anlan.assessment.park.ParkScene;
import io.anlan.enterprise.Enterprise;
import io.anlan.enterprise.EnterpriseFile;
import io.anlan.enterprise.EnterpriseKind;
import io.anlan.enterprise.EnterpriseLoad;
import io.anlan.enterprise.Enterprises;
import io.anlan.enterprise.RiskLevel;
import io.anlan.enterprise.Status;
import io.anlan.organisation.OrganisationKind;
import io.anlan.organisation.OrganisationLoad;
import io.anlan.organisation.Organisations;
import io.anlan.platform.access.Actors;
import io.anlan.platform.id.Ids;
import io.anlan.region.Change;
import io.anlan.region.Changes;
import io.anlan.region.RegionLoad;
import io.anlan.region.Regions;
import io.anlan.responsibility.Responsibilities;
import io.anlan.responsibility.ResponsibilityEdit;
import io.anlan.responsibility.ResponsibilityKind;
import io.anlan.responsibility.ResponsibilityLoad;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** One record of every kind in a place, for trying to reach it from another place. */
@Component
@Lazy
public class ScopeFixture {

    private static final byte[] PDF = "%PDF-1.7 试验".getBytes(StandardCharsets.UTF_8);

    private final Fixture fixture;
    private final Enterprises enterprises;
    private final Organisations organisations;
    private final Regions regions;
    private final Changes changes;
    private final Responsibilities responsibilities;
    private final Map<String, UUID> enterpriseByPlace = new ConcurrentHashMap<>();
    private final Map<String, Map<String, String>> recordsByPlace = new ConcurrentHashMap<>();

    ScopeFixture(
            Fixture fixture,
            Enterprises enterprises,
            Organisations organisations,
            Regions regions,
            Changes changes,
            Responsibilities responsibilities) {
        this.regions = regions;
        this.changes = changes;
        this.responsibilities = responsibilities;
        this.fixture = fixture;
        this.enterprises = enterprises;
        this.organisations = organisations;
    }

    /** An approved enterprise with a file in that place, always the same one. */
    public UUID enterpriseIn(String regionCode) {
        return enterpriseByPlace.computeIfAbsent(regionCode, code -> {
            UUID id = Ids.next();
            var file = EnterpriseFile.of(
                    new EnterpriseFile.Basics(
                            EnterpriseKind.CONSTRUCTION_SITE,
                            null,
                            "T-" + code,
                            "试验厂" + code,
                            null,
                            "C2110",
                            List.of("industry-trade"),
                            Enterprise.Scale.SMALL,
                            30,
                            null,
                            Enterprise.ProductionState.NORMAL),
                    new EnterpriseFile.Location(code, "试验路 1 号", 119.3, 31.2, null, null),
                    new EnterpriseFile.Contacts(null, null, null, null, null),
                    new EnterpriseFile.Assessment(RiskLevel.YELLOW, "测试"));
            var load = new EnterpriseLoad(id, file, Status.APPROVED, Instant.parse("2026-01-05T02:00:00Z"), "测试");
            Actors.runAsSystem("test", () -> enterprises.load(List.of(load)));
            return id;
        });
    }

    /** Kind of record → id, as {@code role-matrix.csv} names the kinds. */
    public Map<String, String> recordsIn(String regionCode) {
        return recordsByPlace.computeIfAbsent(regionCode, this::make);
    }

    private Map<String, String> make(String regionCode) {
        Map<String, String> records = new LinkedHashMap<>();
        UUID enterprise = enterpriseIn(regionCode);
        records.put("enterprise", enterprise.toString());
        records.put(
                "user", fixture.officer(regionCode, List.of("inspector")).id().toString());
        String organisation = organisation(regionCode);
        records.put("organisation", organisation);
        records.put("rule", rule(regionCode, UUID.fromString(organisation)));
        records.put("region-change", regionChange(regionCode));
        Browser member = fixture.signedIn(fixture.member(enterprise, regionCode, "enterprise-safety-manager"));
        records.put("accident", accident(member, enterprise));
        records.put("major-hazard", majorHazard(member, enterprise));
        plan(regionCode, UUID.fromString(organisation), records);
        Browser officer = fixture.signedIn(fixture.officer(regionCode, List.of("bureau-officer")));
        records.put("indicator", indicator(officer, regionCode));
        records.put("park-study", id(officer.post("/api/park-studies", ParkScene.request(regionCode))));
        records.put("populated-place", id(officer.post("/api/populated-places", populatedPlace(regionCode))));
        evaluation(officer, regionCode, UUID.fromString(organisation), records);
        records.put("consequence-run", consequence(officer, enterprise));
        String photo = photo(member);
        records.put("photo", photo);
        records.put("statistics-audit", audit(regionCode));
        var danger = member.post(
                "/api/hidden-dangers",
                Map.of("title", "配电箱无门", "placeText", "一车间", "enterpriseId", enterprise, "photoIds", List.of(photo)));
        if (danger.status() >= 300) {
            throw new IllegalStateException(danger.text());
        }
        records.put("hidden-danger", danger.json().path("id").asString());
        records.putAll(ReturnForms.published(officer, regionCode).ids());
        return Map.copyOf(records);
    }

    private static Map<String, Object> populatedPlace(String regionCode) {
        return Map.ofEntries(
                Map.entry("regionCode", regionCode),
                Map.entry("name", "村小"),
                Map.entry("kind", "SCHOOL"),
                Map.entry("lon", 119.3),
                Map.entry("lat", 31.2),
                Map.entry("outline", List.of()),
                Map.entry("peopleByDay", 80),
                Map.entry("peopleByNight", 2),
                Map.entry("indoorsByDay", 0.93),
                Map.entry("indoorsByNight", 0.99),
                Map.entry("source", "名册"),
                Map.entry("countedOn", "2026-09-01"),
                Map.entry("version", 0));
    }

    private static String consequence(Browser officer, UUID enterprise) {
        var weather =
                Map.of("windSpeed", 2, "windFrom", 300, "temperatureC", 10, "cloud", "CLEAR", "sky", "NIGHT_CLEAR");
        var answer = officer.post(
                "/api/consequences",
                Map.ofEntries(
                        Map.entry("enterpriseId", enterprise),
                        Map.entry("cas", "7664-41-7"),
                        Map.entry("inventoryTonnes", 3),
                        Map.entry("kind", "TOXIC_LEAK"),
                        Map.entry("hole", "PINHOLE"),
                        Map.entry("phase", "LIQUID"),
                        Map.entry("terrain", "BUILT_UP"),
                        Map.entry("weather", weather),
                        Map.entry("minutesAgo", 10)));
        if (answer.status() != 201) {
            throw new IllegalStateException(answer.text());
        }
        return answer.json().path("run").path("id").asString();
    }

    private String audit(String regionCode) {
        Browser officer = fixture.signedIn(fixture.officer(regionCode, List.of("inspector")));
        var answer =
                officer.post("/api/statistics/audit", Map.of("text", "2024年\t2025年\t合计\n事故起数\t3\t4\t8\n死亡人数\t1\t1\t3"));
        if (answer.status() != 201) {
            throw new IllegalStateException(answer.text());
        }
        return answer.json().path("id").asString();
    }

    private String organisation(String regionCode) {
        UUID id = Ids.next();
        var load = OrganisationLoad.of(
                id, "试验站" + regionCode, null, OrganisationKind.TOWN, null, regionCode, List.of(), null, null);
        Actors.runAsSystem("test", () -> organisations.load(List.of(load)));
        return id.toString();
    }

    private String rule(String regionCode, UUID organisation) {
        UUID id = Ids.next();
        var edit = new ResponsibilityEdit(
                ResponsibilityKind.SPECIAL, regionCode, "fire", null, organisation, null, null, null);
        Actors.runAsSystem("test", () -> responsibilities.load(List.of(new ResponsibilityLoad(id, edit))));
        return id.toString();
    }

    /** A rename of a town that is planned for a day far away. */
    private String regionChange(String regionCode) {
        String town = regionCode.substring(0, 6) + "990000";
        var change = new Change(
                Change.Kind.RENAME,
                LocalDate.of(2090, 1, 1),
                "",
                List.of(town),
                List.of(new Change.Target(town, "改名镇", null)),
                List.of());
        return Actors.callAsSystem("test", () -> {
            regions.load(List.of(new RegionLoad(town, "试验镇", null)));
            return changes.decide(change).id().toString();
        });
    }

    /** A plan with a task, a step of it and its evidence. */
    private void plan(String regionCode, UUID organisation, Map<String, String> records) {
        Browser officer = fixture.signedIn(fixture.officerOf(organisation, regionCode, "bureau-officer"));
        byte[] text = "试验规划（2026—2030年）\n一、主要任务\n（一）排查隐患。企业每季度至少开展1次全面排查，形成清单并逐条整改。\n".getBytes(StandardCharsets.UTF_8);
        String plan = id(officer.upload("/api/plans", "plan.txt", text, Map.of()));
        records.put("plan", plan);
        var candidates = officer.get("/api/plans/" + plan + "/candidates").json();
        records.put("plan-candidate", candidates.path(0).path("id").asString());
        officer.post(
                "/api/plans/" + plan + "/candidates/confirm",
                Map.of(
                        "ids",
                        candidates
                                .valueStream()
                                .map(c -> c.path("id").asString())
                                .toList()));
        String task = officer.get("/api/plan-tasks?plan=" + plan)
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asString();
        records.put("plan-task", task);
        officer.put("/api/plan-tasks/" + task, Map.of("organisationIds", List.of(organisation), "version", 1));
        var step = Map.of("organisationId", organisation, "year", 2027, "title", "全年排查", "dueOn", "2027-12-01");
        String stepId = id(officer.post("/api/plan-tasks/" + task + "/steps", step));
        records.put("plan-step", stepId);
        var evidence = officer.upload("/api/plan-tasks/steps/" + stepId + "/evidence", "a.pdf", PDF, Map.of());
        records.put(
                "plan-evidence",
                evidence.json().path("evidence").path(0).path("id").asString());
    }

    private static String id(Browser.Answer answer) {
        if (answer.status() != 201) {
            throw new IllegalStateException(answer.text());
        }
        return answer.json().path("id").asString();
    }

    /** A target of the place's own plan. */
    private String indicator(Browser officer, String regionCode) {
        Actors.runAsSystem("test", () -> {
            if (!regions.exists(regionCode)) {
                regions.load(List.of(new RegionLoad(regionCode, "试验区", null)));
            }
        });
        Map<String, Object> edit = Map.ofEntries(
                Map.entry("regionCode", regionCode),
                Map.entry("name", "死亡人数"),
                Map.entry("unit", "人"),
                Map.entry("direction", "DOWN"),
                Map.entry("kind", "CAP"),
                Map.entry("measure", "DEATHS"),
                Map.entry("plan", "试验规划"),
                Map.entry("milestones", List.of(Map.of("year", 2026, "value", 20))),
                Map.entry("binding", true),
                Map.entry("retired", false),
                Map.entry("version", 0));
        var made = officer.post("/api/indicators", edit);
        if (made.status() >= 300) {
            throw new IllegalStateException(made.text());
        }
        return made.json().path("indicator").path("id").asString();
    }

    /** What is written about that plan: an evaluation, a score card with one score, a publication. */
    private static void evaluation(Browser officer, String regionCode, UUID organisation, Map<String, String> records) {
        var plan = Map.of("regionCode", regionCode, "plan", "试验规划");
        records.put("evaluation", id(officer.post("/api/evaluations", with(plan, Map.of("kind", "MIDTERM")))));
        records.put(
                "publication",
                id(officer.post("/api/publications", with(plan, Map.of("title", "试验规划进度", "note", "")))));
        var item = Map.of("code", "A", "name", "事故控制", "weight", 100, "rule", "按起数扣分");
        var card = Map.of(
                "regionCode",
                regionCode,
                "year",
                2026,
                "name",
                "年度考核",
                "basis",
                "试验办法",
                "items",
                List.of(item),
                "vetoes",
                List.of(),
                "edition",
                0);
        String cardId = officer.post("/api/score-cards", card)
                .json()
                .path("card")
                .path("id")
                .asString();
        records.put("score-card", cardId);
        var points = Map.of("A", Map.of("points", 100));
        officer.put(
                "/api/score-cards/" + cardId + "/scores",
                Map.of("organisationId", organisation, "points", points, "vetoes", Map.of(), "version", 0));
    }

    private static Map<String, Object> with(Map<String, ?> some, Map<String, ?> more) {
        Map<String, Object> all = new LinkedHashMap<>(some);
        all.putAll(more);
        return all;
    }

    private static String majorHazard(Browser member, UUID enterprise) {
        var unit = Map.of("name", "试验罐区", "kind", "STORAGE", "people500m", 0, "lines", List.of());
        var answer =
                member.post("/api/major-hazards", Map.of("enterpriseId", enterprise, "unit", unit, "fromFile", false));
        if (answer.status() != 201) {
            throw new IllegalStateException(answer.text());
        }
        return answer.json().path("row").path("id").asString();
    }

    private static String accident(Browser member, UUID enterprise) {
        var figures =
                Map.of("deaths", 0, "missing", 0, "seriousInjuries", 1, "minorInjuries", 0, "directLossYuan", 20_000);
        var answer = member.post(
                "/api/accidents",
                Map.of(
                        "enterpriseId",
                        enterprise,
                        "placeText",
                        "试验车间",
                        "occurredAt",
                        "2026-03-02T01:00:00Z",
                        "type",
                        "1986-03",
                        "figures",
                        figures));
        if (answer.status() != 201) {
            throw new IllegalStateException(answer.text());
        }
        return answer.json().path("id").asString();
    }

    private static String photo(Browser browser) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "jpg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return browser.upload("/api/hidden-danger-photos", "a.jpg", out.toByteArray(), Map.of("kind", "BEFORE"))
                .json()
                .path("id")
                .asString();
    }
}
