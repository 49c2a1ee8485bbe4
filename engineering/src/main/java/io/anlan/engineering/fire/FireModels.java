package io.anlan.engineering.fire;

import io.anlan.engineering.calc.Calculation;
import io.anlan.engineering.calc.Constants;
import io.anlan.engineering.calc.Model;
import java.util.List;

/** The fire models under their names. */
public final class FireModels {

    static final String YB = "TNO Yellow Book CPR 14E (2005)";
    private static final double MOST_DIAMETER = 500;
    static final double MOST_DISTANCE = 20_000;

    private FireModels() {}

    public static List<Model> all() {
        return List.of(
                burningFlux(),
                poolFire(),
                pointSource(),
                viewFactor(),
                sphere(),
                transmissivity(),
                FireballModels.fireball(),
                FireballModels.fireballDynamic(),
                JetFireModel.jetFire(),
                JetFireModel.flare());
    }

    private static Model burningFlux() {
        return Model.named("fire.burning-flux", YB + " eqs. 6.66 (Babrauskas) and 6.67 (Burgess)")
                .choice("method", "babrauskas", "burgess", "liquefied-gas")
                .optional("flux_of_large_pool", "kg/(m2 s)", 0.001, 1)
                .optional("k_beta", "1/m", 0.01, 100)
                .optional("pool_diameter", "m", 0.05, MOST_DIAMETER)
                .optional("heat_of_combustion", "J/kg", 1e6, 1.5e8)
                .optional("heat_of_vaporisation", "J/kg", 1e4, 3e6)
                .optional("liquid_heat_capacity", "J/(kg K)", 100, 1e4)
                .optional("boiling_point_above_ambient", "K", 0, 600)
                .computes(c -> c.step(
                        "burning_flux",
                        switch (c.word("method")) {
                            case "babrauskas" ->
                                PoolFires.burningFluxBabrauskas(
                                        need(c, "flux_of_large_pool"),
                                        c.given("k_beta") ? c.number("k_beta") : Double.POSITIVE_INFINITY,
                                        need(c, "pool_diameter"));
                            case "burgess" ->
                                PoolFires.burningFluxBurgess(
                                        need(c, "heat_of_combustion"),
                                        need(c, "heat_of_vaporisation"),
                                        need(c, "liquid_heat_capacity"),
                                        need(c, "boiling_point_above_ambient"));
                            default ->
                                PoolFires.burningFluxLiquefiedGas(
                                        need(c, "heat_of_combustion"), need(c, "heat_of_vaporisation"));
                        },
                        "kg/(m2 s)"));
    }

    private static double need(Calculation c, String input) {
        c.require(c.given(input), input, "this method needs it");
        return c.number(input);
    }

    private static Model poolFire() {
        return Model.named(
                        "fire.pool", YB + " section 6.5.4, steps of 6.6.3: Thomas, tilt 6.68 or AGA, Mudan view factor")
                .input("pool_diameter", "m", 0.2, MOST_DIAMETER)
                .input("burning_flux", "kg/(m2 s)", 0.001, 1)
                .input("heat_of_combustion", "J/kg", 1e6, 1.5e8)
                .input("distance", "m", 0.1, MOST_DISTANCE)
                .input("wind_speed", "m/s", 0, 40, 0)
                .input("air_density", "kg/m3", 0.8, 1.5, 1.2)
                .input("air_viscosity", "m2/s", 5e-6, 3e-5, 1.48e-5)
                .optional("vapour_density", "kg/m3", 0.05, 20)
                .choice("tilt", "yellow-book", "aga", "upright")
                .choice("emissive_power", "fraction-with-soot", "mudan", "fraction")
                .input("radiated_fraction", "-", 0.01, 0.6, 0.35)
                .input("soot_fraction", "-", 0, 1, 0.8)
                .optional("given_emissive_power", "W/m2", 1e3, 5e5)
                .optional("transmissivity", "-", 0, 1)
                .input("relative_humidity", "-", 0, 1, 0.7)
                .input("air_temperature", "K", 230, 330, 288.15)
                .computes(FireModels::poolFire);
    }

    private static void poolFire(Calculation c) {
        double diameter = c.number("pool_diameter");
        double flux = c.number("burning_flux");
        double wind = c.number("wind_speed");
        double density = c.number("air_density");
        c.require(c.number("distance") > diameter / 2, "distance", "the target stands in the pool");
        double characteristic =
                c.step("characteristic_wind", PoolFires.characteristicWind(diameter, flux, density), "m/s");
        c.step("scaled_wind", wind / characteristic, "-");
        double length = c.step(
                "flame_length",
                wind > 0
                        ? PoolFires.lengthInWind(diameter, flux, density, wind)
                        : PoolFires.lengthStillAir(diameter, flux, density),
                "m");
        double tilt = tilt(c, diameter, flux, wind);
        c.step("tilt", Math.toDegrees(tilt), "deg");
        double power = emissivePower(c, diameter, flux, length / diameter);
        double a = c.step("length_to_radius", 2 * length / diameter, "-");
        double b = c.step("distance_to_radius", 2 * c.number("distance") / diameter, "-");
        c.require(!ViewFactors.overhangs(a, b, tilt), "distance", "the tilted flame reaches over the target");
        ViewFactors.Factors factors = ViewFactors.tiltedCylinder(a, b, tilt);
        c.step("view_factor_vertical", factors.vertical(), "-");
        c.step("view_factor_horizontal", factors.horizontal(), "-");
        c.step("view_factor", factors.maximum(), "-");
        double transmissivity = transmissivity(c, c.number("distance") - diameter / 2);
        c.step("heat_flux", power * factors.maximum() * transmissivity, "W/m2");
    }

    private static double tilt(Calculation c, double diameter, double flux, double wind) {
        if (wind == 0 || c.word("tilt").equals("upright")) {
            return 0;
        }
        if (c.word("tilt").equals("aga")) {
            c.require(c.given("vapour_density"), "vapour_density", "the AGA tilt needs it");
            return PoolFires.tiltAga(diameter, flux, c.number("vapour_density"), wind);
        }
        double parameter =
                c.step("tilt_parameter", PoolFires.tiltParameter(diameter, wind, c.number("air_viscosity")), "-");
        return PoolFires.tiltYellowBook(parameter);
    }

    private static double emissivePower(Calculation c, double diameter, double flux, double lengthToDiameter) {
        if (c.given("given_emissive_power")) {
            return c.step("emissive_power", c.number("given_emissive_power"), "W/m2");
        }
        if (c.word("emissive_power").equals("mudan")) {
            return c.step("emissive_power", PoolFires.emissivePowerMudan(diameter), "W/m2");
        }
        double greatest = c.step(
                "emissive_power_clear",
                PoolFires.emissivePowerOfFraction(
                        c.number("radiated_fraction"), flux, c.number("heat_of_combustion"), lengthToDiameter),
                "W/m2");
        return c.step(
                "emissive_power",
                c.word("emissive_power").equals("fraction")
                        ? greatest
                        : PoolFires.emissivePowerWithSoot(greatest, c.number("soot_fraction")),
                "W/m2");
    }

    /** Transmissivity as given, or Bagster over the path; a path outside his range is flagged. */
    static double transmissivity(Calculation c, double path) {
        if (c.given("transmissivity")) {
            return c.step("transmissivity", c.number("transmissivity"), "-");
        }
        double vapour = c.step(
                "water_vapour_pressure",
                Atmosphere.waterVapourPressure(c.number("relative_humidity"), c.number("air_temperature")),
                "Pa");
        c.within(
                "water_vapour_path",
                vapour * path,
                Atmosphere.BAGSTER_FROM,
                Atmosphere.BAGSTER_TO,
                "N/m",
                YB + " eq. 6.29");
        return c.step("transmissivity", vapour * path == 0 ? 1 : Atmosphere.bagster(vapour, path), "-");
    }

    private static Model pointSource() {
        return Model.named("fire.point-source", "CPQRA (2000) eq. 2.2.60; API RP 521: D = sqrt(tau F Q / (4 pi K))")
                .input("heat_release", "W", 1e3, 1e13)
                .input("radiated_fraction", "-", 0.01, 0.6, 0.3)
                .input("transmissivity", "-", 0, 1, 1)
                .optional("distance", "m", 0.1, MOST_DISTANCE)
                .optional("heat_flux_sought", "W/m2", 100, 1e6)
                .computes(c -> {
                    c.require(
                            c.given("distance") || c.given("heat_flux_sought"),
                            "distance",
                            "or heat_flux_sought is needed");
                    double q = c.number("heat_release");
                    double radiated = c.number("transmissivity") * c.number("radiated_fraction") * q;
                    if (c.given("distance")) {
                        double x = c.number("distance");
                        c.step(
                                "heat_flux",
                                PoolFires.pointSource(q, c.number("radiated_fraction"), c.number("transmissivity"), x),
                                "W/m2");
                    }
                    if (c.given("heat_flux_sought")) {
                        c.step("distance", Math.sqrt(radiated / (4 * Math.PI * c.number("heat_flux_sought"))), "m");
                    }
                });
    }

    private static Model viewFactor() {
        return Model.named(
                        "fire.view-factor.cylinder",
                        YB + " eqs. 6.A.14, 6.A.15, 6.A.18 (Mudan); upright: Raj, table 6.A.1")
                .input("length_to_radius", "-", 0.01, 200)
                .input("distance_to_radius", "-", 1.0001, 1000)
                .input("tilt", "deg", -89, 89, 0)
                .computes(c -> {
                    double a = c.number("length_to_radius");
                    double b = c.number("distance_to_radius");
                    double tilt = Math.toRadians(c.number("tilt"));
                    c.require(!ViewFactors.overhangs(a, b, tilt), "tilt", "the tilted flame reaches over the target");
                    keep(c, ViewFactors.tiltedCylinder(a, b, tilt));
                });
    }

    private static Model sphere() {
        return Model.named("fire.view-factor.sphere", "CPQRA (2000) eq. 2.2.46; " + YB + " appendix 6.1")
                .input("radius", "m", 0.1, 1000)
                .input("centre_height", "m", 0, 3000)
                .input("distance", "m", 0, MOST_DISTANCE)
                .computes(c -> {
                    double height = c.number("centre_height");
                    c.require(
                            Math.hypot(c.number("distance"), height) > c.number("radius"),
                            "distance",
                            "the target is inside the sphere");
                    keep(c, ViewFactors.sphere(c.number("radius"), height, c.number("distance")));
                });
    }

    static void keep(Calculation c, ViewFactors.Factors factors) {
        c.step("view_factor_vertical", factors.vertical(), "-");
        c.step("view_factor_horizontal", factors.horizontal(), "-");
        c.step("view_factor", factors.maximum(), "-");
    }

    private static Model transmissivity() {
        return Model.named("fire.transmissivity", YB + " eq. 6.29 (Bagster); Wayne 1991")
                .choice("method", "bagster", "wayne")
                .input("path", "m", 0.1, MOST_DISTANCE)
                .input("relative_humidity", "-", 0, 1, 0.7)
                .input("air_temperature", "K", 230, 330, 288.15)
                .optional("water_vapour_pressure", "Pa", 1, 2e4)
                .computes(c -> {
                    double pressure = c.step(
                            "water_vapour_pressure",
                            c.given("water_vapour_pressure")
                                    ? c.number("water_vapour_pressure")
                                    : Atmosphere.waterVapourPressure(
                                            c.number("relative_humidity"), c.number("air_temperature")),
                            "Pa");
                    c.require(pressure > 0, "relative_humidity", "dry air: neither fit is defined");
                    boolean bagster = c.word("method").equals("bagster");
                    double path = c.number("path");
                    if (bagster) {
                        c.within(
                                "water_vapour_path",
                                pressure * path,
                                Atmosphere.BAGSTER_FROM,
                                Atmosphere.BAGSTER_TO,
                                "N/m",
                                YB + " eq. 6.29");
                    } else {
                        c.fromMemory("coefficients of the transmissivity", "Wayne 1991");
                    }
                    c.step(
                            "transmissivity",
                            bagster
                                    ? Atmosphere.bagster(pressure, path)
                                    : Atmosphere.wayne(pressure, path, c.number("air_temperature")),
                            "-");
                });
    }

    /** Density of the air in which a fire burns, kg/m³. */
    static double airDensity(Calculation c) {
        return Constants.airDensity(c.number("air_temperature"), c.number("ambient_pressure"));
    }
}
