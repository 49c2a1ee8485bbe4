package io.anlan.assessment.regional;

import io.anlan.engineering.risk.Criteria;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The major risks of a place.
 *
 * @param places the places just below, each with its figures
 * @param items the list, the worst first, cut at {@link RegionalStore#MOST} of each kind; {@code totals} counts all
 */
public record RegionalRisk(
        String regionCode,
        String regionName,
        Instant asOf,
        Levels levels,
        int majorDangers,
        int overdueMajorDangers,
        List<Area> places,
        List<Total> totals,
        List<Item> items) {

    /** Enterprises by risk level. */
    public record Levels(int red, int orange, int yellow, int blue, int unassessed) {}

    public record Area(String code, String name, Levels levels, int majorDangers, int overdue) {}

    public record Total(Kind kind, int count) {}

    /**
     * A major risk.
     *
     * @param id of the enterprise, the hidden danger, the major hazard source or the study
     * @param why what makes it major, as recorded; empty for a park, whose result says it
     */
    public record Item(
            Kind kind,
            UUID id,
            String name,
            String regionCode,
            @Nullable String regionName,
            String why,
            boolean urgent,
            @Nullable Park park) {}

    /** What the last computation of a study found. */
    public record Park(Criteria.Zone zone, int unmet, int targets, double lossOfLife, boolean stale) {}

    /** Where a major risk stands on record. */
    public enum Kind {
        PARK,
        HAZARD,
        DANGER,
        ENTERPRISE
    }
}
