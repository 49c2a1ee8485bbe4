package io.anlan.assessment.consequence;

import static io.anlan.assessment.consequence.ReleaseChain.inputs;

import io.anlan.assessment.consequence.Chain.StageRefused;
import io.anlan.assessment.consequence.Question.Terrain;
import io.anlan.assessment.consequence.ReleaseChain.Released;
import io.anlan.engineering.calc.RefusedException;
import io.anlan.engineering.calc.Result;
import io.anlan.engineering.dispersion.BritterMcQuaid;
import io.anlan.engineering.dispersion.HeavyClouds;
import io.anlan.engineering.dispersion.HeavyPlume;
import io.anlan.engineering.dispersion.Sigmas;
import io.anlan.engineering.harm.Exposure;
import io.anlan.engineering.risk.LastingCloud.Source;
import io.anlan.engineering.substance.Substance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * From the source to the distances of exposure levels. A cloud that Britter and McQuaid's criterion calls heavy is theirs down to
 * the end of their curves and a Gaussian plume beyond; every other is a Gaussian plume from the start.
 */
final class ToxicChain {

    private static final String HEAVY = "continuous";
    private static final List<Double> TIMES =
            List.of(60.0, 120.0, 180.0, 300.0, 420.0, 600.0, 900.0, 1200.0, 1500.0, 1800.0, 2700.0, 3600.0);
    private static final double LEAST_RATE = 1e-6;

    private final Chain chain;
    private final Subject subject;
    private final Sky sky;
    private final Sigmas sigmas;

    ToxicChain(Chain chain, Subject subject) {
        this.chain = chain;
        this.subject = subject;
        this.sky = subject.sky();
        this.sigmas = subject.question().terrain() == Terrain.BUILT_UP ? Sigmas.BRIGGS_URBAN : Sigmas.BRIGGS_RURAL;
    }

    Spread run() {
        Substance substance = subject.substance();
        List<Level> levels = ToxicLevels.of(substance);
        if (levels.isEmpty()) {
            throw refused("substance", "no exposure level is known for it");
        }
        chain.note("levels-from-memory");
        if (levels.getLast().severity() > 1) {
            chain.note("no-level-one");
        }
        Released released = new ReleaseChain(chain, subject).run();
        if (released.cloud().rate() < LEAST_RATE) {
            throw refused("temperature", "next to nothing evaporates");
        }
        double duration = Math.clamp(released.duration(), 1, CaseRules.LONGEST);
        if (released.duration() < CaseRules.LONGEST) {
            chain.note("leak-ends");
        }
        Source source = released.cloud();
        Cloud.@Nullable Heavy heavy = heavy(source, duration);
        chain.note(heavy == null ? "passive" : "heavy");
        Cloud cloud = new Cloud(source.rate(), sky.windSpeed(), sigmas, sky.stability(), duration, heavy);
        List<Reach> reaches = new ArrayList<>();
        for (Level level : levels) {
            reaches.add(reach(cloud, source, level));
        }
        return new Spread(reaches, TIMES, List.of());
    }

    private static StageRefused refused(String input, String reason) {
        return new StageRefused(Chain.CASE, Chain.CASE, new RefusedException(input, reason), Map.of());
    }

    private Map<String, Object> heavyInputs(Source source) {
        // concentrations as mass over the mass in a cubic metre at the source, so that drops count as what they become
        return inputs(
                "cloud_density", source.density(),
                "cloud_temperature", sky.airTemperature(),
                "air_density", sky.airDensity(),
                "air_temperature", sky.airTemperature(),
                "wind_speed", sky.windSpeed(),
                "volume_flow", source.rate() / source.concentration());
    }

    private Cloud.@Nullable Heavy heavy(Source source, double duration) {
        if (source.density() <= sky.airDensity()) {
            return null;
        }
        double end = BritterMcQuaid.smallestRatio(HEAVY);
        Map<String, Object> first = heavyInputs(source);
        first.put("fraction_sought", end);
        Result far;
        try {
            far = chain.run("heavy", "dispersion.heavy.continuous", first);
        } catch (StageRefused e) {
            if (e.refusal().input().equals("cloud_density")) {
                return null;
            }
            throw e;
        }
        double reach = far.value("reach");
        Map<String, Object> second = heavyInputs(source);
        // a hair inside the curves, whose end the rounding may miss
        second.put("distance", reach * (1 - 1e-9));
        second.put("duration", duration);
        chain.run("hand-over", "dispersion.heavy.continuous", second);
        HeavyClouds.Continuous cloud = new HeavyClouds.Continuous(
                source.rate() / source.concentration(),
                source.density(),
                sky.airTemperature(),
                sky.windSpeed(),
                sky.airDensity(),
                sky.airTemperature());
        return new Cloud.Heavy(new HeavyPlume(cloud, sky.stability(), sigmas), source.concentration());
    }

    private Reach reach(Cloud cloud, Source source, Level level) {
        double sought = Exposure.milligramsPerCubicMetre(
                        level.value(), subject.substance().molarMass(), sky.airTemperature(), sky.pressurePa())
                / 1e6;
        Cloud.@Nullable Heavy heavy = cloud.heavy();
        if (heavy != null && sought > heavy.concentration()) {
            return inHeavy(cloud, source, level, sought);
        }
        double reach = cloud.reach(sought);
        if (Cloud.endless(reach)) {
            throw refused("wind_speed", "the level is exceeded beyond 100 km: outside the model");
        }
        String key = "plume-" + level.severity();
        boolean steady = heavy == null && cloud.greatestShare(Math.max(reach, 1)) > 0.999;
        if (reach >= 1) {
            Map<String, Object> plume = inputs(
                    "stability", sky.stability().name(),
                    "wind_speed", sky.windSpeed(),
                    "air_temperature", sky.airTemperature(),
                    "ambient_pressure", sky.pressurePa(),
                    "mass_flow", source.rate(),
                    "sigma_set", sigmas == Sigmas.BRIGGS_URBAN ? "briggs-urban" : "briggs-rural",
                    "molar_mass", subject.substance().molarMass());
            if (steady) {
                plume.put("concentration_sought", sought);
            } else {
                plume.put("distance", reach);
                plume.put("sigma_y", cloud.sigmaY(reach));
                plume.put("sigma_z", cloud.sigmaZ(reach));
                plume.put("release_duration", cloud.duration());
                plume.put("time", reach / sky.windSpeed() + cloud.duration() / 2);
            }
            chain.run(key, "dispersion.plume", plume);
        }
        return at(cloud, level, sought, reach);
    }

    private Reach inHeavy(Cloud cloud, Source source, Level level, double sought) {
        Map<String, Object> inputs = heavyInputs(source);
        double ratio = sought / source.concentration();
        double largest = BritterMcQuaid.largestRatio(HEAVY);
        // above the largest ratio of the curves their nearest distance is an upper bound
        if (ratio > largest) {
            chain.note("nearer-than-curves");
        }
        inputs.put("fraction_sought", Math.min(ratio, largest));
        double reach = chain.run("heavy-" + level.severity(), "dispersion.heavy.continuous", inputs)
                .value("reach");
        return at(cloud, level, sought, reach);
    }

    private static Reach at(Cloud cloud, Level level, double sought, double reach) {
        if (reach < 1) {
            return new Reach(level, 0, List.of(), List.of());
        }
        return new Reach(
                level,
                reach,
                cloud.outline(sought, reach),
                TIMES.stream().map(time -> cloud.outline(sought, reach, time)).toList());
    }
}
