package io.anlan.assessment.park;

import io.anlan.assessment.park.IgnitionRules.Surroundings;
import io.anlan.assessment.park.Inputs.Installation;
import io.anlan.assessment.park.Inputs.Release;
import io.anlan.assessment.park.Inputs.Target;
import io.anlan.assessment.park.Inputs.WeatherRow;
import io.anlan.engineering.calc.RefusedException;
import io.anlan.engineering.risk.Grid;
import io.anlan.engineering.risk.IndividualRisk;
import io.anlan.engineering.risk.Population;
import io.anlan.engineering.risk.Scenario;
import io.anlan.engineering.risk.SocietalRisk;
import io.anlan.engineering.risk.Weather;
import io.anlan.engineering.risk.Weather.WeatherClass;
import io.anlan.engineering.substance.Substances;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** A study as the engineering core computes it: one part for each release. */
final class ParkModel {

    /** People indoors count a tenth of those outdoors in a poisonous cloud (Purple Book section 5.2.1). */
    private static final double INDOORS_IN_POISON = 0.1;

    private final Inputs inputs;
    private final Plane plane;
    private final Grid grid;
    private final Weather weather;
    private final OutcomeRules.Setting setting;
    private final Population everybody;
    private final Population inPoison;

    ParkModel(Inputs inputs) {
        this(inputs, inputs.targets());
    }

    /** The same installations among other people. */
    ParkModel(Inputs inputs, List<Target> targets) {
        this.inputs = inputs;
        this.plane = Plane.around(inputs.boundary());
        this.grid = grid(inputs, plane);
        this.weather = weather(inputs);
        List<Target> counted = targets.stream().filter(Target::isProtected).toList();
        this.setting = new OutcomeRules.Setting(
                inputs.settings(), weather, new Surroundings(plane, inputs.ignitionSources()), outdoors(counted));
        this.everybody = crowd(counted, indoors -> 1.0);
        this.inPoison = crowd(counted, indoors -> 1 - indoors + INDOORS_IN_POISON * indoors);
    }

    static Grid grid(Inputs inputs, Plane plane) {
        Envelope box = InputRules.box(inputs, plane);
        double step = inputs.settings().gridStep();
        return new Grid(
                box.getMinX(),
                box.getMinY(),
                step,
                (int) Math.ceil(box.getWidth() / step) + 1,
                (int) Math.ceil(box.getHeight() / step) + 1);
    }

    /** The table scaled to a sum of one. */
    static Weather weather(Inputs inputs) {
        List<WeatherClass> classes = new ArrayList<>();
        List<double[]> rows = new ArrayList<>();
        double sum = 0;
        for (WeatherRow row : inputs.weather().rows()) {
            double[] shares =
                    row.directions().stream().mapToDouble(Double::doubleValue).toArray();
            for (double share : shares) {
                sum += share;
            }
            classes.add(new WeatherClass(row.stability(), row.windSpeed()));
            rows.add(shares);
        }
        for (double[] row : rows) {
            for (int d = 0; d < row.length; d++) {
                row[d] /= sum;
            }
        }
        return new Weather(classes, rows.toArray(double[][]::new));
    }

    private static double outdoors(List<Target> targets) {
        double all = targets.stream().mapToDouble(Target::peopleByDay).sum();
        double out = targets.stream()
                .mapToDouble(t -> t.peopleByDay() * (1 - t.indoorsByDay()))
                .sum();
        return all > 0 ? out / all : 1 - Population.INDOORS_BY_DAY;
    }

    /** What people indoors are worth is put into their number, so that each place keeps its own share indoors. */
    private Population crowd(List<Target> targets, ToDoubleFunction<Double> weight) {
        Population population = new Population(grid, 0, 0);
        for (Target target : targets) {
            double day = target.peopleByDay() * weight.applyAsDouble(target.indoorsByDay());
            double night = target.peopleByNight() * weight.applyAsDouble(target.indoorsByNight());
            List<Population.Corner> ring = target.polygon().stream()
                    .map(plane::flat)
                    .map(c -> new Population.Corner(c.x, c.y))
                    .toList();
            try {
                population.add(ring, day, night);
            } catch (RefusedException smallerThanTheGrid) {
                population.add(
                        cellAround(plane.flat(target.polygon()).getCentroid().getCoordinate()), day, night);
            }
        }
        return population;
    }

    /** A square of one step around the nearest point of the grid. */
    private List<Population.Corner> cellAround(Coordinate middle) {
        double step = grid.step();
        double x = grid.x0() + Math.round((middle.x - grid.x0()) / step) * step;
        double y = grid.y0() + Math.round((middle.y - grid.y0()) / step) * step;
        double half = step / 2;
        return List.of(
                new Population.Corner(x - half, y - half),
                new Population.Corner(x + half, y - half),
                new Population.Corner(x + half, y + half),
                new Population.Corner(x - half, y + half));
    }

    Grid grid() {
        return grid;
    }

    Plane plane() {
        return plane;
    }

    Weather weather() {
        return weather;
    }

    /** The outcomes of a release; refused when a model does not cover it. */
    OutcomeRules.Built outcomes(Release release) {
        Installation one = inputs.installations().stream()
                .filter(i -> i.id().equals(release.installationId()))
                .findFirst()
                .orElseThrow();
        return OutcomeRules.of(one, release, Substances.byCas(one.cas()).orElseThrow(), setting);
    }

    Part part(Release release) {
        return part(release, true);
    }

    /** Without the grid of individual risk, which other people do not change. */
    Part societyOnly(Release release) {
        return part(release, false);
    }

    private Part part(Release release, boolean withField) {
        OutcomeRules.Built built;
        try {
            built = outcomes(release);
        } catch (RefusedException e) {
            return new Part(
                    release.id(),
                    new double[grid.size()],
                    new double[0],
                    new double[0],
                    0,
                    new Part.Facts(0, 0, 0, 0, 0, "", List.of(), List.of("refused|" + e.getMessage())));
        }
        List<Scenario> individual =
                built.outcomes().stream().map(Outcome::individual).toList();
        double[] field =
                withField ? IndividualRisk.of(grid, individual, weather).values() : new double[grid.size()];
        Society society = new Society();
        built.outcomes().forEach(o -> society.add(SocietalRisk.of(List.of(o.society()), weather, crowdOf(o))));
        return new Part(release.id(), field, society.deaths(), society.frequencies(), society.loss, facts(built));
    }

    Population crowdOf(Outcome outcome) {
        return switch (outcome.people()) {
            case ALL -> everybody;
            case TOXIC -> inPoison;
        };
    }

    private static Part.Facts facts(OutcomeRules.Built built) {
        SourceTerm source = built.source();
        return new Part.Facts(
                source.rate(),
                source.duration(),
                source.released(),
                source.airborne(),
                source.poolArea(),
                source.phase().name(),
                built.outcomes().stream()
                        .map(o ->
                                new Part.Branch(o.end(), o.individual().frequency(), o.reach(), o.radiated(), o.tnt()))
                        .toList(),
                built.toxicUnknown() ? List.of("no-probit|") : List.of());
    }

    /** Collects the steps of F–N curves. */
    private static final class Society {

        private final List<SocietalRisk.Point> steps = new ArrayList<>();
        private double loss;

        void add(SocietalRisk risk) {
            double before = 0;
            for (SocietalRisk.Point point : risk.curve()) {
                steps.add(new SocietalRisk.Point(point.deaths(), point.frequency() - before));
                before = point.frequency();
            }
            loss += risk.potentialLossOfLife();
        }

        double[] deaths() {
            return steps.stream().mapToDouble(SocietalRisk.Point::deaths).toArray();
        }

        double[] frequencies() {
            return steps.stream().mapToDouble(SocietalRisk.Point::frequency).toArray();
        }
    }
}
