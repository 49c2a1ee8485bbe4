package io.anlan.engineering.dispersion;

import io.anlan.engineering.calc.Numerics;
import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.special.Erf;

/** The Gaussian plume and puff with reflection at the ground. kg, m, s. */
public final class Gaussian {

    private Gaussian() {}

    /**
     * Continuous plume (ALOHA section 4.3, CCPS 1999 eq. 2-36): Q/(2π·u·σy·σz)·exp(−y²/2σy²)·(exp(−(z−h)²/2σz²) +
     * exp(−(z+h)²/2σz²)), kg/m³.
     */
    public static double plume(
            double rate, double wind, double sigmaY, double sigmaZ, double y, double z, double height) {
        return rate
                / (2 * Math.PI * wind * sigmaY * sigmaZ)
                * bell(y, sigmaY)
                * (bell(z - height, sigmaZ) + bell(z + height, sigmaZ));
    }

    /**
     * Instantaneous puff whose centre stands at u·t (CCPS 1999 eq. 2-40): Q/((2π)^1.5·σx·σy·σz)·…, kg/m³; {@code along} is the
     * distance from its centre along the wind.
     */
    public static double puff(
            double mass, double sigmaX, double sigmaY, double sigmaZ, double along, double y, double z, double height) {
        return mass
                / (Math.pow(2 * Math.PI, 1.5) * sigmaX * sigmaY * sigmaZ)
                * bell(along, sigmaX)
                * bell(y, sigmaY)
                * (bell(z - height, sigmaZ) + bell(z + height, sigmaZ));
    }

    /**
     * Share of the plume's concentration at x and time t when the release lasted {@code duration} (Palazzi et al. 1982):
     * ½·(erf((x − u·(t − d))/(√2·σx)) − erf((x − u·t)/(√2·σx))); before the end of the release d is t.
     */
    public static double finiteShare(double x, double time, double duration, double wind, double sigmaX) {
        double root = Math.sqrt(2) * sigmaX;
        double released = Math.min(duration, time);
        return 0.5 * (Erf.erf((x - wind * (time - released)) / root) - Erf.erf((x - wind * time) / root));
    }

    /** σy for another averaging time: σy·(t/600 s)^0.2 (CCPS 1999; Gifford 1975); at least that of 18.75 s (ALOHA). */
    public static double averaged(double sigmaY, double averagingTime) {
        return sigmaY * Math.pow(Math.max(averagingTime, 18.75) / Sigmas.AVERAGING_TIME, 0.2);
    }

    /** Half-width at ground level of the isopleth of a concentration: σy·√(2·ln(C0/C)); 0 where C0 does not reach it. */
    public static double halfWidth(double centreline, double concentration, double sigmaY) {
        return centreline <= concentration ? 0 : sigmaY * Math.sqrt(2 * Math.log(centreline / concentration));
    }

    /** Distance beyond which a centreline that falls between two distances stays below a concentration. */
    public static double farDistance(UnivariateFunction centreline, double concentration, double near, double far) {
        return Numerics.root(x -> Math.log(centreline.value(x) / concentration), near, far);
    }

    private static double bell(double distance, double sigma) {
        double ratio = distance / sigma;
        return Math.exp(-ratio * ratio / 2);
    }
}
