package io.anlan.engineering.dispersion;

import io.anlan.engineering.calc.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * The outline of a concentration on the ground, in the frame of the cloud: x downwind of the source, y across, m. A cloud that
 * has parted from its source may have an outline that does not hold the source; a concentration that is not reached has none.
 *
 * @param points the outline once around, not closed; empty when the concentration is nowhere reached
 * @param from nearest point along the wind, m
 * @param to farthest point along the wind, m
 * @param halfWidth greatest distance from the axis, m
 * @param widestAt where it is widest, m downwind
 * @param area inside, m²
 */
public record Isopleth(List<Point> points, double from, double to, double halfWidth, double widestAt, double area) {

    /** Points on each side of the axis; they gather at both ends, where the outline is round. */
    private static final int STEPS = 120;

    private static final int BISECTIONS = 60;

    private static final Isopleth NONE = new Isopleth(List.of(), 0, 0, 0, 0, 0);

    public Isopleth {
        points = List.copyOf(points);
    }

    /** A corner of the outline. */
    public record Point(double x, double y) {}

    /** Nowhere is the concentration reached. */
    public static Isopleth none() {
        return NONE;
    }

    public boolean isEmpty() {
        return points.isEmpty();
    }

    /**
     * The outline of a cloud that is symmetric about its axis.
     *
     * @param halfWidth half-width at a distance downwind; 0 where the concentration is not reached
     * @param from where to begin looking
     * @param to where to stop looking; the concentration must not reach beyond
     * @param within a distance at which it is reached
     */
    static Isopleth of(DoubleUnaryOperator halfWidth, double from, double to, double within) {
        if (!(halfWidth.applyAsDouble(within) > 0)) {
            return NONE;
        }
        double near = edge(halfWidth, within, from);
        double far = edge(halfWidth, within, to);
        List<Point> side = new ArrayList<>();
        double widest = 0;
        double widestAt = within;
        double area = 0;
        double lastX = near;
        double lastY = 0;
        for (int i = 0; i <= STEPS; i++) {
            double x = near + (far - near) * (1 - Math.cos(Math.PI * i / STEPS)) / 2;
            double y = i == STEPS ? 0 : halfWidth.applyAsDouble(x);
            side.add(new Point(x, y));
            area += (x - lastX) * (y + lastY);
            if (y > widest) {
                widest = y;
                widestAt = x;
            }
            lastX = x;
            lastY = y;
        }
        return new Isopleth(both(side), near, far, widest, widestAt, area);
    }

    /** The last distance from {@code inside} towards {@code end} at which the concentration is reached. */
    private static double edge(DoubleUnaryOperator halfWidth, double inside, double end) {
        if (halfWidth.applyAsDouble(end) > 0) {
            return end;
        }
        double in = inside;
        double out = end;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (in + out) / 2;
            if (halfWidth.applyAsDouble(middle) > 0) {
                in = middle;
            } else {
                out = middle;
            }
        }
        return in;
    }

    private static List<Point> both(List<Point> side) {
        List<Point> points = new ArrayList<>(side);
        for (Point point : side.reversed()) {
            if (point.y() > 0) {
                points.add(new Point(point.x(), -point.y()));
            }
        }
        return points;
    }

    /**
     * The outline on a map: turned so that the cloud goes with the wind and moved to the source.
     *
     * @param windFrom degrees from north from which the wind blows, clockwise
     * @return points with x to the east and y to the north
     */
    public List<Point> onMap(double sourceX, double sourceY, double windFrom) {
        if (!(windFrom >= 0 && windFrom <= 360)) {
            throw new RefusedException("windFrom", "a direction lies between 0 and 360 degrees");
        }
        double east = -Math.sin(Math.toRadians(windFrom));
        double north = -Math.cos(Math.toRadians(windFrom));
        return points.stream()
                .map(p -> new Point(sourceX + p.x() * east - p.y() * north, sourceY + p.x() * north + p.y() * east))
                .toList();
    }
}
