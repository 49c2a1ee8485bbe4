package io.anlan.assessment.park;

import io.anlan.engineering.dispersion.Gaussian;
import io.anlan.engineering.dispersion.Sigmas;
import io.anlan.engineering.harm.Probit;
import io.anlan.engineering.risk.Footprint;
import io.anlan.engineering.risk.Weather.WeatherClass;

/** A puff of everything at once, driven by the wind (CCPS 1999 eq. 2-40 with Slade's coefficients), and what it does on its way. */
record Clouds(double mass, WeatherClass weather) {

    private static final double NEAREST = 1;
    private static final double FARTHEST = 20_000;
    /** Below this probability of death a footprint ends, as in the engineering core. */
    private static final double LEAST = 1e-4;

    private static final double SECONDS_PER_MINUTE = 60;

    /** kg/m³ in the middle of the puff when it is over a point, {@code y} m beside its path. */
    double greatest(double x, double y) {
        double distance = Math.max(x, NEAREST);
        double sigmaY = Sigmas.PUFF.y(weather.stability(), distance);
        double sigmaZ = Sigmas.PUFF.z(weather.stability(), distance);
        return Gaussian.puff(mass, sigmaY, sigmaY, sigmaZ, 0, y, 0, 0);
    }

    /**
     * Dose Cⁿ·t in the unit of the probit: the puff passes with the wind, so ∫Cⁿdt = Cmaxⁿ·σx·√(2π/n)/u exactly, when it does not
     * grow while it passes.
     */
    double dose(double x, double y, Probit probit, double unitsPerKilogram) {
        double sigmaX = Sigmas.PUFF.y(weather.stability(), Math.max(x, NEAREST));
        double minutes = sigmaX * Math.sqrt(2 * Math.PI / probit.n()) / weather.windSpeed() / SECONDS_PER_MINUTE;
        return probit.dose(greatest(x, y) * unitsPerKilogram, minutes);
    }

    Footprint toxic(Probit probit, double unitsPerKilogram) {
        double least = probit.doseFor(LEAST);
        double reach = toxicReach(probit, unitsPerKilogram);
        double wide = widest(reach, (x, y) -> dose(x, y, probit, unitsPerKilogram) >= least);
        return Footprint.directional(
                step(reach), 0, reach, wide, (x, y) -> probit.share(dose(x, y, probit, unitsPerKilogram)));
    }

    double toxicReach(Probit probit, double unitsPerKilogram) {
        double least = probit.doseFor(LEAST);
        return farthest(x -> dose(x, 0, probit, unitsPerKilogram) >= least);
    }

    /** Everybody whom the cloud passes within its lower flammable limit, kg/m³, on the way to {@code reach}. */
    Footprint flashFire(double lowerLimit, double reach) {
        return Footprint.directional(
                step(reach),
                0,
                reach,
                flammableHalfWidth(lowerLimit, reach),
                (x, y) -> greatest(x, y) >= lowerLimit ? 1 : 0);
    }

    double flammableReach(double lowerLimit) {
        return farthest(x -> greatest(x, 0) >= lowerLimit);
    }

    double flammableHalfWidth(double lowerLimit, double reach) {
        return widest(reach, (x, y) -> greatest(x, y) >= lowerLimit);
    }

    /** A footprint has about 150 steps along its way, between 1 and 25 m. */
    static double step(double reach) {
        return Math.clamp(reach / 150, 1, 25);
    }

    interface Along {
        boolean holds(double x);
    }

    interface Beside {
        boolean holds(double x, double y);
    }

    /** The last distance at which it holds; what holds falls off with distance. */
    static double farthest(Along test) {
        if (!test.holds(NEAREST)) {
            return NEAREST;
        }
        if (test.holds(FARTHEST)) {
            return FARTHEST;
        }
        double low = NEAREST;
        double high = FARTHEST;
        while (high - low > 0.5) {
            double middle = (low + high) / 2;
            if (test.holds(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    static double widest(double reach, Beside test) {
        double widest = NEAREST;
        for (int i = 1; i <= 100; i++) {
            double x = reach * i / 100;
            widest = Math.max(widest, farthest(y -> test.holds(x, y)));
        }
        return widest;
    }
}
