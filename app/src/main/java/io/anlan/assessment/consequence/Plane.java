package io.anlan.assessment.consequence;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Metres east and north of the source. Flat: over 20 km at our latitudes the sphere differs by less than a thousandth.
 */
final class Plane {

    /** Mean radius of the Earth by IUGG, m. */
    private static final double EARTH = 6_371_008.8;

    private static final double METRES_PER_DEGREE = Math.toRadians(EARTH);
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final double lon;
    private final double lat;
    private final double eastPerDegree;

    Plane(double lon, double lat) {
        this.lon = lon;
        this.lat = lat;
        this.eastPerDegree = METRES_PER_DEGREE * Math.cos(Math.toRadians(lat));
    }

    Coordinate metres(double atLon, double atLat) {
        return new Coordinate((atLon - lon) * eastPerDegree, (atLat - lat) * METRES_PER_DEGREE);
    }

    /** Degrees of a point in the frame of the wind, rounded to about a decimetre. */
    double[] degrees(double[] point, double heading) {
        double east = point[0] * Math.cos(heading) - point[1] * Math.sin(heading);
        double north = point[0] * Math.sin(heading) + point[1] * Math.cos(heading);
        return new double[] {round(lon + east / eastPerDegree), round(lat + north / METRES_PER_DEGREE)};
    }

    private static double round(double degrees) {
        return Math.round(degrees * 1e6) / 1e6;
    }

    /** A ring of at least three corners as a valid polygon; the empty one for fewer. */
    Geometry polygon(List<double[]> degrees) {
        if (degrees.size() < 3) {
            return GEOMETRY.createPolygon();
        }
        Coordinate[] ring = new Coordinate[degrees.size() + 1];
        for (int i = 0; i < degrees.size(); i++) {
            ring[i] = metres(degrees.get(i)[0], degrees.get(i)[1]);
        }
        ring[degrees.size()] = ring[0].copy();
        // an outline that touches itself where the cloud is thin is cleaned
        return GEOMETRY.createPolygon(ring).buffer(0);
    }

    Geometry point(double atLon, double atLat) {
        return GEOMETRY.createPoint(metres(atLon, atLat));
    }

    /** The source itself. */
    Geometry source() {
        return GEOMETRY.createPoint(new Coordinate(0, 0));
    }

    double degreesEast(double metres) {
        return metres / eastPerDegree;
    }

    static double degreesNorth(double metres) {
        return metres / METRES_PER_DEGREE;
    }

    /** Compass bearing of a point from the source, degrees clockwise from north. */
    static int bearing(Coordinate at) {
        return Math.floorMod((int) Math.round(Math.toDegrees(Math.atan2(at.x, at.y))), 360);
    }
}
