package io.anlan.assessment.consequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.anlan.assessment.consequence.Cloud.Heavy;
import io.anlan.engineering.Models;
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
        Heavy heavy = Heavy.of(
                new double[] {1, 40, 100},
                new double[] {1.7, 0.02, 3.5e-3},
                6,
                0.6,
                2,
                RATE,
                WIND,
                Sigmas.BRIGGS_URBAN,
                Stability.F);
        Cloud cloud = new Cloud(RATE, WIND, Sigmas.BRIGGS_URBAN, Stability.F, 3600, heavy);
        assertThat(cloud.steady(100)).isCloseTo(3.5e-3, within(3.5e-3 * 1e-6));
        assertThat(cloud.sigmaY(100)).isCloseTo(heavy.halfWidth(100) / Math.sqrt(2), within(1e-4));
        double mass = cloud.steady(100) * Math.PI * WIND * cloud.sigmaY(100) * cloud.sigmaZ(100);
        assertThat(mass).isCloseTo(RATE, within(RATE * 1e-6));
        List<double[]> outline = cloud.outline(LEVEL, cloud.reach(LEVEL));
        double before = widthNear(outline, 95);
        assertThat(widthNear(outline, 106)).isCloseTo(before, within(before * 0.15));
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
