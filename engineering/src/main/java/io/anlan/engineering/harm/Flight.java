package io.anlan.engineering.harm;

import io.anlan.engineering.calc.Calculation;
import io.anlan.engineering.calc.Model;

/** Somebody who reacts to the heat and runs away from it, TNO Green Book chapter 1. */
final class Flight {

    private Flight() {}

    static Model model() {
        return Model.named(
                        "harm.thermal.escape",
                        "TNO Green Book CPR 16E (1992) chapter 1: reaction, then flight while the flux falls as 1/x2; probit of the set")
                .word("set", HarmModels.sets("thermal"))
                .choice("subject", HarmModels.subjects("thermal").toArray(String[]::new))
                .input("heat_flux", "W/m2", 1, 1e6)
                .input("distance", "m", 1, 5000)
                .input("reaction_time", "s", 0, 60, 5)
                .input("speed", "m/s", 0, 8, 4)
                .input("flight_time", "s", 0, 600, 15)
                .computes(Flight::compute);
    }

    private static void compute(Calculation c) {
        Probit probit = HarmModels.chosen(c, "thermal");
        c.fromMemory("reaction time and speed of flight", "TNO Green Book CPR 16E (1992) chapter 1");
        double unit = probit.unit().equals("kW/m2") ? 1000 : 1;
        double flux = c.number("heat_flux") / unit;
        double standing = c.step(
                "dose_standing",
                probit.dose(flux, c.number("reaction_time") + c.number("flight_time")),
                HarmModels.doseUnit(probit) + " s");
        double running = c.step(
                "dose",
                Exposure.thermalDoseInFlight(
                        flux,
                        c.number("distance"),
                        c.number("reaction_time"),
                        c.number("speed"),
                        c.number("flight_time")),
                HarmModels.doseUnit(probit) + " s");
        c.step("share_standing", probit.share(standing), "-");
        c.step("share", probit.share(running), "-");
    }
}
