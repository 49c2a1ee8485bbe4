package io.anlan.assessment.park;

import io.anlan.assessment.park.Inputs.Age;
import io.anlan.assessment.park.Inputs.IgnitionSource;
import io.anlan.assessment.park.Inputs.Installation;
import io.anlan.assessment.park.Inputs.Release;
import io.anlan.assessment.park.Inputs.Settings;
import io.anlan.assessment.park.Inputs.Target;
import io.anlan.assessment.park.Inputs.Terrain;
import io.anlan.assessment.park.Inputs.WeatherRow;
import io.anlan.assessment.park.Inputs.WeatherTable;
import io.anlan.engineering.dispersion.Stability;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** A small park: an ammonia tank, an LPG tank and a tank of hexane, a village to the east, a school to the north. */
public final class ParkScene {

    static final Position MIDDLE = new Position(119.5, 31.2);
    private static final Plane PLANE = new Plane(MIDDLE);

    private ParkScene() {}

    /** What makes a new study there. */
    public static Map<String, Object> request(String regionCode) {
        return Map.of("regionCode", regionCode, "name", "试验园区", "inputs", inputs());
    }

    static Position at(double east, double north) {
        return PLANE.round(east, north);
    }

    static List<Position> square(double east, double north, double half) {
        return List.of(
                at(east - half, north - half),
                at(east + half, north - half),
                at(east + half, north + half),
                at(east - half, north + half));
    }

    static Installation installation(
            String id,
            String equipment,
            String cas,
            double kilograms,
            double kelvin,
            double pascal,
            Position position) {
        return new Installation(
                id,
                "装置" + id,
                null,
                null,
                equipment,
                1,
                cas,
                kilograms,
                kelvin,
                pascal,
                2,
                0.1,
                500.0,
                100,
                null,
                equipment.equals("atmospheric-tank") ? "atmospheric" : "pressurised",
                position);
    }

    static Release release(String id, String installation, String hole, double frequency) {
        return new Release(id, installation, hole, frequency, "试验", null, null, true);
    }

    static Target target(String id, String category, List<Position> ring, double people) {
        return new Target(id, "场所" + id, category, ring, people, people, 0.93, 0.99);
    }

    static WeatherTable evenWind() {
        List<Double> even = Collections.nCopies(16, 1.0);
        return new WeatherTable(
                "试验：各风向均等", List.of(new WeatherRow(Stability.D, 5, even), new WeatherRow(Stability.F, 1.5, even)));
    }

    public static Inputs inputs() {
        return inputs(List.of(), 25);
    }

    static Inputs inputs(List<IgnitionSource> sources, double step) {
        return new Inputs(
                square(0, 0, 400),
                new Settings(Age.EXISTING, Terrain.RURAL, step, 800, 288.15),
                List.of(
                        installation("nh3", "pressure-vessel", "7664-41-7", 20_000, 288.15, 750_000, at(0, 0)),
                        installation("lpg", "pressure-vessel", "74-98-6", 50_000, 288.15, 750_000, at(100, 0)),
                        installation("hex", "atmospheric-tank", "110-54-3", 300_000, 288.15, 101_325, at(140, 20))),
                List.of(
                        release("nh3-all", "nh3", "instantaneous", 5e-7),
                        release("nh3-hole", "nh3", "0.010", 1e-5),
                        release("lpg-all", "lpg", "instantaneous", 5e-7),
                        release("lpg-ten", "lpg", "ten-minutes", 5e-7),
                        release("hex-all", "hex", "instantaneous", 5e-6),
                        release("hex-line", "hex", "full-bore", 1e-3)),
                List.of(
                        target("village", "general-1", square(700, 0, 120), 800),
                        target("school", "high-sensitivity", square(0, 1000, 60), 600),
                        target("works", Target.STAFF, square(0, -200, 60), 100)),
                sources,
                evenWind());
    }

    static Inputs with(Inputs inputs, List<Release> releases) {
        return new Inputs(
                inputs.boundary(),
                inputs.settings(),
                inputs.installations(),
                releases,
                inputs.targets(),
                inputs.ignitionSources(),
                inputs.weather());
    }

    static Computed computed(Inputs inputs) {
        ParkModel model = new ParkModel(inputs);
        return new Computed(
                inputs,
                inputs.releases().stream()
                        .filter(Release::enabled)
                        .map(model::part)
                        .toList());
    }
}
