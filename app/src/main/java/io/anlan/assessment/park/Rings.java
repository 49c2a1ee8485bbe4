package io.anlan.assessment.park;

import io.anlan.engineering.risk.Contours.Segment;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;

/** Joins the pieces of a contour to lines; a line that comes back to its start is a ring and repeats its first point. */
final class Rings {

    /** Two pieces meet where their ends agree to a tenth of a millimetre. */
    private static final double TOLERANCE = 1e-4;

    private final List<Segment> segments;
    private final Map<Key, List<Integer>> ends = new HashMap<>();
    private final boolean[] used;

    private record Key(long x, long y) {
        static Key of(double x, double y) {
            return new Key(Math.round(x / TOLERANCE), Math.round(y / TOLERANCE));
        }
    }

    private Rings(List<Segment> segments) {
        this.segments = segments;
        this.used = new boolean[segments.size()];
        for (int i = 0; i < segments.size(); i++) {
            Segment s = segments.get(i);
            ends.computeIfAbsent(Key.of(s.x1(), s.y1()), k -> new ArrayList<>(2))
                    .add(i);
            ends.computeIfAbsent(Key.of(s.x2(), s.y2()), k -> new ArrayList<>(2))
                    .add(i);
        }
    }

    static List<List<Coordinate>> join(List<Segment> segments) {
        Rings rings = new Rings(segments);
        List<List<Coordinate>> lines = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            if (!rings.used[i]) {
                lines.add(rings.lineThrough(i));
            }
        }
        return lines;
    }

    private List<Coordinate> lineThrough(int first) {
        Segment segment = segments.get(first);
        used[first] = true;
        Deque<Coordinate> line = new ArrayDeque<>();
        line.add(new Coordinate(segment.x1(), segment.y1()));
        line.add(new Coordinate(segment.x2(), segment.y2()));
        for (Coordinate next = after(line.getLast()); next != null; next = after(line.getLast())) {
            line.addLast(next);
        }
        for (Coordinate next = after(line.getFirst()); next != null; next = after(line.getFirst())) {
            line.addFirst(next);
        }
        return List.copyOf(line);
    }

    private @org.jspecify.annotations.Nullable Coordinate after(Coordinate end) {
        Key key = Key.of(end.x, end.y);
        for (int i : ends.getOrDefault(key, List.of())) {
            if (!used[i]) {
                used[i] = true;
                Segment s = segments.get(i);
                boolean forward = Key.of(s.x1(), s.y1()).equals(key);
                return forward ? new Coordinate(s.x2(), s.y2()) : new Coordinate(s.x1(), s.y1());
            }
        }
        return null;
    }
}
