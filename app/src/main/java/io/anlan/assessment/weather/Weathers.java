package io.anlan.assessment.weather;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stations and what they observed. */
@Service
public class Weathers {

    /** An older observation says nothing about the weather now. */
    public static final Duration FRESH = Duration.ofHours(3);

    private final WeatherStore store;

    Weathers(WeatherStore store) {
        this.store = store;
    }

    /** An observation with the station that made it, and how far from the place asked for it stands. */
    public record Nearest(Station station, Observation observation, int metres) {}

    @Transactional(readOnly = true)
    public List<Station> stations() {
        return store.stations();
    }

    /** The latest observation of the nearest station that reported within {@link #FRESH} before the moment. */
    @Transactional(readOnly = true)
    public Optional<Nearest> near(double lon, double lat, Instant at) {
        return store.near(lon, lat, at.minus(FRESH), at);
    }

    /** The hours of a station from one moment until before another, oldest first. */
    @Transactional(readOnly = true)
    public List<Observation> hours(UUID station, Instant from, Instant until) {
        return store.hours(station, from, until);
    }

    /** Adds a station with its hours; called by imports and by the sample. */
    @Transactional
    public void load(Station station, List<Observation> hours) {
        store.insert(station);
        store.insert(station.id(), hours);
    }
}
