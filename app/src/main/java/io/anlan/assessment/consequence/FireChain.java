package io.anlan.assessment.consequence;

import static io.anlan.assessment.consequence.ReleaseChain.inputs;

import io.anlan.assessment.consequence.Chain.StageRefused;
import io.anlan.assessment.consequence.ReleaseChain.Released;
import io.anlan.assessment.consequence.Spread.Comparison;
import io.anlan.engineering.calc.RefusedException;
import io.anlan.engineering.calc.Result;
import io.anlan.engineering.substance.Substance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** From the source to the distances of heat: pool fire, jet fire, fireball; the Chinese set beside them where it has one. */
final class FireChain {

    /** Of the usual damage table, as in the Chinese set: deadly and plant destroyed, 1 % die in a minute, pain. W/m². */
    static final List<Level> LEVELS = List.of(
            new Level(3, "37.5 kW/m²", 37_500, "W/m2"),
            new Level(2, "12.5 kW/m²", 12_500, "W/m2"),
            new Level(1, "4 kW/m²", 4_000, "W/m2"));

    private static final double FARTHEST = 20_000;
    private static final double GROWTH = 1.05;
    private static final int HALVINGS = 60;

    /** Share of the heat that a fireball radiates: 0.3 for a burst below the relief pressure, 0.4 at or above it. */
    private static final double RADIATED_FRACTION = 0.4;

    /** Nobody knows which way it blows: half-way between lying down and upright. */
    private static final double ELEVATION = 45;

    private final Chain chain;
    private final Subject subject;
    private final Substance substance;
    private final Sky sky;

    FireChain(Chain chain, Subject subject) {
        this.chain = chain;
        this.subject = subject;
        this.substance = subject.substance();
        this.sky = subject.sky();
    }

    Spread pool() {
        Released released = new ReleaseChain(chain, subject).run();
        if (released.poolDiameter() <= 0) {
            throw refused("phase", "only a liquid makes a pool");
        }
        double air = sky.airTemperature();
        double boiling = substance.boilingPoint();
        boolean cold = boiling < air;
        double latent = substance.heatOfVaporisation(cold ? boiling : air);
        Result flux = chain.run(
                "burning",
                "fire.burning-flux",
                cold
                        ? inputs(
                                "method",
                                "liquefied-gas",
                                "heat_of_combustion",
                                substance.heatOfCombustion(),
                                "heat_of_vaporisation",
                                latent)
                        : inputs(
                                "method",
                                "burgess",
                                "heat_of_combustion",
                                substance.heatOfCombustion(),
                                "heat_of_vaporisation",
                                latent,
                                "liquid_heat_capacity",
                                substance.liquidHeatCapacity(),
                                "boiling_point_above_ambient",
                                boiling - air));
        double burning = flux.value("burning_flux");
        // a burning pool grows until it burns as much as reaches it
        double steady = Math.sqrt(4 * released.rainOut() / (Math.PI * burning));
        double diameter = chain.assume(
                "pool_diameter", Math.min(released.poolDiameter(), steady), "m", 0.2, 500, "取液池扩展与燃烧平衡两者较小的直径");
        Map<String, Object> fire = inputs(
                "pool_diameter", diameter,
                "burning_flux", burning,
                "heat_of_combustion", substance.heatOfCombustion(),
                "wind_speed", sky.windSpeed(),
                "air_density", sky.airDensity(),
                "relative_humidity", sky.humidity(),
                "air_temperature", air);
        List<Reach> reaches = distances("fire", "fire.pool", fire, diameter / 2 * 1.001, diameter / 2);
        Result chinese = chain.run(
                "cn",
                "cn.pool-fire",
                inputs(
                        "pool_radius",
                        diameter / 2,
                        "heat_of_combustion",
                        substance.heatOfCombustion(),
                        "burning_flux",
                        burning,
                        "air_density",
                        sky.airDensity()));
        return new Spread(reaches, List.of(), beside(reaches, chinese, "cn.pool-fire"));
    }

    Spread jet() {
        if (!subject.gas() && subject.question().phase() != Question.Phase.GAS) {
            throw refused("phase", "the jet fire model takes gas only");
        }
        Released released = new ReleaseChain(chain, subject).run();
        double elevation = chain.assume("elevation", ELEVATION, "deg", 0, 90, "喷出方向不明，按斜向上 45°（假定）");
        Map<String, Object> fire = inputs(
                "mass_flow", released.flow(),
                "elevation", elevation,
                "hole_diameter", released.hole(),
                "pressure", released.pressure(),
                "temperature", released.temperature(),
                "gamma", substance.gamma(),
                "molar_mass", substance.molarMass(),
                "heat_of_combustion", substance.heatOfCombustion(),
                "wind_speed", sky.windSpeed(),
                "ambient_pressure", sky.pressurePa(),
                "air_temperature", sky.airTemperature(),
                "relative_humidity", sky.humidity());
        return new Spread(distances("fire", "fire.jet", fire, 0.5, 0), List.of(), List.of());
    }

    Spread fireball() {
        double inventory = chain.assume("inventory", subject.inventory(), "kg", 1, 5e6, "企业档案的存量，按全部计");
        double radiated =
                chain.assume("radiated_fraction", RADIATED_FRACTION, "-", 0.05, 0.6, "CCPS：压力达到安全阀起跳值时爆裂取 0.4（凭记忆）");
        Map<String, Object> fire = inputs(
                "set",
                "ccps",
                "mass",
                inventory,
                "radiated_fraction",
                radiated,
                "heat_of_combustion",
                substance.heatOfCombustion(),
                "relative_humidity",
                sky.humidity(),
                "air_temperature",
                sky.airTemperature());
        List<Reach> reaches = distances("fire", "fire.fireball", fire, 0.1, 0);
        Result chinese = chain.run("cn", "cn.fireball", inputs("inventory", inventory));
        return new Spread(reaches, List.of(), beside(reaches, chinese, "cn.fireball"));
    }

    private static StageRefused refused(String input, String reason) {
        return new StageRefused(Chain.CASE, Chain.CASE, new RefusedException(input, reason), Map.of());
    }

    private List<Reach> distances(
            String key, String model, Map<String, Object> inputs, double nearest, double atLeast) {
        List<Reach> reaches = new ArrayList<>();
        for (Level level : LEVELS) {
            double radius = Math.max(atLeast, distance(key, model, inputs, level, nearest));
            Map<String, Object> there = with(inputs, "distance", Math.max(radius, nearest));
            if (radius > atLeast) {
                chain.run(key + "-" + level.severity(), model, there);
            }
            reaches.add(Spread.circle(level, radius));
        }
        return reaches;
    }

    /** The farthest distance with that much heat: looked for from afar, since a leaning flame is hottest some way off. */
    private double distance(String key, String model, Map<String, Object> inputs, Level level, double nearest) {
        double far = FARTHEST;
        double near = far / GROWTH;
        while (near > nearest && flux(key, model, with(inputs, "distance", near), level) < level.value()) {
            far = near;
            near /= GROWTH;
        }
        if (near <= nearest) {
            near = nearest;
            if (flux(key, model, with(inputs, "distance", near), level) < level.value()) {
                return 0;
            }
        }
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (near + far) / 2;
            if (flux(key, model, with(inputs, "distance", middle), level) >= level.value()) {
                near = middle;
            } else {
                far = middle;
            }
        }
        return far;
    }

    /** Under the leaning flame the model gives nothing: there it is taken as hotter than any level. */
    private double flux(String key, String model, Map<String, Object> inputs, Level level) {
        try {
            return chain.probe(key + "-" + level.severity(), model, inputs).value("heat_flux");
        } catch (StageRefused e) {
            if (e.refusal().input().equals("distance")) {
                return Double.MAX_VALUE;
            }
            throw e;
        }
    }

    private static Map<String, Object> with(Map<String, Object> inputs, String name, double value) {
        var more = new java.util.LinkedHashMap<>(inputs);
        more.put(name, value);
        return more;
    }

    private static List<Comparison> beside(List<Reach> reaches, Result chinese, String model) {
        return reaches.stream()
                .map(reach -> new Comparison(
                        reach.level().name(),
                        reach.metres(),
                        chinese.value("radius_" + Math.round(reach.level().value())),
                        model))
                .toList();
    }
}
