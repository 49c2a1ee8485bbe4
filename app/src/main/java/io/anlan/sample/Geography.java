package io.anlan.sample;

import io.anlan.sample.Area.Kind;
import io.anlan.sample.Gazetteer.District;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.buffer.BufferParameters;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.precision.GeometryPrecisionReducer;

/**
 * Draws the sample city: some 700 grid cells, grouped into villages and communities, 42 towns and one chemical park, five
 * districts and the city. Deterministic; no real boundary is used or resembled on purpose.
 */
final class Geography {
    /** Degrees for one unit of the drawing sheet (54 m) at 31.2°N. */
    static final double LON_PER_UNIT = 54 / 95_220.0;

    static final double LAT_PER_UNIT = 54 / 110_880.0;
    private static final double LON0 = 119.35;
    private static final double LAT0 = 31.2;
    private static final double X0 = 500;
    private static final double Y0 = 340;
    private static final double SPACING = 26;
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final Mesh mesh;
    private final @Nullable String[] townOf;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final List<Area> areas = new ArrayList<>();
    private final List<BaseFeature> base = new ArrayList<>();
    private final Map<String, IndexedPointInAreaLocator> locators = new HashMap<>();
    private final IndexedPointInAreaLocator water;

    Geography() {
        mesh = new Mesh(scatter(), new Envelope(0, 1020, -20, 720));
        townOf = new String[mesh.size()];
        assign();
        mesh.smooth(cell -> hash(districtOf(cell)), 3);
        mesh.smooth(cell -> hash(townOf[cell]), 2);
        build();
        drawBase();
        water = new IndexedPointInAreaLocator(UnaryUnionOp.union(base.stream()
                .filter(f -> f.layer().equals("water"))
                .map(BaseFeature::geometry)
                .toList()));
    }

    List<Area> areas() {
        return areas;
    }

    List<BaseFeature> base() {
        return base;
    }

    List<Area> areas(Kind kind) {
        return areas.stream().filter(a -> a.kind() == kind).toList();
    }

    /** A dry point inside the area; positions gather around its middle when {@code gather} is near 1. */
    Coordinate pointIn(Area area, SplittableRandom random, double gather) {
        var locator = locators.computeIfAbsent(area.code(), k -> new IndexedPointInAreaLocator(area.geometry()));
        var box = area.geometry().getEnvelopeInternal();
        var middle = area.geometry().getInteriorPoint().getCoordinate();
        for (int attempt = 0; attempt < 400; attempt++) {
            double pull = random.nextDouble() * gather;
            double x = box.getMinX() + box.getWidth() * random.nextDouble();
            double y = box.getMinY() + box.getHeight() * random.nextDouble();
            var c = new Coordinate(round(x + (middle.x - x) * pull), round(y + (middle.y - y) * pull));
            if (locator.locate(c) == Location.INTERIOR && water.locate(c) == Location.EXTERIOR) {
                return c;
            }
        }
        return middle;
    }

    private static double round(double degrees) {
        return Math.round(degrees * 1e6) / 1e6;
    }

    private static List<Coordinate> scatter() {
        var random = new SplittableRandom(20261123);
        var points = new ArrayList<Coordinate>();
        for (double y = -20; y < 720; y += SPACING) {
            for (double x = 0; x < 1020; x += SPACING) {
                double shift = Math.round(y / SPACING) % 2 == 0 ? 0 : SPACING / 2;
                points.add(new Coordinate(
                        x + shift + (random.nextDouble() - 0.5) * SPACING * 0.7,
                        y + (random.nextDouble() - 0.5) * SPACING * 0.7));
            }
        }
        return points;
    }

    private void assign() {
        var park = new IndexedPointInAreaLocator(polygon(Gazetteer.PARK));
        var districts = new LinkedHashMap<District, Polygon>();
        Gazetteer.DISTRICTS.forEach(d -> districts.put(d, polygon(d.outline())));
        for (var d : Gazetteer.DISTRICTS) {
            names.put(d.code(), d.name());
            for (int t = 0; t < d.towns().size(); t++) {
                names.put(townCode(d, t), d.towns().get(t).name());
            }
        }
        names.put(Gazetteer.PARK_CODE, Gazetteer.PARK_NAME);
        for (int cell = 0; cell < mesh.size(); cell++) {
            var at = mesh.seed(cell);
            if (park.locate(at) != Location.EXTERIOR) {
                townOf[cell] = Gazetteer.PARK_CODE;
                continue;
            }
            var point = GEOMETRY.createPoint(at);
            var nearest = districts.entrySet().stream()
                    .min(Comparator.comparingDouble(e -> e.getValue().distance(point)))
                    .orElseThrow();
            if (nearest.getValue().distance(point) < SPACING / 2) {
                townOf[cell] = nearestTown(nearest.getKey(), at);
            }
        }
    }

    private static String nearestTown(District d, Coordinate at) {
        int nearest = IntStream.range(0, d.towns().size())
                .boxed()
                .min(Comparator.comparingDouble(t -> at.distance(
                        new Coordinate(d.towns().get(t).x(), d.towns().get(t).y()))))
                .orElseThrow();
        return townCode(d, nearest);
    }

    private static String townCode(District d, int index) {
        return d.code().substring(0, 6) + String.format("%03d000", index + 1);
    }

    private @Nullable String districtOf(int cell) {
        var town = townOf[cell];
        return town == null ? null : town.substring(0, 6) + "000000";
    }

    private static int hash(@Nullable String code) {
        return code == null ? 0 : code.hashCode();
    }

    private void build() {
        var byTown = new LinkedHashMap<String, List<Integer>>();
        names.keySet().forEach(code -> byTown.put(code, new ArrayList<>()));
        for (int cell = 0; cell < mesh.size(); cell++) {
            var town = townOf[cell];
            if (town != null) {
                byTown.getOrDefault(town, new ArrayList<>()).add(cell);
            }
        }
        var all = byTown.values().stream().flatMap(List::stream).toList();
        add(Gazetteer.CITY, "安澜市", Kind.CITY, null, all);
        for (var d : Gazetteer.DISTRICTS) {
            var prefix = d.code().substring(0, 6);
            var cells = byTown.entrySet().stream()
                    .filter(e -> e.getKey().startsWith(prefix))
                    .flatMap(e -> e.getValue().stream())
                    .toList();
            add(d.code(), d.name(), Kind.DISTRICT, Gazetteer.CITY, cells);
        }
        byTown.forEach((code, cells) -> {
            if (!code.endsWith("000000")) {
                town(code, cells);
            }
        });
    }

    private void town(String code, List<Integer> cells) {
        var name = names.getOrDefault(code, code);
        boolean zone = code.equals(Gazetteer.PARK_CODE);
        add(code, name, zone ? Kind.ZONE : Kind.TOWN, code.substring(0, 6) + "000000", cells);
        var groups = group(cells, Math.max(2, Math.round(cells.size() / 3.4f)));
        var random = new SplittableRandom(code.hashCode());
        int word = random.nextInt(Gazetteer.PLACE_WORDS.size());
        for (int v = 0; v < groups.size(); v++) {
            var village = code.substring(0, 9) + String.format("%03d", v + 1);
            var suffix = zone ? "片区" : name.endsWith("街道") || v == 0 ? "社区" : "村";
            var stem = Gazetteer.PLACE_WORDS.get((word + v * 7) % Gazetteer.PLACE_WORDS.size());
            add(village, stem + suffix, Kind.VILLAGE, code, groups.get(v));
            for (int g = 0; g < groups.get(v).size(); g++) {
                add(
                        village + String.format("%03d", g + 1),
                        stem + suffix + (g + 1) + " 号网格",
                        Kind.GRID,
                        village,
                        List.of(groups.get(v).get(g)));
            }
        }
    }

    /** Splits cells into neighbouring groups: seeds as far apart as possible, then nearest seed. */
    private List<List<Integer>> group(List<Integer> cells, int count) {
        var seeds = new ArrayList<Integer>(List.of(cells.getFirst()));
        while (seeds.size() < Math.min(count, cells.size())) {
            seeds.add(cells.stream()
                    .max(Comparator.comparingDouble(c -> seeds.stream()
                            .mapToDouble(s -> mesh.seed(s).distance(mesh.seed(c)))
                            .min()
                            .orElseThrow()))
                    .orElseThrow());
        }
        var groups = new LinkedHashMap<Integer, List<Integer>>();
        for (int cell : cells) {
            int seed = seeds.stream()
                    .min(Comparator.comparingDouble(s -> mesh.seed(s).distance(mesh.seed(cell))))
                    .orElseThrow();
            groups.computeIfAbsent(seed, k -> new ArrayList<>()).add(cell);
        }
        return List.copyOf(groups.values());
    }

    private void add(String code, String name, Kind kind, @Nullable String parent, List<Integer> cells) {
        areas.add(new Area(code, name, kind, parent, toDegrees(mesh.outline(cells)), cells.size()));
    }

    private void drawBase() {
        var river = stroke(Gazetteer.RIVER, 15).union(stroke(Gazetteer.LOWER_RIVER, 24));
        base.add(new BaseFeature("water", "澜江", toDegrees(river)));
        base.add(new BaseFeature("water", "沙溪", toDegrees(stroke(Gazetteer.BROOK, 6))));
        base.add(new BaseFeature("water", "大圩湖", toDegrees(GEOMETRY.createPolygon(bezier(Gazetteer.LAKE)))));
        for (int i = 0; i < Gazetteer.ROADS.size(); i++) {
            var line = GEOMETRY.createLineString(bezier(Gazetteer.ROADS.get(i)));
            base.add(new BaseFeature("road", Gazetteer.ROAD_NAMES.get(i), toDegrees(line)));
        }
        base.add(new BaseFeature("road", "环城路", toDegrees(GEOMETRY.createLineString(ring(522, 345, 100, 72)))));
        base.add(new BaseFeature("railway", "安青铁路", toDegrees(GEOMETRY.createLineString(bezier(Gazetteer.RAILWAY)))));
    }

    private static Coordinate[] ring(double x, double y, double rx, double ry) {
        return IntStream.rangeClosed(0, 72)
                .mapToObj(i -> new Coordinate(
                        x + rx * Math.cos(Math.PI * (i % 72) / 36), y + ry * Math.sin(Math.PI * (i % 72) / 36)))
                .toArray(Coordinate[]::new);
    }

    private static Geometry stroke(double[] curve, double width) {
        return GEOMETRY.createLineString(bezier(curve)).buffer(width / 2, 6, BufferParameters.CAP_ROUND);
    }

    private static Coordinate[] bezier(double[] p) {
        var points = new ArrayList<Coordinate>(List.of(new Coordinate(p[0], p[1])));
        for (int i = 2; i + 5 < p.length; i += 6) {
            double x = p[i - 2];
            double y = p[i - 1];
            for (int step = 1; step <= 12; step++) {
                double t = step / 12.0;
                double u = 1 - t;
                points.add(new Coordinate(
                        u * u * u * x + 3 * u * u * t * p[i] + 3 * u * t * t * p[i + 2] + t * t * t * p[i + 4],
                        u * u * u * y + 3 * u * u * t * p[i + 1] + 3 * u * t * t * p[i + 3] + t * t * t * p[i + 5]));
            }
        }
        return points.toArray(Coordinate[]::new);
    }

    private static Polygon polygon(double[] flat) {
        var ring = new ArrayList<Coordinate>();
        for (int i = 0; i < flat.length; i += 2) {
            ring.add(new Coordinate(flat[i], flat[i + 1]));
        }
        ring.add(ring.getFirst().copy());
        return GEOMETRY.createPolygon(ring.toArray(Coordinate[]::new));
    }

    /** From the drawing sheet (y down) to CGCS2000 degrees with six decimals. */
    private static Geometry toDegrees(Geometry sheet) {
        var transform = new AffineTransformation(
                LON_PER_UNIT, 0, LON0 - X0 * LON_PER_UNIT, 0, -LAT_PER_UNIT, LAT0 + Y0 * LAT_PER_UNIT);
        return GeometryPrecisionReducer.reducePointwise(transform.transform(sheet), new PrecisionModel(1e6));
    }
}
