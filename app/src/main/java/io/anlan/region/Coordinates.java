package io.anlan.region;

/**
 * Positions between CGCS2000 (≈ WGS-84), GCJ-02 (public Chinese maps) and BD-09 (Baidu).
 *
 * <p>Neither GCJ-02 nor BD-09 is published; the formulas are the ones in common use, recovered by the community
 * ("eviltransform", github.com/googollee/eviltransform; krasovsky 1940 ellipsoid, a = 6378245 m). The way back from
 * GCJ-02 is solved by iteration to 1e-9 degrees (0.1 mm); the way back from BD-09 is inexact by itself (about 0.3 m) and is
 * iterated too. Outside the mainland rectangle GCJ-02 equals WGS-84.
 */
public final class Coordinates {

    private static final double AXIS = 6_378_245.0;
    private static final double ECCENTRICITY_SQUARED = 0.00669342162296594323;
    private static final double BAIDU_PI = Math.PI * 3000.0 / 180.0;
    private static final int MOST_STEPS = 30;
    private static final double CLOSE_ENOUGH = 1e-9;

    /** Longitude and latitude in degrees. */
    public record Position(double longitude, double latitude) {}

    private interface Shift {
        Position apply(Position p);
    }

    private Coordinates() {}

    public static Position toCgcs2000(Datum datum, double longitude, double latitude) {
        Position given = new Position(longitude, latitude);
        return switch (datum) {
            case CGCS2000 -> given;
            case GCJ02 -> undo(Coordinates::wgsToGcj, given);
            case BD09 -> undo(Coordinates::wgsToGcj, undo(Coordinates::gcjToBaidu, given));
        };
    }

    public static Position fromCgcs2000(Datum datum, double longitude, double latitude) {
        Position given = new Position(longitude, latitude);
        return switch (datum) {
            case CGCS2000 -> given;
            case GCJ02 -> wgsToGcj(given);
            case BD09 -> gcjToBaidu(wgsToGcj(given));
        };
    }

    private static Position wgsToGcj(Position p) {
        if (outsideMainland(p)) {
            return p;
        }
        double x = p.longitude() - 105;
        double y = p.latitude() - 35;
        double radians = Math.toRadians(p.latitude());
        double magic = 1 - ECCENTRICITY_SQUARED * Math.sin(radians) * Math.sin(radians);
        double north =
                shiftNorth(x, y) / (AXIS * (1 - ECCENTRICITY_SQUARED) / (magic * Math.sqrt(magic)) * Math.toRadians(1));
        double east = shiftEast(x, y) / (AXIS / Math.sqrt(magic) * Math.cos(radians) * Math.toRadians(1));
        return new Position(p.longitude() + east, p.latitude() + north);
    }

    private static double shiftNorth(double x, double y) {
        return -100
                + 2 * x
                + 3 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * Math.sqrt(Math.abs(x))
                + waves(x)
                + (20 * Math.sin(y * Math.PI) + 40 * Math.sin(y / 3 * Math.PI)) * 2 / 3
                + (160 * Math.sin(y / 12 * Math.PI) + 320 * Math.sin(y * Math.PI / 30)) * 2 / 3;
    }

    private static double shiftEast(double x, double y) {
        return 300
                + x
                + 2 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * Math.sqrt(Math.abs(x))
                + waves(x)
                + (20 * Math.sin(x * Math.PI) + 40 * Math.sin(x / 3 * Math.PI)) * 2 / 3
                + (150 * Math.sin(x / 12 * Math.PI) + 300 * Math.sin(x / 30 * Math.PI)) * 2 / 3;
    }

    private static double waves(double x) {
        return (20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * 2 / 3;
    }

    private static Position gcjToBaidu(Position p) {
        double x = p.longitude();
        double y = p.latitude();
        double radius = Math.hypot(x, y) + 0.00002 * Math.sin(y * BAIDU_PI);
        double angle = Math.atan2(y, x) + 0.000003 * Math.cos(x * BAIDU_PI);
        return new Position(radius * Math.cos(angle) + 0.0065, radius * Math.sin(angle) + 0.006);
    }

    /** Finds the position that the shift turns into the given one; the shifts are nearly constant, so it closes fast. */
    private static Position undo(Shift shift, Position target) {
        Position guess = target;
        for (int step = 0; step < MOST_STEPS; step++) {
            Position reached = shift.apply(guess);
            double east = target.longitude() - reached.longitude();
            double north = target.latitude() - reached.latitude();
            guess = new Position(guess.longitude() + east, guess.latitude() + north);
            if (Math.abs(east) < CLOSE_ENOUGH && Math.abs(north) < CLOSE_ENOUGH) {
                return guess;
            }
        }
        return guess;
    }

    private static boolean outsideMainland(Position p) {
        return p.longitude() < 72.004 || p.longitude() > 137.8347 || p.latitude() < 0.8293 || p.latitude() > 55.8271;
    }
}
