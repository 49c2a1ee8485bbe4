package io.anlan.engineering.cli;

import io.anlan.engineering.calc.RefusedException;
import io.anlan.engineering.calc.Step;
import io.anlan.engineering.dispersion.Clouds;
import io.anlan.engineering.dispersion.HeavyClouds;
import io.anlan.engineering.dispersion.Isopleth;
import io.anlan.engineering.dispersion.Sigmas;
import io.anlan.engineering.dispersion.Stability;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The outline of a concentration on the ground from JSON: at a time, or everything that it ever reaches. */
final class OutlineJson {

    private static final Set<String> FIELDS = Set.of(
            "cloud",
            "wind_speed",
            "stability",
            "sigma_set",
            "release_height",
            "receptor_height",
            "averaging_time",
            "mass_flow",
            "duration",
            "mass",
            "volume_flow",
            "volume",
            "cloud_density",
            "cloud_temperature",
            "air_density",
            "air_temperature",
            "concentration",
            "fraction",
            "time",
            "wind_from");

    private OutlineJson() {}

    static Map<String, Object> compute(JsonNode node) {
        Json.refuseUnknown(node, FIELDS);
        Isopleth outline = switch (Json.text(node, "cloud")) {
            case "plume" -> plume(node);
            case "puff" -> puff(node);
            case "heavy-continuous" ->
                new HeavyClouds.Continuous(
                                Json.number(node, "volume_flow"),
                                Json.number(node, "cloud_density"),
                                Json.number(node, "cloud_temperature"),
                                Json.number(node, "wind_speed"),
                                node.path("air_density").asDouble(1.22),
                                node.path("air_temperature").asDouble(288.15))
                        .outline(Json.number(node, "fraction"));
            case "heavy-instantaneous" -> heavyAtOnce(node);
            default ->
                throw new RefusedException("cloud", "is none of plume, puff, heavy-continuous, heavy-instantaneous");
        };
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put(
                "steps",
                List.of(
                        new Step("from", outline.from(), "m"),
                        new Step("to", outline.to(), "m"),
                        new Step("half_width", outline.halfWidth(), "m"),
                        new Step("widest_at", outline.widestAt(), "m"),
                        new Step("area", outline.area(), "m2")));
        tree.put(
                "points",
                node.has("wind_from") ? outline.onMap(0, 0, Json.number(node, "wind_from")) : outline.points());
        return tree;
    }

    private static Isopleth plume(JsonNode node) {
        Clouds.Plume plume = new Clouds.Plume(
                Json.number(node, "mass_flow"),
                node.path("duration").asDouble(Double.POSITIVE_INFINITY),
                Json.number(node, "wind_speed"),
                Json.constant(node, "stability", "", Stability.class),
                Json.constant(node, "sigma_set", "briggs-rural", Sigmas.class),
                node.path("release_height").asDouble(0),
                node.path("receptor_height").asDouble(0),
                node.path("averaging_time").asDouble(Sigmas.AVERAGING_TIME));
        double concentration = Json.number(node, "concentration");
        return node.has("time")
                ? plume.outline(concentration, Json.number(node, "time"))
                : plume.everReached(concentration);
    }

    private static Isopleth puff(JsonNode node) {
        Clouds.Puff puff = new Clouds.Puff(
                Json.number(node, "mass"),
                Json.number(node, "wind_speed"),
                Json.constant(node, "stability", "", Stability.class),
                node.path("release_height").asDouble(0),
                node.path("receptor_height").asDouble(0));
        double concentration = Json.number(node, "concentration");
        return node.has("time")
                ? puff.outline(concentration, Json.number(node, "time"))
                : puff.everReached(concentration);
    }

    private static Isopleth heavyAtOnce(JsonNode node) {
        HeavyClouds.Instantaneous cloud = new HeavyClouds.Instantaneous(
                Json.number(node, "volume"),
                Json.number(node, "cloud_density"),
                Json.number(node, "cloud_temperature"),
                Json.number(node, "wind_speed"),
                node.path("air_density").asDouble(1.22),
                node.path("air_temperature").asDouble(288.15));
        double fraction = Json.number(node, "fraction");
        return node.has("time") ? cloud.outline(fraction, Json.number(node, "time")) : cloud.everReached(fraction);
    }
}
