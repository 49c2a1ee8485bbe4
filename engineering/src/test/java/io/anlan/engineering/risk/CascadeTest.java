package io.anlan.engineering.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.anlan.engineering.calc.RefusedException;
import org.junit.jupiter.api.Test;

/** Domino effects: by hand for a chain and a triangle, by chance for more. */
class CascadeTest {

    @Test
    void alongAChainTheProbabilitiesMultiply() {
        Cascade chain = new Cascade(new double[][] {{0, 0.5, 0}, {0, 0, 0.4}, {0, 0, 0}});
        assertThat(chain.exact(0, 1)).containsExactly(new double[] {1, 0.5, 0}, within(1e-15));
        assertThat(chain.exact(0, 2)).containsExactly(new double[] {1, 0.5, 0.2}, within(1e-15));
    }

    @Test
    void inATriangleTheSecondOrderAddsThoseBrokenByTheNeighbour() {
        double p = 0.3;
        Cascade triangle = new Cascade(new double[][] {{0, p, p}, {p, 0, p}, {p, p, 0}});
        // either at once, or the other first and then by it
        double expected = p + (1 - p) * p * p;
        assertThat(triangle.exact(0, 2)[1]).isCloseTo(expected, within(1e-15));
    }

    @Test
    void chanceAgreesWithTheExactWay() {
        double[][] escalation = new double[8][8];
        for (int i = 0; i < 8; i++) {
            for (int j = 0; j < 8; j++) {
                escalation[i][j] = i == j ? 0 : ((i * 5 + j * 3) % 7) / 20.0;
            }
        }
        Cascade cascade = new Cascade(escalation);
        double[] exact = cascade.exact(2, 7);
        int runs = 200_000;
        double[] chance = cascade.simulate(2, 7, runs, 42);
        for (int j = 0; j < 8; j++) {
            double spread = 4 * Math.sqrt(exact[j] * (1 - exact[j]) / runs) + 1e-12;
            assertThat(chance[j]).isCloseTo(exact[j], within(spread));
        }
        assertThat(cascade.simulate(2, 7, 1000, 42)).containsExactly(cascade.simulate(2, 7, 1000, 42));
    }

    @Test
    void eachUnitFailsByItselfAndThroughOthers() {
        Cascade pair = new Cascade(new double[][] {{0, 0.1}, {0.2, 0}});
        assertThat(pair.frequencies(new double[] {1e-5, 1e-6}, 3, 1, 1))
                .containsExactly(new double[] {1e-5 + 0.2e-6, 1e-6 + 0.1e-5}, within(1e-20));
    }

    @Test
    void belowTheThresholdNothingEscalates() {
        Escalation tank = Escalation.of("atmospheric");
        assertThat(tank.byOverpressure(21_999)).isZero();
        assertThat(tank.byOverpressure(50_000)).isBetween(0.9, 1.0);
        assertThat(tank.byHeat(14_999, 1000)).isZero();
        assertThat(tank.byHeat(60_000, 1000)).isGreaterThan(tank.byHeat(20_000, 1000));
        assertThat(Escalation.of("small").byHeat(1e6, 1)).isZero();
        assertThatThrownBy(() -> Escalation.of("ship")).isInstanceOf(RefusedException.class);
    }
}
