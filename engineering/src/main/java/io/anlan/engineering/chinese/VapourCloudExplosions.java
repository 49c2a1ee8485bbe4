package io.anlan.engineering.chinese;

import io.anlan.engineering.calc.Numerics;

/** 蒸气云爆炸（TNT当量法）. Mass in kg, energy in J, distance in m, pressure in Pa. */
public final class VapourCloudExplosions {

    /** 地面爆炸系数: reflection at the ground. */
    public static final double GROUND_FACTOR = 1.8;
    /** 蒸气云当量系数, statistical mean; 0.02 to 0.149 occur. */
    public static final double EFFICIENCY = 0.04;
    /** Q_TNT, J/kg; 4.12 to 4.69 MJ/kg are in use. */
    public static final double TNT_ENERGY = 4.52e6;
    /** Overpressure that bounds serious injury (50 % eardrum rupture), Pa. */
    public static final double SERIOUS_INJURY = 44_000;
    /** Overpressure that bounds light injury (1 % eardrum rupture), Pa. */
    public static final double LIGHT_INJURY = 17_000;
    /** Ambient pressure of the set, Pa. */
    public static final double AMBIENT = 101_300;

    private static final double DEATH_COEFFICIENT = 13.6;
    private static final double DEATH_EXPONENT = 0.37;
    private static final double PROPERTY_COEFFICIENT = 4.6;
    private static final double PROPERTY_MASS = 3175;

    private VapourCloudExplosions() {}

    /** E = 1.8·α·Wf·Qf. */
    public static double energy(double groundFactor, double efficiency, double fuelMass, double heatOfCombustion) {
        return groundFactor * efficiency * fuelMass * heatOfCombustion;
    }

    /** 死亡半径 R = 13.6·(W_TNT/1000)^0.37: 50 % die of lung haemorrhage at that distance. */
    public static double deathRadius(double tntMass) {
        return DEATH_COEFFICIENT * Math.pow(tntMass / 1000, DEATH_EXPONENT);
    }

    /** Δps = 0.137·Z^−3 + 0.119·Z^−2 + 0.269·Z^−1 − 0.019, in multiples of the ambient pressure; Z = R/(E/p0)^(1/3). */
    public static double overpressureRatio(double z) {
        return 0.137 / (z * z * z) + 0.119 / (z * z) + 0.269 / z - 0.019;
    }

    /** The other fit in use: ln Δps = −0.9126 − 1.5058·ln Z + 0.1675·ln²Z − 0.0320·ln³Z, 0.3 ≤ Z ≤ 12. */
    public static double overpressureRatioLogarithmic(double z) {
        double ln = Math.log(z);
        return Math.exp(-0.9126 - 1.5058 * ln + 0.1675 * ln * ln - 0.0320 * ln * ln * ln);
    }

    /** Radius of an overpressure by the first fit. */
    public static double radius(double overpressure, double energy) {
        // beyond Z = 14.1 the fit is negative; 0.3 and 14 bracket 0.01 to 8 times the ambient pressure
        double z = Numerics.root(v -> overpressureRatio(v) - overpressure / AMBIENT, 0.05, 14);
        return z * Math.cbrt(energy / AMBIENT);
    }

    /** Radius of an overpressure by the second fit. */
    public static double radiusLogarithmic(double overpressure, double energy) {
        double z = Numerics.root(v -> overpressureRatioLogarithmic(v) - overpressure / AMBIENT, 0.3, 12);
        return z * Math.cbrt(energy / AMBIENT);
    }

    /** 财产损失半径 R = 4.6·W_TNT^(1/3)/(1 + (3175/W_TNT)²)^(1/6). */
    public static double propertyRadius(double tntMass) {
        double ratio = PROPERTY_MASS / tntMass;
        return PROPERTY_COEFFICIENT * Math.cbrt(tntMass) / Math.pow(1 + ratio * ratio, 1.0 / 6);
    }
}
