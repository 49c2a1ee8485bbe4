package io.anlan.assessment.park;

import io.anlan.assessment.park.Inputs.Installation;
import io.anlan.assessment.park.SourceTerm.Phase;
import io.anlan.engineering.Models;
import io.anlan.engineering.calc.Constants;
import io.anlan.engineering.calc.RefusedException;
import io.anlan.engineering.release.Pools;
import io.anlan.engineering.risk.LastingCloud;
import io.anlan.engineering.substance.Substance;
import java.util.Map;

/** From an installation and a hole to what comes out. Figures of the Purple Book (CPR 18E, 1999) are from memory. */
final class SourceRules {

    /** Purple Book section 4.6.2: a release lasts 30 min at most. */
    static final double LONGEST = 1800;
    /** Purple Book table 3.1: the whole inventory in ten minutes. */
    static final double TEN_MINUTES = 600;
    /** A pool that nothing holds spreads to this depth, m (Purple Book section 4.6.5: 5 to 20 mm by the ground). */
    static final double LEAST_DEPTH = 0.01;
    /** What lies on the ground without a bund, at most, m². */
    static final double WIDEST_POOL = 10_000;
    /** A vessel whose pressure is at least this share of the vapour pressure holds liquid. */
    private static final double SATURATED = 0.98;

    private SourceRules() {}

    static Phase phase(Installation one, Substance substance) {
        if (one.temperature() < substance.boilingPoint()) {
            return Phase.LIQUID;
        }
        try {
            double saturation = substance.vapourPressure(one.temperature());
            return one.pressure() >= SATURATED * saturation ? Phase.LIQUEFIED_GAS : Phase.GAS;
        } catch (RefusedException e) {
            // above the critical temperature, or no correlation: nothing can be liquid that we could compute
            return Phase.GAS;
        }
    }

    static SourceTerm of(Installation one, Hole hole, Substance substance) {
        Phase phase = phase(one, substance);
        double airborne = airborne(phase, one, substance);
        return switch (hole) {
            case Hole.Instantaneous all ->
                new SourceTerm(
                        phase,
                        0,
                        0,
                        one.inventory(),
                        airborne,
                        pool(phase, one, substance, one.inventory() * (1 - airborne)));
            case Hole.TenMinutes some -> continuous(phase, one, substance, airborne, one.inventory() / TEN_MINUTES);
            case Hole.Opening opening ->
                continuous(phase, one, substance, airborne, rate(phase, one, substance, opening.diameter()));
        };
    }

    private static SourceTerm continuous(
            Phase phase, Installation one, Substance substance, double airborne, double rate) {
        double duration = Math.min(LONGEST, one.inventory() / rate);
        double released = rate * duration;
        return new SourceTerm(
                phase, rate, duration, released, airborne, pool(phase, one, substance, released * (1 - airborne)));
    }

    /** By the models of the engineering core; a liquefied gas flows as liquid, which is the most that can come. */
    private static double rate(Phase phase, Installation one, Substance substance, double diameter) {
        if (phase == Phase.GAS) {
            return Models.run(
                            "release.gas.hole",
                            Map.of(
                                    "hole_diameter", diameter,
                                    "pressure", one.pressure(),
                                    "temperature", one.temperature(),
                                    "molar_mass", substance.molarMass(),
                                    "gamma", substance.gamma()))
                    .value("mass_flow");
        }
        return Models.run(
                        "release.liquid.hole",
                        Map.of(
                                "hole_diameter", diameter,
                                "pressure", Math.max(one.pressure(), Constants.ATM),
                                "liquid_density", substance.liquidDensity(one.temperature()),
                                "liquid_head", one.head()))
                .value("mass_flow");
    }

    /**
     * Share that is in the air at once. For a liquefied gas Purple Book table 4.8 by the adiabatic flash χ: 2χ below 0.1, (0.8χ −
     * 0.028)/0.26 up to 0.36, all above.
     */
    static double airborne(Phase phase, Installation one, Substance substance) {
        return switch (phase) {
            case GAS -> 1;
            case LIQUID -> 0;
            case LIQUEFIED_GAS -> {
                double flash = flash(one, substance);
                yield flash < 0.1 ? 2 * flash : Math.min(1, (0.8 * flash - 0.028) / 0.26);
            }
        };
    }

    private static double flash(Installation one, Substance substance) {
        double boiling = substance.boilingPoint();
        return Pools.flashShareExponential(
                one.liquidHeatCapacity(substance), one.temperature() - boiling, substance.heatOfVaporisation(boiling));
    }

    private static double pool(Phase phase, Installation one, Substance substance, double mass) {
        if (phase == Phase.GAS || mass <= 0) {
            return 0;
        }
        double temperature = Math.min(one.temperature(), substance.boilingPoint());
        double free = mass / substance.liquidDensity(temperature) / LEAST_DEPTH;
        double held = one.bundArea() == null ? WIDEST_POOL : one.bundArea();
        return Math.max(0.01, Math.min(free, held));
    }

    /**
     * What feeds the cloud of a lasting release. A liquefied gas sprays vapour and drops, and what rains out boils on the ground; a
     * pool that does not boil gives air with its vapour.
     *
     * @param air its temperature, which is that of the ground, K
     * @param seconds how long it lasts
     */
    static LastingCloud.Source feed(
            SourceTerm source, Installation one, Substance substance, double wind, double air, double seconds) {
        double boiling = substance.boilingPoint();
        double cold = substance.gasDensity(Math.min(air, boiling), Constants.ATM);
        return switch (source.phase()) {
            case GAS -> LastingCloud.Source.ofGas(source.rate(), substance.gasDensity(air, Constants.ATM));
            case LIQUEFIED_GAS -> {
                double flash = Math.min(flash(one, substance), source.airborne());
                double rainOut = source.rate() * (1 - source.airborne());
                double pool = Math.min(rainOut, boilOff(source, substance, air, seconds));
                yield LastingCloud.Source.ofSpray(
                        source.rate() * flash + pool,
                        source.rate() * (source.airborne() - flash),
                        cold,
                        substance.liquidDensity(boiling));
            }
            case LIQUID -> {
                double evaporated = evaporation(source, one, substance, wind);
                double most = source.released() / LONGEST;
                yield boiling < air
                        ? LastingCloud.Source.ofGas(
                                Math.min(most, Math.max(evaporated, boilOff(source, substance, air, seconds))), cold)
                        : LastingCloud.Source.ofVapour(
                                Math.min(most, evaporated),
                                Math.min(1, substance.vapourPressure(one.temperature()) / Constants.ATM),
                                substance.gasDensity(air, Constants.ATM),
                                Constants.airDensity(air, Constants.ATM));
            }
        };
    }

    /** kg/s that boil off a pool by the heat of the ground, the mean of the time, twice the rate at its end; 0 when none boils. */
    private static double boilOff(SourceTerm source, Substance substance, double air, double seconds) {
        double boiling = substance.boilingPoint();
        if (source.poolArea() <= 0 || boiling >= air) {
            return 0;
        }
        return 2
                * Models.run(
                                "release.pool.boiling",
                                Map.of(
                                        "pool_area",
                                        source.poolArea(),
                                        "ground_temperature",
                                        air,
                                        "boiling_point",
                                        boiling,
                                        "latent_heat",
                                        substance.heatOfVaporisation(boiling),
                                        "time",
                                        seconds))
                        .value("mass_flow");
    }

    /** kg/s that evaporate from a pool that does not boil (Mackay and Matsugu). */
    private static double evaporation(SourceTerm source, Installation one, Substance substance, double wind) {
        double diameter = Math.clamp(2 * Math.sqrt(source.poolArea() / Math.PI), 0.05, 500);
        return Models.run(
                        "release.pool.evaporation",
                        Map.of(
                                "transfer",
                                "mackay-matsugu",
                                "pool_diameter",
                                diameter,
                                "wind_speed",
                                wind,
                                "vapour_pressure",
                                substance.vapourPressure(one.temperature()),
                                "molar_mass",
                                substance.molarMass(),
                                "temperature",
                                one.temperature()))
                .value("mass_flow");
    }
}
