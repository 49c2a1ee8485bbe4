package io.anlan.engineering.dispersion;

/** Published sets of dispersion coefficients of a plume or a puff, m, by downwind distance in m. */
public enum Sigmas {
    /** Briggs 1973, open country: 100 m to 10 km, 10 min. */
    BRIGGS_RURAL,
    /** Briggs 1973, urban. */
    BRIGGS_URBAN,
    /** Pasquill–Gifford curves as fitted by EPA ISC3, tables 1-1 to 1-3. */
    PASQUILL_GIFFORD,
    /** Puff, CCPS 1999 table 2.13 (Slade): σx = σy. */
    PUFF;

    /** Averaging time for which the sets hold, s. */
    public static final double AVERAGING_TIME = 600;

    private static final double[] RURAL_Y = {0.22, 0.16, 0.11, 0.08, 0.06, 0.04};
    private static final double[][] PUFFS = {
        {0.18, 0.92, 0.60, 0.75}, {0.14, 0.92, 0.53, 0.73}, {0.10, 0.92, 0.34, 0.71},
        {0.06, 0.92, 0.15, 0.70}, {0.04, 0.92, 0.10, 0.65}, {0.02, 0.89, 0.05, 0.61}
    };
    /** ISC3 table 1-1: c and d of TH = 0.017453293·(c − d·ln x), x in km. */
    private static final double[][] ISC_Y = {
        {24.1670, 2.5334}, {18.3330, 1.8096}, {12.5000, 1.0857}, {8.3330, 0.72382}, {6.2500, 0.54287}, {4.1667, 0.36191}
    };

    private static final double ISC_DEGREE = 0.017453293;
    private static final double ISC_Y_SCALE = 465.11628;

    /** Crosswind. */
    public double y(Stability stability, double x) {
        int i = stability.ordinal();
        return switch (this) {
            case BRIGGS_RURAL -> RURAL_Y[i] * x / Math.sqrt(1 + 0.0001 * x);
            case BRIGGS_URBAN -> urbanY(stability) * x / Math.sqrt(1 + 0.0004 * x);
            case PASQUILL_GIFFORD -> {
                double km = x / 1000;
                yield ISC_Y_SCALE * km * Math.tan(ISC_DEGREE * (ISC_Y[i][0] - ISC_Y[i][1] * Math.log(km)));
            }
            case PUFF -> PUFFS[i][0] * Math.pow(x, PUFFS[i][1]);
        };
    }

    /** Vertical. */
    public double z(Stability stability, double x) {
        int i = stability.ordinal();
        return switch (this) {
            case BRIGGS_RURAL -> ruralZ(stability, x);
            case BRIGGS_URBAN -> urbanZ(stability, x);
            case PASQUILL_GIFFORD -> IscVertical.sigma(stability, x / 1000);
            case PUFF -> PUFFS[i][2] * Math.pow(x, PUFFS[i][3]);
        };
    }

    private static double urbanY(Stability stability) {
        return switch (stability) {
            case A, B -> 0.32;
            case C -> 0.22;
            case D -> 0.16;
            case E, F -> 0.11;
        };
    }

    private static double ruralZ(Stability stability, double x) {
        return switch (stability) {
            case A -> 0.20 * x;
            case B -> 0.12 * x;
            case C -> 0.08 * x / Math.sqrt(1 + 0.0002 * x);
            case D -> 0.06 * x / Math.sqrt(1 + 0.0015 * x);
            case E -> 0.03 * x / (1 + 0.0003 * x);
            case F -> 0.016 * x / (1 + 0.0003 * x);
        };
    }

    private static double urbanZ(Stability stability, double x) {
        return switch (stability) {
            case A, B -> 0.24 * x * Math.sqrt(1 + 0.001 * x);
            case C -> 0.20 * x;
            case D -> 0.14 * x / Math.sqrt(1 + 0.0003 * x);
            case E, F -> 0.08 * x / Math.sqrt(1 + 0.0015 * x);
        };
    }
}
