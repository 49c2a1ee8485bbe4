package io.anlan.assessment.population;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A place where people are.
 *
 * @param lon middle of the place, CGCS2000
 * @param outline its corners; empty when only the point is known
 * @param indoorsByDay share of the people who are indoors
 * @param source where the figures come from
 */
public record PopulatedPlace(
        UUID id,
        String regionCode,
        String name,
        PlaceKind kind,
        double lon,
        double lat,
        List<Corner> outline,
        int peopleByDay,
        int peopleByNight,
        double indoorsByDay,
        double indoorsByNight,
        String source,
        LocalDate countedOn) {

    /** A corner of an outline, CGCS2000. */
    public record Corner(double lon, double lat) {}

    public PopulatedPlace {
        outline = List.copyOf(outline);
        if (outline.size() == 1 || outline.size() == 2) {
            throw new IllegalArgumentException("an outline needs three corners: " + name);
        }
    }

    public int people(boolean night) {
        return night ? peopleByNight : peopleByDay;
    }

    public double indoors(boolean night) {
        return night ? indoorsByNight : indoorsByDay;
    }
}
