package io.anlan.engineering.release;

import io.anlan.engineering.calc.Calculation;
import io.anlan.engineering.calc.Constants;
import io.anlan.engineering.calc.Model;

/** Flash, catastrophic loss, pool spreading and evaporation as models. */
final class PoolModels {

    private PoolModels() {}

    static Model flash() {
        return Model.named("release.flash", "Crowl and Louvar eqs. 4-86 (linear) and 4-88 (exponential)")
                .choice("form", "linear", "exponential")
                .input("liquid_heat_capacity", "J/(kg K)", 100, 20_000)
                .input("temperature", "K", 20, 1000)
                .input("boiling_point", "K", 4, 900)
                .input("latent_heat", "J/kg", 1e3, 3e6)
                .computes(PoolModels::flash);
    }

    private static double flash(Calculation c) {
        double superheat = c.step("superheat", c.number("temperature") - c.number("boiling_point"), "K");
        c.require(superheat >= 0, "temperature", "is below the boiling point: nothing flashes");
        double share = c.word("form").equals("linear")
                ? Pools.flashShare(c.number("liquid_heat_capacity"), superheat, c.number("latent_heat"))
                : Pools.flashShareExponential(c.number("liquid_heat_capacity"), superheat, c.number("latent_heat"));
        c.require(share <= 1, "temperature", "the linear form gives more than all of it: use the exponential one");
        return c.step("flash_share", share, "-");
    }

    static Model catastrophic() {
        return Model.named(
                        "release.catastrophic",
                        "whole inventory at once; flash as Crowl and Louvar eq. 4-88; aerosol = a multiple of the flash (CCPS 1999 gives 1 to 2)")
                .input("inventory", "kg", 0.01, 1e9)
                .choice("form", "exponential", "linear")
                .input("liquid_heat_capacity", "J/(kg K)", 100, 20_000)
                .input("temperature", "K", 20, 1000)
                .input("boiling_point", "K", 4, 900)
                .input("latent_heat", "J/kg", 1e3, 3e6)
                .input("aerosol_multiple", "-", 0, 2, 1)
                .computes(c -> {
                    double share = flash(c);
                    double inventory = c.number("inventory");
                    double airborne =
                            c.step("airborne_share", Math.min(1, share * (1 + c.number("aerosol_multiple"))), "-");
                    c.step("vapour_mass", inventory * share, "kg");
                    c.step("airborne_mass", inventory * airborne, "kg");
                    c.step("pool_mass", inventory * (1 - airborne), "kg");
                });
    }

    static Model spread() {
        return Model.named(
                        "release.pool.spread",
                        "CCPS 1999 (Shaw and Briscoe); flat ground, no friction; bund or least depth ends it")
                .choice("release", "instantaneous", "continuous")
                .optional("volume", "m3", 1e-4, 1e6)
                .optional("volume_flow", "m3/s", 1e-6, 1e3)
                .input("first_radius", "m", 0, 100, 0)
                .input("time", "s", 0.01, 1e6)
                .input("least_depth", "m", 1e-4, 0.1, 0.01)
                .optional("bund_area", "m2", 0.1, 1e6)
                .computes(PoolModels::spread);
    }

    private static void spread(Calculation c) {
        double time = c.number("time");
        boolean once = c.word("release").equals("instantaneous");
        String needed = once ? "volume" : "volume_flow";
        c.require(c.given(needed), needed, "is needed for this release");
        double spilled = c.step("spilled_volume", once ? c.number("volume") : c.number("volume_flow") * time, "m3");
        double free = c.step(
                "free_radius",
                once
                        ? Pools.spreadInstantaneous(c.number("first_radius"), spilled, time)
                        : Pools.spreadContinuous(c.number("volume_flow"), time),
                "m");
        double thinnest =
                c.step("radius_at_least_depth", Math.sqrt(spilled / (Math.PI * c.number("least_depth"))), "m");
        double radius = Math.min(free, thinnest);
        if (c.given("bund_area")) {
            radius = Math.min(radius, c.step("bund_radius", Math.sqrt(c.number("bund_area") / Math.PI), "m"));
        }
        c.step("radius", radius, "m");
        double area = c.step("area", Math.PI * radius * radius, "m2");
        c.step("diameter", 2 * radius, "m");
        c.step("depth", spilled / area, "m");
    }

    static Model evaporation() {
        return Model.named(
                        "release.pool.evaporation",
                        "TNO Yellow Book CPR 14E (2005) eqs. 3.24, 3.25 (Mackay and Matsugu); Crowl and Louvar eqs. 3-12, 3-18")
                .choice("transfer", "mackay-matsugu", "molar-mass")
                .input("pool_diameter", "m", 0.05, 500)
                .optional("wind_speed", "m/s", 0.1, 40)
                .input("vapour_pressure", "Pa", 1e-3, 1.1e5)
                .input("molar_mass", "kg/mol", 0.002, 0.5)
                .input("temperature", "K", 150, 500)
                .input("schmidt_number", "-", 0.1, 10, 0.8)
                .input("ambient_pressure", "Pa", 5e4, 1.1e5, Constants.ATM)
                .computes(c -> {
                    c.require(
                            c.number("vapour_pressure") < c.number("ambient_pressure"),
                            "vapour_pressure",
                            "reaches the ambient pressure: the pool boils");
                    boolean outdoors = c.word("transfer").equals("mackay-matsugu");
                    c.require(!outdoors || c.given("wind_speed"), "wind_speed", "is needed");
                    double transfer = c.step(
                            "transfer_coefficient",
                            outdoors
                                    ? Pools.transferMackayMatsugu(
                                            c.number("wind_speed"),
                                            c.number("pool_diameter"),
                                            c.number("schmidt_number"))
                                    : Pools.transferByMolarMass(c.number("molar_mass")),
                            "m/s");
                    double flux = c.step(
                            "evaporation_flux",
                            Pools.evaporationFlux(
                                    transfer,
                                    c.number("vapour_pressure"),
                                    c.number("molar_mass"),
                                    c.number("temperature")),
                            "kg/(m2 s)");
                    double diameter = c.number("pool_diameter");
                    c.step("mass_flow", flux * Math.PI / 4 * diameter * diameter, "kg/s");
                });
    }

    static Model boiling() {
        return Model.named(
                        "release.pool.boiling",
                        "Crowl and Louvar eqs. 3-31, 3-32; TNO Yellow Book eq. 3.112: heat from the ground only")
                .input("pool_area", "m2", 0.01, 1e6)
                .input("ground_temperature", "K", 230, 340, 288.15)
                .input("boiling_point", "K", 4, 340)
                .input("latent_heat", "J/kg", 1e3, 3e6)
                .input("ground_conductivity", "W/(m K)", 0.01, 10, 0.92)
                .input("ground_diffusivity", "m2/s", 1e-8, 1e-5, 4.16e-7)
                .input("time", "s", 0.1, 1e6)
                .computes(c -> {
                    double difference = c.number("ground_temperature") - c.number("boiling_point");
                    c.require(
                            difference > 0,
                            "boiling_point",
                            "lies above the ground temperature: the pool does not boil");
                    double heat = c.step(
                            "heat_flux",
                            Pools.groundHeatFlux(
                                    c.number("ground_conductivity"),
                                    c.number("ground_diffusivity"),
                                    difference,
                                    c.number("time")),
                            "W/m2");
                    double flux = c.step("evaporation_flux", heat / c.number("latent_heat"), "kg/(m2 s)");
                    c.step("mass_flow", flux * c.number("pool_area"), "kg/s");
                    // the heat flux falls as 1/√t: what has boiled off by then is twice flux times time
                    c.step("mass_boiled_off", 2 * flux * c.number("time") * c.number("pool_area"), "kg");
                });
    }
}
