package io.anlan.engineering.risk;

import io.anlan.engineering.calc.RefusedException;
import io.anlan.engineering.data.TextTable;
import java.util.List;

/**
 * GB 36894-2018: how much individual risk a protected place may bear, and the two lines of societal risk. The limits of
 * individual risk are from memory; of the lines one source was seen.
 */
public final class Criteria {

    /** The intolerable line runs through (10, 1e-4), the negligible one through (10, 1e-6), both with slope −1. */
    private static final double INTOLERABLE = 1e-3;

    private static final double NEGLIGIBLE = 1e-5;
    /** Beyond so many deaths nothing is tolerable (from memory). */
    public static final int MOST_DEATHS = 1000;

    private static final List<Limit> LIMITS = TextTable.read(Criteria.class, "gb36894-2018.txt").rows().stream()
            .map(row -> new Limit(row.text("place"), row.text("name"), row.number("new"), row.number("existing")))
            .toList();

    private Criteria() {}

    /** What a kind of place may bear, per year. */
    public record Limit(String place, String name, double newInstallation, double existingInstallation) {}

    /** Where a point of the F–N curve stands; a point on a line belongs to the worse side. */
    public enum Zone {
        NEGLIGIBLE,
        AS_LOW_AS_REASONABLY_PRACTICABLE,
        INTOLERABLE
    }

    public static List<Limit> limits() {
        return LIMITS;
    }

    public static Limit limit(String place) {
        return LIMITS.stream()
                .filter(l -> l.place().equals(place))
                .findFirst()
                .orElseThrow(() -> new RefusedException("place", "GB 36894-2018 has no " + place));
    }

    public static Zone zone(double deaths, double frequency) {
        if (deaths >= MOST_DEATHS && frequency > 0 || frequency * deaths >= INTOLERABLE) {
            return Zone.INTOLERABLE;
        }
        return frequency * deaths >= NEGLIGIBLE ? Zone.AS_LOW_AS_REASONABLY_PRACTICABLE : Zone.NEGLIGIBLE;
    }

    /** Frequency per year of that many deaths from which they are intolerable. */
    public static double intolerableFrom(double deaths) {
        return deaths >= MOST_DEATHS ? 0 : INTOLERABLE / deaths;
    }

    /** Frequency per year of that many deaths below which they are negligible. */
    public static double negligibleBelow(double deaths) {
        return deaths >= MOST_DEATHS ? 0 : NEGLIGIBLE / deaths;
    }

    /** The worst zone that any point of a curve reaches. */
    public static Zone worst(List<SocietalRisk.Point> curve) {
        Zone worst = Zone.NEGLIGIBLE;
        for (SocietalRisk.Point point : curve) {
            Zone zone = zone(point.deaths(), point.frequency());
            worst = zone.compareTo(worst) > 0 ? zone : worst;
        }
        return worst;
    }

    /**
     * Risk capacity: the factor by which all of a park's individual risk at a place may still grow; below 1 it is used up.
     */
    public static double capacity(double individualRisk, double limit) {
        return individualRisk == 0 ? Double.POSITIVE_INFINITY : limit / individualRisk;
    }
}
