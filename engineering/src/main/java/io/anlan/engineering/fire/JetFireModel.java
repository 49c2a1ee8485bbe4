package io.anlan.engineering.fire;

import io.anlan.engineering.calc.Calculation;
import io.anlan.engineering.calc.Constants;
import io.anlan.engineering.calc.Model;

/** The jet fire of Chamberlain and the flare of API RP 521 as models. */
final class JetFireModel {

    private JetFireModel() {}

    static Model jetFire() {
        return Model.named("fire.jet", "Chamberlain 1987; TNO Yellow Book CPR 14E (2005) section 6.5.3")
                .input("mass_flow", "kg/s", 0.001, 1e4)
                .input("hole_diameter", "m", 0.0005, 3)
                .input("pressure", "Pa", 1.02e5, 5e7)
                .input("temperature", "K", 100, 800)
                .input("gamma", "-", 1.01, 1.7)
                .input("molar_mass", "kg/mol", 0.002, 0.3)
                .input("heat_of_combustion", "J/kg", 1e6, 1.5e8)
                .input("wind_speed", "m/s", 0, 40, 0)
                .input("elevation", "deg", 0, 180, 90)
                .input("release_height", "m", 0, 200, 1)
                .optional("distance", "m", 0.1, 20_000)
                .input("ambient_pressure", "Pa", 5e4, 1.1e5, Constants.ATM)
                .input("air_temperature", "K", 230, 330, 288.15)
                .optional("transmissivity", "-", 0, 1)
                .input("relative_humidity", "-", 0, 1, 0.7)
                .computes(JetFireModel::compute);
    }

    private static void compute(Calculation c) {
        JetFlame.Exit exit = exit(c);
        c.step("jet_temperature", exit.temperature(), "K");
        c.step("mach_number", exit.mach(), "-");
        double uj = c.step("jet_velocity", exit.velocity(), "m/s");
        double wind = c.number("wind_speed");
        double ratio = c.step("velocity_ratio", wind / uj, "-");
        double airDensity = c.step("air_density", FireModels.airDensity(c), "kg/m3");
        double ds = c.step("source_diameter", JetFlame.sourceDiameter(c.number("mass_flow"), airDensity, uj), "m");
        double fuel = c.step("stoichiometric_fraction", JetFlame.stoichiometricFraction(c.number("molar_mass")), "-");
        double still = c.step("flame_length_still_air", JetFlame.lengthStillAir(ds, uj, fuel), "m");
        double elevation = c.number("elevation");
        double length = c.step("flame_length", JetFlame.lengthInWind(still, wind, elevation), "m");
        double tilt = c.step("tilt", JetFlame.tilt(ratio, elevation, JetFlame.richardson(ds, uj, still)), "deg");
        double lift = c.step("lift_off", JetFlame.liftOff(length, ratio, tilt), "m");
        double frustum = c.step("frustum_length", JetFlame.frustumLength(length, lift, tilt), "m");
        double density = c.step(
                "density_ratio",
                exit.temperature() * Constants.AIR_MOLAR_MASS / (c.number("air_temperature") * c.number("molar_mass")),
                "-");
        double base =
                c.step("base_width", JetFlame.baseWidth(ds, ratio, density, JetFlame.richardson(ds, uj, ds)), "m");
        double tip = c.step("tip_width", JetFlame.tipWidth(length, ratio), "m");
        double surface = c.step("surface", JetFlame.surface(base, tip, frustum), "m2");
        double fraction = c.step("radiated_fraction", JetFlame.radiatedFraction(uj), "-");
        double heat = c.step("heat_release", c.number("mass_flow") * c.number("heat_of_combustion"), "W");
        double power = c.step("emissive_power", fraction * heat / surface, "W/m2");
        if (c.given("distance")) {
            target(c, tilt, lift, frustum, (base + tip) / 2, power);
        }
    }

    private static JetFlame.Exit exit(Calculation c) {
        double gamma = c.number("gamma");
        double ambient = c.number("ambient_pressure");
        double critical = Math.pow((gamma + 1) / 2, gamma / (gamma - 1));
        c.require(c.number("pressure") > ambient, "pressure", "does not exceed the ambient pressure");
        if (c.number("pressure") / ambient >= critical) {
            return JetFlame.choked(
                    c.number("pressure"), c.number("temperature"), gamma, c.number("molar_mass"), ambient);
        }
        return JetFlame.subsonic(
                c.number("mass_flow"),
                c.number("hole_diameter"),
                c.number("temperature"),
                gamma,
                c.number("molar_mass"),
                ambient);
    }

    /**
     * Heat flux at ground level downwind: the frustum as a cylinder of its mean width, its axis carried to the height of the
     * target (YB section 6.5.3, steps 27 to 30). A target nearer than the flame reaches is refused.
     */
    private static void target(Calculation c, double tilt, double lift, double frustum, double width, double power) {
        double axis = Math.toRadians(90 - c.number("elevation")) + Math.toRadians(tilt);
        double foot = lift * Math.sin(Math.toRadians(tilt));
        double height = c.number("release_height") + lift * Math.cos(Math.toRadians(tilt));
        double dx = c.number("distance") - foot;
        double away = c.step("distance_from_frustum", Math.hypot(dx, height), "m");
        double seen = c.step("tilt_seen", Math.toDegrees(axis - Math.atan2(height, dx)), "deg");
        double a = c.step("length_to_radius", 2 * frustum / width, "-");
        double b = c.step("distance_to_radius", 2 * away / width, "-");
        double tiltSeen = Math.toRadians(seen);
        c.require(
                b > 1 && !ViewFactors.overhangs(a, b, tiltSeen),
                "distance",
                "the flame reaches the target or leans over it");
        ViewFactors.Factors factors = ViewFactors.tiltedCylinder(a, b, tiltSeen);
        FireModels.keep(c, factors);
        double transmissivity = FireModels.transmissivity(c, Math.max(0.1, away - width / 2));
        c.step("heat_flux", power * factors.maximum() * transmissivity, "W/m2");
    }

    static Model flare() {
        return Model.named("fire.flare", "API RP 521: point source, flame length L = 0.00326 Q^0.478 (fit from memory)")
                .input("mass_flow", "kg/s", 0.001, 1e4)
                .input("heat_of_combustion", "J/kg", 1e6, 1.5e8)
                .input("radiated_fraction", "-", 0.05, 0.5, 0.3)
                .input("transmissivity", "-", 0, 1, 1)
                .input("heat_flux_sought", "W/m2", 100, 1e5, 6300)
                .computes(c -> {
                    c.fromMemory("flame_length", "fit to the chart of API RP 521");
                    double heat = c.step("heat_release", c.number("mass_flow") * c.number("heat_of_combustion"), "W");
                    c.step("flame_length", JetFlame.lengthApi(heat), "m");
                    double radiated = c.number("radiated_fraction") * c.number("transmissivity") * heat;
                    c.step(
                            "distance_from_flame_centre",
                            Math.sqrt(radiated / (4 * Math.PI * c.number("heat_flux_sought"))),
                            "m");
                });
    }
}
