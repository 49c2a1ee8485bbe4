package io.anlan.engineering.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.anlan.engineering.calc.Constants;
import io.anlan.engineering.calc.RefusedException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Units break their neighbours, near ones sooner, and the n-th order adds to the first. */
class DominoTest {

    private static Domino.Unit unit(String name, double x, double tnt) {
        return new Domino.Unit(name, x, 0, "pressurised", 100, 1e-5, tnt, 0);
    }

    @Test
    void aNearUnitIsLikelierToBreak() {
        Domino.Unit source = unit("a", 0, 2000);
        Domino.Vector near = Domino.vector(source, unit("b", 40, 0), Constants.ATM);
        Domino.Vector far = Domino.vector(source, unit("c", 90, 0), Constants.ATM);
        assertThat(near.probability()).isGreaterThan(far.probability());
        assertThat(near.overpressure()).isGreaterThan(far.overpressure());
        assertThat(Domino.vector(source, unit("d", 5000, 0), Constants.ATM).probability())
                .isZero();
    }

    @Test
    void heatAndBlastBreakIndependently() {
        Domino.Unit both = new Domino.Unit("a", 0, 0, "atmospheric", 500, 1e-5, 800, 7e8);
        Domino.Unit blast = new Domino.Unit("a", 0, 0, "atmospheric", 500, 1e-5, 800, 0);
        Domino.Unit heat = new Domino.Unit("a", 0, 0, "atmospheric", 500, 1e-5, 0, 7e8);
        Domino.Unit target = new Domino.Unit("t", 55, 0, "atmospheric", 500, 1e-5, 0, 0);
        double p = Domino.vector(blast, target, Constants.ATM).probability();
        double q = Domino.vector(heat, target, Constants.ATM).probability();
        assertThat(Domino.vector(both, target, Constants.ATM).probability()).isCloseTo(p + q - p * q, within(1e-12));
        assertThat(p).isBetween(0.01, 0.99);
        assertThat(q).isBetween(0.001, 0.999);
    }

    @Test
    void chainsAreFoundAndManyUnitsAreSimulatedRepeatably() {
        List<Domino.Unit> row = IntStream.range(0, 14)
                .mapToObj(i -> unit("u" + i, 45.0 * i, 2000))
                .toList();
        Cascade cascade = new Cascade(Domino.escalation(row, Constants.ATM));
        double[] first = cascade.simulate(0, 1, 20_000, 7);
        double[] third = cascade.simulate(0, 3, 20_000, 7);
        assertThat(third[3]).isGreaterThan(first[3]);
        assertThat(cascade.simulate(0, 3, 20_000, 7)).containsExactly(third);
    }

    @Test
    void twoUnitsAtOnePlaceAreRefused() {
        assertThatThrownBy(() -> Domino.vector(unit("a", 0, 10), unit("b", 0, 10), Constants.ATM))
                .isInstanceOf(RefusedException.class);
    }
}
