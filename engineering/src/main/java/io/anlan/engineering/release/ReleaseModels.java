package io.anlan.engineering.release;

import io.anlan.engineering.calc.Calculation;
import io.anlan.engineering.calc.Constants;
import io.anlan.engineering.calc.Model;
import java.util.List;

/** The release models under their names. */
public final class ReleaseModels {

    private static final String YB = "TNO Yellow Book CPR 14E (2005)";
    private static final double MOST_PRESSURE = 1e8;

    private ReleaseModels() {}

    public static List<Model> all() {
        return List.of(
                liquidHole(),
                liquidPipe(),
                gasHole(),
                blowDown(),
                BlowDownModel.model(),
                TwoPhaseModels.omega(),
                TwoPhaseModels.fauske(),
                PoolModels.flash(),
                PoolModels.catastrophic(),
                PoolModels.spread(),
                PoolModels.evaporation(),
                PoolModels.boiling());
    }

    static double area(Calculation c) {
        double d = c.number("hole_diameter");
        return c.step("hole_area", Math.PI / 4 * d * d, "m2");
    }

    private static Model liquidHole() {
        return Model.named("release.liquid.hole", YB + " eqs. 2.194 to 2.197; draining: Crowl and Louvar eq. 4-20")
                .input("discharge_coefficient", "-", 0.01, 1, 0.62)
                .input("hole_diameter", "m", 1e-4, 10)
                .input("liquid_density", "kg/m3", 50, 15_000)
                .input("liquid_head", "m", 0, 100, 0)
                .input("pressure", "Pa", 1e4, MOST_PRESSURE, Constants.ATM)
                .input("ambient_pressure", "Pa", 5e4, 1.1e5, Constants.ATM)
                .optional("tank_diameter", "m", 0.1, 200)
                .optional("inventory", "kg", 0.01, 1e9)
                .computes(c -> {
                    double over = c.number("pressure") - c.number("ambient_pressure");
                    double density = c.number("liquid_density");
                    double head = c.number("liquid_head");
                    double driving = c.step("driving_pressure", over + density * Constants.G * head, "Pa");
                    c.require(driving > 0, "pressure", "at the hole does not exceed the ambient pressure");
                    double area = area(c);
                    double cd = c.number("discharge_coefficient");
                    double flow = c.step("mass_flow", Outflow.liquidHole(cd, area, density, over, head), "kg/s");
                    c.step("jet_velocity", flow / (density * cd * area), "m/s");
                    if (c.given("inventory")) {
                        c.step("duration_at_first_rate", c.number("inventory") / flow, "s");
                    }
                    if (c.given("tank_diameter")) {
                        c.require(over >= 0, "pressure", "is below ambient: the tank stops before it is empty");
                        double tank = Math.PI / 4 * c.number("tank_diameter") * c.number("tank_diameter");
                        c.step("drain_time", Outflow.drainTime(cd, area, tank, density, over, head), "s");
                        c.step("drained_mass", tank * head * density, "kg");
                    }
                });
    }

    private static Model liquidPipe() {
        return Model.named("release.liquid.pipe", "mechanical energy balance with Darcy friction (Colebrook 1939)")
                .input("pipe_diameter", "m", 0.002, 3)
                .input("pipe_length", "m", 0, 1e5)
                .input("roughness", "m", 0, 0.01, 4.6e-5)
                .input("fittings", "-", 0, 1000, 0.5)
                .input("liquid_density", "kg/m3", 50, 15_000)
                .input("liquid_viscosity", "Pa s", 1e-5, 10, 1e-3)
                .input("liquid_head", "m", -100, 200, 0)
                .input("pressure", "Pa", 1e4, MOST_PRESSURE, Constants.ATM)
                .input("ambient_pressure", "Pa", 5e4, 1.1e5, Constants.ATM)
                .computes(c -> {
                    double density = c.number("liquid_density");
                    double diameter = c.number("pipe_diameter");
                    double driving = c.step(
                            "driving_pressure",
                            c.number("pressure")
                                    - c.number("ambient_pressure")
                                    + density * Constants.G * c.number("liquid_head"),
                            "Pa");
                    c.require(driving > 0, "pressure", "at the open end does not exceed the ambient pressure");
                    double velocity = c.step(
                            "velocity",
                            Outflow.liquidPipeVelocity(
                                    driving,
                                    density,
                                    c.number("liquid_viscosity"),
                                    diameter,
                                    c.number("pipe_length"),
                                    c.number("roughness"),
                                    c.number("fittings")),
                            "m/s");
                    double reynolds = c.step(
                            "reynolds_number", density * velocity * diameter / c.number("liquid_viscosity"), "-");
                    c.step("friction_factor", Outflow.frictionFactor(reynolds, c.number("roughness") / diameter), "-");
                    c.step("mass_flow", density * velocity * Math.PI / 4 * diameter * diameter, "kg/s");
                });
    }

    static Model.Builder gas(String name, String source) {
        return Model.named(name, source)
                .input("discharge_coefficient", "-", 0.01, 1, 0.62)
                .input("hole_diameter", "m", 1e-4, 10)
                .input("pressure", "Pa", 1e4, MOST_PRESSURE)
                .input("temperature", "K", 20, 1500)
                .input("molar_mass", "kg/mol", 0.002, 0.5)
                .input("gamma", "-", 1.001, 1.7)
                .input("ambient_pressure", "Pa", 5e4, 1.1e5, Constants.ATM);
    }

    private static double gasFlow(Calculation c) {
        double pressure = c.number("pressure");
        double ambient = c.number("ambient_pressure");
        c.require(pressure > ambient, "pressure", "does not exceed the ambient pressure");
        double density = c.step(
                "gas_density", pressure * c.number("molar_mass") / (Constants.R * c.number("temperature")), "kg/m3");
        double critical = c.step("critical_ratio", Outflow.criticalRatio(c.number("gamma")), "-");
        double ratio = c.step("pressure_ratio", ambient / pressure, "-");
        c.step("choked", ratio <= critical ? 1 : 0, "yes=1");
        return c.step(
                "mass_flow",
                Outflow.gasHole(
                        c.number("discharge_coefficient"), area(c), pressure, density, c.number("gamma"), ambient),
                "kg/s");
    }

    private static Model gasHole() {
        return gas("release.gas.hole", YB + " eqs. 2.22 to 2.26; ideal gas")
                .optional("inventory", "kg", 0.01, 1e9)
                .computes(c -> {
                    double flow = gasFlow(c);
                    if (c.given("inventory")) {
                        c.step("duration_at_first_rate", c.number("inventory") / flow, "s");
                    }
                });
    }

    private static Model blowDown() {
        return gas("release.gas.blow-down", "adiabatic perfect gas, choked throughout; mass flow: " + YB + " eq. 2.22")
                .input("volume", "m3", 1e-3, 1e7)
                .input("time", "s", 0, 1e7)
                .computes(c -> {
                    double first = gasFlow(c);
                    double gamma = c.number("gamma");
                    double mass = c.step(
                            "mass_at_start",
                            c.number("volume")
                                    * c.number("pressure")
                                    * c.number("molar_mass")
                                    / (Constants.R * c.number("temperature")),
                            "kg");
                    double share =
                            c.step("share_left", Outflow.blowDownShare(gamma, first, mass, c.number("time")), "-");
                    double pressure = c.step("pressure_then", c.number("pressure") * Math.pow(share, gamma), "Pa");
                    c.require(
                            c.number("ambient_pressure") / pressure <= Outflow.criticalRatio(gamma),
                            "time",
                            "the flow is no longer choked by then: the closed form does not hold");
                    c.step("temperature_then", c.number("temperature") * Math.pow(share, gamma - 1), "K");
                    c.step("mass_left", mass * share, "kg");
                    c.step("mass_flow_then", first * Math.pow(share, (gamma + 1) / 2), "kg/s");
                });
    }
}
