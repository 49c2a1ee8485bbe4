package io.anlan.engineering.release;

import io.anlan.engineering.calc.Calculation;
import io.anlan.engineering.calc.Constants;
import io.anlan.engineering.calc.Model;

/** Flashing outflow as models. */
final class TwoPhaseModels {

    private TwoPhaseModels() {}

    private static Model.Builder properties(String name, String source) {
        return Model.named(name, source)
                .input("discharge_coefficient", "-", 0.01, 1, 1)
                .input("hole_diameter", "m", 1e-4, 10)
                .input("pressure", "Pa", 1e4, 1e8)
                .input("temperature", "K", 20, 1000)
                .input("liquid_density", "kg/m3", 50, 15_000)
                .input("vapour_density", "kg/m3", 0.01, 1000)
                .input("latent_heat", "J/kg", 1e3, 3e6)
                .input("liquid_heat_capacity", "J/(kg K)", 100, 20_000)
                .input("ambient_pressure", "Pa", 5e4, 1.1e5, Constants.ATM);
    }

    private static double flow(Calculation c, double flux) {
        c.step("mass_flux", flux, "kg/(m2 s)");
        return c.step("mass_flow", c.number("discharge_coefficient") * ReleaseModels.area(c) * flux, "kg/s");
    }

    static Model omega() {
        return properties("release.two-phase.omega", "Leung 1986, homogeneous equilibrium with the omega method")
                .input("quality", "-", 0, 1, 0)
                .computes(c -> {
                    double quality = c.number("quality");
                    double vapour = 1 / c.number("vapour_density");
                    double liquid = 1 / c.number("liquid_density");
                    double pressure = c.number("pressure");
                    c.require(vapour > liquid, "vapour_density", "must be below the liquid density");
                    c.require(
                            pressure > c.number("ambient_pressure"),
                            "pressure",
                            "does not exceed the ambient pressure");
                    double omega = c.step(
                            "omega",
                            Outflow.omega(
                                    quality,
                                    vapour,
                                    liquid,
                                    c.number("liquid_heat_capacity"),
                                    c.number("temperature"),
                                    pressure,
                                    c.number("latent_heat")),
                            "-");
                    c.within("omega", omega, 1, 100, "-", "range of the worked cases of Leung 1986");
                    c.step("critical_ratio", Outflow.omegaCriticalRatio(omega), "-");
                    double volume = c.step("specific_volume", quality * vapour + (1 - quality) * liquid, "m3/kg");
                    flow(c, Outflow.omegaFlux(omega, pressure, volume, c.number("ambient_pressure")));
                });
    }

    static Model fauske() {
        return properties("release.two-phase.fauske", "Fauske 1985; Crowl and Louvar eqs. 4-90 to 4-97")
                .optional("saturation_pressure", "Pa", 1e3, 1e8)
                .input("pipe_length", "m", 0, 1000, 0.1)
                .computes(c -> {
                    double jump = 1 / c.number("vapour_density") - 1 / c.number("liquid_density");
                    c.require(jump > 0, "vapour_density", "must be below the liquid density");
                    double pressure = c.number("pressure");
                    double latent = c.number("latent_heat");
                    double cp = c.number("liquid_heat_capacity");
                    double t = c.number("temperature");
                    double drop = pressure - c.number("ambient_pressure");
                    c.require(drop > 0, "pressure", "does not exceed the ambient pressure");
                    double erm = c.step("equilibrium_flux", Outflow.equilibriumFlux(latent, jump, t, cp), "kg/(m2 s)");
                    double length = c.number("pipe_length");
                    double n = length >= 0.1
                            ? 1
                            : Outflow.nonEquilibrium(
                                    latent,
                                    drop,
                                    c.number("liquid_density"),
                                    c.number("discharge_coefficient"),
                                    jump,
                                    t,
                                    cp,
                                    length);
                    c.step("non_equilibrium", n, "-");
                    double saturation = c.given("saturation_pressure") ? c.number("saturation_pressure") : pressure;
                    c.require(saturation <= pressure, "saturation_pressure", "exceeds the pressure: the liquid boils");
                    flow(c, Outflow.subcooledFlux(c.number("liquid_density"), pressure, saturation, erm, n));
                });
    }
}
