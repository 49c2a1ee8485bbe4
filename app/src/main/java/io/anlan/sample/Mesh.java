package io.anlan.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * A planar mesh of cells that share their corners and edges. Every area of the sample city is a set of cells, so that
 * neighbours fit exactly at every level: what leaves one area is the very line that enters the next.
 */
final class Mesh {
    private static final double SNAP = 1e4;
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final List<Coordinate> corners = new ArrayList<>();
    private final List<int[]> cells = new ArrayList<>();
    private final List<Coordinate> seeds = new ArrayList<>();
    private final Map<Integer, List<int[]>> around = new HashMap<>();
    private final Map<Long, List<Coordinate>> bends = new HashMap<>();
    private final Set<Long> straight = new HashSet<>();

    /** The Voronoi cells of the seeds; cell numbers follow {@link #seed}. */
    Mesh(Collection<Coordinate> points, Envelope bounds) {
        var builder = new VoronoiDiagramBuilder();
        builder.setSites(points);
        builder.setClipEnvelope(bounds);
        var diagram = builder.getDiagram(GEOMETRY);
        var numbers = new HashMap<String, Integer>();
        for (int i = 0; i < diagram.getNumGeometries(); i++) {
            var ring = ((Polygon) diagram.getGeometryN(i)).getExteriorRing().getCoordinates();
            if (!Orientation.isCCW(ring)) {
                ring = ((LinearRing) GEOMETRY.createLinearRing(ring).reverse()).getCoordinates();
            }
            var cell = numbered(ring, numbers);
            cells.add(cell);
            Arrays.stream(cell)
                    .forEach(corner -> around.computeIfAbsent(corner, k -> new ArrayList<>())
                            .add(cell));
            seeds.add((Coordinate) diagram.getGeometryN(i).getUserData());
        }
    }

    private int[] numbered(Coordinate[] ring, Map<String, Integer> numbers) {
        var ids = new ArrayList<Integer>();
        for (int i = 0; i < ring.length - 1; i++) {
            var c = ring[i];
            var key = Math.round(c.x * SNAP) + "/" + Math.round(c.y * SNAP);
            var id = numbers.computeIfAbsent(key, k -> {
                corners.add(new Coordinate(c.x, c.y));
                return corners.size() - 1;
            });
            if (ids.isEmpty() || !ids.getLast().equals(id)) {
                ids.add(id);
            }
        }
        if (ids.size() > 1 && ids.getFirst().equals(ids.getLast())) {
            ids.removeLast();
        }
        return ids.stream().mapToInt(Integer::intValue).toArray();
    }

    int size() {
        return cells.size();
    }

    Coordinate seed(int cell) {
        return seeds.get(cell);
    }

    /** Moves corners on borders between different owners half way towards the mean of their border neighbours. */
    void smooth(IntUnaryOperator owner, int rounds) {
        for (int round = 0; round < rounds; round++) {
            var neighbours = new HashMap<Integer, Set<Integer>>();
            borderEdges(owner).forEach(edge -> {
                int a = (int) (edge >> 32);
                int b = (int) (edge & 0xffff_ffffL);
                neighbours.computeIfAbsent(a, k -> new HashSet<>()).add(b);
                neighbours.computeIfAbsent(b, k -> new HashSet<>()).add(a);
            });
            var moved = new HashMap<Integer, Coordinate>();
            neighbours.forEach((corner, near) -> {
                if (near.size() == 2) {
                    double x = near.stream()
                            .mapToDouble(n -> corners.get(n).x)
                            .average()
                            .orElseThrow();
                    double y = near.stream()
                            .mapToDouble(n -> corners.get(n).y)
                            .average()
                            .orElseThrow();
                    var c = corners.get(corner);
                    moved.put(corner, new Coordinate((c.x + x) / 2, (c.y + y) / 2));
                }
            });
            moved.forEach(this::move);
        }
        cells.forEach(this::straightenIfCrossed);
    }

    /** Moves a corner unless a cell around it would cross itself. */
    private void move(int corner, Coordinate to) {
        var from = corners.set(corner, to);
        boolean crossed = around.getOrDefault(corner, List.of()).stream()
                .anyMatch(ring ->
                        !simple(Arrays.stream(ring).mapToObj(corners::get).toList()));
        if (crossed) {
            corners.set(corner, from);
        }
    }

    private static boolean simple(List<Coordinate> ring) {
        var closed = new ArrayList<>(ring);
        closed.add(ring.getFirst());
        var line = GEOMETRY.createLinearRing(closed.toArray(Coordinate[]::new));
        return line.isSimple() && Orientation.isCCW(line.getCoordinateSequence());
    }

    /** Takes the wobble out of a cell whose wobbling edges meet each other. */
    private void straightenIfCrossed(int[] ring) {
        bends.clear();
        var line = new ArrayList<Coordinate>();
        for (int i = 0; i < ring.length; i++) {
            line.addAll(bent(ring[i], ring[(i + 1) % ring.length]));
        }
        if (!simple(line)) {
            for (int i = 0; i < ring.length; i++) {
                int a = Math.min(ring[i], ring[(i + 1) % ring.length]);
                int b = Math.max(ring[i], ring[(i + 1) % ring.length]);
                straight.add(edge(a, b));
            }
        }
    }

    private Set<Long> borderEdges(IntUnaryOperator owner) {
        var left = new HashMap<Long, Integer>();
        for (int cell = 0; cell < cells.size(); cell++) {
            var ring = cells.get(cell);
            for (int i = 0; i < ring.length; i++) {
                left.put(edge(ring[i], ring[(i + 1) % ring.length]), owner.applyAsInt(cell));
            }
        }
        var borders = new HashSet<Long>();
        left.forEach((edge, own) -> {
            var other = left.get(Long.rotateLeft(edge, 32));
            if (other != null && !other.equals(own)) {
                borders.add(edge);
            }
        });
        return borders;
    }

    private static long edge(int from, int to) {
        return ((long) from << 32) | to;
    }

    /** The outline of a set of cells, as a polygon or several. */
    Geometry outline(Collection<Integer> members) {
        var next = new LinkedHashMap<Integer, Integer>();
        var directed = new HashSet<Long>();
        for (int cell : members) {
            var ring = cells.get(cell);
            for (int i = 0; i < ring.length; i++) {
                directed.add(edge(ring[i], ring[(i + 1) % ring.length]));
            }
        }
        for (int cell : members) {
            var ring = cells.get(cell);
            for (int i = 0; i < ring.length; i++) {
                int a = ring[i];
                int b = ring[(i + 1) % ring.length];
                if (!directed.contains(edge(b, a))) {
                    next.put(a, b);
                }
            }
        }
        var rings = new ArrayList<LinearRing>();
        while (!next.isEmpty()) {
            rings.add(ring(next));
        }
        return assemble(rings);
    }

    private LinearRing ring(Map<Integer, Integer> next) {
        int start = next.keySet().iterator().next();
        var line = new ArrayList<Coordinate>();
        Integer at = start;
        while (at != null) {
            var to = next.remove(at);
            if (to != null) {
                line.addAll(bent(at, to));
            }
            at = to;
        }
        line.add(line.getFirst());
        return GEOMETRY.createLinearRing(line.toArray(Coordinate[]::new));
    }

    /** From a corner up to, but without, the next one: the same wobbling line whichever side asks. */
    private List<Coordinate> bent(int from, int to) {
        boolean forward = from < to;
        var line = bends.computeIfAbsent(forward ? edge(from, to) : edge(to, from), key -> {
            var random = new SplittableRandom(key * 31 + 17);
            var a = corners.get((int) (key >> 32));
            var b = corners.get((int) (key & 0xffff_ffffL));
            var points = new ArrayList<Coordinate>(List.of(a));
            bend(a, b, straight.contains(key) ? 0 : 3, points, random);
            return points;
        });
        return (forward ? line : line.reversed()).subList(0, line.size() - 1);
    }

    private static void bend(Coordinate a, Coordinate b, int depth, List<Coordinate> out, SplittableRandom random) {
        if (depth == 0 || a.distance(b) < 1.2) {
            out.add(b);
            return;
        }
        double offset = (random.nextDouble() - 0.5) * 0.18;
        var middle = new Coordinate((a.x + b.x) / 2 - (b.y - a.y) * offset, (a.y + b.y) / 2 + (b.x - a.x) * offset);
        bend(a, middle, depth - 1, out, random);
        bend(middle, b, depth - 1, out, random);
    }

    private static Geometry assemble(List<LinearRing> rings) {
        var shells = rings.stream()
                .filter(r -> Orientation.isCCW(r.getCoordinateSequence()))
                .toList();
        var polygons = shells.stream()
                .map(shell -> {
                    var area = GEOMETRY.createPolygon(shell);
                    var holes = rings.stream()
                            .filter(r -> !Orientation.isCCW(r.getCoordinateSequence()))
                            .filter(r -> area.contains(r.getPointN(0)))
                            .toArray(LinearRing[]::new);
                    return GEOMETRY.createPolygon(shell, holes);
                })
                .toArray(Polygon[]::new);
        return polygons.length == 1 ? polygons[0] : GEOMETRY.createMultiPolygon(polygons);
    }
}
