package io.anlan.assessment.consequence;

import io.anlan.assessment.consequence.Spread.Comparison;
import io.anlan.assessment.population.PlaceKind;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a run gave, as it is kept and shown. Positions are CGCS2000 as longitude and latitude.
 *
 * @param night whether it was night there: which of the two figures of people counts now
 * @param zones the gravest first
 * @param times moments of the frames of each zone, s after the beginning
 * @param places where people are, the nearest first
 * @param notes limits that hold for this run, as message codes
 */
public record Answer(
        double lon,
        double lat,
        Sky sky,
        boolean night,
        double minutesAgo,
        List<Zone> zones,
        List<Double> times,
        People people,
        List<Place> places,
        List<Firm> enterprises,
        List<Action> actions,
        List<Comparison> comparisons,
        List<Stage> stages,
        List<String> notes) {

    /**
     * Where a threshold is exceeded.
     *
     * @param severity 3 may kill, 2 must leave, 1 is felt
     * @param metres farthest point from the source; 0 when nothing is above the threshold
     * @param outline corners as longitude and latitude
     * @param frames outlines at {@link #times()}
     * @param people in this zone and in no graver one
     */
    public record Zone(
            int severity,
            String level,
            double threshold,
            String unit,
            double metres,
            List<double[]> outline,
            List<List<double[]>> frames,
            People people) {}

    /**
     * How many people by day and by night, and how many of them outdoors.
     */
    public record People(int byDay, int byNight, int outdoorsByDay, int outdoorsByNight) {}

    /**
     * A place with people that a zone touches.
     *
     * @param severity of the gravest zone that touches it
     * @param byDay of its people inside any zone
     */
    public record Place(
            String name,
            PlaceKind kind,
            boolean sensitive,
            int severity,
            int metres,
            int bearing,
            double lon,
            double lat,
            int byDay,
            int byNight) {}

    public record Firm(
            UUID id,
            String name,
            int severity,
            int metres,
            double lon,
            double lat,
            @Nullable Integer employees) {}

    /** What to do first: a message with what it speaks of, and the source of the rule. */
    public record Action(String code, List<String> args, String source) {}

    double reach() {
        return zones.stream().mapToDouble(Zone::metres).max().orElse(0);
    }
}
