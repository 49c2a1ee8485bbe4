package io.anlan.engineering.release;

import io.anlan.engineering.calc.Calculation;
import io.anlan.engineering.calc.Model;

/** The emptying of a gas vessel as a series of moments. */
final class BlowDownModel {

    private static final int MOMENTS = 11;

    private BlowDownModel() {}

    static Model model() {
        return ReleaseModels.gas(
                        "release.gas.blow-down.series",
                        "adiabatic ideal gas, choked and subsonic, in eleven moments; flow: TNO Yellow Book CPR 14E (2005) eqs. 2.22 to 2.26")
                .input("volume", "m3", 1e-3, 1e7)
                .input("end_time", "s", 1, 1e6)
                .computes(BlowDownModel::compute);
    }

    private static void compute(Calculation c) {
        c.require(
                c.number("pressure") > c.number("ambient_pressure"),
                "pressure",
                "does not exceed the ambient pressure");
        double area = ReleaseModels.area(c) * c.number("discharge_coefficient");
        BlowDown.Vessel vessel = new BlowDown.Vessel(
                c.number("volume"),
                c.number("pressure"),
                c.number("temperature"),
                c.number("molar_mass"),
                c.number("gamma"),
                area,
                c.number("ambient_pressure"));
        c.step("mass_at_start", vessel.mass(), "kg");
        BlowDown.Moment last = null;
        for (BlowDown.Moment moment : BlowDown.series(vessel, c.number("end_time"), MOMENTS)) {
            c.step("time", moment.time(), "s");
            c.step("pressure_then", moment.pressure(), "Pa");
            c.step("temperature_then", moment.temperature(), "K");
            c.step("mass_flow_then", moment.massFlow(), "kg/s");
            last = moment;
        }
        if (last != null) {
            c.step("mass_released", vessel.mass() - last.mass(), "kg");
        }
    }
}
