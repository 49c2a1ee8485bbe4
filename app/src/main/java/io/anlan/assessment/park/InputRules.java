package io.anlan.assessment.park;

import io.anlan.assessment.park.Inputs.Installation;
import io.anlan.assessment.park.Inputs.Release;
import io.anlan.assessment.park.Inputs.Target;
import io.anlan.engineering.risk.Criteria;
import io.anlan.engineering.risk.Escalation;
import io.anlan.engineering.risk.LeakFrequency;
import io.anlan.engineering.substance.Substances;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;

/** What makes inputs a study that can be saved, and one that can be computed. */
final class InputRules {

    /** Points of the grid that one study may have: 5 km × 5 km at 12.5 m. */
    static final int MOST_POINTS = 160_000;
    /** Two places of a study lie at most so far apart, m: beyond, the flat sheet is not good enough. */
    static final double WIDEST = 15_000;

    private InputRules() {}

    /** What is wrong with a field; the code is a message key. */
    record Fault(String field, String code, Object... args) {}

    static List<Fault> faults(Inputs inputs) {
        List<Fault> faults = new ArrayList<>();
        Plane plane = Plane.around(inputs.boundary());
        if (!plane.flat(inputs.boundary()).isValid()) {
            faults.add(new Fault("boundary", "park-ring"));
        }
        uniqueIds(inputs, faults);
        for (int i = 0; i < inputs.installations().size(); i++) {
            installation(inputs.installations().get(i), "installations[" + i + "].", faults);
        }
        releases(inputs, faults);
        for (int i = 0; i < inputs.targets().size(); i++) {
            target(inputs.targets().get(i), plane, "targets[" + i + "].", faults);
        }
        Envelope box = box(inputs, plane);
        if (box.getWidth() > WIDEST || box.getHeight() > WIDEST) {
            faults.add(new Fault("boundary", "park-too-wide", WIDEST / 1000));
        } else if (points(inputs, box) > MOST_POINTS) {
            faults.add(new Fault("settings.gridStep", "park-grid-too-fine", MOST_POINTS));
        }
        return faults;
    }

    /** Why a study that may be saved cannot be computed yet. */
    static List<Fault> gaps(Inputs inputs) {
        List<Fault> gaps = new ArrayList<>();
        if (inputs.releases().stream().noneMatch(Release::enabled)) {
            gaps.add(new Fault("releases", "park-no-release"));
        }
        double weather = inputs.weather().rows().stream()
                .flatMap(row -> row.directions().stream())
                .mapToDouble(Double::doubleValue)
                .sum();
        if (!(weather > 0)) {
            gaps.add(new Fault("weather", "park-no-weather"));
        }
        return gaps;
    }

    /** Everything that has a place, with the margin around it, in metres. */
    static Envelope box(Inputs inputs, Plane plane) {
        Envelope box = new Envelope();
        inputs.boundary().forEach(p -> box.expandToInclude(plane.flat(p)));
        inputs.installations().forEach(i -> box.expandToInclude(plane.flat(i.position())));
        inputs.targets().forEach(t -> t.polygon().forEach(p -> box.expandToInclude(plane.flat(p))));
        box.expandBy(inputs.settings().margin());
        return box;
    }

    private static double points(Inputs inputs, Envelope box) {
        double step = inputs.settings().gridStep();
        return (box.getWidth() / step + 1) * (box.getHeight() / step + 1);
    }

    private static void uniqueIds(Inputs inputs, List<Fault> faults) {
        Map<String, List<String>> ids = new HashMap<>();
        ids.put(
                "installations",
                inputs.installations().stream().map(Installation::id).toList());
        ids.put("releases", inputs.releases().stream().map(Release::id).toList());
        ids.put("targets", inputs.targets().stream().map(Target::id).toList());
        ids.forEach((part, all) -> {
            if (new HashSet<>(all).size() < all.size()) {
                faults.add(new Fault(part, "park-id-twice"));
            }
        });
    }

    private static void installation(Installation one, String at, List<Fault> faults) {
        if (LeakFrequency.of(one.equipment()).isEmpty()) {
            faults.add(new Fault(at + "equipment", "park-equipment", one.equipment()));
        }
        if (Substances.byCas(one.cas()).isEmpty()) {
            faults.add(new Fault(at + "cas", "park-substance", one.cas()));
        }
        if (Escalation.all().stream().noneMatch(e -> e.equipment().equals(one.escalation()))) {
            faults.add(new Fault(at + "escalation", "park-escalation", one.escalation()));
        }
    }

    private static void releases(Inputs inputs, List<Fault> faults) {
        Set<String> known = new HashSet<>();
        inputs.installations().forEach(i -> known.add(i.id()));
        for (int i = 0; i < inputs.releases().size(); i++) {
            Release release = inputs.releases().get(i);
            if (!known.contains(release.installationId())) {
                faults.add(new Fault("releases[" + i + "].installationId", "park-installation-gone"));
            }
            if (!Hole.isKnown(release.hole())) {
                faults.add(new Fault("releases[" + i + "].hole", "park-hole", release.hole()));
            }
        }
    }

    private static void target(Target target, Plane plane, String at, List<Fault> faults) {
        boolean known = !target.isProtected()
                || Criteria.limits().stream().anyMatch(l -> l.place().equals(target.category()));
        if (!known) {
            faults.add(new Fault(at + "category", "park-category", target.category()));
        }
        if (!plane.flat(target.polygon()).isValid()) {
            faults.add(new Fault(at + "polygon", "park-ring"));
        }
    }
}
