package io.anlan.region;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.locationtech.jts.io.geojson.GeoJsonWriter;
import org.locationtech.jts.operation.valid.IsValidOp;

/** What a border must be, and how it is drawn at small scales. */
final class BoundaryRules {

    /** Degrees that a border may move when it is drawn at the scale of a county (about 50 m) or a city (300 m). */
    static final double MIDDLE = 0.0005;

    static final double COARSE = 0.003;

    /** Six decimals are a decimetre. */
    private static final int DECIMALS = 6;

    private static final double KM_PER_DEGREE = 111.195;
    private static final double MOST_EAST = 180;
    private static final double MOST_NORTH = 90;

    /** A border that was understood, or the code of what is wrong with it. */
    sealed interface Read {
        record Good(Geometry geometry) implements Read {}

        record Bad(String code, String detail) implements Read {}
    }

    private BoundaryRules() {}

    /** Reads one GeoJSON geometry: a valid polygon or multipolygon with closed rings, turned into CGCS2000. */
    static Read read(String geoJson, Datum datum) {
        Geometry geometry;
        try {
            geometry = new GeoJsonReader().read(geoJson);
        } catch (ParseException | IllegalArgumentException | ClassCastException | NullPointerException e) {
            boolean open = openRing(e);
            return new Read.Bad(open ? "boundary-open-ring" : "boundary-unreadable", "");
        }
        if (!(geometry instanceof Polygon || geometry instanceof MultiPolygon) || geometry.isEmpty()) {
            return new Read.Bad("boundary-not-polygon", geometry == null ? "" : geometry.getGeometryType());
        }
        for (Coordinate c : geometry.getCoordinates()) {
            if (Math.abs(c.x) > MOST_EAST || Math.abs(c.y) > MOST_NORTH) {
                return new Read.Bad("boundary-not-degrees", c.x + ", " + c.y);
            }
        }
        var validity = new IsValidOp(geometry);
        if (!validity.isValid()) {
            var error = validity.getValidationError();
            return new Read.Bad("boundary-invalid", error.getMessage() + " @ " + error.getCoordinate());
        }
        geometry.apply((CoordinateFilter) c -> {
            var there = Coordinates.toCgcs2000(datum, c.x, c.y);
            c.x = there.longitude();
            c.y = there.latitude();
        });
        geometry.geometryChanged();
        return new Read.Good(geometry);
    }

    private static boolean openRing(Throwable e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (String.valueOf(t.getMessage()).contains("closed linestring")) {
                return true;
            }
        }
        return false;
    }

    static Geometry stored(String geoJson) {
        return switch (read(geoJson, Datum.CGCS2000)) {
            case Read.Good good -> good.geometry();
            case Read.Bad bad -> throw new IllegalArgumentException(bad.code() + " " + bad.detail());
        };
    }

    static String write(Geometry geometry) {
        var writer = new GeoJsonWriter(DECIMALS);
        writer.setEncodeCRS(false);
        return writer.write(geometry);
    }

    /**
     * Neighbours simplified together, so that an edge they share stays shared. Where neighbours overlap, which real
     * files do, each border is still simplified by itself.
     */
    static List<Geometry> simplify(List<Geometry> neighbours, double tolerance) {
        List<Geometry> simple = new ArrayList<>();
        Geometry[] drawn = CoverageSimplifier.simplify(neighbours.toArray(Geometry[]::new), tolerance);
        for (int i = 0; i < drawn.length; i++) {
            @Nullable Geometry one = drawn[i];
            simple.add(one == null || one.isEmpty() || !one.isValid() ? neighbours.get(i) : one);
        }
        return simple;
    }

    /** Area with the scale of the middle latitude; good to about one percent for a county. */
    static double areaKm2(Geometry geometry) {
        double middle = geometry.getEnvelopeInternal().centre().y;
        return geometry.getArea() * KM_PER_DEGREE * KM_PER_DEGREE * Math.cos(Math.toRadians(middle));
    }

    /** A point inside, for a label. */
    static Coordinate label(Geometry geometry) {
        Geometry point = geometry.getCentroid();
        return geometry.contains(point)
                ? point.getCoordinate()
                : geometry.getInteriorPoint().getCoordinate();
    }

    static Envelope box(Geometry geometry) {
        return geometry.getEnvelopeInternal();
    }
}
