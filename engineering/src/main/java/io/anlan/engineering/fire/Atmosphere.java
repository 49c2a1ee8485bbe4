package io.anlan.engineering.fire;

/** What the air lets through of thermal radiation. */
public final class Atmosphere {

    /** YB eq. 6.29 is not advised outside this range of pw·x, N/m. */
    public static final double BAGSTER_FROM = 1e4;

    public static final double BAGSTER_TO = 1e5;

    private static final double PA_PER_MM_HG = 133.322;

    private Atmosphere() {}

    /** Partial pressure of water vapour, CPQRA eq. 2.2.43: 101325·RH·exp(14.4114 − 5328/T), Pa; RH as a fraction. */
    public static double waterVapourPressure(double relativeHumidity, double temperatureK) {
        return 101_325 * relativeHumidity * Math.exp(14.4114 - 5328 / temperatureK);
    }

    /** Bagster 1989, YB eq. 6.29: τ = 2.02·(pw·x)^−0.09; never more than 1. */
    public static double bagster(double waterVapourPressure, double path) {
        return Math.min(1, 2.02 * Math.pow(waterVapourPressure * path, -0.09));
    }

    /**
     * Wayne 1991: τ = 1.006 − 0.01171·lg X(H2O) − 0.02368·(lg X(H2O))² − 0.03188·lg X(CO2) + 0.001164·(lg X(CO2))²,
     * X(H2O) = 2.8865·10²·pw/T·x with pw in mm Hg, X(CO2) = 273/T·x. Coefficients from memory. For black body radiation
     * near 1500 K over 10 to 1000 m.
     */
    public static double wayne(double waterVapourPressure, double path, double temperatureK) {
        double water = Math.log10(288.651 * waterVapourPressure / PA_PER_MM_HG / temperatureK * path);
        double carbonDioxide = Math.log10(273 / temperatureK * path);
        double tau = 1.006
                - 0.01171 * water
                - 0.02368 * water * water
                - 0.03188 * carbonDioxide
                + 0.001164 * carbonDioxide * carbonDioxide;
        return Math.min(1, tau);
    }
}
