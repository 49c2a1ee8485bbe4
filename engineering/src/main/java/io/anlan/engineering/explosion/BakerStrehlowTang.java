package io.anlan.engineering.explosion;

import io.anlan.engineering.calc.Numerics;
import io.anlan.engineering.data.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Baker–Strehlow–Tang blast curves: scaled overpressure by scaled distance and flame speed, straight in logarithms along a
 * curve and straight in flame speed between curves.
 */
public final class BakerStrehlowTang {

    private static final TreeMap<Double, Curve> CURVES = curves();

    private record Curve(double[] distances, double[] overpressures) {}

    private BakerStrehlowTang() {}

    /** Slowest and fastest flame of the curves, Mach. */
    public static double slowest() {
        return CURVES.firstKey();
    }

    public static double fastest() {
        return CURVES.lastKey();
    }

    /** Scaled distance r·(pa/E)^(1/3). */
    public static double scaledDistance(double distance, double energy, double ambient) {
        return distance * Math.cbrt(ambient / energy);
    }

    /** (p − pa)/pa at a scaled distance of 0.101 to 9.5; nearer than the curves begin the value of their beginning holds. */
    public static double overpressureRatio(double scaledDistance, double mach) {
        Map.Entry<Double, Curve> slower = CURVES.floorEntry(mach);
        Map.Entry<Double, Curve> faster = CURVES.ceilingEntry(mach);
        if (slower == null || faster == null) {
            throw new IllegalArgumentException("flame speed outside the curves: " + mach);
        }
        double low = on(slower.getValue(), scaledDistance);
        if (slower.getKey().equals(faster.getKey())) {
            return low;
        }
        double share = (mach - slower.getKey()) / (faster.getKey() - slower.getKey());
        return low + share * (on(faster.getValue(), scaledDistance) - low);
    }

    /** Flame speed of the table, Mach. */
    public static double flameSpeed(String confinement, String congestion, String reactivity) {
        return TextTable.read(BakerStrehlowTang.class, "bst-flame-speed.txt").rows().stream()
                .filter(row -> row.text("confinement").equals(confinement)
                        && row.text("congestion").equals(congestion))
                .findFirst()
                .orElseThrow()
                .number(reactivity);
    }

    private static double on(Curve curve, double distance) {
        return Numerics.logLog(curve.distances(), curve.overpressures(), Math.max(distance, curve.distances()[0]));
    }

    private static TreeMap<Double, Curve> curves() {
        Map<Double, List<double[]>> points = new TreeMap<>();
        for (TextTable.Row row :
                TextTable.read(BakerStrehlowTang.class, "bst-overpressure.txt").rows()) {
            points.computeIfAbsent(row.number("mach"), key -> new ArrayList<>())
                    .add(new double[] {row.number("distance"), row.number("overpressure")});
        }
        TreeMap<Double, Curve> curves = new TreeMap<>();
        points.forEach((mach, list) -> curves.put(
                mach,
                new Curve(
                        list.stream().mapToDouble(point -> point[0]).toArray(),
                        list.stream().mapToDouble(point -> point[1]).toArray())));
        return curves;
    }
}
