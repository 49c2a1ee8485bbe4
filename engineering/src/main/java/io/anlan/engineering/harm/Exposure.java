package io.anlan.engineering.harm;

import io.anlan.engineering.calc.Constants;

/** Conversions of concentration, shelter indoors, flight from heat. */
public final class Exposure {

    private Exposure() {}

    /** mg/m³ of a volume fraction in ppm, ideal gas. */
    public static double milligramsPerCubicMetre(double ppm, double molarMass, double temperatureK, double pressurePa) {
        // 1 ppm = 1e-6 mol/mol; kg/m³ to mg/m³ is 1e6
        return ppm * molarMass * pressurePa / (Constants.R * temperatureK);
    }

    /** ppm of a concentration in mg/m³, ideal gas. */
    public static double ppm(double milligrams, double molarMass, double temperatureK, double pressurePa) {
        return milligrams / milligramsPerCubicMetre(1, molarMass, temperatureK, pressurePa);
    }

    /**
     * Concentration indoors while a cloud of constant concentration passes: C·(1 − exp(−n·t)), n air changes per second
     * (well-mixed room, TNO Green Book chapter 5).
     */
    public static double indoors(double outdoors, double airChangesPerSecond, double time) {
        return outdoors * -Math.expm1(-airChangesPerSecond * time);
    }

    /**
     * Thermal dose of someone who reacts for {@code reaction} s and then runs away at {@code speed} from distance x0, the
     * flux falling as 1/x² (TNO Green Book chapter 1): I^(4/3)·(tr + 3/5·x0/u·(1 − (1 + u·tv/x0)^(−5/3))).
     */
    public static double thermalDoseInFlight(
            double heatFlux, double distance, double reaction, double speed, double flight) {
        double running =
                speed == 0 ? flight : 0.6 * distance / speed * (1 - Math.pow(1 + speed * flight / distance, -5.0 / 3));
        return Math.pow(heatFlux, 4.0 / 3) * (reaction + running);
    }
}
