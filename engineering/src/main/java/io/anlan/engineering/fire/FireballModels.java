package io.anlan.engineering.fire;

import io.anlan.engineering.calc.Calculation;
import io.anlan.engineering.calc.Model;

/** The fireballs as models: static by CCPS and TNO, dynamic by Martinsen and Marx. */
final class FireballModels {

    private FireballModels() {}

    static Model fireball() {
        return Model.named(
                        "fire.fireball",
                        "CPQRA (2000) eqs. 2.2.32 to 2.2.46 (ccps); " + FireModels.YB + " eqs. 6.90 to 6.94 (tno)")
                .choice("set", "ccps", "tno")
                .input("mass", "kg", 1, 5e6)
                .input("heat_of_combustion", "J/kg", 1e6, 1.5e8)
                .optional("radiated_fraction", "-", 0.05, 0.6)
                .optional("burst_pressure", "Pa", 1e5, 1e7)
                .optional("distance", "m", 0, FireModels.MOST_DISTANCE)
                .optional("transmissivity", "-", 0, 1)
                .input("relative_humidity", "-", 0, 1, 0.7)
                .input("air_temperature", "K", 230, 330, 288.15)
                .computes(FireballModels::fireball);
    }

    private static void fireball(Calculation c) {
        double mass = c.number("mass");
        boolean ccps = c.word("set").equals("ccps");
        double diameter = c.step("diameter", ccps ? Fireballs.diameterCcps(mass) : 2 * Fireballs.radiusTno(mass), "m");
        double duration = c.step("duration", ccps ? Fireballs.durationCcps(mass) : Fireballs.durationTno(mass), "s");
        double height =
                c.step("centre_height", ccps ? Fireballs.heightCcps(diameter) : Fireballs.heightTno(diameter / 2), "m");
        double fraction = radiatedFraction(c);
        double power = c.step(
                "emissive_power",
                Fireballs.emissivePower(fraction, mass, c.number("heat_of_combustion"), diameter, duration),
                "W/m2");
        if (!c.given("distance")) {
            return;
        }
        double distance = c.number("distance");
        ViewFactors.Factors factors = ViewFactors.sphere(diameter / 2, height, distance);
        FireModels.keep(c, factors);
        double path = Math.max(0.1, Math.hypot(distance, height) - diameter / 2);
        double transmissivity = FireModels.transmissivity(c, path);
        c.step("heat_flux", power * factors.maximum() * transmissivity, "W/m2");
        c.step("heat_flux_vertical", power * factors.vertical() * transmissivity, "W/m2");
    }

    private static double radiatedFraction(Calculation c) {
        if (c.given("radiated_fraction")) {
            return c.step("radiated_fraction", c.number("radiated_fraction"), "-");
        }
        c.require(c.given("burst_pressure"), "radiated_fraction", "or burst_pressure is needed");
        return c.step("radiated_fraction", Fireballs.radiatedFraction(c.number("burst_pressure")), "-");
    }

    static Model fireballDynamic() {
        return Model.named("fire.fireball.dynamic", "Martinsen and Marx 1999, as given by CCPS (2010); from memory")
                .input("mass", "kg", 1, 5e6)
                .input("heat_of_combustion", "J/kg", 1e6, 1.5e8)
                .optional("radiated_fraction", "-", 0.05, 0.6)
                .optional("burst_pressure", "Pa", 1e5, 1e7)
                .input("time", "s", 0, 200)
                .optional("distance", "m", 0, FireModels.MOST_DISTANCE)
                .input("transmissivity", "-", 0, 1, 1)
                .computes(c -> {
                    c.fromMemory("growth and rise of the fireball", "Martinsen and Marx 1999, CCPS (2010)");
                    double mass = c.number("mass");
                    double duration = c.step("duration", Fireballs.durationDynamic(mass), "s");
                    double time = c.number("time");
                    c.require(time <= duration, "time", "the fireball has gone out by then");
                    double widest = c.step("diameter_greatest", Fireballs.diameterDynamic(mass, duration), "m");
                    double diameter = c.step("diameter", Fireballs.diameterDynamic(mass, time), "m");
                    double height = c.step("centre_height", Fireballs.heightDynamic(mass, time), "m");
                    double greatest = Fireballs.emissivePower(
                            radiatedFraction(c), mass, c.number("heat_of_combustion"), widest, duration);
                    double power =
                            c.step("emissive_power", Fireballs.emissivePowerDynamic(greatest, time, duration), "W/m2");
                    if (c.given("distance")) {
                        double distance = c.number("distance");
                        c.require(
                                Math.hypot(distance, height) > diameter / 2,
                                "distance",
                                "the target is in the fireball");
                        ViewFactors.Factors factors = ViewFactors.sphere(diameter / 2, height, distance);
                        FireModels.keep(c, factors);
                        c.step("heat_flux", power * factors.maximum() * c.number("transmissivity"), "W/m2");
                    }
                });
    }
}
