package io.anlan.engineering.explosion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Published curves fall without jumps, and a stronger explosion is never weaker. */
class BlastCurvesTest {

    static IntStream strengths() {
        return IntStream.rangeClosed(MultiEnergy.WEAKEST, MultiEnergy.STRONGEST);
    }

    @ParameterizedTest
    @MethodSource("strengths")
    void aMultiEnergyCurveNeitherRisesNorJumps(int strength) {
        for (double r = 0.1; r < 100; r *= 1.01) {
            double here = MultiEnergy.overpressureRatio(strength, r);
            double next = MultiEnergy.overpressureRatio(strength, r * 1.01);
            assertThat(next).isLessThanOrEqualTo(here * 1.01).isGreaterThan(here * 0.93);
            assertThat(MultiEnergy.scaledDuration(strength, r * 1.01))
                    .isCloseTo(
                            MultiEnergy.scaledDuration(strength, r),
                            within(0.04 * MultiEnergy.scaledDuration(strength, r)));
            if (strength > MultiEnergy.WEAKEST && r > 0.3) {
                assertThat(here).isGreaterThanOrEqualTo(0.98 * MultiEnergy.overpressureRatio(strength - 1, r));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("strengths")
    void theDistanceOfAnOverpressureIsTheInverse(int strength) {
        double ratio = MultiEnergy.overpressureRatio(strength, 7);
        assertThat(MultiEnergy.scaledDistance(strength, ratio)).isCloseTo(7, within(1e-9));
        double plateau = MultiEnergy.overpressureRatio(strength, 0.1);
        assertThat(MultiEnergy.scaledDistance(strength, plateau * 1.1)).isLessThan(0.12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"incident", "reflected", "arrival", "impulse", "reflected-impulse", "velocity"})
    void aFitOfSwisdakJoinsItsPieces(String quantity) {
        for (double z = 0.25; z < 32; z *= 1.003) {
            double here = KingeryBulmash.at(quantity, z).orElseThrow();
            assertThat(KingeryBulmash.at(quantity, z * 1.003).orElseThrow()).isCloseTo(here, within(0.03 * here));
        }
    }

    @Test
    void theGroundDoublesTheCharge() {
        // a half-ball on the ground is about 1.8 times the charge in free air
        double onGround = KingeryBulmash.overpressure(10);
        double inAir = Blast.overpressureRatio(10 / Math.cbrt(1.8)) * 101_325;
        assertThat(onGround).isCloseTo(inAir, within(0.15 * inAir));
    }
}
