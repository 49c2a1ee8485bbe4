package io.anlan.engineering.risk;

import io.anlan.engineering.dispersion.Stability;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A park made up for the tests. */
final class RiskFixture {

    private RiskFixture() {}

    static Weather weather() {
        List<Weather.WeatherClass> classes = List.of(
                new Weather.WeatherClass(Stability.B, 2),
                new Weather.WeatherClass(Stability.D, 1.5),
                new Weather.WeatherClass(Stability.D, 5),
                new Weather.WeatherClass(Stability.D, 9),
                new Weather.WeatherClass(Stability.E, 5),
                new Weather.WeatherClass(Stability.F, 1.5));
        double[][] probability = new double[classes.size()][Weather.DIRECTIONS];
        double sum = 0;
        for (int w = 0; w < classes.size(); w++) {
            for (int d = 0; d < Weather.DIRECTIONS; d++) {
                probability[w][d] = 1 + (w * 7 + d * 3) % 5;
                sum += probability[w][d];
            }
        }
        for (double[] row : probability) {
            for (int d = 0; d < row.length; d++) {
                row[d] /= sum;
            }
        }
        return new Weather(classes, probability);
    }

    static Weather steadyWestWind() {
        double[][] probability = new double[1][Weather.DIRECTIONS];
        probability[0][12] = 1;
        return new Weather(List.of(new Weather.WeatherClass(Stability.D, 5)), probability);
    }

    /** Plume-like and round footprints at scattered places. */
    static List<Scenario> scenarios(int count, double extent, int weatherClasses) {
        SplittableRandom random = new SplittableRandom(20261123);
        List<Scenario> scenarios = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<Footprint> footprints = new ArrayList<>();
            boolean round = i % 4 == 3;
            for (int w = 0; w < weatherClasses; w++) {
                double reach = 100 + 600 * random.nextDouble();
                footprints.add(
                        round
                                ? Footprint.round(5, reach / 3, r -> Math.exp(-9 * r * r / (reach * reach)))
                                : Footprint.directional(
                                        10, 10, reach, reach / 5, (x, y) -> x < 0 ? 0 : plume(x, y, reach)));
            }
            scenarios.add(new Scenario(
                    "s" + i,
                    extent * random.nextDouble(),
                    extent * random.nextDouble(),
                    1e-6 * (1 + random.nextDouble()),
                    round ? Scenario.Kind.EXPLOSION : Scenario.Kind.TOXIC,
                    footprints));
        }
        return scenarios;
    }

    private static double plume(double x, double y, double reach) {
        double sigma = 1 + 0.08 * x;
        return Math.exp(-3 * x / reach) * Math.exp(-y * y / (2 * sigma * sigma));
    }
}
