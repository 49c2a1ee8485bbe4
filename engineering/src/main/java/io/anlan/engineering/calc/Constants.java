package io.anlan.engineering.calc;

/** Physical constants (CODATA 2018, ISO 2533). */
public final class Constants {

    /** Standard gravity, m/s². */
    public static final double G = 9.80665;
    /** Molar gas constant, J/(mol·K). */
    public static final double R = 8.314462618;
    /** Standard atmosphere, Pa. */
    public static final double ATM = 101_325;
    /** 0 °C in K. */
    public static final double ZERO_CELSIUS = 273.15;
    /** Mean molar mass of dry air, kg/mol. */
    public static final double AIR_MOLAR_MASS = 0.028964;

    private Constants() {}

    /** Density of dry air as an ideal gas, kg/m³. */
    public static double airDensity(double temperatureK, double pressurePa) {
        return pressurePa * AIR_MOLAR_MASS / (R * temperatureK);
    }
}
