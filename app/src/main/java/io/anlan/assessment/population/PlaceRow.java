package io.anlan.assessment.population;

import io.anlan.assessment.population.PopulatedPlace.Corner;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A populated place as lists and forms have it. */
record PlaceRow(
        UUID id,
        int version,
        String regionCode,
        @Nullable String regionName,
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

    static PlaceRow of(PopulatedPlace place, int version, @Nullable String regionName) {
        return new PlaceRow(
                place.id(),
                version,
                place.regionCode(),
                regionName,
                place.name(),
                place.kind(),
                place.lon(),
                place.lat(),
                place.outline(),
                place.peopleByDay(),
                place.peopleByNight(),
                place.indoorsByDay(),
                place.indoorsByNight(),
                place.source(),
                place.countedOn());
    }
}
