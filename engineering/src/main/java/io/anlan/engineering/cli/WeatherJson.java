package io.anlan.engineering.cli;

import io.anlan.engineering.calc.RefusedException;
import io.anlan.engineering.dispersion.Stability;
import io.anlan.engineering.risk.Weather;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A table of the weather from JSON: the table itself, or hours of observation. */
final class WeatherJson {

    private WeatherJson() {}

    static Weather read(JsonNode node) {
        if (node.has("hours")) {
            return ofHours(node);
        }
        List<String> lines = new ArrayList<>(List.of(""));
        Json.need(node, "classes").forEach(item -> {
            StringBuilder line = new StringBuilder(Json.text(item, "stability"));
            line.append(',').append(Json.number(item, "wind_speed"));
            Json.need(item, "directions").forEach(share -> line.append(',').append(share.asDouble()));
            lines.add(line.toString());
        });
        if (lines.size() == 1) {
            throw new RefusedException("weather", "needs at least one class");
        }
        return Weather.parse(lines);
    }

    private static Weather ofHours(JsonNode node) {
        List<Weather.Hour> hours = new ArrayList<>();
        node.get("hours")
                .forEach(hour -> hours.add(new Weather.Hour(
                        Json.number(hour, "direction"),
                        Json.number(hour, "wind_speed"),
                        Json.constant(hour, "stability", "", Stability.class))));
        List<Double> speeds = new ArrayList<>();
        Json.need(node, "speeds").forEach(speed -> speeds.add(speed.asDouble()));
        return Weather.ofHours(hours, speeds);
    }
}
