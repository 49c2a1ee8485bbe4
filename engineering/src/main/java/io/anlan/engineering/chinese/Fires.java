package io.anlan.engineering.chinese;

import io.anlan.engineering.calc.Constants;

/** 池火灾 and 沸腾液体扩展蒸气爆炸（火球）. SI units. */
public final class Fires {

    private static final double HEIGHT_COEFFICIENT = 84;
    /** 0.61 in the original of Thomas; some textbooks print 0.6. */
    private static final double HEIGHT_EXPONENT = 0.61;

    private static final double FLUX_COEFFICIENT = 72;
    private static final double FLUX_EXPONENT = 0.61;
    private static final double FIREBALL_RADIUS = 2.9;
    private static final double FIREBALL_DURATION = 0.45;
    private static final double ABSORPTION = 0.058;

    /** Share of the inventory in the fireball: one vessel, two, three and more. */
    public static final double ONE_VESSEL = 0.5;

    public static final double TWO_VESSELS = 0.7;
    public static final double MORE_VESSELS = 0.9;

    /** Emissive power of a cylindrical and of a spherical vessel, W/m². */
    public static final double CYLINDER_FLUX = 270e3;

    public static final double SPHERE_FLUX = 200e3;

    private Fires() {}

    /** 燃烧速度: dm/dt = 0.001·Hc/(Cp·(Tb − T0) + H), the first term only when the liquid boils above ambient. */
    public static double burningFlux(double heatOfCombustion, double heatOfVaporisation, double cp, double superheat) {
        return 0.001 * heatOfCombustion / (cp * Math.max(0, superheat) + heatOfVaporisation);
    }

    /** 火焰高度: h = 84·r·(dm/dt/(ρ0·√(2·g·r)))^0.61. */
    public static double flameHeight(double radius, double burningFlux, double airDensity) {
        double group = burningFlux / (airDensity * Math.sqrt(2 * Constants.G * radius));
        return HEIGHT_COEFFICIENT * radius * Math.pow(group, HEIGHT_EXPONENT);
    }

    /** 总热辐射通量: Q = (π·r² + 2·π·r·h)·dm/dt·η·Hc/(72·(dm/dt)^0.61 + 1), W; η 0.13 to 0.35. */
    public static double totalRadiation(
            double radius, double height, double burningFlux, double efficiency, double heatOfCombustion) {
        double surface = Math.PI * radius * radius + 2 * Math.PI * radius * height;
        return surface
                * burningFlux
                * efficiency
                * heatOfCombustion
                / (FLUX_COEFFICIENT * Math.pow(burningFlux, FLUX_EXPONENT) + 1);
    }

    /** 目标入射热辐射强度: I = Q·tc/(4·π·X²). */
    public static double heatFlux(double total, double transmission, double distance) {
        return total * transmission / (4 * Math.PI * distance * distance);
    }

    /** Distance of a heat flux, the inverse of {@link #heatFlux}. */
    public static double distance(double total, double transmission, double heatFlux) {
        return Math.sqrt(total * transmission / (4 * Math.PI * heatFlux));
    }

    /** 火球半径: R = 2.9·W^(1/3). */
    public static double fireballRadius(double mass) {
        return FIREBALL_RADIUS * Math.cbrt(mass);
    }

    /** 火球持续时间: t = 0.45·W^(1/3). */
    public static double fireballDuration(double mass) {
        return FIREBALL_DURATION * Math.cbrt(mass);
    }

    /** q(r) = q0·R²·r·(1 − 0.058·ln r)/(R² + r²)^(3/2). */
    public static double fireballHeatFlux(double emissivePower, double radius, double distance) {
        double squared = radius * radius + distance * distance;
        return emissivePower
                * radius
                * radius
                * distance
                * (1 - ABSORPTION * Math.log(distance))
                / Math.pow(squared, 1.5);
    }
}
