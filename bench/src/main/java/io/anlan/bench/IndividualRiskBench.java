package io.anlan.bench;

import io.anlan.engineering.calc.Constants;
import io.anlan.engineering.dispersion.Sigmas;
import io.anlan.engineering.dispersion.Stability;
import io.anlan.engineering.harm.Probit;
import io.anlan.engineering.risk.Contours;
import io.anlan.engineering.risk.Footprint;
import io.anlan.engineering.risk.Footprints;
import io.anlan.engineering.risk.Grid;
import io.anlan.engineering.risk.IndividualRisk;
import io.anlan.engineering.risk.LastingCloud;
import io.anlan.engineering.risk.Scenario;
import io.anlan.engineering.risk.Weather;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Individual risk of a park: 300 scenarios × 16 directions × 6 classes of weather on 5 km × 5 km at 25 m, the fast way against
 * the plain one that walks every point for every term, and the contours after one scenario is switched off. Arguments:
 * scenarios (default 300), rounds of the fast way (default 5). Run on 2 cores.
 *
 * <p>Goal (issue 4): under 3 s, under 1 s after switching off, equal to 1e-6 relative.
 */
public final class IndividualRiskBench {

    private static final double EXTENT = 5000;
    private static final double STEP = 25;
    private static final double CONTOUR = 1e-6;

    private IndividualRiskBench() {}

    public static void main(String[] args) {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 300;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
        Weather weather = weather();
        List<Scenario> scenarios = scenarios(count, weather);
        int points = (int) (EXTENT / STEP) + 1;
        Grid grid = new Grid(0, 0, STEP, points, points);
        System.out.printf(
                Locale.ROOT,
                "%d scenarios × 16 × %d on %d × %d points, %d cores%n",
                count,
                weather.classes().size(),
                points,
                points,
                Runtime.getRuntime().availableProcessors());
        double[] seconds = new double[rounds];
        IndividualRisk fast = IndividualRisk.of(grid, scenarios, weather);
        for (int i = 0; i < rounds; i++) {
            seconds[i] = seconds(() -> IndividualRisk.of(grid, scenarios, weather));
        }
        Arrays.sort(seconds);
        double middle = seconds[rounds / 2];
        Scenario off = scenarios.get(count / 2);
        double switched = seconds(() -> Contours.of(fast.without(off, weather), CONTOUR));
        long begin = System.nanoTime();
        IndividualRisk plain = IndividualRisk.reference(grid, scenarios, weather);
        double reference = (System.nanoTime() - begin) / 1e9;
        System.out.printf(Locale.ROOT, "fast, middle of %d: %.2f s (goal 3 s)%n", rounds, middle);
        System.out.printf(Locale.ROOT, "contours after switching one off: %.3f s (goal 1 s)%n", switched);
        System.out.printf(Locale.ROOT, "plain, every point: %.1f s; ratio %.0f%n", reference, reference / middle);
        System.out.printf(Locale.ROOT, "largest relative difference: %.1e (limit 1e-6)%n", difference(fast, plain));
    }

    private static double seconds(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e9;
    }

    private static double difference(IndividualRisk fast, IndividualRisk plain) {
        double[] a = fast.values();
        double[] b = plain.values();
        double largest = 0;
        for (int i = 0; i < a.length; i++) {
            if (b[i] != a[i]) {
                largest = Math.max(largest, Math.abs(a[i] - b[i]) / Math.max(a[i], b[i]));
            }
        }
        return largest;
    }

    private static Weather weather() {
        List<Weather.WeatherClass> classes = List.of(
                new Weather.WeatherClass(Stability.B, 3),
                new Weather.WeatherClass(Stability.D, 1.5),
                new Weather.WeatherClass(Stability.D, 5),
                new Weather.WeatherClass(Stability.D, 9),
                new Weather.WeatherClass(Stability.E, 5),
                new Weather.WeatherClass(Stability.F, 1.5));
        double[][] probability = new double[classes.size()][Weather.DIRECTIONS];
        for (double[] row : probability) {
            Arrays.fill(row, 1.0 / (classes.size() * Weather.DIRECTIONS));
        }
        return new Weather(classes, probability);
    }

    /** A third toxic clouds, a third flash fires, the rest fireballs and blasts, of invented size at invented places. */
    private static List<Scenario> scenarios(int count, Weather weather) {
        SplittableRandom random = new SplittableRandom(4);
        Probit chlorine = Probit.of("toxic", "purple-book", "chlorine");
        Probit heat = Probit.of("thermal", "purple-book", "fatality");
        List<Scenario> scenarios = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double size = 0.2 + 3 * random.nextDouble();
            int kind = i % 3;
            boolean fireball = i % 2 == 0;
            List<Footprint> footprints = weather.classes().stream()
                    .map(w -> switch (kind) {
                        case 0 ->
                            Footprints.toxic(
                                    new LastingCloud.Plume(size, w, Sigmas.BRIGGS_RURAL), chlorine, 30, 1e6, 5);
                        case 1 ->
                            Footprints.flashFire(new LastingCloud.Plume(10 * size, w, Sigmas.BRIGGS_RURAL), 0.035, 2);
                        default ->
                            fireball
                                    ? Footprints.fireball(10_000 * size, 4.6e7, 0.3, heat, 5)
                                    : Footprints.blast(1000 * size, Constants.ATM, 1);
                    })
                    .toList();
            scenarios.add(new Scenario(
                    "scenario " + i,
                    EXTENT * random.nextDouble(),
                    EXTENT * random.nextDouble(),
                    1e-6 * (1 + random.nextDouble()),
                    kind == 0 ? Scenario.Kind.TOXIC : kind == 1 ? Scenario.Kind.FLASH_FIRE : Scenario.Kind.EXPLOSION,
                    footprints));
        }
        return scenarios;
    }
}
