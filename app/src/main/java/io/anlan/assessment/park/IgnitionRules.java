package io.anlan.assessment.park;

import io.anlan.assessment.park.Inputs.IgnitionSource;
import io.anlan.assessment.park.Inputs.Release;
import io.anlan.assessment.park.SourceTerm.Phase;
import io.anlan.engineering.risk.EventTree;
import io.anlan.engineering.risk.EventTree.Reactivity;
import io.anlan.engineering.risk.Weather;
import io.anlan.engineering.substance.Substance;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;

/** Whether and when a release burns: Purple Book chapter 4; its figures are from memory. */
final class IgnitionRules {

    /** Purple Book table 4.6: ammonia, carbon monoxide, methane, epichlorohydrin, methyl bromide, chloromethane, chloroethane. */
    private static final Set<String> LOW =
            Set.of("7664-41-7", "630-08-0", "74-82-8", "106-89-8", "74-83-9", "74-87-3", "75-00-3");

    /** Purple Book table 4.5, liquids: class K1 below 21 °C flash point, K2 up to 55 °C, K3 above. */
    private static final double K1_BELOW = 294.15;

    private static final double K2_BELOW = 328.15;
    private static final double K1 = 0.065;
    private static final double K2 = 0.01;

    /** Purple Book section 4.7.1: without known ignition sources every flammable cloud burns in the end. */
    private static final double FREE_FIELD = 1;

    private IgnitionRules() {}

    /** A flammable cloud in one class of weather: from where it may burn to where. */
    record Cloud(int weatherClass, double reach, double halfWidth, double seconds) {}

    static boolean flammable(Substance substance) {
        return substance.burns() && substance.lowerFlammableLimit().isPresent();
    }

    static double immediate(Release release, SourceTerm source, Substance substance) {
        Double chosen = release.immediateIgnition();
        if (chosen != null) {
            return chosen;
        }
        if (source.phase() == Phase.LIQUID) {
            double flash = substance.flashPoint().orElse(0);
            return flash < K1_BELOW ? K1 : flash < K2_BELOW ? K2 : 0;
        }
        Reactivity reactivity = LOW.contains(substance.cas()) ? Reactivity.LOW : Reactivity.AVERAGE_OR_HIGH;
        return EventTree.immediateIgnition(
                reactivity,
                !source.instantaneous(),
                source.instantaneous() ? source.airborneMass() : source.airborneRate());
    }

    /**
     * The chance that a cloud that did not burn at once burns later, the mean over weather and directions of the ignition sources
     * that it covers. Without any source: a poisonous substance stays a poisonous cloud, any other burns (free field).
     */
    static double delayed(
            Release release, Coordinate at, List<Cloud> clouds, Weather weather, Surroundings around, boolean toxic) {
        Double chosen = release.delayedIgnition();
        if (chosen != null) {
            return chosen;
        }
        if (around.sources().isEmpty()) {
            return toxic ? 0 : FREE_FIELD;
        }
        double sum = 0;
        for (Cloud cloud : clouds) {
            for (int d = 0; d < Weather.DIRECTIONS; d++) {
                double p = weather.probability()[cloud.weatherClass()][d];
                if (p > 0) {
                    sum += p * ignition(cloud, at, Weather.heading(d), around);
                }
            }
        }
        return Math.clamp(sum, 0, 1);
    }

    private static double ignition(Cloud cloud, Coordinate at, double heading, Surroundings around) {
        List<Double> chances = new ArrayList<>();
        for (IgnitionSource source : around.sources()) {
            Coordinate there = around.plane().flat(source.position());
            double dx = there.x - at.x;
            double dy = there.y - at.y;
            double along = dx * Math.cos(heading) + dy * Math.sin(heading);
            double across = Math.abs(dy * Math.cos(heading) - dx * Math.sin(heading));
            if (along >= 0 && along <= cloud.reach() && across <= cloud.halfWidth()) {
                chances.add(EventTree.sourceIgnition(source.presence(), source.effectiveness(), cloud.seconds()));
            }
        }
        return EventTree.anyOf(chances);
    }

    /** Where the sources stand. */
    record Surroundings(Plane plane, List<IgnitionSource> sources) {}
}
