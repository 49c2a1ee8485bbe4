package io.anlan.support;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A weekly return of two counts, made and published over HTTP as an officer would. */
public final class ReturnForms {

    private ReturnForms() {}

    /** A published form with its period that runs, and one filing of it. */
    public record Published(String form, String period, String filing) {
        Map<String, String> ids() {
            return Map.of("return-form", form, "return-period", period, "filing", filing);
        }
    }

    /** A question of a form; a count unless the type says otherwise. */
    public static Map<String, @Nullable Object> field(String key, String label, String type, @Nullable String known) {
        Map<String, @Nullable Object> field = new LinkedHashMap<>();
        field.put("key", key);
        field.put("label", label);
        field.put("type", type);
        field.put("unit", type.equals("INTEGER") ? "项" : null);
        field.put("required", true);
        field.put("scale", 0);
        field.put("options", List.of());
        field.put("known", known);
        field.put("summed", type.equals("INTEGER"));
        return field;
    }

    /** Due on Thursdays, no holiday rule that moves, one day of grace, locked ten days later; approved by the town. */
    public static Map<String, Object> definition(String title, List<Map<String, @Nullable Object>> fields) {
        Map<String, Object> definition = new LinkedHashMap<>();
        definition.put("title", title);
        definition.put("fields", fields);
        definition.put("checks", List.of());
        definition.put(
                "audience",
                Map.of(
                        "kind", "ENTERPRISES",
                        "regions", List.of(),
                        "sectors", List.of(),
                        "scales", List.of(),
                        "riskLevels", List.of(),
                        "productionStates", List.of(),
                        "industries", List.of()));
        definition.put(
                "schedule",
                Map.of(
                        "frequency",
                        "WEEKLY",
                        "weekday",
                        "THURSDAY",
                        "holiday",
                        "KEEP",
                        "graceDays",
                        1,
                        "lockDays",
                        10));
        definition.put("approval", List.of("TOWN"));
        definition.put("zeroAllowed", true);
        return definition;
    }

    public static List<Map<String, @Nullable Object>> twoCounts() {
        return List.of(field("trained", "本周培训人次", "INTEGER", null), field("drills", "本周演练次数", "INTEGER", null));
    }

    public static Published published(Browser officer, String regionCode) {
        return published(officer, regionCode, definition("试验周报" + regionCode, twoCounts()));
    }

    /** Creates and publishes from today on; the period of this week is open when this answers. */
    public static Published published(Browser officer, String regionCode, Map<String, Object> definition) {
        JsonNode form = ok(officer.post("/api/returns/forms", Map.of("regionCode", regionCode, "draft", definition)));
        String id = form.path("id").asString();
        String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
        ok(officer.post(
                "/api/returns/forms/" + id + "/publish",
                Map.of("version", form.path("version").asInt(), "effectiveFrom", today)));
        String period = ok(officer.get("/api/returns/periods?region=" + regionCode))
                .path("periods")
                .valueStream()
                .filter(p -> p.path("formId").asString().equals(id))
                .map(p -> p.path("id").asString())
                .findFirst()
                .orElseThrow();
        String filing = ok(officer.get("/api/returns/periods/" + period + "/filings"))
                .path("items")
                .path(0)
                .path("id")
                .asString();
        return new Published(id, period, filing);
    }

    private static JsonNode ok(Browser.Answer answer) {
        if (answer.status() >= 300) {
            throw new IllegalStateException(answer.text());
        }
        return answer.json();
    }
}
