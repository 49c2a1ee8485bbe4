package io.anlan.engineering.risk;

import io.anlan.engineering.calc.RefusedException;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * Where an outcome kills, in the frame of the cloud: a table of the probability of death by distance downwind and across, read
 * with bilinear interpolation and mirrored across the axis; zero outside. Not directional: the same all round, by distance.
 */
public final class Footprint {

    private static final double RIM = 1e-9;

    private final boolean directional;
    private final double step;
    private final double firstDownwind;
    private final int length;
    private final int width;
    /** By downwind index, then crosswind index. */
    private final double[] table;

    private Footprint(boolean directional, double step, double firstDownwind, int length, int width, double[] table) {
        this.directional = directional;
        this.step = step;
        this.firstDownwind = firstDownwind;
        this.length = length;
        this.width = width;
        this.table = table;
    }

    /** Samples a probability of death from {@code upwind} m before the source to {@code downwind} m after, {@code across} m aside. */
    public static Footprint directional(
            double step, double upwind, double downwind, double across, DoubleBinaryOperator death) {
        int before = (int) Math.ceil(upwind / step);
        int after = (int) Math.ceil(downwind / step);
        int width = (int) Math.ceil(across / step) + 1;
        int length = before + after + 1;
        double[] table = new double[length * width];
        for (int i = 0; i < length; i++) {
            for (int j = 0; j < width; j++) {
                table[i * width + j] = probability(death.applyAsDouble((i - before) * step, j * step));
            }
        }
        return new Footprint(true, step, -before * step, length, width, table);
    }

    /** Samples a probability of death by distance out to {@code radius} m. */
    public static Footprint round(double step, double radius, DoubleUnaryOperator death) {
        int length = (int) Math.ceil(radius / step) + 1;
        double[] table = new double[length];
        for (int i = 0; i < length; i++) {
            table[i] = probability(death.applyAsDouble(i * step));
        }
        return new Footprint(false, step, 0, length, 1, table);
    }

    private static double probability(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new RefusedException("footprint", "a probability of death of " + p);
        }
        return p;
    }

    boolean isDirectional() {
        return directional;
    }

    /** The farthest point from the source, m. */
    double reach() {
        double along = Math.max(Math.abs(firstDownwind), firstDownwind + (length - 1) * step);
        return directional ? Math.hypot(along, (width - 1) * step) : along;
    }

    double firstDownwind() {
        return firstDownwind;
    }

    /** How far before the source it begins, m. */
    public double upwind() {
        return -firstDownwind;
    }

    public double lastDownwind() {
        return firstDownwind + (length - 1) * step;
    }

    double halfWidth() {
        return directional ? (width - 1) * step : lastDownwind();
    }

    /** Probability of death at a place relative to the source: along the wind and across. */
    public double at(double downwind, double crosswind) {
        if (!directional) {
            return atRadius(Math.sqrt(downwind * downwind + crosswind * crosswind));
        }
        double along = (downwind - firstDownwind) / step;
        double aside = Math.abs(crosswind) / step;
        if (!(along >= 0 && along <= length - 1 && aside <= width - 1)) {
            return 0;
        }
        int i = Math.min((int) along, Math.max(0, length - 2));
        int j = Math.min((int) aside, Math.max(0, width - 2));
        double a = along - i;
        double b = aside - j;
        int base = i * width + j;
        int next = length > 1 ? width : 0;
        int side = width > 1 ? 1 : 0;
        double near = table[base] + b * (table[base + side] - table[base]);
        double far = table[base + next] + b * (table[base + next + side] - table[base + next]);
        return near + a * (far - near);
    }

    private double atRadius(double radius) {
        double along = radius / step;
        // a point on the rim belongs to the footprint however its distance was rounded
        if (along > length - 1 + RIM) {
            return 0;
        }
        int i = Math.min((int) along, Math.max(0, length - 2));
        int next = length > 1 ? 1 : 0;
        return table[i] + (along - i) * (table[i + next] - table[i]);
    }
}
