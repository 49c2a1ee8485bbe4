package io.anlan.assessment.population;

import io.anlan.assessment.population.PopulatedPlace.Corner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** What an outline must be, and how one is written in a cell. */
final class PlaceRules {

    /** A place wider than this is more than one, degrees. */
    static final double WIDEST = 0.2;

    private static final int CORNERS = 3;
    private static final Pattern BETWEEN_CORNERS = Pattern.compile("[;；\\n]+");
    private static final Pattern BETWEEN_NUMBERS = Pattern.compile("[,，\\s]+");

    private PlaceRules() {}

    /** The code of what is wrong with an outline, null when nothing is. */
    static @Nullable String fault(List<Corner> outline) {
        if (outline.isEmpty()) {
            return null;
        }
        if (outline.size() < CORNERS) {
            return "population.outline-short";
        }
        Polygon polygon = polygon(outline);
        if (!polygon.isValid() || polygon.getArea() <= 0) {
            return "population.outline-crossed";
        }
        var box = polygon.getEnvelopeInternal();
        return box.getWidth() > WIDEST || box.getHeight() > WIDEST ? "population.outline-wide" : null;
    }

    /** A point inside, near the middle. */
    static Corner middle(List<Corner> outline) {
        var point = polygon(outline).getInteriorPoint();
        return new Corner(point.getX(), point.getY());
    }

    /** Reads "lon,lat; lon,lat; …"; empty when it is not that. */
    static Optional<List<Corner>> read(String text) {
        List<Corner> corners = new ArrayList<>();
        for (String corner : BETWEEN_CORNERS.split(text.strip())) {
            if (corner.isBlank()) {
                continue;
            }
            String[] numbers = BETWEEN_NUMBERS.split(corner.strip());
            if (numbers.length != 2) {
                return Optional.empty();
            }
            try {
                Corner read = new Corner(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]));
                if (!(Math.abs(read.lon()) <= 180 && Math.abs(read.lat()) <= 90)) {
                    return Optional.empty();
                }
                corners.add(read);
            } catch (NumberFormatException notANumber) {
                return Optional.empty();
            }
        }
        if (corners.size() > 1 && corners.getFirst().equals(corners.getLast())) {
            corners.removeLast();
        }
        return Optional.of(List.copyOf(corners));
    }

    /** As {@link #read} takes it. */
    static String written(List<Corner> outline) {
        return String.join(
                "; ",
                outline.stream()
                        .map(corner -> corner.lon() + "," + corner.lat())
                        .toList());
    }

    private static Polygon polygon(List<Corner> outline) {
        List<Coordinate> ring = new ArrayList<>();
        outline.forEach(corner -> ring.add(new Coordinate(corner.lon(), corner.lat())));
        ring.add(ring.getFirst().copy());
        return new GeometryFactory().createPolygon(ring.toArray(Coordinate[]::new));
    }
}
