package io.anlan.engineering.dispersion;

import io.anlan.engineering.calc.RefusedException;
import java.util.function.DoubleUnaryOperator;

/**
 * Clouds as they lie on the ground at a time: what a map draws. Each gives the concentration at a place and the outline of a
 * concentration; the formulas are those of {@link Gaussian} and {@link BritterMcQuaid}.
 */
public final class Clouds {

    private static final double NEAREST = 1;
    private static final double FARTHEST = 100_000;
    /** Ratio between the distances at which a greatest concentration is looked for. */
    private static final double STRIDE = 1.02;

    private Clouds() {}

    /**
     * A passive release of lasting rate.
     *
     * @param rate kg/s
     * @param duration s; infinite for a release that goes on
     * @param releaseHeight m
     * @param receptorHeight m
     * @param averagingTime s
     */
    public record Plume(
            double rate,
            double duration,
            double wind,
            Stability stability,
            Sigmas sigmas,
            double releaseHeight,
            double receptorHeight,
            double averagingTime) {

        public Plume {
            refuseCalm(wind);
            if (sigmas == Sigmas.PUFF) {
                throw new RefusedException("sigma_set", "the puff set does not hold for a plume");
            }
        }

        private double centreline(double x, double time) {
            double distance = Math.max(x, NEAREST);
            double steady = Gaussian.plume(
                    rate, wind, sigmaY(distance), sigmas.z(stability, distance), 0, receptorHeight, releaseHeight);
            return Double.isInfinite(time) ? steady : steady * share(distance, time);
        }

        /** Palazzi's share of the steady concentration; see {@link Gaussian#finiteShare}. */
        private double share(double x, double time) {
            return Gaussian.finiteShare(x, time, duration, wind, Sigmas.PUFF.y(stability, x));
        }

        private double sigmaY(double x) {
            return Gaussian.averaged(sigmas.y(stability, x), averagingTime);
        }

        /** kg/m³ at a place and time after the release began; an infinite time is the steady state. */
        public double concentration(double x, double y, double time) {
            if (x <= 0) {
                return 0;
            }
            double ratio = y / sigmaY(Math.max(x, NEAREST));
            return centreline(x, time) * Math.exp(-ratio * ratio / 2);
        }

        /** The outline of a concentration at a time; an infinite time gives the widest extent of a lasting release. */
        public Isopleth outline(double concentration, double time) {
            refuse(concentration);
            return outlineOf(
                    x -> centreline(x, time),
                    (x, centre) -> Gaussian.halfWidth(centre, concentration, sigmaY(Math.max(x, NEAREST))),
                    concentration);
        }

        /**
         * Everything that the concentration ever reaches: that of the steady plume while it lasts long enough, else the
         * outline of the greatest concentration that each place sees.
         */
        public Isopleth everReached(double concentration) {
            refuse(concentration);
            return outlineOf(
                    this::greatest,
                    (x, centre) -> Gaussian.halfWidth(centre, concentration, sigmaY(Math.max(x, NEAREST))),
                    concentration);
        }

        /** The greatest centreline concentration that a distance ever sees: when the middle of the release passes. */
        private double greatest(double x) {
            if (Double.isInfinite(duration)) {
                return centreline(x, Double.POSITIVE_INFINITY);
            }
            double distance = Math.max(x, NEAREST);
            double middle = duration / 2 + distance / wind;
            return centreline(x, Math.max(middle, duration));
        }

        /** When the front of a steady wind reaches a distance, s. */
        public double arrival(double x) {
            return x / wind;
        }
    }

    /**
     * A passive release at once.
     *
     * @param mass kg
     */
    public record Puff(double mass, double wind, Stability stability, double releaseHeight, double receptorHeight) {

        public Puff {
            refuseCalm(wind);
        }

        private double centre(double time) {
            return Math.max(NEAREST, wind * time);
        }

        /** kg/m³ at a place and time after the release. */
        public double concentration(double x, double y, double time) {
            double centre = centre(time);
            double sigma = Sigmas.PUFF.y(stability, centre);
            return Gaussian.puff(
                    mass, sigma, sigma, Sigmas.PUFF.z(stability, centre), x - centre, y, receptorHeight, releaseHeight);
        }

        /** The outline at a time: a circle about the centre of the puff. */
        public Isopleth outline(double concentration, double time) {
            refuse(concentration);
            double centre = centre(time);
            double sigma = Sigmas.PUFF.y(stability, centre);
            double radius = Gaussian.halfWidth(concentration(centre, 0, time), concentration, sigma);
            return radius == 0 ? Isopleth.none() : circle(centre, radius);
        }

        /** Everything that the concentration ever reaches while the puff drifts by. */
        public Isopleth everReached(double concentration) {
            refuse(concentration);
            return outlineOf(
                    x -> concentration(x, 0, x / wind),
                    (x, peak) ->
                            Gaussian.halfWidth(peak, concentration, Sigmas.PUFF.y(stability, Math.max(x, NEAREST))),
                    concentration);
        }
    }

    /** A circle of a radius about a place on the axis. */
    static Isopleth circle(double centre, double radius) {
        return Isopleth.of(
                x -> Math.sqrt(Math.max(0, radius * radius - (x - centre) * (x - centre))),
                centre - radius,
                centre + radius,
                centre);
    }

    /** Half-width of the outline where the axis has a concentration. */
    private interface Width {
        double at(double x, double centre);
    }

    private static Isopleth outlineOf(DoubleUnaryOperator centreline, Width width, double concentration) {
        double peak = NEAREST;
        double greatest = 0;
        for (double x = NEAREST; x <= FARTHEST; x *= STRIDE) {
            double value = centreline.applyAsDouble(x);
            if (value > greatest) {
                greatest = value;
                peak = x;
            }
        }
        if (greatest <= concentration) {
            return Isopleth.none();
        }
        if (centreline.applyAsDouble(FARTHEST) > concentration) {
            throw new RefusedException("concentration", "is exceeded beyond 100 km: outside the model");
        }
        return Isopleth.of(x -> width.at(x, centreline.applyAsDouble(x)), 0, FARTHEST, peak);
    }

    private static void refuse(double concentration) {
        if (!(concentration > 0)) {
            throw new RefusedException("concentration", "must be above 0");
        }
    }

    static void refuseCalm(double wind) {
        if (!(wind >= DispersionModels.LEAST_WIND)) {
            throw new RefusedException(
                    "wind_speed", "below " + DispersionModels.LEAST_WIND + " m/s the model does not hold");
        }
    }
}
