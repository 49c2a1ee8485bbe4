package io.anlan.engineering.chinese;

import io.anlan.engineering.calc.Calculation;
import io.anlan.engineering.calc.Model;
import io.anlan.engineering.calc.Numerics;
import java.util.List;

/** The Chinese formula set as models; its name begins with {@code cn.}, so that no result can pass for another set's. */
public final class ChineseModels {

    private static final String BOOK = "《安全评价》(2005) and registered safety engineer's teaching material";
    /** Heat fluxes of the usual damage table: equipment destroyed, wood ignites, 1 % die in 1 min, pain, no discomfort. */
    private static final double[] HEAT_FLUXES = {37_500, 25_000, 12_500, 4_000, 1_600};

    private static final double FARTHEST = 20_000;
    private static final String BOOK_OF_FORMULAS = "安全评价 (3rd edition 2005)";

    private ChineseModels() {}

    public static List<Model> all() {
        return List.of(vapourCloud(), poolFire(), fireball(), ExternalDistance.model());
    }

    private static Model vapourCloud() {
        return Model.named("cn.vapour-cloud-explosion", BOOK)
                .input("fuel_mass", "kg", 0.1, 1e8)
                .input("heat_of_combustion", "J/kg", 1e6, 1.5e8)
                .input("efficiency", "-", 0.001, 1, VapourCloudExplosions.EFFICIENCY)
                .input("ground_factor", "-", 1, 2, VapourCloudExplosions.GROUND_FACTOR)
                .input("tnt_energy", "J/kg", 4e6, 5e6, VapourCloudExplosions.TNT_ENERGY)
                .input("serious_injury_overpressure", "Pa", 1e4, 5e5, VapourCloudExplosions.SERIOUS_INJURY)
                .input("light_injury_overpressure", "Pa", 2e3, 1e5, VapourCloudExplosions.LIGHT_INJURY)
                .choice("fit", "polynomial", "logarithmic")
                .computes(ChineseModels::vapourCloud);
    }

    private static void vapourCloud(Calculation c) {
        c.fromMemory(
                "property_radius, radii of injury",
                BOOK_OF_FORMULAS + "; energy, mass of TNT and radius of death were seen in published evaluations");
        double energy = c.step(
                "energy",
                VapourCloudExplosions.energy(
                        c.number("ground_factor"),
                        c.number("efficiency"),
                        c.number("fuel_mass"),
                        c.number("heat_of_combustion")),
                "J");
        double tnt = c.step("tnt_mass", energy / c.number("tnt_energy"), "kg");
        c.step("death_radius", VapourCloudExplosions.deathRadius(tnt), "m");
        c.step("serious_injury_radius", radius(c, "serious_injury_overpressure", energy), "m");
        c.step("light_injury_radius", radius(c, "light_injury_overpressure", energy), "m");
        c.step("property_radius", VapourCloudExplosions.propertyRadius(tnt), "m");
    }

    private static double radius(Calculation c, String overpressure, double energy) {
        return c.word("fit").equals("polynomial")
                ? VapourCloudExplosions.radius(c.number(overpressure), energy)
                : VapourCloudExplosions.radiusLogarithmic(c.number(overpressure), energy);
    }

    private static Model poolFire() {
        return Model.named("cn.pool-fire", BOOK)
                .input("pool_radius", "m", 0.1, 200)
                .input("heat_of_combustion", "J/kg", 1e6, 1.5e8)
                .optional("burning_flux", "kg/(m2 s)", 0.001, 1)
                .input("heat_of_vaporisation", "J/kg", 1e4, 3e6, 4e5)
                .input("liquid_heat_capacity", "J/(kg K)", 100, 1e4, 2000)
                .input("boiling_point_above_ambient", "K", -200, 600, 0)
                .input("efficiency", "-", 0.05, 0.5, 0.24)
                .input("air_density", "kg/m3", 0.8, 1.5, 1.293)
                .input("transmission", "-", 0.1, 1, 1)
                .optional("distance", "m", 0.1, FARTHEST)
                .computes(ChineseModels::poolFire);
    }

    private static void poolFire(Calculation c) {
        c.fromMemory("coefficients of the pool fire", BOOK_OF_FORMULAS);
        double radius = c.number("pool_radius");
        double flux = c.step(
                "burning_flux",
                c.given("burning_flux")
                        ? c.number("burning_flux")
                        : Fires.burningFlux(
                                c.number("heat_of_combustion"),
                                c.number("heat_of_vaporisation"),
                                c.number("liquid_heat_capacity"),
                                c.number("boiling_point_above_ambient")),
                "kg/(m2 s)");
        double height = c.step("flame_height", Fires.flameHeight(radius, flux, c.number("air_density")), "m");
        double total = c.step(
                "total_radiation",
                Fires.totalRadiation(radius, height, flux, c.number("efficiency"), c.number("heat_of_combustion")),
                "W");
        double transmission = c.number("transmission");
        for (double threshold : HEAT_FLUXES) {
            c.step(
                    "radius_" + Math.round(threshold),
                    Math.max(radius, Fires.distance(total, transmission, threshold)),
                    "m");
        }
        if (c.given("distance")) {
            c.step("heat_flux", Fires.heatFlux(total, transmission, c.number("distance")), "W/m2");
        }
    }

    private static Model fireball() {
        return Model.named("cn.fireball", BOOK)
                .input("inventory", "kg", 1, 1e8)
                .choice("vessels", "one", "two", "more")
                .choice("vessel_shape", "cylinder", "sphere")
                .optional("distance", "m", 1, FARTHEST)
                .computes(ChineseModels::fireball);
    }

    private static void fireball(Calculation c) {
        c.fromMemory("coefficients of the fireball", BOOK_OF_FORMULAS);
        double share = switch (c.word("vessels")) {
            case "one" -> Fires.ONE_VESSEL;
            case "two" -> Fires.TWO_VESSELS;
            default -> Fires.MORE_VESSELS;
        };
        double mass = c.step("fireball_mass", c.number("inventory") * share, "kg");
        double radius = c.step("fireball_radius", Fires.fireballRadius(mass), "m");
        c.step("duration", Fires.fireballDuration(mass), "s");
        double power = c.step(
                "emissive_power",
                c.word("vessel_shape").equals("cylinder") ? Fires.CYLINDER_FLUX : Fires.SPHERE_FLUX,
                "W/m2");
        // the flux rises to its greatest near R/√2 and falls beyond: the radius of a threshold is the outer one
        double peak = radius / Math.sqrt(2);
        for (double threshold : HEAT_FLUXES) {
            boolean reached = Fires.fireballHeatFlux(power, radius, peak) > threshold;
            c.step(
                    "radius_" + Math.round(threshold),
                    reached
                            ? Numerics.root(
                                    x -> Fires.fireballHeatFlux(power, radius, x) - threshold, peak, FARTHEST * 10)
                            : 0,
                    "m");
        }
        if (c.given("distance")) {
            c.step("heat_flux", Fires.fireballHeatFlux(power, radius, c.number("distance")), "W/m2");
        }
    }
}
