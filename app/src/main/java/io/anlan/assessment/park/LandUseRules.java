package io.anlan.assessment.park;

import io.anlan.assessment.park.Inputs.Target;
import io.anlan.engineering.risk.Criteria;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;

/**
 * Whether a planned place may stand where it is drawn: its individual risk must stay below the limit of its kind (GB 36894-2018
 * section 4.1, from memory) and the F–N curve with its people must not reach the intolerable zone.
 */
final class LandUseRules {

    private static final int MOST_CAUSES = 5;

    private LandUseRules() {}

    /** Why it may not stand there. */
    public enum Reason {
        INDIVIDUAL_RISK,
        SOCIETAL_RISK
    }

    /**
     * @param risk at the worst point of the place
     * @param limitOfNew what would apply to new installations, for comparison
     * @param zoneBefore of the F–N curve without its people
     */
    public record Answer(
            boolean allowed,
            List<Reason> reasons,
            String category,
            double risk,
            double limit,
            double limitOfNew,
            Position worstAt,
            List<Picture.Cause> causes,
            Criteria.Zone zoneBefore,
            Criteria.Zone zoneAfter,
            double lossBefore,
            double lossAfter) {}

    static Answer check(Computed computed, Target planned) {
        double[] field = computed.individual(Set.of()).values();
        Computed.Worst worst = computed.worst(field, computed.plane().flat(planned.polygon()));
        Position at = computed.plane().round(worst.at().x, worst.at().y);
        double limit = computed.limit(planned.category());
        double risk = Math.max(0, worst.risk());
        Criteria.Zone before = Pictures.zone(computed.curve(Set.of()));
        Computed with = withPeople(computed, planned);
        Criteria.Zone after = Pictures.zone(with.curve(Set.of()));
        List<Reason> reasons = new ArrayList<>();
        if (risk >= limit) {
            reasons.add(Reason.INDIVIDUAL_RISK);
        }
        if (after == Criteria.Zone.INTOLERABLE) {
            reasons.add(Reason.SOCIETAL_RISK);
        }
        return new Answer(
                reasons.isEmpty(),
                reasons,
                planned.category(),
                risk,
                limit,
                Criteria.limit(planned.category()).newInstallation(),
                at,
                causes(computed, worst.at(), risk),
                before,
                after,
                computed.lossOfLife(Set.of()),
                with.lossOfLife(Set.of()));
    }

    private static List<Picture.Cause> causes(Computed computed, Coordinate at, double all) {
        return computed.parts().stream()
                .map(part -> {
                    double risk = computed.at(part.field(), at);
                    String installation = computed.inputs().releases().stream()
                            .filter(r -> r.id().equals(part.releaseId()))
                            .map(Inputs.Release::installationId)
                            .findFirst()
                            .orElse("");
                    return new Picture.Cause(part.releaseId(), installation, risk, all > 0 ? risk / all : 0);
                })
                .filter(cause -> cause.risk() > 0)
                .sorted(Comparator.comparingDouble(Picture.Cause::risk).reversed())
                .limit(MOST_CAUSES)
                .toList();
    }

    /** The F–N curve with the people of the planned place among all others. */
    private static Computed withPeople(Computed computed, Target planned) {
        if (planned.peopleByDay() + planned.peopleByNight() <= 0) {
            return computed;
        }
        Inputs inputs = computed.inputs();
        List<Target> all = new ArrayList<>(inputs.targets());
        all.add(planned);
        ParkModel model = new ParkModel(inputs, all);
        List<Part> parts = new ArrayList<>();
        for (Inputs.Release release : inputs.releases()) {
            if (release.enabled()) {
                parts.add(model.societyOnly(release));
            }
        }
        return new Computed(inputs, parts);
    }
}
