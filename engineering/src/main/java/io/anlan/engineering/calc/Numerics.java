package io.anlan.engineering.calc;

import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.solvers.BrentSolver;
import org.hipparchus.special.Erf;

/** Roots and the normal distribution, on Hipparchus. */
public final class Numerics {

    private static final double RELATIVE = 1e-13;
    private static final double ABSOLUTE = 1e-12;
    private static final int EVALUATIONS = 500;

    private Numerics() {}

    /** The root of {@code f} between two points where its signs differ. */
    public static double root(UnivariateFunction f, double low, double high) {
        return new BrentSolver(RELATIVE, ABSOLUTE).solve(EVALUATIONS, f, low, high);
    }

    /** Distribution function of the standard normal distribution. */
    public static double normal(double x) {
        return 0.5 * Erf.erfc(-x / Math.sqrt(2));
    }

    /** Its inverse, for a probability strictly between 0 and 1. */
    public static double normalInverse(double probability) {
        return Math.sqrt(2) * Erf.erfInv(2 * probability - 1);
    }

    /** Value at {@code x} of the curve through the points, straight in logarithms; the caller stays inside. */
    public static double logLog(double[] xs, double[] ys, double x) {
        int i = 1;
        while (i < xs.length - 1 && xs[i] < x) {
            i++;
        }
        double share = Math.log(x / xs[i - 1]) / Math.log(xs[i] / xs[i - 1]);
        return ys[i - 1] * Math.pow(ys[i] / ys[i - 1], share);
    }
}
