package io.anlan.assessment.park;

import io.anlan.assessment.park.Inputs.Target;
import io.anlan.engineering.risk.Contours;
import io.anlan.engineering.risk.Criteria;
import io.anlan.engineering.risk.IndividualRisk;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** Draws a computation. */
final class Pictures {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final double LEAST_DEATHS = 1;

    private Pictures() {}

    static Picture of(Computed computed, Set<String> off) {
        IndividualRisk risk = computed.individual(off);
        double[] field = risk.values();
        List<Picture.Verdict> verdicts = verdicts(computed, field);
        List<Computed.Point> curve = computed.curve(off);
        Coordinate worst = worstPlace(computed, field, verdicts);
        List<Picture.Contour> contours = contours(computed, risk);
        return new Picture(
                contours,
                DistanceRules.of(computed.inputs(), contours),
                Computed.thinned(curve),
                zone(curve),
                computed.lossOfLife(off),
                Arrays.stream(field).max().orElse(0),
                ranking(computed, off, worst),
                verdicts);
    }

    static List<Picture.Contour> contours(Computed computed, IndividualRisk risk) {
        Polygon boundary = computed.plane().flat(computed.inputs().boundary());
        List<Picture.Contour> contours = new ArrayList<>();
        for (double level : computed.levels()) {
            List<String> places = Criteria.limits().stream()
                    .map(Criteria.Limit::place)
                    .filter(place -> computed.limit(place) == level)
                    .toList();
            List<List<Coordinate>> lines = Rings.join(Contours.of(risk, level));
            contours.add(new Picture.Contour(
                    level,
                    places,
                    lines.stream()
                            .map(line -> line.stream()
                                    .map(c -> computed.plane().round(c.x, c.y))
                                    .toList())
                            .toList(),
                    beyond(lines, boundary),
                    area(risk, level)));
        }
        return contours;
    }

    private static double beyond(List<List<Coordinate>> lines, Polygon boundary) {
        double farthest = 0;
        for (List<Coordinate> line : lines) {
            for (Coordinate point : line) {
                farthest = Math.max(farthest, boundary.distance(GEOMETRY.createPoint(point)));
            }
        }
        return farthest;
    }

    /** Points of the grid at or above the level, each standing for its square. */
    private static double area(IndividualRisk risk, double level) {
        double cell = risk.grid().step() * risk.grid().step();
        return Arrays.stream(risk.values()).filter(v -> v >= level).count() * cell;
    }

    static Criteria.Zone zone(List<Computed.Point> curve) {
        Criteria.Zone worst = Criteria.Zone.NEGLIGIBLE;
        for (Computed.Point point : curve) {
            if (point.deaths() >= LEAST_DEATHS) {
                Criteria.Zone zone = Criteria.zone(point.deaths(), point.frequency());
                worst = zone.compareTo(worst) > 0 ? zone : worst;
            }
        }
        return worst;
    }

    static List<Picture.Verdict> verdicts(Computed computed, double[] field) {
        return computed.protectedTargets().stream()
                .map(target -> verdict(computed, field, target))
                .sorted(Comparator.comparingDouble((Picture.Verdict v) -> v.risk() / v.limit())
                        .reversed())
                .toList();
    }

    private static Picture.Verdict verdict(Computed computed, double[] field, Target target) {
        Computed.Worst worst = computed.worst(field, computed.plane().flat(target.polygon()));
        double limit = computed.limit(target.category());
        double risk = Math.max(0, worst.risk());
        return new Picture.Verdict(
                target.id(),
                target.name(),
                target.category(),
                risk,
                limit,
                risk < limit,
                risk > 0 ? (Double) Criteria.capacity(risk, limit) : null,
                computed.plane().round(worst.at().x, worst.at().y));
    }

    private static Coordinate worstPlace(Computed computed, double[] field, List<Picture.Verdict> verdicts) {
        if (!verdicts.isEmpty()) {
            return computed.plane().flat(verdicts.getFirst().worstAt());
        }
        int highest = 0;
        for (int i = 0; i < field.length; i++) {
            highest = field[i] > field[highest] ? i : highest;
        }
        int columns = computed.grid().columns();
        return new Coordinate(
                computed.grid().x(highest % columns), computed.grid().y(highest / columns));
    }

    private static List<Picture.Share> ranking(Computed computed, Set<String> off, Coordinate worst) {
        Map<String, String> installations = installations(computed);
        double loss = computed.lossOfLife(off);
        double there = computed.at(computed.individual(off).values(), worst);
        return computed.parts().stream()
                .map(part -> {
                    boolean on = !off.contains(part.releaseId());
                    return new Picture.Share(
                            part.releaseId(),
                            installations.getOrDefault(part.releaseId(), ""),
                            on,
                            part.lossOfLife(),
                            on && loss > 0 ? part.lossOfLife() / loss : 0,
                            on && there > 0 ? computed.at(part.field(), worst) / there : 0,
                            part.facts());
                })
                .sorted(Comparator.comparing(Picture.Share::on)
                        .thenComparingDouble(Picture.Share::lossShare)
                        .thenComparingDouble(Picture.Share::atWorst)
                        .reversed())
                .toList();
    }

    static Picture.Here here(Computed computed, Set<String> off, Position position) {
        Coordinate point = computed.plane().flat(position);
        Map<String, String> installations = installations(computed);
        double all = computed.at(computed.individual(off).values(), point);
        List<Picture.Cause> causes = computed.parts().stream()
                .filter(part -> !off.contains(part.releaseId()))
                .map(part -> {
                    double risk = computed.at(part.field(), point);
                    return new Picture.Cause(
                            part.releaseId(),
                            installations.getOrDefault(part.releaseId(), ""),
                            risk,
                            all > 0 ? risk / all : 0);
                })
                .filter(cause -> cause.risk() > 0)
                .sorted(Comparator.comparingDouble(Picture.Cause::risk).reversed())
                .toList();
        List<String> refused = Criteria.limits().stream()
                .map(Criteria.Limit::place)
                .filter(place -> all >= computed.limit(place))
                .toList();
        return new Picture.Here(position, all, causes, refused);
    }

    private static Map<String, String> installations(Computed computed) {
        Map<String, String> found = new HashMap<>();
        computed.inputs().releases().forEach(r -> found.put(r.id(), r.installationId()));
        return found;
    }
}
