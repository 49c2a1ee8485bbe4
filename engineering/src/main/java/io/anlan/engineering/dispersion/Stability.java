package io.anlan.engineering.dispersion;

/** Pasquill's stability classes and the power law of the wind profile, EPA ISC3 table 1-2 (default exponents). */
public enum Stability {
    A(0.07, 0.15),
    B(0.07, 0.15),
    C(0.10, 0.20),
    D(0.15, 0.25),
    E(0.35, 0.30),
    F(0.55, 0.30);

    private final double rural;
    private final double urban;

    Stability(double rural, double urban) {
        this.rural = rural;
        this.urban = urban;
    }

    /** u(z) = u(zr)·(z/zr)^p. */
    public double windAt(double height, double wind, double windHeight, boolean urbanTerrain) {
        return wind * Math.pow(height / windHeight, urbanTerrain ? urban : rural);
    }

    /** Sun and cloud as Pasquill sees them. */
    public enum Sky {
        STRONG_SUN,
        MODERATE_SUN,
        SLIGHT_SUN,
        NIGHT_CLOUDED,
        NIGHT_CLEAR,
        OVERCAST
    }

    /**
     * Pasquill 1961, table as in Turner's workbook; where the table gives two classes the more stable one, which carries a
     * ground-level cloud farther. Overcast is D by day and night.
     */
    public static Stability of(double wind, Sky sky) {
        return switch (sky) {
            case OVERCAST -> D;
            case STRONG_SUN -> wind < 2 ? A : wind < 5 ? B : C;
            case MODERATE_SUN -> wind < 3 ? B : wind < 5 ? C : D;
            case SLIGHT_SUN -> wind < 2 ? B : wind < 5 ? C : D;
            case NIGHT_CLOUDED -> wind < 3 ? E : D;
            case NIGHT_CLEAR -> wind < 3 ? F : wind < 5 ? E : D;
        };
    }
}
