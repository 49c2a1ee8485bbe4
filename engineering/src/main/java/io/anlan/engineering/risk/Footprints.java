package io.anlan.engineering.risk;

import io.anlan.engineering.dispersion.Gaussian;
import io.anlan.engineering.dispersion.Sigmas;
import io.anlan.engineering.explosion.Blast;
import io.anlan.engineering.fire.Fireballs;
import io.anlan.engineering.fire.ViewFactors;
import io.anlan.engineering.harm.Probit;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * Footprints of death from the consequence models, by the rules of the Purple Book, chapter 5: poison by its probit over at most
 * 30 min, heat for at most 20 s and certain death from 35 kW/m², certain death inside the lower flammable limit, blast from 0.3
 * bar. The same rules give every outcome of a park, so that their contributions can be compared.
 */
public final class Footprints {

    /** Heat flux from which everybody dies, W/m². */
    public static final double CERTAIN_HEAT = 35_000;
    /** Overpressure from which everybody dies, Pa. */
    public static final double CERTAIN_BLAST = 30_000;

    /** Overpressure from which buildings kill some of those inside, and the share of them, AQ/T 3046-2013 table 10 note 1. */
    private static final double LEAST_BLAST = 10_000;

    private static final double DEATH_IN_DAMAGED_BUILDING = 0.025;
    private static final double SECONDS_PER_MINUTE = 60;
    private static final double LONGEST_TOXIC_MINUTES = 30;
    private static final double LONGEST_HEAT = 20;
    /** Below this probability of death a footprint ends. */
    private static final double LEAST = 1e-4;

    private static final double NEAREST = 1;
    private static final double FARTHEST = 20_000;

    private Footprints() {}

    /**
     * Death by poison.
     *
     * @param minutes how long the cloud stays; more than 30 min count as 30
     * @param unitsPerKilogram what a concentration of 1 kg/m³ is in the unit of the probit (1e6 for mg/m³)
     */
    public static Footprint toxic(
            LastingCloud plume, Probit probit, double minutes, double unitsPerKilogram, double step) {
        double time = Math.min(minutes, LONGEST_TOXIC_MINUTES);
        double lethal = probit.intensityFor(LEAST, time) / unitsPerKilogram;
        return Footprint.directional(
                step,
                plume.upwind(),
                plume.reach(lethal),
                plume.halfWidth(lethal),
                (x, y) -> probit.share(probit.dose(plume.concentration(x, y) * unitsPerKilogram, time)));
    }

    /** A release at once at ground level in a class of weather. */
    public record Puff(double mass, Weather.WeatherClass weather) {

        private double sigma(double x) {
            return Sigmas.PUFF.y(weather.stability(), Math.max(x, NEAREST));
        }

        /** The greatest concentration that a place sees, kg/m³: when the centre passes it; behind the source that of the start. */
        double greatest(double x, double y) {
            double centre = Math.max(x, NEAREST);
            return Gaussian.puff(
                    mass,
                    sigma(centre),
                    sigma(centre),
                    Sigmas.PUFF.z(weather.stability(), centre),
                    x - centre,
                    y,
                    0,
                    0);
        }

        /** The toxic load of the whole passage, ∫Cⁿ·dt with C in kg/m³ and t in minutes. */
        double load(double x, double y, double n) {
            return Math.pow(greatest(x, y), n)
                    * sigma(x)
                    * Math.sqrt(2 * Math.PI / n)
                    / weather.windSpeed()
                    / SECONDS_PER_MINUTE;
        }
    }

    /** Death by poison while a puff passes. */
    public static Footprint toxic(Puff puff, Probit probit, double unitsPerKilogram, double step) {
        double scale = Math.pow(unitsPerKilogram, probit.n());
        double lethal = probit.doseFor(LEAST);
        double reach = farthest(x -> puff.load(x, 0, probit.n()) * scale, lethal);
        double across = widest(reach, (x, y) -> puff.load(x, y, probit.n()) * scale, lethal);
        return Footprint.directional(
                step, 0, reach, across, (x, y) -> probit.share(puff.load(x, y, probit.n()) * scale));
    }

    /** Death in a flash fire of a puff: everybody whom the lower flammable limit ever reaches. */
    public static Footprint flashFire(Puff puff, double lowerLimit, double step) {
        double reach = farthest(x -> puff.greatest(x, 0), lowerLimit);
        double across = widest(reach, puff::greatest, lowerLimit);
        return Footprint.directional(step, 0, reach, across, (x, y) -> puff.greatest(x, y) >= lowerLimit ? 1 : 0);
    }

    private static double farthest(DoubleUnaryOperator axis, double level) {
        if (axis.applyAsDouble(NEAREST) <= level) {
            return NEAREST;
        }
        return axis.applyAsDouble(FARTHEST) >= level
                ? FARTHEST
                : Gaussian.farDistance(axis::applyAsDouble, level, NEAREST, FARTHEST);
    }

    /** How far aside a level reaches anywhere on the way; the value falls with the distance from the axis. */
    private static double widest(double reach, DoubleBinaryOperator value, double level) {
        double widest = NEAREST;
        for (int i = 1; i < 100; i++) {
            double x = reach * i / 100;
            while (widest < reach && value.applyAsDouble(x, widest) > level) {
                widest *= 1.1;
            }
        }
        return widest;
    }

    /** Death in a flash fire: everybody inside the lower flammable limit, kg/m³. */
    public static Footprint flashFire(LastingCloud plume, double lowerLimit, double step) {
        return Footprint.directional(
                step,
                plume.upwind(),
                plume.reach(lowerLimit),
                plume.halfWidth(lowerLimit),
                (x, y) -> plume.concentration(x, y) >= lowerLimit ? 1 : 0);
    }

    /** Death by the heat of a fire that radiates the same all round: {@code radiated} W from a point. */
    public static Footprint heat(double radiated, Probit probit, double step) {
        double threshold =
                probit.intensityFor(LEAST, LONGEST_HEAT) * (probit.unit().equals("kW/m2") ? 1000 : 1);
        double reach = Math.sqrt(radiated / (4 * Math.PI * Math.min(threshold, CERTAIN_HEAT)));
        return Footprint.round(
                step, reach, r -> byHeat(radiated / (4 * Math.PI * Math.max(r * r, 0.01)), probit, LONGEST_HEAT));
    }

    /** Death by a fireball (CCPS). */
    public static Footprint fireball(
            double mass, double heatOfCombustion, double radiatedFraction, Probit probit, double step) {
        double diameter = Fireballs.diameterCcps(mass);
        double duration = Fireballs.durationCcps(mass);
        double height = Fireballs.heightCcps(diameter);
        double power = Fireballs.emissivePower(radiatedFraction, mass, heatOfCombustion, diameter, duration);
        double time = Math.min(duration, LONGEST_HEAT);
        double unit = probit.unit().equals("kW/m2") ? 1000 : 1;
        double threshold = Math.min(CERTAIN_HEAT, probit.intensityFor(LEAST, time) * unit);
        double reach = diameter / 2 * Math.sqrt(Math.max(1, power / threshold));
        return Footprint.round(
                step,
                reach,
                r -> byHeat(power * ViewFactors.sphere(diameter / 2, height, r).maximum(), probit, time));
    }

    /** Death indoors by a blast of TNT: everybody from 0.3 bar on, 0.025 from 0.1 bar on (AQ/T 3046-2013 section 10.4.2). */
    public static Footprint blastIndoors(double tntMass, double ambient, double step) {
        double certain = Blast.scaledDistanceOf(CERTAIN_BLAST / ambient) * Math.cbrt(tntMass);
        double reach = Blast.scaledDistanceOf(LEAST_BLAST / ambient) * Math.cbrt(tntMass);
        return Footprint.round(step, reach, r -> r <= certain ? 1 : DEATH_IN_DAMAGED_BUILDING);
    }

    /** Death by a blast of TNT on the ground: everybody from 0.3 bar on, nobody outdoors below. */
    public static Footprint blast(double tntMass, double ambient, double step) {
        double z = Blast.scaledDistanceOf(CERTAIN_BLAST / ambient);
        return Footprint.round(step, z * Math.cbrt(tntMass), r -> 1);
    }

    private static double byHeat(double flux, Probit probit, double time) {
        if (flux >= CERTAIN_HEAT) {
            return 1;
        }
        double unit = probit.unit().equals("kW/m2") ? 1000 : 1;
        return probit.share(probit.dose(flux / unit, time));
    }
}
