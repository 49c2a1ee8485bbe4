package io.anlan.assessment.consequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.anlan.assessment.consequence.Cloud.Heavy;
import io.anlan.engineering.Models;
import io.anlan.engineering.dispersion.HeavyClouds;
import io.anlan.engineering.dispersion.HeavyPlume;
import io.anlan.engineering.dispersion.Sigmas;
import io.anlan.engineering.dispersion.Stability;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CloudTest {

    private static final double RATE = 1.2;
    private static final double WIND = 1.5;
    private static final double LEVEL = 1.2e-4;

    private static Cloud passive(double duration) {
        return new Cloud(RATE, WIND, Sigmas.BRIGGS_URBAN, Stability.F, duration, null);
    }

    /** A leak without end reaches as far as the engine's plume says. */
    @Test
    void aLongLeakReachesAsFarAsTheEnginesPlume() {
        double expected = Models.run(
                        "dispersion.plume",
                        Map.of(
                                "stability", "F",
                                "wind_speed", WIND,
                                "mass_flow", RATE,
                                "sigma_set", "briggs-urban",
                                "concentration_sought", LEVEL))
                .value("reach");
        assertThat(passive(1e6).reach(LEVEL)).isCloseTo(expected, within(expected * 1e-6));
    }

    @Test
    void aShorterLeakNeverReachesFarther() {
        double last = 0;
        for (double duration : List.of(10.0, 60.0, 300.0, 900.0, 3600.0)) {
            double reach = passive(duration).reach(LEVEL);
            assertThat(reach).isGreaterThanOrEqualTo(last);
            last = reach;
        }
    }

    /** At the hand-over the Gaussian part has the concentration and the width of the heavy one, and carries the same mass. */
    @Test
    void atTheHandOverWidthAndConcentrationGoOn() {
        double density = 3;
        Heavy heavy = new Heavy(
                new HeavyPlume(
                        new HeavyClouds.Continuous(RATE / density, density, 288.15, WIND, 1.22, 288.15),
                        Stability.F,
                        Sigmas.BRIGGS_URBAN),
                density);
        Cloud cloud = new Cloud(RATE, WIND, Sigmas.BRIGGS_URBAN, Stability.F, 3600, heavy);
        double end = heavy.reach();
        assertThat(cloud.steady(end * 1.000_001)).isCloseTo(cloud.steady(end), within(1e-4 * cloud.steady(end)));
        double mass = cloud.steady(2 * end) * Math.PI * WIND * cloud.sigmaY(2 * end) * cloud.sigmaZ(2 * end);
        assertThat(mass).isCloseTo(RATE, within(RATE * 1e-6));
        List<double[]> outline = cloud.outline(LEVEL, cloud.reach(LEVEL));
        double before = widthNear(outline, 0.95 * end);
        assertThat(widthNear(outline, 1.06 * end)).isCloseTo(before, within(before * 0.15));
    }

    /** Half the width of an outline near a distance, between the two nearest points. */
    private static double widthNear(List<double[]> outline, double x) {
        return outline.stream()
                .filter(point -> point[1] > 0)
                .min(java.util.Comparator.comparingDouble(point -> Math.abs(point[0] - x)))
                .orElseThrow()[1];
    }

    /** Before the cloud arrives and after it has passed nothing is above the level; the largest outline holds every frame. */
    @Test
    void aFrameGrowsWithTheCloudAndEndsWithIt() {
        Cloud cloud = passive(300);
        double reach = cloud.reach(LEVEL);
        double farthest = 0;
        for (double time : List.of(60.0, 180.0, 300.0)) {
            double far = cloud.outline(LEVEL, reach, time).stream()
                    .mapToDouble(point -> point[0])
                    .max()
                    .orElse(0);
            assertThat(far).isBetween(farthest, reach * 1.0001);
            farthest = far;
        }
        assertThat(cloud.outline(LEVEL, reach, 36_000)).isEmpty();
    }

    @Test
    void anOutlineIsTheSameOnBothSidesOfTheAxis() {
        Cloud cloud = passive(3600);
        double sum = cloud.outline(LEVEL, cloud.reach(LEVEL)).stream()
                .mapToDouble(point -> point[1])
                .sum();
        assertThat(sum).isCloseTo(0, within(1e-6));
    }
}
