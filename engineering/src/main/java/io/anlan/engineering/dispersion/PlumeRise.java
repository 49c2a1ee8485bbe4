package io.anlan.engineering.dispersion;

import io.anlan.engineering.calc.Calculation;
import io.anlan.engineering.calc.Constants;
import io.anlan.engineering.calc.Model;
import java.util.Arrays;

/** Rise of a hot or fast plume from a stack, Briggs as EPA ISC3 (1995) volume 2, section 1.1.4. */
final class PlumeRise {

    /** Below it, m⁴/s³, the formulas of weak buoyancy hold. */
    private static final double WEAK = 55;
    /** Usual rise of potential temperature with height, K/m. */
    private static final double LAPSE_E = 0.020;

    private static final double LAPSE_F = 0.035;

    private PlumeRise() {}

    static Model model() {
        return Model.named("dispersion.plume-rise", "Briggs, as EPA ISC3 (1995) volume 2 section 1.1.4")
                .input("stack_diameter", "m", 0.01, 30)
                .input("exit_velocity", "m/s", 0.1, 1000)
                .input("exit_temperature", "K", 200, 2500)
                .input("wind_speed", "m/s", DispersionModels.LEAST_WIND, 40)
                .word(
                        "stability",
                        Arrays.stream(Stability.values()).map(Enum::name).toList())
                .input("air_temperature", "K", 230, 330, 288.15)
                .optional("temperature_gradient", "K/m", 1e-4, 0.2)
                .input("stack_height", "m", 0, 500, 0)
                .optional("distance", "m", 1, 100_000)
                .computes(PlumeRise::compute);
    }

    private static void compute(Calculation c) {
        double diameter = c.number("stack_diameter");
        double velocity = c.number("exit_velocity");
        double temperature = c.number("exit_temperature");
        double air = c.number("air_temperature");
        double squared = velocity * diameter * diameter / 4;
        double buoyancy = c.step("buoyancy_flux", Constants.G * squared * (temperature - air) / temperature, "m4/s3");
        double momentum = c.step("momentum_flux", velocity * squared * air / temperature, "m4/s2");
        Stability stability = Stability.valueOf(c.word("stability"));
        boolean stable = stability == Stability.E || stability == Stability.F;
        double s = stable ? c.step("stability_parameter", Constants.G * gradient(c, stability) / air, "1/s2") : 0;
        double crossover = c.step(
                "crossover",
                stable
                        ? 0.019582 * temperature * velocity * Math.sqrt(s)
                        : crossover(temperature, velocity, diameter, buoyancy),
                "K");
        boolean buoyant = buoyancy > 0 && temperature - air > crossover;
        c.step("buoyant", buoyant ? 1 : 0, "yes=1");
        double wind = c.number("wind_speed");
        double end = c.step("final_distance", finalDistance(c, buoyant, stable, buoyancy, s), "m");
        double rise = c.step("final_rise", finalRise(c, buoyant, stable, buoyancy, momentum, s), "m");
        double there = rise;
        if (c.given("distance") && c.number("distance") < end) {
            double x = c.number("distance");
            double beta = 1.0 / 3 + wind / velocity;
            double gradual = buoyant
                    ? 1.60 * Math.cbrt(buoyancy * x * x) / wind
                    : stable
                            ? Math.cbrt(3
                                    * momentum
                                    * Math.sin(x * Math.sqrt(s) / wind)
                                    / (beta * beta * wind * Math.sqrt(s)))
                            : Math.cbrt(3 * momentum * x / (beta * beta * wind * wind));
            there = Math.min(rise, gradual);
        }
        if (c.given("distance")) {
            c.step("rise", there, "m");
        }
        c.step("effective_height", c.number("stack_height") + there, "m");
    }

    private static double gradient(Calculation c, Stability stability) {
        if (c.given("temperature_gradient")) {
            return c.number("temperature_gradient");
        }
        return stability == Stability.E ? LAPSE_E : LAPSE_F;
    }

    /** Excess of temperature above which buoyancy governs in unstable and neutral air. */
    private static double crossover(double temperature, double velocity, double diameter, double buoyancy) {
        return buoyancy < WEAK
                ? 0.0297 * temperature * Math.cbrt(velocity) / Math.pow(diameter, 2.0 / 3)
                : 0.00575 * temperature * Math.pow(velocity, 2.0 / 3) / Math.cbrt(diameter);
    }

    private static double finalDistance(Calculation c, boolean buoyant, boolean stable, double buoyancy, double s) {
        double wind = c.number("wind_speed");
        double velocity = c.number("exit_velocity");
        if (stable) {
            return (buoyant ? 2.0715 : Math.PI / 2) * wind / Math.sqrt(s);
        }
        if (buoyancy <= 0) {
            double sum = velocity + 3 * wind;
            return 4 * c.number("stack_diameter") * sum * sum / (velocity * wind);
        }
        return buoyancy < WEAK ? 49 * Math.pow(buoyancy, 0.625) : 119 * Math.pow(buoyancy, 0.4);
    }

    private static double finalRise(
            Calculation c, boolean buoyant, boolean stable, double buoyancy, double momentum, double s) {
        double wind = c.number("wind_speed");
        double momentumRise = 3 * c.number("stack_diameter") * c.number("exit_velocity") / wind;
        if (!buoyant) {
            return stable ? Math.min(momentumRise, 1.5 * Math.cbrt(momentum / (wind * Math.sqrt(s)))) : momentumRise;
        }
        if (stable) {
            double calm = 4 * Math.pow(buoyancy, 0.25) / Math.pow(s, 0.375);
            return Math.min(calm, 2.6 * Math.cbrt(buoyancy / (wind * s)));
        }
        return (buoyancy < WEAK ? 21.425 * Math.pow(buoyancy, 0.75) : 38.71 * Math.pow(buoyancy, 0.6)) / wind;
    }
}
