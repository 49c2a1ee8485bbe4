package io.anlan.assessment.consequence;

import io.anlan.engineering.dispersion.Gaussian;
import io.anlan.engineering.dispersion.HeavyPlume;
import io.anlan.engineering.dispersion.Sigmas;
import io.anlan.engineering.dispersion.Stability;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cloud of a release of some duration at ground level, in the frame of the wind: x downwind, y across, m. Near the source it
 * may be heavy, see {@link HeavyPlume}.
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
     * The heavy part and the plume that goes on from it.
     *
     * @param concentrationAtSource kg/m³
     */
    record Heavy(HeavyPlume plume, double concentrationAtSource) {

        double reach() {
            return plume.handOver();
        }

        /** Where the curves end. */
        double concentration() {
            return at(reach());
        }

        /** Along the axis. */
        double at(double x) {
            return plume.fraction(x) * concentrationAtSource;
        }
    }

    double sigmaY(double x) {
        return heavy == null ? sigmas.y(stability, x) : heavy.plume().sigmaY(x);
    }

    double sigmaZ(double x) {
        return heavy == null ? sigmas.z(stability, x) : heavy.plume().sigmaZ(x);
    }

    /** Along the axis at ground level while it leaks on, kg/m³. */
    double steady(double x) {
        return heavy == null ? Gaussian.plume(rate, wind, sigmaY(x), sigmaZ(x), 0, 0, 0) : heavy.at(x);
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
        double from = heavy == null ? NEAREST : -heavy.plume().upwind();
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
            return halfWidth(concentration, 0, time)
                    * Math.sqrt(Math.max(0, 1 - Math.pow(x / heavy.plume().upwind(), 2)));
        }
        double share = Double.isNaN(time) ? greatestShare(x) : share(x, time);
        return Gaussian.halfWidth(steady(x) * share, concentration, sigmaY(x));
    }
}
