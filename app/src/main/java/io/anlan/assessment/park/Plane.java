package io.anlan.assessment.park;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * A flat sheet in metres around a middle: east and north by the radius of the earth. Over the few kilometres of a park the error
 * is below a thousandth.
 */
record Plane(Position middle) {

    /** Mean radius of the earth, m. */
    private static final double RADIUS = 6_371_008.8;

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    static Plane around(List<Position> points) {
        double west = points.stream().mapToDouble(Position::lon).min().orElse(0);
        double east = points.stream().mapToDouble(Position::lon).max().orElse(0);
        double south = points.stream().mapToDouble(Position::lat).min().orElse(0);
        double north = points.stream().mapToDouble(Position::lat).max().orElse(0);
        return new Plane(new Position((west + east) / 2, (south + north) / 2));
    }

    Coordinate flat(Position point) {
        return new Coordinate(
                Math.toRadians(point.lon() - middle.lon()) * RADIUS * Math.cos(Math.toRadians(middle.lat())),
                Math.toRadians(point.lat() - middle.lat()) * RADIUS);
    }

    Position round(double x, double y) {
        return new Position(
                sixDecimals(middle.lon() + Math.toDegrees(x / RADIUS / Math.cos(Math.toRadians(middle.lat())))),
                sixDecimals(middle.lat() + Math.toDegrees(y / RADIUS)));
    }

    Polygon flat(List<Position> ring) {
        Coordinate[] corners = new Coordinate[ring.size() + 1];
        for (int i = 0; i < ring.size(); i++) {
            corners[i] = flat(ring.get(i));
        }
        corners[ring.size()] = corners[0].copy();
        return GEOMETRY.createPolygon(corners);
    }

    private static double sixDecimals(double degrees) {
        return Math.round(degrees * 1e6) / 1e6;
    }
}
