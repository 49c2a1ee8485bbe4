package io.anlan.engineering.release;

import io.anlan.engineering.calc.Constants;

/** Flash, spreading and evaporation. SI units. */
public final class Pools {

    /** YB eq. 3.24, m^0.33/s^0.22. */
    private static final double MACKAY_MATSUGU = 0.004786;

    private Pools() {}

    /** Share of a superheated liquid that flashes, Crowl eq. 4-86: Cp·(T − Tb)/ΔHv; properties at a mean temperature. */
    public static double flashShare(double cp, double superheat, double latent) {
        return cp * superheat / latent;
    }

    /** The same with the remaining liquid cooling as it boils, Crowl eq. 4-88: 1 − exp(−Cp·(T − Tb)/ΔHv). */
    public static double flashShareExponential(double cp, double superheat, double latent) {
        return -Math.expm1(-cp * superheat / latent);
    }

    /** Radius of an instantaneous spill on flat ground without friction, CCPS 1999: √(r0² + t·√(8·g·V/π)). */
    public static double spreadInstantaneous(double firstRadius, double volume, double time) {
        return Math.sqrt(firstRadius * firstRadius + time * Math.sqrt(8 * Constants.G * volume / Math.PI));
    }

    /** Radius of a continuous spill, CCPS 1999: (32·g·V′/(9·π))^(1/4)·t^(3/4). */
    public static double spreadContinuous(double volumeFlow, double time) {
        return Math.pow(32 * Constants.G * volumeFlow / (9 * Math.PI), 0.25) * Math.pow(time, 0.75);
    }

    /** Mass transfer coefficient of a pool that does not boil, Mackay and Matsugu, YB eq. 3.24: C·u10^0.78·D^−0.11·Sc^−0.67. */
    public static double transferMackayMatsugu(double wind, double diameter, double schmidt) {
        return MACKAY_MATSUGU * Math.pow(wind, 0.78) * Math.pow(diameter, -0.11) * Math.pow(schmidt, -0.67);
    }

    /** Mass transfer coefficient by molar mass against water in still indoor air, Crowl eq. 3-18: 0.83 cm/s·(18/M)^(1/3). */
    public static double transferByMolarMass(double molarMass) {
        return 0.0083 * Math.cbrt(0.018 / molarMass);
    }

    /** Evaporation flux, YB eq. 3.25, Crowl eq. 3-12: k·pv·M/(R·T), kg/(m²·s). */
    public static double evaporationFlux(double transfer, double vapourPressure, double molarMass, double temperature) {
        return transfer * vapourPressure * molarMass / (Constants.R * temperature);
    }

    /** Heat flux from the ground into a boiling pool, Crowl eq. 3-31, YB eq. 3.112: k·(Tg − Tb)/√(π·a·t), W/m². */
    public static double groundHeatFlux(double conductivity, double diffusivity, double difference, double time) {
        return conductivity * difference / Math.sqrt(Math.PI * diffusivity * time);
    }
}
