package io.anlan.assessment.park;

import io.anlan.assessment.park.Inputs.Installation;
import io.anlan.assessment.park.Inputs.Release;
import io.anlan.engineering.risk.Criteria;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * Risk capacity (风险容量), as this platform defines it; no standard does. Two figures:
 *
 * <ul>
 *   <li>of the park: the factor by which the frequency of everything may grow at once until the individual risk of a protected
 *       place reaches its limit, or a point of the F–N curve the line of intolerable risk, whichever comes first;
 *   <li>of an installation: how many more of the very same, at the same place with the same releases, may be added until that
 *       happens; in tonnes their number times its inventory.
 * </ul>
 *
 * Below 1 (park) or at 0 (installation) nothing may be added. What is added elsewhere has to be computed as a version of the study.
 */
final class CapacityRules {

    private CapacityRules() {}

    /** What ends the capacity. */
    public enum Limit {
        INDIVIDUAL,
        SOCIETAL,
        NOTHING
    }

    /**
     * @param factor null when nothing limits it
     * @param place the protected place, or null when the F–N curve is the limit
     * @param deaths where the F–N curve touches its line
     */
    public record Park(
            Limit limit,
            @Nullable Double factor,
            @Nullable String place,
            @Nullable Double deaths) {}

    /** @param copies null when nothing limits it; whole installations fit as often as its floor */
    public record More(
            String installationId,
            Limit limit,
            @Nullable Double copies,
            @Nullable Double tonnes,
            @Nullable String place,
            @Nullable Double deaths) {}

    /** Both figures. */
    public record Capacity(Park park, List<More> installations) {}

    static Capacity of(Computed computed) {
        double[] field = computed.individual(Set.of()).values();
        List<Picture.Verdict> verdicts = Pictures.verdicts(computed, field);
        List<Computed.Point> curve = computed.curve(Set.of());
        List<More> more = new ArrayList<>();
        for (Installation one : computed.inputs().installations()) {
            more.add(more(computed, one, field, verdicts, curve));
        }
        more.sort(Comparator.comparingDouble(m -> m.copies() == null ? Double.POSITIVE_INFINITY : m.copies()));
        return new Capacity(park(verdicts, curve), more);
    }

    private static Park park(List<Picture.Verdict> verdicts, List<Computed.Point> curve) {
        double factor = Double.POSITIVE_INFINITY;
        String place = null;
        Double deaths = null;
        for (Picture.Verdict verdict : verdicts) {
            if (verdict.risk() > 0 && verdict.limit() / verdict.risk() < factor) {
                factor = verdict.limit() / verdict.risk();
                place = verdict.name();
            }
        }
        for (Computed.Point point : curve) {
            double own = Criteria.intolerableFrom(point.deaths()) / point.frequency();
            if (own < factor) {
                factor = own;
                place = null;
                deaths = point.deaths();
            }
        }
        return new Park(kind(place, deaths), finite(factor), place, deaths);
    }

    private static More more(
            Computed computed,
            Installation one,
            double[] field,
            List<Picture.Verdict> verdicts,
            List<Computed.Point> curve) {
        Set<String> others = new HashSet<>();
        for (Release release : computed.inputs().releases()) {
            if (!release.installationId().equals(one.id())) {
                others.add(release.id());
            }
        }
        double copies = Double.POSITIVE_INFINITY;
        String place = null;
        Double deaths = null;
        double[] own = computed.individual(others).values();
        for (Picture.Verdict verdict : verdicts) {
            double room = room(computed, own, field, verdict);
            if (room < copies) {
                copies = room;
                place = verdict.name();
            }
        }
        List<Computed.Point> ownCurve = computed.curve(others);
        for (Computed.Point point : ownCurve) {
            double room = Math.max(0, Criteria.intolerableFrom(point.deaths()) - frequency(curve, point.deaths()))
                    / frequency(ownCurve, point.deaths());
            if (room < copies) {
                copies = room;
                place = null;
                deaths = point.deaths();
            }
        }
        Double finite = finite(copies);
        Double tonnes = finite == null ? null : (Double) (finite * one.inventory() / 1000);
        return new More(one.id(), kind(place, deaths), finite, tonnes, place, deaths);
    }

    /** At every point of a place: how often the own risk fits into what is left of the limit. */
    private static double room(Computed computed, double[] own, double[] field, Picture.Verdict verdict) {
        var target = computed.inputs().targets().stream()
                .filter(t -> t.id().equals(verdict.targetId()))
                .findFirst()
                .orElseThrow();
        double least = Double.POSITIVE_INFINITY;
        for (Coordinate point : computed.points(computed.plane().flat(target.polygon()))) {
            double adds = computed.at(own, point);
            if (adds > 0) {
                least = Math.min(least, Math.max(0, verdict.limit() - computed.at(field, point)) / adds);
            }
        }
        return least;
    }

    private static double frequency(List<Computed.Point> curve, double deaths) {
        for (Computed.Point point : curve) {
            if (point.deaths() >= deaths) {
                return point.frequency();
            }
        }
        return 0;
    }

    private static Limit kind(@Nullable String place, @Nullable Double deaths) {
        return place != null ? Limit.INDIVIDUAL : deaths != null ? Limit.SOCIETAL : Limit.NOTHING;
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? (Double) value : null;
    }
}
