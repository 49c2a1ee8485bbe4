package io.anlan.assessment.consequence;

import io.anlan.engineering.calc.Numerics;
import io.anlan.engineering.dispersion.Gaussian;
import io.anlan.engineering.dispersion.Sigmas;
import io.anlan.engineering.dispersion.Stability;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cloud of a release of some duration at ground level, in the frame of the wind: x downwind, y across, m. Near the source it
 * may be heavy; from the hand-over on it is a Gaussian plume whose coefficients continue width and concentration of the heavy one.
 * The finite duration is that of Palazzi et al. 1982, as in {@code dispersion.plume}.
 *
 * @param rate kg/s
 * @param duration s
 * @param heavy null when the cloud is passive from the start
 */
record Cloud(
        double rate,
        double wind,
        Sigmas sigmas,
        Stability stability,
        double duration,
        @Nullable Heavy heavy) {

    private static final double NEAREST = 1;
    private static final double FARTHEST = 100_000;
    private static final double GROWTH = 1.02;
    private static final int SCAN = 240;
    private static final int POINTS = 48;

    /**
     * The heavy part by Britter and McQuaid. Their cloud has an even width; here its concentration falls off to the sides as the
     * Gaussian plume's does that goes on from it, with σy = half-width ÷ √2 (HEGABOX, from memory), so that no outline jumps.
     *
     * @param distances where the curves of the model lie, from the source to the hand-over, m
     * @param concentrations along the axis at those distances, kg/m³
     * @param virtualY distance at which the Gaussian coefficients have the cloud's width at the hand-over
     * @param virtualZ distance at which they give its concentration, with that width
     * @param halfWidthAtSource L_H of the model; width grows by 2.5·(l_b·x²)^(1/3)
     */
    record Heavy(
            double[] distances,
            double[] concentrations,
            double virtualY,
            double virtualZ,
            double halfWidthAtSource,
            double buoyancyLength,
            double upwind) {

        double reach() {
            return distances[distances.length - 1];
        }

        /** Where the curves end. */
        double concentration() {
            return concentrations[concentrations.length - 1];
        }

        double halfWidth(double x) {
            return halfWidthAtSource + 2.5 * Math.cbrt(buoyancyLength * x * x);
        }

        /** Along the axis, straight in logarithms between the curves; before the first one as on it. */
        double at(double x) {
            return Numerics.logLog(distances, concentrations, Math.clamp(x, distances[0], reach()));
        }

        static Heavy of(
                double[] distances,
                double[] concentrations,
                double halfWidthAtSource,
                double buoyancyLength,
                double upwind,
                double rate,
                double wind,
                Sigmas sigmas,
                Stability stability) {
            double reach = distances[distances.length - 1];
            double sigmaY = (halfWidthAtSource + 2.5 * Math.cbrt(buoyancyLength * reach * reach)) / Math.sqrt(2);
            double sigmaZ = rate / (Math.PI * wind * sigmaY * concentrations[concentrations.length - 1]);
            return new Heavy(
                    distances,
                    concentrations,
                    Numerics.root(x -> sigmas.y(stability, x) - sigmaY, 1e-6, 1e7),
                    Numerics.root(x -> sigmas.z(stability, x) - sigmaZ, 1e-9, 1e7),
                    halfWidthAtSource,
                    buoyancyLength,
                    upwind);
        }
    }

    double sigmaY(double x) {
        return sigmas.y(stability, heavy == null ? x : heavy.virtualY() + x - heavy.reach());
    }

    double sigmaZ(double x) {
        return sigmas.z(stability, heavy == null ? x : heavy.virtualZ() + x - heavy.reach());
    }

    /** Along the axis at ground level while it leaks on, kg/m³; beyond the hand-over. */
    double steady(double x) {
        return Gaussian.plume(rate, wind, sigmaY(x), sigmaZ(x), 0, 0, 0);
    }

    /** The greatest share of {@link #steady} that ever gets there when the leak ends. */
    double greatestShare(double x) {
        return share(x, x / wind + duration / 2);
    }

    /** Share of {@link #steady} at a moment after the beginning. */
    double share(double x, double time) {
        return time <= 0
                ? 0
                : Gaussian.finiteShare(x, time, duration, wind, Sigmas.PUFF.y(stability, Math.max(x, NEAREST)));
    }

    private double start() {
        return heavy == null ? NEAREST : heavy.reach();
    }

    /** How far a concentration ever reaches beyond the hand-over; the hand-over itself when not at all. */
    double reach(double concentration) {
        double last = 0;
        for (double x = start(); x <= FARTHEST; x *= GROWTH) {
            if (steady(x) * greatestShare(x) >= concentration) {
                last = x;
            }
        }
        if (last == 0) {
            return heavy == null ? 0 : heavy.reach();
        }
        double next = Math.min(last * GROWTH, FARTHEST);
        return steady(next) * greatestShare(next) >= concentration
                ? FARTHEST
                : Gaussian.farDistance(x -> steady(x) * greatestShare(x), concentration, last, next);
    }

    static boolean endless(double reach) {
        return reach >= FARTHEST;
    }

    /** The largest outline: everywhere that ever sees the concentration. */
    List<double[]> outline(double concentration, double reach) {
        return outline(concentration, reach, Double.NaN);
    }

    /**
     * The outline of a concentration as points (x, y); empty when nothing is above it.
     *
     * @param reach how far it ever reaches
     * @param time the moment in s after the beginning; not a number for everywhere that ever sees it
     */
    List<double[]> outline(double concentration, double reach, double time) {
        double from = heavy == null ? NEAREST : -heavy.upwind();
        double first = Double.NaN;
        double last = Double.NaN;
        double step = (reach - from) / SCAN;
        for (int i = 0; i <= SCAN; i++) {
            if (halfWidth(concentration, from + i * step, time) > 0) {
                first = Double.isNaN(first) ? from + i * step : first;
                last = from + i * step;
            }
        }
        if (Double.isNaN(first)) {
            return List.of();
        }
        first = Math.max(from, first - step);
        last = Math.min(reach, last + step);
        List<double[]> half = new ArrayList<>();
        for (int i = 0; i <= POINTS; i++) {
            // closer together at both ends, where the outline bends
            double x = first + (last - first) * (1 - Math.cos(Math.PI * i / POINTS)) / 2;
            double width = halfWidth(concentration, x, time);
            if (width > 0) {
                half.add(new double[] {x, width});
            }
        }
        List<double[]> outline = new ArrayList<>(half);
        half.reversed().forEach(point -> outline.add(new double[] {point[0], -point[1]}));
        return outline;
    }

    private double halfWidth(double concentration, double x, double time) {
        if (heavy != null && x < 0) {
            // upwind of the source the cloud narrows to a blunt end
            return halfWidth(concentration, 0, time) * Math.sqrt(Math.max(0, 1 - Math.pow(x / heavy.upwind(), 2)));
        }
        double share = Double.isNaN(time) ? greatestShare(x) : share(x, time);
        double centre = steady(x);
        double sigma = sigmaY(x);
        if (heavy != null && x <= heavy.reach()) {
            centre = heavy.at(x);
            sigma = heavy.halfWidth(x) / Math.sqrt(2);
        }
        return Gaussian.halfWidth(centre * share, concentration, sigma);
    }
}
