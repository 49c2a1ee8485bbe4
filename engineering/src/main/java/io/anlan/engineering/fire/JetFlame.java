package io.anlan.engineering.fire;

import io.anlan.engineering.calc.Constants;
import io.anlan.engineering.calc.Numerics;

/**
 * Geometry and emissive power of a jet flame as a frustum, Chamberlain 1987, YB section 6.5.3. Published for vertical and
 * inclined jets of natural gas from stacks; for other gases and for two-phase jets it is an extension.
 */
public final class JetFlame {

    private JetFlame() {}

    /** The exit state of the expanded jet. */
    public record Exit(double temperature, double mach, double velocity) {}

    /**
     * Expansion to ambient pressure of a choked release, YB eqs. 6.32 to 6.36: Tj = Ts·(pa/ps)^((γ−1)/γ), pc =
     * ps·(2/(γ+1))^(γ/(γ−1)), Mj = √(((γ+1)·(pc/pa)^((γ−1)/γ) − 2)/(γ−1)), uj = Mj·√(γ·R·Tj/W).
     */
    public static Exit choked(double pressure, double temperature, double gamma, double molarMass, double ambient) {
        double exponent = (gamma - 1) / gamma;
        double jetTemperature = temperature * Math.pow(ambient / pressure, exponent);
        double atExit = pressure * Math.pow(2 / (gamma + 1), 1 / exponent);
        double mach = Math.sqrt(((gamma + 1) * Math.pow(atExit / ambient, exponent) - 2) / (gamma - 1));
        return new Exit(jetTemperature, mach, mach * Math.sqrt(gamma * Constants.R * jetTemperature / molarMass));
    }

    /** Exit of a release that is not choked, YB eq. 6.37: the jet leaves at ambient pressure. */
    public static Exit subsonic(
            double massFlow, double diameter, double temperature, double gamma, double molarMass, double ambient) {
        double f = 4
                * massFlow
                / (Math.PI * diameter * diameter * ambient)
                * Math.sqrt(Constants.R * temperature / (gamma * molarMass));
        double mach = Math.sqrt((Math.sqrt(1 + 2 * (gamma - 1) * f * f) - 1) / (gamma - 1));
        double jetTemperature = temperature / (1 + (gamma - 1) / 2 * mach * mach);
        return new Exit(jetTemperature, mach, mach * Math.sqrt(gamma * Constants.R * jetTemperature / molarMass));
    }

    /** Mass fraction of fuel in a stoichiometric mixture with air, YB eq. 6.31: W/(15.816·W + 0.0395), W in kg/mol. */
    public static double stoichiometricFraction(double molarMass) {
        return molarMass / (15.816 * molarMass + 0.0395);
    }

    /** Combustion effective source diameter, YB eq. 6.41: Ds = √(4·m′/(π·ρa·uj)). */
    public static double sourceDiameter(double massFlow, double airDensity, double jetVelocity) {
        return Math.sqrt(4 * massFlow / (Math.PI * airDensity * jetVelocity));
    }

    /** Flame length in still air Lb0 = Y·Ds, YB eqs. 6.43 to 6.47: 0.024·(g·Ds/uj²)^(1/3)·Y^(5/3) + 0.2·Y^(2/3) = (2.85/Wf)^(2/3). */
    public static double lengthStillAir(double sourceDiameter, double jetVelocity, double stoichiometricFraction) {
        double ca = 0.024 * Math.cbrt(Constants.G * sourceDiameter / (jetVelocity * jetVelocity));
        double cc = Math.pow(2.85 / stoichiometricFraction, 2.0 / 3);
        // without the buoyancy term Y would be (cc/0.2)^1.5: the root lies below
        double most = Math.pow(cc / 0.2, 1.5);
        double y = Numerics.root(v -> ca * Math.pow(v, 5.0 / 3) + 0.2 * Math.pow(v, 2.0 / 3) - cc, 0, most);
        return y * sourceDiameter;
    }

    /** Flame length in wind, YB eq. 6.48; {@code elevation} is the angle of the jet to the horizontal downwind, degrees. */
    public static double lengthInWind(double stillAir, double wind, double elevation) {
        return stillAir * (0.51 * Math.exp(-0.4 * wind) + 0.49) * (1 - 6.07e-3 * (elevation - 90));
    }

    /** Richardson number of a length, YB eqs. 6.49 and 6.54: (g/(Ds²·uj²))^(1/3)·length. */
    public static double richardson(double sourceDiameter, double jetVelocity, double length) {
        return Math.cbrt(Constants.G / (sourceDiameter * sourceDiameter * jetVelocity * jetVelocity)) * length;
    }

    /** Angle between the hole axis and the flame axis, YB eqs. 6.50 and 6.51, degrees; ratio = wind / jet velocity. */
    public static double tilt(double ratio, double elevation, double richardson) {
        double turning = (elevation - 90) * -Math.expm1(-25.6 * ratio);
        double bending = ratio <= 0.05 ? 8000 * ratio : 134 + 1726 * Math.sqrt(ratio - 0.026);
        return turning + bending / richardson;
    }

    /** Lift-off, YB eqs. 6.52 and 6.53: b = Lb·sin(K·α)/sin α, K = 0.185·exp(−20·ratio) + 0.015; 0.2·Lb in still air. */
    public static double liftOff(double length, double ratio, double tiltDegrees) {
        double k = 0.185 * Math.exp(-20 * ratio) + 0.015;
        double tilt = Math.toRadians(tiltDegrees);
        return Math.abs(tilt) < 1e-9 ? k * length : length * Math.sin(k * tilt) / Math.sin(tilt);
    }

    /** Length of the frustum, YB eq. 6.55. */
    public static double frustumLength(double length, double liftOff, double tiltDegrees) {
        double tilt = Math.toRadians(tiltDegrees);
        double across = liftOff * Math.sin(tilt);
        return Math.sqrt(length * length - across * across) - liftOff * Math.cos(tilt);
    }

    /** Width of the frustum at its base, YB eqs. 6.56 to 6.58 (the exponent as printed by Assael and Kakosimos 2010, p. 110); {@code
     * densityRatio} = air density / jet density. */
    public static double baseWidth(double sourceDiameter, double ratio, double densityRatio, double richardson) {
        double c = 1000 * Math.exp(-100 * ratio) + 0.8;
        double mixing = 1 - Math.sqrt(densityRatio) / 15;
        return sourceDiameter
                * (13.5 * Math.exp(-6 * ratio) + 1.5)
                * (1 - mixing * Math.exp(-70 * richardson * c * ratio));
    }

    /** Width of the frustum at its tip, YB eq. 6.59. */
    public static double tipWidth(double length, double ratio) {
        return length * (0.18 * Math.exp(-1.5 * ratio) + 0.31) * (1 - 0.47 * Math.exp(-25 * ratio));
    }

    /** Surface of the frustum with both ends, YB eq. 6.60. */
    public static double surface(double base, double tip, double frustumLength) {
        double slope = (tip - base) / 2;
        return Math.PI / 4 * (base * base + tip * tip)
                + Math.PI / 2 * (base + tip) * Math.sqrt(frustumLength * frustumLength + slope * slope);
    }

    /** Radiated fraction, YB eq. 6.62: 0.21·exp(−0.00323·uj) + 0.11. */
    public static double radiatedFraction(double jetVelocity) {
        return 0.21 * Math.exp(-0.00323 * jetVelocity) + 0.11;
    }

    /** Flame length of a flare by the fit of API RP 521 to its chart, L = 0.00326·Q^0.478, Q in W. From memory. */
    public static double lengthApi(double heatRelease) {
        return 0.00326 * Math.pow(heatRelease, 0.478);
    }
}
