package io.anlan.engineering.cli;

import io.anlan.engineering.calc.RefusedException;
import io.anlan.engineering.majorhazard.Gb18218;
import io.anlan.engineering.majorhazard.HazardUnit;
import io.anlan.engineering.majorhazard.InventoryItem;
import io.anlan.engineering.majorhazard.Level;
import io.anlan.engineering.majorhazard.LiquidCondition;
import io.anlan.engineering.majorhazard.MajorHazardAssessment;
import io.anlan.engineering.majorhazard.MajorHazards;
import io.anlan.engineering.majorhazard.Material;
import io.anlan.engineering.majorhazard.NamedSubstance;
import io.anlan.engineering.majorhazard.UnitKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A unit of GB 18218-2018 from JSON, and what the standard says of it. */
final class MajorHazardJson {

    private MajorHazardJson() {}

    static Map<String, Object> assess(JsonNode root) {
        JsonNode unit = root.get("majorHazard");
        Locale locale = root.path("language").asString("zh").equals("en") ? Locale.ENGLISH : Locale.CHINESE;
        List<InventoryItem> inventory = new ArrayList<>();
        unit.path("inventory").forEach(item -> inventory.add(item(item)));
        MajorHazardAssessment result = MajorHazards.assess(new HazardUnit(
                unit.path("name").asString(""),
                UnitKind.valueOf(unit.path("kind").asString("STORAGE").toUpperCase(Locale.ROOT)),
                unit.path("peopleWithin500m").asInt(0),
                inventory));
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("edition", result.edition());
        tree.put("s", result.s());
        tree.put("alpha", result.alpha());
        tree.put("r", result.r());
        tree.put("majorHazard", result.majorHazard());
        result.level().map(Level::number).ifPresent(level -> tree.put("level", level));
        tree.put("steps", result.steps().stream().map(step -> step.in(locale)).toList());
        tree.put(
                "cautions",
                result.cautions().stream().map(step -> step.in(locale)).toList());
        return tree;
    }

    private static InventoryItem item(JsonNode item) {
        int number = item.has("number") ? item.get("number").asInt() : numberOf(item);
        LiquidCondition condition = LiquidCondition.valueOf(
                item.path("condition").asString("ORDINARY").toUpperCase(Locale.ROOT));
        return new InventoryItem(
                new Material.Named(number, condition),
                tonnes(item, "designMaximumTonnes")
                        .orElseThrow(() -> new RefusedException("designMaximumTonnes", "is needed")),
                tonnes(item, "presentTonnes"));
    }

    /** A name must be exact: a part of one could fall on another substance. */
    static int numberOf(JsonNode item) {
        String wanted = item.path("substance").asString("");
        List<NamedSubstance> found = Gb18218.tables().exactly(wanted);
        if (found.isEmpty()) {
            throw new RefusedException("substance", wanted + " is not in table 1");
        }
        if (found.size() > 1) {
            throw new RefusedException(
                    "substance",
                    wanted + " stands in table 1 under several numbers; give number: "
                            + found.stream()
                                    .map(s -> s.number() + " " + s.name())
                                    .toList());
        }
        return found.getFirst().number();
    }

    static Optional<BigDecimal> tonnes(JsonNode item, String name) {
        return item.has(name) ? Optional.of(new BigDecimal(item.get(name).asString())) : Optional.empty();
    }
}
