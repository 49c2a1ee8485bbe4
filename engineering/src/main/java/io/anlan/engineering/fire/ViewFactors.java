package io.anlan.engineering.fire;

import static java.lang.Math.atan;
import static java.lang.Math.cos;
import static java.lang.Math.sin;
import static java.lang.Math.sqrt;

/** View factors from a small target at ground level to a flame. */
public final class ViewFactors {

    private ViewFactors() {}

    /** Of a vertical target facing the flame, of a horizontal target, and of the most exposed orientation. */
    public record Factors(double vertical, double horizontal) {

        /** YB eq. 6.A.18: √(Fv² + Fh²). */
        public double maximum() {
            return Math.hypot(vertical, horizontal);
        }
    }

    /**
     * Tilted cylinder, Mudan 1984, YB eqs. 6.A.14 and 6.A.15, with a = L/R, b = X/R (X from the axis of the base, b > 1) and
     * the tilt θ towards the target. Upright it is the formula of Raj, YB table 6.A.1. Where the flame leans over the target
     * (1 + a·sin θ ≥ b) the closed form counts flame behind the target; use {@link #overhangs} first.
     */
    public static Factors tiltedCylinder(double a, double b, double tilt) {
        double sin = sin(tilt);
        double cos = cos(tilt);
        double bigA = sqrt(a * a + (b + 1) * (b + 1) - 2 * a * (b + 1) * sin);
        double bigB = sqrt(a * a + (b - 1) * (b - 1) - 2 * a * (b - 1) * sin);
        double bigC = sqrt(1 + (b * b - 1) * cos * cos);
        double bigD = sqrt((b - 1) / (b + 1));
        double bigE = a * cos / (b - a * sin);
        double bigF = sqrt(b * b - 1);
        double arcs = atan((a * b - bigF * bigF * sin) / (bigF * bigC)) + atan(bigF * sin / bigC);
        double arc = atan(bigA * bigD / bigB);
        double vertical = -bigE * atan(bigD)
                + bigE * (a * a + (b + 1) * (b + 1) - 2 * b * (1 + a * sin)) / (bigA * bigB) * arc
                + cos / bigC * arcs;
        double horizontal = atan(1 / bigD)
                + sin / bigC * arcs
                - (a * a + (b + 1) * (b + 1) - 2 * (b + 1 + a * b * sin)) / (bigA * bigB) * arc;
        return new Factors(vertical / Math.PI, horizontal / Math.PI);
    }

    /** Whether the tilted flame reaches over the target. */
    public static boolean overhangs(double a, double b, double tilt) {
        return 1 + a * sin(tilt) >= b;
    }

    /**
     * Sphere of radius R with its centre at height H, target at horizontal distance X, the whole sphere above the horizon of
     * the target (YB appendix 6.1, CPQRA eq. 2.2.46): F = (R/l)², vertical share X/l, horizontal share H/l, l² = X² + H².
     */
    public static Factors sphere(double radius, double height, double distance) {
        double squared = distance * distance + height * height;
        double greatest = radius * radius / squared;
        double length = sqrt(squared);
        return new Factors(greatest * distance / length, greatest * height / length);
    }
}
