package io.anlan.engineering.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.anlan.engineering.dispersion.Sigmas;
import io.anlan.engineering.dispersion.Stability;
import io.anlan.engineering.harm.Probit;
import org.junit.jupiter.api.Test;

/** Which cloud a source has. */
class LastingCloudTest {

    private static final Weather.WeatherClass CALM_NIGHT = new Weather.WeatherClass(Stability.F, 1.5);
    private static final double AIR = 1.22;
    private static final double WARM = 288.15;

    private static LastingCloud of(LastingCloud.Source source) {
        return LastingCloud.of(source, AIR, WARM, CALM_NIGHT, Sigmas.BRIGGS_RURAL);
    }

    @Test
    void coldChlorineIsHeavyAndWarmAmmoniaIsNot() {
        assertThat(of(LastingCloud.Source.ofGas(5, 3.6))).isInstanceOf(LastingCloud.Heavy.class);
        assertThat(of(LastingCloud.Source.ofGas(5, 0.72)))
                .isEqualTo(new LastingCloud.Plume(5, CALM_NIGHT, Sigmas.BRIGGS_RURAL));
        assertThat(of(LastingCloud.Source.ofGas(0, 3.6))).isInstanceOf(LastingCloud.Plume.class);
    }

    /** Ammonia vapour is lighter than air, its spray is not: a fifth vapour, the rest drops. */
    @Test
    void dropsMakeAmmoniaHeavy() {
        LastingCloud.Source spray = LastingCloud.Source.ofSpray(1, 4, 0.866, 682);
        assertThat(spray.density()).isCloseTo(4.3, within(0.1));
        assertThat(of(spray)).isInstanceOf(LastingCloud.Heavy.class);
    }

    /** A heavy cloud lies flat: it creeps upwind, and by the source it is wider than a plume. */
    @Test
    void aHeavyCloudIsWideByTheSource() {
        LastingCloud heavy = of(LastingCloud.Source.ofGas(5, 3.6));
        LastingCloud passive = new LastingCloud.Plume(5, CALM_NIGHT, Sigmas.BRIGGS_RURAL);
        assertThat(heavy.sigmaY(50)).isGreaterThan(5 * passive.sigmaY(50));
        assertThat(heavy.upwind()).isPositive();
        Footprint footprint = Footprints.toxic(heavy, Probit.of("toxic", "purple-book", "chlorine"), 30, 1e6, 2);
        assertThat(footprint.at(-heavy.upwind() / 2, 0)).isPositive();
        assertThat(footprint.at(-heavy.upwind() - 4, 0)).isZero();
    }

    /** Nothing is richer than what leaves the source: vapour over a pool has at most its vapour pressure. */
    @Test
    void nothingIsRicherThanTheSource() {
        double share = 0.13;
        double density = 3.2;
        LastingCloud benzene = of(LastingCloud.Source.ofVapour(3, share, density, AIR));
        assertThat(benzene).isInstanceOf(LastingCloud.Heavy.class);
        assertThat(benzene.onAxis(0.1)).isCloseTo(share * density, within(1e-9));
        assertThat(benzene.reach(share * density * 1.01)).isEqualTo(LastingCloud.NEAREST);
    }
}
