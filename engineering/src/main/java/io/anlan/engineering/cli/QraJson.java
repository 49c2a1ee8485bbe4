package io.anlan.engineering.cli;

import io.anlan.engineering.qra.Equipment;
import io.anlan.engineering.qra.IgnitionSource;
import io.anlan.engineering.qra.QraCase;
import io.anlan.engineering.risk.Grid;
import io.anlan.engineering.risk.Population;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A risk calculation from JSON; unknown names are refused, so that a slip of the pen cannot pass for a usual value. */
final class QraJson {

    private static final Set<String> FIELDS = Set.of(
            "grid",
            "weather",
            "population",
            "indoors_by_day",
            "indoors_by_night",
            "equipment",
            "ignition_sources",
            "receptors",
            "levels",
            "footprint_step",
            "toxic_set",
            "thermal_set");
    private static final Set<String> NOT_FIGURES =
            Set.of("name", "x", "y", "type", "substance", "phase", "frequencies");
    private static final List<Double> LEVELS = List.of(3e-7, 3e-6, 1e-5, 3e-5);

    private QraJson() {}

    static QraCase read(JsonNode node) {
        List<Double> levels = new ArrayList<>();
        node.path("levels").forEach(level -> levels.add(level.asDouble()));
        return read(node, levels.isEmpty() ? LEVELS : levels);
    }

    static QraCase read(JsonNode node, List<Double> levels) {
        Json.refuseUnknown(node, FIELDS);
        JsonNode at = Json.need(node, "grid");
        Grid grid = new Grid(
                Json.number(at, "west"),
                Json.number(at, "south"),
                Json.number(at, "step"),
                (int) Json.number(at, "columns"),
                (int) Json.number(at, "rows"));
        List<Equipment> equipment = new ArrayList<>();
        Map<String, Map<String, Double>> frequencies = new LinkedHashMap<>();
        Json.need(node, "equipment").forEach(item -> {
            equipment.add(equipment(item));
            frequencies.put(Json.text(item, "name"), numbers(item.path("frequencies")));
        });
        return new QraCase(
                equipment,
                frequencies,
                sources(node.path("ignition_sources")),
                WeatherJson.read(Json.need(node, "weather")),
                population(node, grid),
                grid,
                receptors(node.path("receptors")),
                levels,
                node.path("footprint_step").asDouble(10),
                node.path("toxic_set").asString("purple-book"),
                node.path("thermal_set").asString("purple-book"));
    }

    private static Equipment equipment(JsonNode item) {
        Map<String, Double> figures = new LinkedHashMap<>();
        item.properties().forEach(property -> {
            if (!NOT_FIGURES.contains(property.getKey())) {
                figures.put(property.getKey(), Json.number(item, property.getKey()));
            }
        });
        return new Equipment(
                Json.text(item, "name"),
                Json.number(item, "x"),
                Json.number(item, "y"),
                Json.text(item, "type"),
                item.path("substance").asString(""),
                Json.constant(item, "phase", "gas", Equipment.Phase.class),
                figures);
    }

    private static Map<String, Double> numbers(JsonNode node) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        node.properties().forEach(property -> numbers.put(property.getKey(), Json.number(node, property.getKey())));
        return numbers;
    }

    private static List<IgnitionSource> sources(JsonNode node) {
        List<IgnitionSource> sources = new ArrayList<>();
        node.forEach(item -> sources.add(new IgnitionSource(
                Json.text(item, "name"),
                Json.number(item, "x"),
                Json.number(item, "y"),
                Json.number(item, "presence"),
                Json.number(item, "effectiveness"))));
        return sources;
    }

    private static Population population(JsonNode node, Grid grid) {
        Population population = new Population(
                grid,
                node.path("indoors_by_day").asDouble(Population.INDOORS_BY_DAY),
                node.path("indoors_by_night").asDouble(Population.INDOORS_BY_NIGHT));
        node.path("population").forEach(area -> {
            List<Population.Corner> polygon = new ArrayList<>();
            Json.need(area, "polygon")
                    .forEach(corner -> polygon.add(new Population.Corner(
                            corner.get(0).asDouble(), corner.get(1).asDouble())));
            population.add(polygon, Json.number(area, "day"), Json.number(area, "night"));
        });
        return population;
    }

    private static List<QraCase.Receptor> receptors(JsonNode node) {
        List<QraCase.Receptor> receptors = new ArrayList<>();
        node.forEach(item -> receptors.add(new QraCase.Receptor(
                Json.text(item, "name"),
                Json.number(item, "x"),
                Json.number(item, "y"),
                item.path("place").asString("general-2"))));
        return receptors;
    }
}
