package io.anlan.engineering.dispersion;

import io.anlan.engineering.calc.Constants;
import io.anlan.engineering.data.TextTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The correlations of Britter and McQuaid for clouds heavier than air. */
public final class BritterMcQuaid {

    /** Least value of the criterion for a continuous release to be heavy. */
    public static final double HEAVY_CONTINUOUS = 0.15;

    /** Least value of the criterion for an instantaneous release to be heavy. */
    public static final double HEAVY_INSTANTANEOUS = 0.20;

    private static final Map<String, TreeMap<Double, List<double[]>>> CURVES = curves();

    private BritterMcQuaid() {}

    /** Initial buoyancy g0 = g·(ρ0 − ρa)/ρa, m/s². */
    public static double buoyancy(double density, double airDensity) {
        return Constants.G * (density - airDensity) / airDensity;
    }

    /** (g0·q0/(u³·Dc))^(1/3), Dc = (q0/u)^(1/2). */
    public static double criterionContinuous(double buoyancy, double flow, double wind) {
        return Math.cbrt(buoyancy * flow / (wind * wind * wind * Math.sqrt(flow / wind)));
    }

    /** (g0·V0)^(1/2)/(u·Di), Di = V0^(1/3). */
    public static double criterionInstantaneous(double buoyancy, double volume, double wind) {
        return Math.sqrt(buoyancy * volume) / (wind * Math.cbrt(volume));
    }

    public static double alphaContinuous(double buoyancy, double flow, double wind) {
        return 0.2 * Math.log10(buoyancy * buoyancy * flow / Math.pow(wind, 5));
    }

    public static double alphaInstantaneous(double buoyancy, double volume, double wind) {
        return 0.5 * Math.log10(buoyancy * Math.cbrt(volume) / (wind * wind));
    }

    /**
     * Volume fraction that isothermal correlations must reach so that a cold cloud at T0 has fraction c: c/(c + (1 −
     * c)·Ta/T0), CCPS 1999 eq. 2-51.
     */
    public static double isothermal(double fraction, double airTemperature, double cloudTemperature) {
        return fraction / (fraction + (1 - fraction) * airTemperature / cloudTemperature);
    }

    /** The inverse of {@link #isothermal}. */
    public static double actual(double isothermal, double airTemperature, double cloudTemperature) {
        double warmed = isothermal * airTemperature / cloudTemperature;
        return warmed / (1 - isothermal + warmed);
    }

    /** Greatest and smallest ratio of the curves of a release. */
    public static double largestRatio(String release) {
        return of(release).lastKey();
    }

    public static double smallestRatio(String release) {
        return of(release).firstKey();
    }

    /** β of a ratio of concentrations inside the curves, straight in the ratio between them, as CCPS 1999 does in
     * its example (in lg ratio the reach would be 2 to 3 % shorter). */
    public static double beta(String release, double alpha, double ratio) {
        Map.Entry<Double, List<double[]>> low = of(release).floorEntry(ratio);
        Map.Entry<Double, List<double[]>> high = of(release).ceilingEntry(ratio);
        if (low == null || high == null) {
            throw new IllegalArgumentException("ratio outside the curves: " + ratio);
        }
        double from = on(low.getValue(), alpha);
        if (low.getKey().equals(high.getKey())) {
            return from;
        }
        double share = (ratio - low.getKey()) / (high.getKey() - low.getKey());
        return from + share * (on(high.getValue(), alpha) - from);
    }

    /** Ratio of concentrations at a β inside the curves: the inverse of {@link #beta}; NaN outside. */
    public static double ratio(String release, double alpha, double beta) {
        return axis(release, alpha).inside(beta);
    }

    /** The concentrations along the axis of one release. */
    public static Axis axis(String release, double alpha) {
        List<double[]> points = new ArrayList<>();
        of(release).forEach((ratio, pieces) -> points.add(new double[] {on(pieces, alpha), ratio}));
        points.sort(Comparator.comparingDouble(point -> point[0]));
        return new Axis(
                points.stream().mapToDouble(point -> point[0]).toArray(),
                points.stream().mapToDouble(point -> point[1]).toArray());
    }

    /**
     * Ratios of concentrations by β, which grows, at one α.
     *
     * @param betas where the curves lie
     */
    public record Axis(double[] betas, double[] ratios) {

        private double inside(double beta) {
            for (int i = 1; i < betas.length; i++) {
                if (beta >= betas[i - 1] && beta <= betas[i]) {
                    double share = (beta - betas[i - 1]) / (betas[i] - betas[i - 1]);
                    return ratios[i - 1] + share * (ratios[i] - ratios[i - 1]);
                }
            }
            return Double.NaN;
        }

        /** Scaled distance at which the curves end. */
        public double last() {
            return Math.pow(10, betas[betas.length - 1]);
        }

        /**
         * At a scaled distance up to {@link #last}: between the curves as they say; nearer than the first straight in logarithms
         * from one at a distance of one scale, where the cloud is what the source gives; the end of the curves beyond.
         */
        public double ratio(double scaledDistance) {
            if (scaledDistance <= 1) {
                return 1;
            }
            double beta = Math.log10(scaledDistance);
            if (beta >= betas[betas.length - 1]) {
                return ratios[ratios.length - 1];
            }
            return beta < betas[0] ? Math.pow(ratios[0], beta / betas[0]) : inside(beta);
        }
    }

    /** Near a continuous source, x below 30·Dc: 306·(x/D)^−2/(1 + 306·(x/D)^−2). */
    public static double nearRatio(double scaledDistance) {
        double term = 306 / (scaledDistance * scaledDistance);
        return term / (1 + term);
    }

    private static double on(List<double[]> pieces, double alpha) {
        for (double[] piece : pieces) {
            if (alpha <= piece[0]) {
                return piece[1] * alpha + piece[2];
            }
        }
        double[] last = pieces.getLast();
        return last[1] * alpha + last[2];
    }

    private static TreeMap<Double, List<double[]>> of(String release) {
        TreeMap<Double, List<double[]>> curves = CURVES.get(release);
        if (curves == null) {
            throw new IllegalArgumentException("no curves for " + release);
        }
        return curves;
    }

    private static Map<String, TreeMap<Double, List<double[]>>> curves() {
        Map<String, TreeMap<Double, List<double[]>>> curves = new TreeMap<>();
        for (TextTable.Row row :
                TextTable.read(BritterMcQuaid.class, "britter-mcquaid.txt").rows()) {
            curves.computeIfAbsent(row.text("release"), key -> new TreeMap<>())
                    .computeIfAbsent(row.number("ratio"), key -> new ArrayList<>())
                    .add(new double[] {row.number("alpha_to"), row.number("slope"), row.number("offset")});
        }
        return curves;
    }
}
