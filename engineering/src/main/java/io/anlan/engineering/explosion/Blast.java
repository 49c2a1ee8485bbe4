package io.anlan.engineering.explosion;

import io.anlan.engineering.calc.Numerics;

/** Blast of TNT in free air and of the charges that are compared with it. */
public final class Blast {

    /** Range of scaled distance of the TNT data behind such fits (Kingery and Bulmash), m/kg^(1/3). */
    public static final double Z_FROM = 0.05;

    public static final double Z_TO = 40;

    private Blast() {}

    /** TNT equivalent, YB eq. 5.1: m_TNT = η·m·ΔHc/E_TNT, kg. */
    public static double tntMass(double efficiency, double mass, double heatOfCombustion, double tntEnergy) {
        return efficiency * mass * heatOfCombustion / tntEnergy;
    }

    /** Scaled distance Z = R/W^(1/3), m/kg^(1/3). */
    public static double scaledDistance(double distance, double tntMass) {
        return distance / Math.cbrt(tntMass);
    }

    /**
     * Side-on overpressure over ambient pressure of an explosion in free air, Kinney and Graham 1985:
     * 808·(1 + (Z/4.5)²)/√((1 + (Z/0.048)²)·(1 + (Z/0.32)²)·(1 + (Z/1.35)²)).
     */
    public static double overpressureRatio(double z) {
        return 808
                * (1 + square(z / 4.5))
                / Math.sqrt((1 + square(z / 0.048)) * (1 + square(z / 0.32)) * (1 + square(z / 1.35)));
    }

    /** Scaled distance of an overpressure ratio: the inverse of {@link #overpressureRatio} on its range. */
    public static double scaledDistanceOf(double ratio) {
        return Numerics.root(z -> overpressureRatio(z) - ratio, Z_FROM, Z_TO);
    }

    /**
     * Duration of the positive phase, Kinney and Graham 1985: t/W^(1/3) = 0.98·(1 + (Z/0.54)^10)/((1 + (Z/0.02)³)·(1 +
     * (Z/0.74)^6)·√(1 + (Z/6.9)²)), s/kg^(1/3). From memory.
     */
    public static double scaledDuration(double z) {
        return 0.98
                * (1 + Math.pow(z / 0.54, 10))
                / ((1 + Math.pow(z / 0.02, 3)) * (1 + Math.pow(z / 0.74, 6)) * Math.sqrt(1 + square(z / 6.9)));
    }

    /** Impulse of a triangular pulse, Pa·s. */
    public static double impulse(double overpressure, double duration) {
        return overpressure * duration / 2;
    }

    /** Burst energy, Brode: (p − pa)·V/(γ − 1), J. */
    public static double burstEnergyBrode(double pressure, double ambient, double volume, double gamma) {
        return (pressure - ambient) * volume / (gamma - 1);
    }

    /** Burst energy of isentropic expansion: p·V/(γ − 1)·(1 − (pa/p)^((γ−1)/γ)), J. */
    public static double burstEnergyIsentropic(double pressure, double ambient, double volume, double gamma) {
        return pressure * volume / (gamma - 1) * (1 - Math.pow(ambient / pressure, (gamma - 1) / gamma));
    }

    /** Burst energy of isothermal expansion: p·V·ln(p/pa), J. */
    public static double burstEnergyIsothermal(double pressure, double ambient, double volume) {
        return pressure * volume * Math.log(pressure / ambient);
    }

    /** Available energy, Crowl: p·V·(ln(p/pa) − (1 − pa/p)), J. */
    public static double burstEnergyAvailable(double pressure, double ambient, double volume) {
        return pressure * volume * (Math.log(pressure / ambient) - (1 - ambient / pressure));
    }

    /**
     * Greatest range of fragments of a cylindrical vessel, screening, Birk 1995 as given by CPQRA: 90·M^0.33 m up to 5 m³,
     * 465·M^0.10 above; M kg of liquid content. From memory.
     */
    public static double fragmentRange(double mass, double vesselVolume) {
        return vesselVolume < 5 ? 90 * Math.pow(mass, 0.33) : 465 * Math.pow(mass, 0.10);
    }

    private static double square(double x) {
        return x * x;
    }
}
