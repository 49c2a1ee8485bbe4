package io.anlan.engineering.dispersion;

import io.anlan.engineering.calc.Calculation;
import io.anlan.engineering.calc.Constants;
import io.anlan.engineering.calc.Model;
import io.anlan.engineering.harm.Exposure;
import java.util.Arrays;
import java.util.List;

/** The models of passive dispersion under their names. */
public final class DispersionModels {

    static final double LEAST_WIND = 0.5;
    private static final double FARTHEST = 100_000;
    private static final double NEAREST = 1;
    private static final List<String> CLASSES =
            Arrays.stream(Stability.values()).map(Enum::name).toList();

    private DispersionModels() {}

    public static List<Model> all() {
        return List.of(
                sigmas(),
                plume(),
                puff(),
                PlumeRise.model(),
                HeavyModels.continuous(),
                HeavyModels.instantaneous(),
                BoxModel.model());
    }

    static Model.Builder weather(Model.Builder builder) {
        return builder.word("stability", CLASSES)
                .input("wind_speed", "m/s", LEAST_WIND, 40)
                .input("air_temperature", "K", 230, 330, 288.15)
                .input("ambient_pressure", "Pa", 5e4, 1.1e5, Constants.ATM);
    }

    static Sigmas set(Calculation c) {
        return switch (c.word("sigma_set")) {
            case "briggs-rural" -> Sigmas.BRIGGS_RURAL;
            case "briggs-urban" -> Sigmas.BRIGGS_URBAN;
            default -> Sigmas.PASQUILL_GIFFORD;
        };
    }

    private static Model sigmas() {
        return Model.named(
                        "dispersion.sigmas",
                        "Briggs 1973 (ALOHA table 13); EPA ISC3 tables 1-1, 1-2; CCPS 1999 table 2.13")
                .choice("sigma_set", "briggs-rural", "briggs-urban", "pasquill-gifford", "puff")
                .word("stability", CLASSES)
                .input("distance", "m", 0.1, FARTHEST)
                .computes(c -> {
                    Sigmas set = c.word("sigma_set").equals("puff") ? Sigmas.PUFF : set(c);
                    Stability stability = Stability.valueOf(c.word("stability"));
                    c.step("sigma_y", set.y(stability, c.number("distance")), "m");
                    c.step("sigma_z", set.z(stability, c.number("distance")), "m");
                });
    }

    private static Model plume() {
        return weather(Model.named(
                        "dispersion.plume",
                        "Gaussian plume with ground reflection (ALOHA section 4.3; CCPS 1999 eq. 2-36)"))
                .input("mass_flow", "kg/s", 1e-9, 1e5)
                .choice("sigma_set", "briggs-rural", "briggs-urban", "pasquill-gifford")
                .input("release_height", "m", 0, 500, 0)
                .optional("distance", "m", NEAREST, FARTHEST)
                .input("crosswind", "m", -FARTHEST, FARTHEST, 0)
                .input("receptor_height", "m", 0, 500, 0)
                .input("averaging_time", "s", 1, 86_400, Sigmas.AVERAGING_TIME)
                .optional("release_duration", "s", 1, 1e7)
                .optional("time", "s", 1, 1e7)
                .optional("sigma_y", "m", 0.01, 1e5)
                .optional("sigma_z", "m", 0.01, 1e4)
                .optional("molar_mass", "kg/mol", 0.002, 0.5)
                .optional("concentration_sought", "kg/m3", 1e-15, 100)
                .computes(DispersionModels::plume);
    }

    private static void plume(Calculation c) {
        c.require(
                c.given("distance") || c.given("concentration_sought"),
                "distance",
                "or concentration_sought is needed");
        if (c.given("distance")) {
            double x = c.number("distance");
            c.within("distance", x, 100, 10_000, "m", "usual range of the dispersion coefficients");
            double concentration = at(c, x);
            if (c.given("time") && c.given("release_duration")) {
                double sigmaX = c.step("sigma_x", Sigmas.PUFF.y(stability(c), x), "m");
                concentration *= c.step(
                        "finite_share",
                        Gaussian.finiteShare(
                                x, c.number("time"), c.number("release_duration"), c.number("wind_speed"), sigmaX),
                        "-");
            }
            keep(c, concentration);
        }
        if (c.given("concentration_sought")) {
            reach(c);
        }
    }

    private static Stability stability(Calculation c) {
        return Stability.valueOf(c.word("stability"));
    }

    private static double sigmaY(Calculation c, double x) {
        return c.given("sigma_y")
                ? c.number("sigma_y")
                : Gaussian.averaged(set(c).y(stability(c), x), c.number("averaging_time"));
    }

    private static double sigmaZ(Calculation c, double x) {
        return c.given("sigma_z") ? c.number("sigma_z") : set(c).z(stability(c), x);
    }

    private static double at(Calculation c, double x) {
        double sigmaY = c.step("sigma_y", sigmaY(c, x), "m");
        double sigmaZ = c.step("sigma_z", sigmaZ(c, x), "m");
        return Gaussian.plume(
                c.number("mass_flow"),
                c.number("wind_speed"),
                sigmaY,
                sigmaZ,
                c.number("crosswind"),
                c.number("receptor_height"),
                c.number("release_height"));
    }

    private static void keep(Calculation c, double concentration) {
        c.step("concentration", concentration, "kg/m3");
        if (c.given("molar_mass")) {
            c.step(
                    "concentration_ppm",
                    Exposure.ppm(
                            concentration * 1e6,
                            c.number("molar_mass"),
                            c.number("air_temperature"),
                            c.number("ambient_pressure")),
                    "ppm");
        }
    }

    /** Far end, greatest half-width and area of the isopleth at receptor height. */
    private static void reach(Calculation c) {
        c.require(
                !c.given("sigma_y") && !c.given("sigma_z"),
                "concentration_sought",
                "needs a set of sigmas, not two values");
        double sought = c.number("concentration_sought");
        double peak = NEAREST;
        double greatest = 0;
        for (double x = NEAREST; x <= FARTHEST; x *= 1.02) {
            double value = centreline(c, x);
            if (value > greatest) {
                greatest = value;
                peak = x;
            }
        }
        c.step("greatest_concentration", greatest, "kg/m3");
        c.step("distance_of_greatest", peak, "m");
        if (greatest <= sought) {
            c.step("reach", 0, "m");
            return;
        }
        c.require(
                centreline(c, FARTHEST) < sought,
                "concentration_sought",
                "is exceeded beyond 100 km: outside the model");
        double far = c.step("reach", Gaussian.farDistance(x -> centreline(c, x), sought, peak, FARTHEST), "m");
        c.within("reach", far, 100, 10_000, "m", "usual range of the dispersion coefficients");
        double widest = 0;
        double area = 0;
        double step = far / 2000;
        for (double x = step / 2; x < far; x += step) {
            double width =
                    Gaussian.halfWidth(centreline(c, Math.max(x, NEAREST)), sought, sigmaY(c, Math.max(x, NEAREST)));
            widest = Math.max(widest, width);
            area += 2 * width * step;
        }
        c.step("half_width", widest, "m");
        c.step("area", area, "m2");
    }

    private static double centreline(Calculation c, double x) {
        return Gaussian.plume(
                c.number("mass_flow"),
                c.number("wind_speed"),
                sigmaY(c, x),
                sigmaZ(c, x),
                0,
                c.number("receptor_height"),
                c.number("release_height"));
    }

    private static Model puff() {
        return weather(Model.named(
                        "dispersion.puff", "Gaussian puff with ground reflection (CCPS 1999 eq. 2-40, table 2.13)"))
                .input("mass", "kg", 1e-9, 1e8)
                .input("release_height", "m", 0, 500, 0)
                .input("distance", "m", NEAREST, FARTHEST)
                .input("crosswind", "m", -FARTHEST, FARTHEST, 0)
                .input("receptor_height", "m", 0, 500, 0)
                .optional("time", "s", 0.1, 1e6)
                .optional("molar_mass", "kg/mol", 0.002, 0.5)
                .optional("load_exponent", "-", 0.5, 5)
                .computes(c -> {
                    double x = c.number("distance");
                    double wind = c.number("wind_speed");
                    double centre = c.step("puff_centre", c.given("time") ? wind * c.number("time") : x, "m");
                    c.require(centre >= NEAREST, "time", "the puff has not left the source yet");
                    double y = c.step("sigma_y", Sigmas.PUFF.y(stability(c), centre), "m");
                    double z = c.step("sigma_z", Sigmas.PUFF.z(stability(c), centre), "m");
                    keep(
                            c,
                            Gaussian.puff(
                                    c.number("mass"),
                                    y,
                                    y,
                                    z,
                                    x - centre,
                                    c.number("crosswind"),
                                    c.number("receptor_height"),
                                    c.number("release_height")));
                    // the dose of the whole passage is that of a plume which carries the mass past at the speed of the
                    // wind
                    double passing = Gaussian.plume(
                            c.number("mass"),
                            wind,
                            Sigmas.PUFF.y(stability(c), x),
                            Sigmas.PUFF.z(stability(c), x),
                            c.number("crosswind"),
                            c.number("receptor_height"),
                            c.number("release_height"));
                    c.step("dose", passing, "kg s/m3");
                    if (c.given("load_exponent")) {
                        load(c, passing);
                    }
                });
    }

    /**
     * The toxic load ∫Cⁿ·dt of the passage, with n as in the probit: of a puff that does not grow while it passes,
     * Cmaxⁿ·σx·√(2π/n)/u. Cmax stands for as long as {@code passing_time}, which is what a probit takes as exposure.
     */
    private static void load(Calculation c, double dose) {
        double n = c.number("load_exponent");
        double sigmaX = c.step("sigma_x", Sigmas.PUFF.y(stability(c), c.number("distance")), "m");
        double once = Math.sqrt(2 * Math.PI) * sigmaX / c.number("wind_speed");
        double greatest = c.step("greatest_concentration", dose / once, "kg/m3");
        double time = c.step("passing_time", once / Math.sqrt(n), "s");
        c.step("toxic_load", Math.pow(greatest, n) * time, "(kg/m3)^n s");
    }
}
