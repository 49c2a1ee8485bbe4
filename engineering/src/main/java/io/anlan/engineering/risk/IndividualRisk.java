package io.anlan.engineering.risk;

import io.anlan.engineering.calc.RefusedException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Location-specific individual risk, per year: for each point of a grid the sum over scenarios, weather classes and directions of
 * frequency × probability of the weather × probability of death there.
 *
 * <p>{@link #of} walks only the points that a footprint can reach; {@link #reference} walks every point for every term and is
 * what the fast way is held against. Each row of the grid is summed by one task in the order of the scenarios, so that the result
 * is the same to the last bit whatever the number of threads.
 */
public final class IndividualRisk {

    private final Grid grid;
    private final double[] values;

    private IndividualRisk(Grid grid, double[] values) {
        this.grid = grid;
        this.values = values;
    }

    /** Risk that was computed before and kept, row by row from the south-west. */
    public static IndividualRisk kept(Grid grid, double[] values) {
        if (values.length != grid.size()) {
            throw new RefusedException("values", "are " + values.length + " for a grid of " + grid.size());
        }
        return new IndividualRisk(grid, values.clone());
    }

    public Grid grid() {
        return grid;
    }

    /** Row by row from the south-west. */
    public double[] values() {
        return values.clone();
    }

    public double at(int column, int row) {
        return values[row * grid.columns() + column];
    }

    /** The fast way, on the common pool. */
    public static IndividualRisk of(Grid grid, List<Scenario> scenarios, Weather weather) {
        scenarios.forEach(scenario -> check(scenario, weather));
        Term[] terms = scenarios.stream()
                .flatMap(scenario -> Term.of(scenario, weather).stream())
                .toArray(Term[]::new);
        double[] values = new double[grid.size()];
        IntStream.range(0, grid.rows()).parallel().forEach(row -> {
            double y = grid.y(row);
            int offset = row * grid.columns();
            for (Term term : terms) {
                term.addTo(values, offset, grid, y);
            }
        });
        return new IndividualRisk(grid, values);
    }

    /** The plain way: every point, every term, with its own sine and cosine. */
    public static IndividualRisk reference(Grid grid, List<Scenario> scenarios, Weather weather) {
        double[] values = new double[grid.size()];
        for (Scenario scenario : scenarios) {
            check(scenario, weather);
            for (int w = 0; w < weather.classes().size(); w++) {
                for (int d = 0; d < Weather.DIRECTIONS; d++) {
                    double frequency = scenario.frequency() * weather.probability()[w][d];
                    double heading = Weather.heading(d);
                    for (int row = 0; row < grid.rows(); row++) {
                        for (int column = 0; column < grid.columns(); column++) {
                            double dx = grid.x(column) - scenario.x();
                            double dy = grid.y(row) - scenario.y();
                            double along = dx * Math.cos(heading) + dy * Math.sin(heading);
                            double across = -dx * Math.sin(heading) + dy * Math.cos(heading);
                            values[row * grid.columns() + column] +=
                                    frequency * scenario.footprints().get(w).at(along, across);
                        }
                    }
                }
            }
        }
        return new IndividualRisk(grid, values);
    }

    /** The risk without one of the scenarios it was made of: what a page shows when one is switched off. */
    public IndividualRisk without(Scenario scenario, Weather weather) {
        double[] own = of(grid, List.of(scenario), weather).values;
        double[] rest = new double[values.length];
        for (int i = 0; i < rest.length; i++) {
            // where only this scenario reached, the difference is a rounding residue, not a risk
            double left = values[i] - own[i];
            rest[i] = left > values[i] * 1e-12 ? left : 0;
        }
        return new IndividualRisk(grid, rest);
    }

    private static void check(Scenario scenario, Weather weather) {
        if (scenario.footprints().size() != weather.classes().size()) {
            throw new RefusedException("footprints", scenario.name() + " needs one for each class of the weather");
        }
    }
}
