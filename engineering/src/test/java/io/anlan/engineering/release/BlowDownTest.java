package io.anlan.engineering.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A vessel empties as the closed form says while choked, never below the pressure outside, and loses what flows out. */
class BlowDownTest {

    private static final BlowDown.Vessel VESSEL = new BlowDown.Vessel(10, 2e6, 293, 0.028, 1.4, 5e-4, 101_325);

    @Test
    void itFollowsTheClosedFormWhileChoked() {
        List<BlowDown.Moment> series = BlowDown.series(VESSEL, 60, 7);
        double first = series.getFirst().massFlow();
        for (BlowDown.Moment moment : series) {
            double share = Outflow.blowDownShare(1.4, first, VESSEL.mass(), moment.time());
            assertThat(moment.mass()).isCloseTo(share * VESSEL.mass(), within(1e-4 * VESSEL.mass()));
        }
    }

    @Test
    void itEndsAtThePressureOutside() {
        List<BlowDown.Moment> series = BlowDown.series(VESSEL, 5000, 51);
        assertThat(series.getLast().massFlow())
                .isLessThan(1e-3 * series.getFirst().massFlow());
        assertThat(series.getLast().pressure()).isCloseTo(101_325, within(500.0));
        for (int i = 1; i < series.size(); i++) {
            assertThat(series.get(i).mass())
                    .isLessThanOrEqualTo(series.get(i - 1).mass());
        }
    }

    @Test
    void whatFlowsOutIsWhatIsMissing() {
        List<BlowDown.Moment> series = BlowDown.series(VESSEL, 200, 2001);
        double out = 0;
        for (int i = 1; i < series.size(); i++) {
            out += (series.get(i).massFlow() + series.get(i - 1).massFlow())
                    / 2
                    * (series.get(i).time() - series.get(i - 1).time());
        }
        assertThat(out).isCloseTo(VESSEL.mass() - series.getLast().mass(), within(1e-3 * VESSEL.mass()));
    }
}
