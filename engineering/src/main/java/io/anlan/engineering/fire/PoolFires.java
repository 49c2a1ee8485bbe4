package io.anlan.engineering.fire;

import io.anlan.engineering.calc.Constants;

/** Formulas of a circular pool fire. SI units; angles in radians. */
public final class PoolFires {

    /** YB eq. 6.71 and CPQRA 2.2.57: emissive powers of the visible flame and of soot, W/m², and the extinction, 1/m. */
    private static final double SEP_FLAME = 140e3;

    private static final double SEP_SOOT = 20e3;
    private static final double SOOT_EXTINCTION = 0.12;

    private PoolFires() {}

    /**
     * Burning flux by Babrauskas 1983, YB eq. 6.66 and table 6.5: m″ = m″∞·(1 − exp(−kβ·D)), kg/(m²·s). Published for
     * pools of more than about 0.2 m; with {@code kBeta} infinite the flux does not depend on the diameter.
     */
    public static double burningFluxBabrauskas(double fluxOfLargePool, double kBeta, double diameter) {
        return Double.isInfinite(kBeta) ? fluxOfLargePool : fluxOfLargePool * -Math.expm1(-kBeta * diameter);
    }

    /** Burning flux by Burgess, YB eq. 6.67: m″ = 0.001·ΔHc/(ΔHv + Cp·(Tb − Ta)), kg/(m²·s); for Tb at or above Ta. */
    public static double burningFluxBurgess(
            double heatOfCombustion, double heatOfVaporisation, double liquidHeatCapacity, double superheat) {
        return 0.001 * heatOfCombustion / (heatOfVaporisation + liquidHeatCapacity * superheat);
    }

    /** Burning flux of a liquefied gas (boiling below ambient), Mudan: m″ = 0.001·ΔHc/ΔHv, kg/(m²·s). */
    public static double burningFluxLiquefiedGas(double heatOfCombustion, double heatOfVaporisation) {
        return 0.001 * heatOfCombustion / heatOfVaporisation;
    }

    /** Mean flame length without wind, Thomas 1963: L/D = 42·(m″/(ρa·√(g·D)))^0.61. */
    public static double lengthStillAir(double diameter, double burningFlux, double airDensity) {
        return diameter * 42 * Math.pow(froude(diameter, burningFlux, airDensity), 0.61);
    }

    /** Characteristic wind speed, YB eq. 6.14: uc = (g·m″·D/ρa)^(1/3), m/s. */
    public static double characteristicWind(double diameter, double burningFlux, double airDensity) {
        return Math.cbrt(Constants.G * burningFlux * diameter / airDensity);
    }

    /** Mean flame length in wind, Thomas, YB eq. 6.12: L/D = 55·(m″/(ρa·√(g·D)))^0.67·u*^−0.21, u* at least 1. */
    public static double lengthInWind(double diameter, double burningFlux, double airDensity, double wind) {
        double scaled = Math.max(1, wind / characteristicWind(diameter, burningFlux, airDensity));
        return diameter * 55 * Math.pow(froude(diameter, burningFlux, airDensity), 0.67) * Math.pow(scaled, -0.21);
    }

    private static double froude(double diameter, double burningFlux, double airDensity) {
        return burningFlux / (airDensity * Math.sqrt(Constants.G * diameter));
    }

    /** Tilt by the AGA: cos θ = 1 up to u* = 1, 1/√u* above (CPQRA eq. 2.2.53). */
    public static double tiltAga(double diameter, double burningFlux, double vapourDensity, double wind) {
        double scaled = wind / characteristicWind(diameter, burningFlux, vapourDensity);
        return scaled <= 1 ? 0 : Math.acos(1 / Math.sqrt(scaled));
    }

    /** tan θ / cos θ by the Yellow Book, eq. 6.68: 0.666·Fr10^0.333·Re^0.117, Fr10 = u²/(g·D), Re = u·D/ν. */
    public static double tiltParameter(double diameter, double wind, double airViscosity) {
        double froude = wind * wind / (Constants.G * diameter);
        return 0.666 * Math.pow(froude, 0.333) * Math.pow(wind * diameter / airViscosity, 0.117);
    }

    /** The tilt whose tan θ / cos θ is {@code parameter}, YB eq. 6.70. */
    public static double tiltYellowBook(double parameter) {
        return parameter == 0 ? 0 : Math.asin((Math.sqrt(4 * parameter * parameter + 1) - 1) / (2 * parameter));
    }

    /** Emissive power by Mudan, YB eq. 6.71: 140·exp(−0.12·D) + 20·(1 − exp(−0.12·D)) kW/m²; smoky hydrocarbons. */
    public static double emissivePowerMudan(double diameter) {
        double clear = Math.exp(-SOOT_EXTINCTION * diameter);
        return SEP_FLAME * clear + SEP_SOOT * (1 - clear);
    }

    /** Greatest emissive power from the radiated fraction, YB eq. 6.19: Fs·m″·ΔHc/(1 + 4·L/D), W/m². */
    public static double emissivePowerOfFraction(
            double radiatedFraction, double burningFlux, double heatOfCombustion, double lengthToDiameter) {
        return radiatedFraction * burningFlux * heatOfCombustion / (1 + 4 * lengthToDiameter);
    }

    /** With soot over the fraction ς of the flame, YB eq. 6.20: SEPmax·(1 − ς) + 20 kW/m²·ς. */
    public static double emissivePowerWithSoot(double greatest, double sootFraction) {
        return greatest * (1 - sootFraction) + SEP_SOOT * sootFraction;
    }

    /** Heat flux from a point source, CPQRA eq. 2.2.60: τ·η·Q/(4π·x²), W/m². */
    public static double pointSource(
            double heatRelease, double radiatedFraction, double transmissivity, double distance) {
        return transmissivity * radiatedFraction * heatRelease / (4 * Math.PI * distance * distance);
    }
}
