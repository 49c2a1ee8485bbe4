package io.anlan.assessment.park;

import io.anlan.assessment.park.Inputs.Target;
import io.anlan.engineering.risk.Criteria;
import io.anlan.engineering.risk.Grid;
import io.anlan.engineering.risk.IndividualRisk;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/** A finished computation: inputs and parts, and every question that is answered from them. Pure; sums over what is on. */
record Computed(Inputs inputs, Plane plane, Grid grid, List<Part> parts) {

    Computed(Inputs inputs, List<Part> parts) {
        this(inputs, Plane.around(inputs.boundary()), parts);
    }

    private Computed(Inputs inputs, Plane plane, List<Part> parts) {
        this(inputs, plane, ParkModel.grid(inputs, plane), List.copyOf(parts));
    }

    /** Individual risk with some releases left out, summed in the order of the releases. */
    IndividualRisk individual(Set<String> off) {
        double[] sum = new double[grid.size()];
        for (Part part : parts) {
            if (!off.contains(part.releaseId())) {
                double[] field = part.field();
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += field[i];
                }
            }
        }
        return IndividualRisk.kept(grid, sum);
    }

    /** A point of the F–N curve: F is the frequency per year of N or more deaths. */
    record Point(double deaths, double frequency) {}

    /** The F–N curve from one death up. */
    List<Point> curve(Set<String> off) {
        List<Point> steps = new ArrayList<>();
        for (Part part : parts) {
            for (int i = 0; i < part.deaths().length && !off.contains(part.releaseId()); i++) {
                steps.add(new Point(part.deaths()[i], part.frequencies()[i]));
            }
        }
        steps.sort(Comparator.comparingDouble(Point::deaths).reversed());
        List<Point> curve = new ArrayList<>();
        double sum = 0;
        for (int i = 0; i < steps.size(); i++) {
            sum += steps.get(i).frequency();
            if (i + 1 == steps.size()
                    || steps.get(i + 1).deaths() < steps.get(i).deaths()) {
                curve.add(new Point(steps.get(i).deaths(), sum));
            }
        }
        return curve.reversed();
    }

    /** The curve with so few points that no eye sees the difference: the last of each fiftieth of a decade. */
    static List<Point> thinned(List<Point> curve) {
        List<Point> few = new ArrayList<>();
        long last = Long.MIN_VALUE;
        for (int i = 0; i < curve.size(); i++) {
            long bin = Math.round(Math.log10(curve.get(i).deaths()) * 50);
            if (bin != last || i + 1 == curve.size()) {
                few.add(curve.get(i));
                last = bin;
            }
        }
        return few;
    }

    /** Releases of which all or the poisoning is missing, so that the risk that was computed is too low. */
    List<Part> uncounted() {
        return parts.stream().filter(part -> !part.facts().cautions().isEmpty()).toList();
    }

    double lossOfLife(Set<String> off) {
        return parts.stream()
                .filter(part -> !off.contains(part.releaseId()))
                .mapToDouble(Part::lossOfLife)
                .sum();
    }

    /** Bilinear between the points of the grid; 0 outside it. */
    double at(double[] field, Coordinate point) {
        double column = (point.x - grid.x0()) / grid.step();
        double row = (point.y - grid.y0()) / grid.step();
        if (column < 0 || row < 0 || column > grid.columns() - 1 || row > grid.rows() - 1) {
            return 0;
        }
        int i = Math.min((int) column, grid.columns() - 2);
        int j = Math.min((int) row, grid.rows() - 2);
        double a = column - i;
        double b = row - j;
        int base = j * grid.columns() + i;
        double south = field[base] + a * (field[base + 1] - field[base]);
        double north =
                field[base + grid.columns()] + a * (field[base + grid.columns() + 1] - field[base + grid.columns()]);
        return south + b * (north - south);
    }

    /** Whether the grid reaches a point. */
    boolean covers(Position position) {
        Coordinate point = plane.flat(position);
        return point.x >= grid.x0()
                && point.y >= grid.y0()
                && point.x <= grid.x(grid.columns() - 1)
                && point.y <= grid.y(grid.rows() - 1);
    }

    /** The place in a polygon where the risk is greatest, and how great. */
    record Worst(Coordinate at, double risk) {}

    Worst worst(double[] field, Polygon polygon) {
        Worst worst = new Worst(polygon.getExteriorRing().getCoordinateN(0), -1);
        for (Coordinate point : points(polygon)) {
            double risk = at(field, point);
            if (risk > worst.risk()) {
                worst = new Worst(point, risk);
            }
        }
        return worst;
    }

    /** The points of the grid inside, and the edge every half step. */
    List<Coordinate> points(Polygon polygon) {
        List<Coordinate> points = new ArrayList<>();
        var box = polygon.getEnvelopeInternal();
        var inside = new IndexedPointInAreaLocator(polygon);
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                Coordinate point = new Coordinate(grid.x(column), grid.y(row));
                if (box.contains(point) && inside.locate(point) != Location.EXTERIOR) {
                    points.add(point);
                }
            }
        }
        Coordinate[] ring = polygon.getExteriorRing().getCoordinates();
        for (int i = 0; i + 1 < ring.length; i++) {
            double length = ring[i].distance(ring[i + 1]);
            int pieces = Math.max(1, (int) Math.ceil(length / grid.step() * 2));
            for (int k = 0; k < pieces; k++) {
                double share = (double) k / pieces;
                points.add(new Coordinate(
                        ring[i].x + share * (ring[i + 1].x - ring[i].x),
                        ring[i].y + share * (ring[i + 1].y - ring[i].y)));
            }
        }
        return points;
    }

    /** What a protected place of that kind may bear from these installations. */
    double limit(String category) {
        Criteria.Limit limit = Criteria.limit(category);
        return inputs.settings().age() == Inputs.Age.NEW ? limit.newInstallation() : limit.existingInstallation();
    }

    /** The limits that apply, strictest first, each once. */
    double[] levels() {
        double[] all =
                Criteria.limits().stream().mapToDouble(l -> limit(l.place())).toArray();
        return Arrays.stream(all).distinct().sorted().toArray();
    }

    List<Target> protectedTargets() {
        return inputs.targets().stream().filter(Target::isProtected).toList();
    }
}
