package io.anlan.engineering.qra;

import io.anlan.engineering.calc.Constants;
import io.anlan.engineering.calc.RefusedException;
import io.anlan.engineering.release.Outflow;
import io.anlan.engineering.release.Pools;
import io.anlan.engineering.risk.LeakFrequency;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The leaks of a piece of equipment by its kind, and what comes out of each. */
final class Releases {

    private static final double TEN_MINUTES = 600;
    /** Purple Book section 4.2.1: a release is followed for at most 30 min. */
    private static final double LONGEST = 1800;

    private static final double LIQUID_COEFFICIENT = 0.62;
    private static final double GAS_COEFFICIENT = 0.9;

    private final Trail trail;
    private final Map<String, Double> frequencies;

    /** @param frequencies frequencies by hole that the case gives instead, per year of one piece */
    Releases(Trail trail, Map<String, Double> frequencies) {
        this.trail = trail;
        this.frequencies = frequencies;
    }

    List<Release> of(Equipment equipment) {
        List<LeakFrequency> leaks = LeakFrequency.of(equipment.type());
        if (leaks.isEmpty()) {
            throw new RefusedException("type", equipment.type() + " has no leak frequencies");
        }
        double amount = trail.keep(
                equipment.name(),
                "amount",
                equipment.orUsual("amount", 1),
                leaks.getFirst().basis());
        List<Release> releases = new ArrayList<>();
        for (LeakFrequency leak : leaks) {
            Double given = frequencies.get(leak.hole());
            double frequency = given == null ? leak.perYear(amount) : given * amount;
            if (frequency > 0) {
                releases.add(release(equipment, leak.hole(), frequency));
            }
        }
        return releases;
    }

    private Release release(Equipment equipment, String hole, double frequency) {
        String owner = equipment.name() + " · " + hole;
        trail.keep(owner, "frequency", frequency, "1/year");
        double inventory = equipment.need("inventory");
        double airborne = airborne(owner, equipment);
        if (hole.equals("instantaneous")) {
            trail.keep(owner, "mass", inventory, "kg");
            return new Release(equipment, hole, frequency, 0, inventory, airborne, 0);
        }
        double rate = trail.keep(owner, "rate", rate(owner, equipment, hole, inventory), "kg/s");
        double longest = equipment.orUsual("release_duration", LONGEST);
        double duration = trail.keep(owner, "duration", Math.min(longest, inventory / rate), "s");
        return new Release(equipment, hole, frequency, rate, rate * duration, airborne, duration);
    }

    private double rate(String owner, Equipment equipment, String hole, double inventory) {
        if (hole.equals("ten-minutes")) {
            return inventory / TEN_MINUTES;
        }
        double diameter = trail.keep(owner, "hole diameter", diameter(equipment, hole), "m");
        double area = Math.PI / 4 * diameter * diameter;
        double pressure = equipment.orUsual("pressure", Constants.ATM);
        if (equipment.phase() == Equipment.Phase.GAS) {
            return gasRate(owner, equipment, area, pressure);
        }
        double density = trail.keep(
                owner,
                "liquid density",
                equipment.orLibrary("liquid_density", s -> s.liquidDensity(temperature(equipment))),
                "kg/m3");
        double head = equipment.orUsual("liquid_head", 0);
        if (pressure + density * Constants.G * head <= Constants.ATM) {
            throw new RefusedException("pressure", equipment.name() + ": nothing drives the liquid out");
        }
        return Outflow.liquidHole(
                equipment.orUsual("discharge_coefficient", LIQUID_COEFFICIENT),
                area,
                density,
                pressure - Constants.ATM,
                head);
    }

    private double gasRate(String owner, Equipment equipment, double area, double pressure) {
        if (pressure <= Constants.ATM) {
            throw new RefusedException("pressure", equipment.name() + ": does not exceed the ambient pressure");
        }
        double molarMass = equipment.orLibrary("molar_mass", s -> s.molarMass());
        double gamma = trail.keep(owner, "gamma", equipment.orLibrary("gamma", s -> s.gamma()), "-");
        double density = trail.keep(
                owner, "gas density", pressure * molarMass / (Constants.R * temperature(equipment)), "kg/m3");
        return Outflow.gasHole(
                equipment.orUsual("discharge_coefficient", GAS_COEFFICIENT),
                area,
                pressure,
                density,
                gamma,
                Constants.ATM);
    }

    private static double diameter(Equipment equipment, String hole) {
        return switch (hole) {
            case "full-bore" -> equipment.need("pipe_diameter");
            case "0.1D" -> equipment.need("pipe_diameter") / 10;
            default -> Double.parseDouble(hole);
        };
    }

    static double temperature(Equipment equipment) {
        return equipment.orUsual("temperature", 293.15);
    }

    /** Share that becomes a cloud at once: all of a gas, the flash with its aerosol of a liquefied gas, none of a liquid. */
    private double airborne(String owner, Equipment equipment) {
        return switch (equipment.phase()) {
            case GAS -> 1;
            case LIQUID -> 0;
            case LIQUEFIED_GAS -> {
                double boiling = equipment.orLibrary("boiling_point", s -> s.boilingPoint());
                double superheat = trail.keep(owner, "superheat", temperature(equipment) - boiling, "K");
                if (superheat < 0) {
                    throw new RefusedException("temperature", equipment.name() + ": lies below the boiling point");
                }
                double latent = equipment.orLibrary("latent_heat", s -> s.heatOfVaporisation(boiling));
                double heat = equipment.orLibrary("liquid_heat_capacity", s -> s.liquidHeatCapacity());
                double flash =
                        trail.keep(owner, "flash share", Pools.flashShareExponential(heat, superheat, latent), "-");
                yield trail.keep(
                        owner,
                        "airborne share",
                        Math.min(1, flash * (1 + equipment.orUsual("aerosol_multiple", 1))),
                        "-");
            }
        };
    }
}
