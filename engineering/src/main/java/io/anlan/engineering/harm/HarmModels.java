package io.anlan.engineering.harm;

import io.anlan.engineering.calc.Calculation;
import io.anlan.engineering.calc.Constants;
import io.anlan.engineering.calc.Model;
import io.anlan.engineering.calc.RefusedException;
import java.util.List;

/** The harm models under their names. */
public final class HarmModels {

    private static final double PA_PER_PSI = 6894.757293168361;
    /** Purple Book section 5.2.2: exposure to heat is counted for at most 20 s. */
    private static final double HEAT_EXPOSURE = 20;
    /** Purple Book section 5.2.1: exposure to poison is counted for at most 30 min. */
    private static final double TOXIC_EXPOSURE = 30;

    private HarmModels() {}

    public static List<Model> all() {
        return List.of(thermal(), overpressure(), toxic(), indoors(), BlastHarm.model(), Flight.model());
    }

    static List<String> sets(String hazard) {
        return Probit.all().stream()
                .filter(p -> p.hazard().equals(hazard))
                .map(Probit::set)
                .distinct()
                .toList();
    }

    static List<String> subjects(String hazard) {
        return Probit.all().stream()
                .filter(p -> p.hazard().equals(hazard))
                .map(Probit::subject)
                .distinct()
                .toList();
    }

    static Probit chosen(Calculation c, String hazard) {
        String set = c.word("set");
        String subject = c.word("subject");
        Probit probit = Probit.all().stream()
                .filter(p -> p.hazard().equals(hazard)
                        && p.set().equals(set)
                        && p.subject().equals(subject))
                .findFirst()
                .orElseThrow(() -> new RefusedException("subject", "the set " + set + " has no probit for " + subject));
        if (probit.fromMemory()) {
            c.fromMemory("probit", probit.source());
        }
        return probit;
    }

    private static Model thermal() {
        return Model.named(
                        "harm.thermal",
                        "probits of the set chosen; exposure at most 20 s by the Purple Book section 5.2.2")
                .word("set", sets("thermal"))
                .choice("subject", subjects("thermal").toArray(String[]::new))
                .optional("heat_flux", "W/m2", 0, 1e6)
                .input("exposure_time", "s", 0.1, 3600, HEAT_EXPOSURE)
                .optional("share_sought", "-", 1e-6, 0.999999)
                .computes(c -> {
                    Probit probit = chosen(c, "thermal");
                    double unit = probit.unit().equals("kW/m2") ? 1000 : 1;
                    double time = c.number("exposure_time");
                    if (c.given("heat_flux")) {
                        harm(c, probit, probit.dose(c.number("heat_flux") / unit, time), doseUnit(probit) + " s");
                    }
                    if (c.given("share_sought")) {
                        double share = c.number("share_sought");
                        c.step("dose_sought", probit.doseFor(share), doseUnit(probit) + " s");
                        c.step("heat_flux_sought", probit.intensityFor(share, time) * unit, "W/m2");
                    }
                });
    }

    static String doseUnit(Probit probit) {
        return "(" + probit.unit() + ")^(4/3)";
    }

    private static void harm(Calculation c, Probit probit, double dose, String unit) {
        c.step("dose", dose, unit);
        if (dose > 0) {
            c.step("probit", probit.probit(dose), "-");
        }
        c.step("share", probit.share(dose), "-");
    }

    private static Model overpressure() {
        return Model.named("harm.overpressure", "probits of the set chosen")
                .word("set", sets("overpressure"))
                .choice("subject", subjects("overpressure").toArray(String[]::new))
                .optional("overpressure", "Pa", 0, 1e8)
                .optional("share_sought", "-", 1e-6, 0.999999)
                .computes(c -> {
                    Probit probit = chosen(c, "overpressure");
                    double unit = probit.unit().equals("psi") ? PA_PER_PSI : 1;
                    if (c.given("overpressure")) {
                        harm(c, probit, c.number("overpressure") / unit, probit.unit());
                    }
                    if (c.given("share_sought")) {
                        c.step("overpressure_sought", probit.doseFor(c.number("share_sought")) * unit, "Pa");
                    }
                });
    }

    private static Model toxic() {
        return Model.named(
                        "harm.toxic",
                        "probits of the set chosen; exposure at most 30 min by the Purple Book section 5.2.1")
                .word("set", sets("toxic"))
                .word("subject", subjects("toxic"))
                .optional("concentration_mg", "mg/m3", 0, 1e8)
                .optional("concentration_ppm", "ppm", 0, 1e6)
                .optional("molar_mass", "kg/mol", 0.002, 0.5)
                .input("air_temperature", "K", 230, 330, 298.15)
                .input("ambient_pressure", "Pa", 5e4, 1.1e5, Constants.ATM)
                .input("exposure_time", "min", 0.01, 480, TOXIC_EXPOSURE)
                .optional("share_sought", "-", 1e-6, 0.999999)
                .computes(c -> {
                    Probit probit = chosen(c, "toxic");
                    double time = c.number("exposure_time");
                    if (c.given("concentration_mg") || c.given("concentration_ppm")) {
                        double concentration = c.step("concentration", concentration(c, probit), probit.unit());
                        harm(c, probit, probit.dose(concentration, time), "(" + probit.unit() + ")^n min");
                    }
                    if (c.given("share_sought")) {
                        c.step(
                                "concentration_sought",
                                probit.intensityFor(c.number("share_sought"), time),
                                probit.unit());
                    }
                });
    }

    private static double concentration(Calculation c, Probit probit) {
        boolean ppm = probit.unit().equals("ppm");
        String own = ppm ? "concentration_ppm" : "concentration_mg";
        if (c.given(own)) {
            return c.number(own);
        }
        c.require(c.given("molar_mass"), "molar_mass", "is needed to bring the concentration to " + probit.unit());
        double mass = c.number("molar_mass");
        double temperature = c.number("air_temperature");
        double pressure = c.number("ambient_pressure");
        return ppm
                ? Exposure.ppm(c.number("concentration_mg"), mass, temperature, pressure)
                : Exposure.milligramsPerCubicMetre(c.number("concentration_ppm"), mass, temperature, pressure);
    }

    private static Model indoors() {
        return Model.named("harm.indoors", "well-mixed room, TNO Green Book chapter 5")
                .input("outdoor_concentration", "any", 0, 1e9)
                .input("air_changes_per_hour", "1/h", 0.01, 20, 1)
                .input("time", "s", 0, 86_400)
                .computes(c -> c.step(
                        "indoor_concentration",
                        Exposure.indoors(
                                c.number("outdoor_concentration"),
                                c.number("air_changes_per_hour") / 3600,
                                c.number("time")),
                        "as outdoors"));
    }
}
