package io.anlan.engineering.fire;

/** A fireball after a BLEVE. Mass in kg, lengths in m, times in s. */
public final class Fireballs {

    /** CPQRA eq. 2.2.34: the duration follows another law above this mass, kg. */
    private static final double HEAVY = 30_000;

    private Fireballs() {}

    /** CPQRA eq. 2.2.32: greatest diameter 5.8·M^(1/3). */
    public static double diameterCcps(double mass) {
        return 5.8 * Math.cbrt(mass);
    }

    /** CPQRA eqs. 2.2.33 and 2.2.34: 0.45·M^(1/3) up to 30 t, 2.6·M^(1/6) above. */
    public static double durationCcps(double mass) {
        return mass < HEAVY ? 0.45 * Math.cbrt(mass) : 2.6 * Math.pow(mass, 1.0 / 6);
    }

    /** CPQRA eq. 2.2.35: height of the centre 0.75·D. */
    public static double heightCcps(double diameter) {
        return 0.75 * diameter;
    }

    /** YB eq. 6.90: radius 3.24·M^0.325. */
    public static double radiusTno(double mass) {
        return 3.24 * Math.pow(mass, 0.325);
    }

    /** YB eq. 6.91: duration 0.852·M^0.26. */
    public static double durationTno(double mass) {
        return 0.852 * Math.pow(mass, 0.26);
    }

    /** YB eq. 6.92: height of the centre twice the radius. */
    public static double heightTno(double radius) {
        return 2 * radius;
    }

    /** Radiated fraction, Roberts, YB eq. 6.94: 0.00325·p^0.32, p the vapour pressure at failure in Pa. */
    public static double radiatedFraction(double burstPressure) {
        return 0.00325 * Math.pow(burstPressure, 0.32);
    }

    /** Emissive power E = F·M·ΔH/(π·D²·t), CPQRA eq. 2.2.45, W/m². */
    public static double emissivePower(
            double radiatedFraction, double mass, double heat, double diameter, double duration) {
        return radiatedFraction * mass * heat / (Math.PI * diameter * diameter * duration);
    }

    /** Duration of the dynamic fireball, Martinsen and Marx 1999 as given by CCPS 2010: 0.9·M^0.25. From memory. */
    public static double durationDynamic(double mass) {
        return 0.9 * Math.pow(mass, 0.25);
    }

    /** Its diameter at time t: 8.664·M^0.25·t^(1/3) during the first third, constant afterwards. From memory. */
    public static double diameterDynamic(double mass, double time) {
        double growth = Math.min(time, durationDynamic(mass) / 3);
        return 8.664 * Math.pow(mass, 0.25) * Math.cbrt(growth);
    }

    /** Height of its centre: on the ground for the first third (D/2), then rising to 1.5·Dmax at the end. From memory. */
    public static double heightDynamic(double mass, double time) {
        double duration = durationDynamic(mass);
        double diameter = diameterDynamic(mass, time);
        return time <= duration / 3 ? diameter / 2 : 1.5 * diameter * time / duration;
    }

    /**
     * Emissive power at time t from its greatest value: constant for the first third, then 1.5·(1 − t/td) of it. From
     * memory.
     */
    public static double emissivePowerDynamic(double greatest, double time, double duration) {
        return time <= duration / 3 ? greatest : greatest * 1.5 * Math.max(0, 1 - time / duration);
    }
}
