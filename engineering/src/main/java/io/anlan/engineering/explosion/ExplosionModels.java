package io.anlan.engineering.explosion;

import io.anlan.engineering.calc.Calculation;
import io.anlan.engineering.calc.Constants;
import io.anlan.engineering.calc.Model;
import java.util.List;

/** The explosion models under their names. */
public final class ExplosionModels {

    private static final String KG = "Kinney and Graham 1985";
    /** The curve as published, for free air; a charge on the ground is then given a reflection of 1.7 to 2 in mass. */
    private static final String FREE_AIR = "free-air";
    /** Crowl and Louvar print it doubled in pressure (1616 instead of 808) for a charge on the ground. */
    private static final String GROUND_DOUBLED = "ground-doubled";

    private static final double MOST_DISTANCE = 50_000;

    private ExplosionModels() {}

    public static List<Model> all() {
        return List.of(tnt(), blast(), distance(), bst(), vesselBurst(), MultiEnergy.model(), KingeryBulmash.model());
    }

    private static Model tnt() {
        return Model.named("explosion.tnt-equivalence", "TNO Yellow Book CPR 14E (2005) eq. 5.1; " + KG)
                .input("mass", "kg", 0.001, 1e8)
                .input("heat_of_combustion", "J/kg", 1e6, 1.5e8)
                .input("efficiency", "-", 0.001, 1, 0.03)
                .input("tnt_energy", "J/kg", 4e6, 5e6, 4.68e6)
                .input("reflection", "-", 1, 2, 1)
                .optional("distance", "m", 0.01, MOST_DISTANCE)
                .input("ambient_pressure", "Pa", 5e4, 1.1e5, Constants.ATM)
                .choice("blast_form", FREE_AIR, GROUND_DOUBLED)
                .computes(c -> {
                    double mass = c.step(
                            "tnt_mass",
                            Blast.tntMass(
                                    c.number("efficiency"),
                                    c.number("mass"),
                                    c.number("heat_of_combustion"),
                                    c.number("tnt_energy")),
                            "kg");
                    if (c.given("distance")) {
                        blast(c, mass * c.number("reflection"), c.number("distance"));
                    }
                });
    }

    private static Model blast() {
        return Model.named("explosion.kinney-graham", KG + ", free air; duration from memory")
                .input("tnt_mass", "kg", 1e-3, 1e9)
                .input("distance", "m", 0.01, MOST_DISTANCE)
                .input("ambient_pressure", "Pa", 5e4, 1.1e5, Constants.ATM)
                .choice("blast_form", FREE_AIR, GROUND_DOUBLED)
                .computes(c -> blast(c, c.number("tnt_mass"), c.number("distance")));
    }

    private static void blast(Calculation c, double tntMass, double distance) {
        double z = c.step("scaled_distance", Blast.scaledDistance(distance, tntMass), "m/kg^(1/3)");
        c.within(
                "scaled_distance",
                z,
                Blast.Z_FROM,
                Blast.Z_TO,
                "m/kg^(1/3)",
                "span of the TNT data (Kingery and Bulmash)");
        double doubled = c.word("blast_form").equals(GROUND_DOUBLED) ? 2 : 1;
        double ratio = c.step("overpressure_ratio", doubled * Blast.overpressureRatio(z), "-");
        double overpressure = c.step("overpressure", ratio * c.number("ambient_pressure"), "Pa");
        c.fromMemory("duration, impulse", KG + ", duration of the positive phase");
        double duration = c.step("duration", Blast.scaledDuration(z) * Math.cbrt(tntMass), "s");
        c.step("impulse", Blast.impulse(overpressure, duration), "Pa s");
    }

    private static Model distance() {
        return Model.named("explosion.kinney-graham.distance", KG + ", solved for the distance")
                .input("tnt_mass", "kg", 1e-3, 1e9)
                .input("overpressure", "Pa", 100, 5e7)
                .input("ambient_pressure", "Pa", 5e4, 1.1e5, Constants.ATM)
                .computes(c -> {
                    double ratio = c.number("overpressure") / c.number("ambient_pressure");
                    c.require(
                            ratio >= Blast.overpressureRatio(Blast.Z_TO)
                                    && ratio <= Blast.overpressureRatio(Blast.Z_FROM),
                            "overpressure",
                            "lies outside the scaled distances 0.05 to 40 m/kg^(1/3)");
                    double z = c.step("scaled_distance", Blast.scaledDistanceOf(ratio), "m/kg^(1/3)");
                    c.step("distance", z * Math.cbrt(c.number("tnt_mass")), "m");
                });
    }

    private static Model bst() {
        return Model.named("explosion.baker-strehlow-tang", "CCPS 2010; curves digitised by Sandia (HyRAM)")
                .input("energy", "J", 1e6, 1e15)
                .input("distance", "m", 0.1, MOST_DISTANCE)
                .input("ground_factor", "-", 1, 2, 2)
                .optional("flame_speed", "Mach", BakerStrehlowTang.slowest(), BakerStrehlowTang.fastest())
                .choice("confinement", "3d", "2.5d", "2d")
                .choice("congestion", "medium", "low", "high")
                .choice("reactivity", "medium", "low", "high")
                .input("ambient_pressure", "Pa", 5e4, 1.1e5, Constants.ATM)
                .computes(ExplosionModels::bst);
    }

    private static void bst(Calculation c) {
        if (!c.given("flame_speed")) {
            c.fromMemory(
                    "flame_speed",
                    "table of Pierorazio et al. 2005, CCPS (2010); only 3d, medium, medium was seen in a worked example");
        }
        double mach = c.step(
                "flame_speed",
                c.given("flame_speed")
                        ? c.number("flame_speed")
                        : BakerStrehlowTang.flameSpeed(
                                c.word("confinement"), c.word("congestion"), c.word("reactivity")),
                "Mach");
        c.require(
                mach >= BakerStrehlowTang.slowest(),
                "flame_speed",
                "is slower than the curves reach (Mach " + BakerStrehlowTang.slowest()
                        + "): no damaging blast by this method");
        double ambient = c.number("ambient_pressure");
        double scaled = c.step(
                "scaled_distance",
                BakerStrehlowTang.scaledDistance(
                        c.number("distance"), c.number("ground_factor") * c.number("energy"), ambient),
                "-");
        c.require(scaled <= 10.1, "distance", "lies beyond the curves, which end at a scaled distance of 10");
        c.within("scaled_distance", scaled, 0.1, 9.5, "-", "extent of the digitised curves");
        double ratio = c.step("overpressure_ratio", BakerStrehlowTang.overpressureRatio(scaled, mach), "-");
        c.step("overpressure", ratio * ambient, "Pa");
    }

    private static Model vesselBurst() {
        return Model.named(
                        "explosion.vessel-burst",
                        "Burst energy as CPQRA (2000) section 2.2.3; blast by TNT; fragments from memory")
                .input("pressure", "Pa", 1.1e5, 1e9)
                .input("volume", "m3", 1e-4, 1e6)
                .input("gamma", "-", 1.01, 1.7, 1.4)
                .choice("energy_method", "brode", "isentropic", "isothermal", "available")
                .input("tnt_energy", "J/kg", 4e6, 5e6, 4.68e6)
                .input("reflection", "-", 1, 2, 2)
                .optional("distance", "m", 0.01, MOST_DISTANCE)
                .optional("liquid_mass", "kg", 0.1, 1e7)
                .input("ambient_pressure", "Pa", 5e4, 1.1e5, Constants.ATM)
                .choice("blast_form", FREE_AIR, GROUND_DOUBLED)
                .computes(ExplosionModels::vesselBurst);
    }

    private static void vesselBurst(Calculation c) {
        double pressure = c.number("pressure");
        double ambient = c.number("ambient_pressure");
        double volume = c.number("volume");
        c.require(pressure > ambient, "pressure", "does not exceed the ambient pressure");
        double energy = c.step(
                "energy",
                switch (c.word("energy_method")) {
                    case "brode" -> Blast.burstEnergyBrode(pressure, ambient, volume, c.number("gamma"));
                    case "isentropic" -> Blast.burstEnergyIsentropic(pressure, ambient, volume, c.number("gamma"));
                    case "isothermal" -> Blast.burstEnergyIsothermal(pressure, ambient, volume);
                    default -> Blast.burstEnergyAvailable(pressure, ambient, volume);
                },
                "J");
        double tnt = c.step("tnt_mass", energy / c.number("tnt_energy"), "kg");
        if (c.given("distance")) {
            blast(c, tnt * c.number("reflection"), c.number("distance"));
        }
        if (c.given("liquid_mass")) {
            c.fromMemory("fragment_range", "Birk 1995, as CPQRA (2000)");
            c.step("fragment_range", Blast.fragmentRange(c.number("liquid_mass"), volume), "m");
        }
    }
}
