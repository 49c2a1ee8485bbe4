package io.anlan.engineering.qra;

import io.anlan.engineering.calc.Caution;
import io.anlan.engineering.calc.Step;
import io.anlan.engineering.risk.Contours;
import io.anlan.engineering.risk.Criteria;
import io.anlan.engineering.risk.Grid;
import io.anlan.engineering.risk.IndividualRisk;
import io.anlan.engineering.risk.Provenance;
import io.anlan.engineering.risk.Scenario;
import io.anlan.engineering.risk.SocietalRisk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A risk calculation from equipment to criteria. */
public final class Qra {

    private final QraCase given;
    private final Trail trail = new Trail();

    private Qra(QraCase given) {
        this.given = given;
    }

    /** What the calculation gave. */
    public record Result(
            List<Step> steps,
            List<Scenario> scenarios,
            IndividualRisk individual,
            List<Line> lines,
            List<AtReceptor> receptors,
            SocietalRisk societal,
            Criteria.Zone zone,
            List<Caution> cautions) {}

    /**
     * A line of equal individual risk.
     *
     * @param farthest greatest distance of the line from the nearest equipment, m; 0 when the risk is nowhere so high
     * @param area where the risk is at least so high, m²
     */
    public record Line(double level, List<Contours.Segment> segments, double farthest, double area) {}

    /** Individual risk at a place, and what it may be at a new and at an existing installation. */
    public record AtReceptor(QraCase.Receptor receptor, double risk, Criteria.Limit limit) {}

    public static Result of(QraCase given) {
        return new Qra(given).run();
    }

    private Result run() {
        Outcomes outcomes = new Outcomes(given, trail);
        List<Scenario> scenarios = new ArrayList<>();
        for (Equipment equipment : given.equipment()) {
            Releases releases = new Releases(trail, given.frequencies().getOrDefault(equipment.name(), Map.of()));
            releases.of(equipment).forEach(release -> scenarios.addAll(outcomes.of(release)));
        }
        trail.cautions(
                Provenance.cautions(Provenance.LEAK_FREQUENCIES, Provenance.PRESENCE, Provenance.INDIVIDUAL_CRITERIA));
        IndividualRisk individual = IndividualRisk.of(given.grid(), scenarios, given.weather());
        SocietalRisk societal = SocietalRisk.of(scenarios, given.weather(), given.population());
        return new Result(
                trail.steps(),
                List.copyOf(scenarios),
                individual,
                given.levels().stream().map(level -> line(individual, level)).toList(),
                receptors(scenarios),
                societal,
                Criteria.worst(societal.curve()),
                trail.cautions());
    }

    private Line line(IndividualRisk individual, double level) {
        List<Contours.Segment> segments = Contours.of(individual, level);
        double farthest = 0;
        for (Contours.Segment segment : segments) {
            farthest = Math.max(farthest, nearestEquipment(segment.x1(), segment.y1()));
        }
        double cells = 0;
        for (double value : individual.values()) {
            cells += value >= level ? 1 : 0;
        }
        return new Line(
                level,
                segments,
                farthest,
                cells * given.grid().step() * given.grid().step());
    }

    private double nearestEquipment(double x, double y) {
        return given.equipment().stream()
                .mapToDouble(e -> Math.hypot(e.x() - x, e.y() - y))
                .min()
                .orElseThrow();
    }

    /** A receptor is a grid of one point, so that its risk is that of its own place. */
    private List<AtReceptor> receptors(List<Scenario> scenarios) {
        return given.receptors().stream()
                .map(receptor -> {
                    Grid point = new Grid(receptor.x(), receptor.y(), 1, 1, 1);
                    double risk =
                            IndividualRisk.of(point, scenarios, given.weather()).at(0, 0);
                    return new AtReceptor(receptor, risk, Criteria.limit(receptor.kind()));
                })
                .toList();
    }
}
