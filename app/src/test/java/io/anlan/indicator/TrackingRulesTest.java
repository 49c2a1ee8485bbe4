package io.anlan.indicator;

import static io.anlan.indicator.FeasibilityRulesTest.indicator;
import static io.anlan.indicator.FeasibilityRulesTest.milestone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.anlan.indicator.Assessment.Status;
import io.anlan.indicator.ForecastRules.Model;
import io.anlan.indicator.TrackingRules.Running;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrackingRulesTest {

    /** Size 10, probability ½: the textbook negative binomial; cumulative values from its closed form by exact fractions. */
    @Test
    void theForecastIsTheNegativeBinomial() {
        // 9.5 events in 1 year, 1 year ahead: NB(10, 1/2); P(X ≤ 0) = 2^-10, P(X ≤ 9) = 1/2 by symmetry
        var model = new Model(9.5, 1, 1, 1);
        assertThat(model.atMost(0)).isCloseTo(Math.pow(2, -10), offset(1e-15));
        assertThat(model.atMost(9)).isCloseTo(0.5, offset(1e-12));
        assertThat(model.mean()).isEqualTo(10);
        assertThat(model.quantile(0.5)).isEqualTo(9);
    }

    /** With ever more years looked back at, the rate is known and the Poisson's own quantiles must come out. */
    @Test
    void withMuchExperienceItIsThePoisson() {
        // Poisson(10): P(X ≤ 5) = 0.067086, P(X ≤ 15) = 0.951260 (tables of the cumulative Poisson distribution)
        var model = new Model(10e6 - 0.5, 1e6, 1, 1);
        assertThat(model.atMost(5)).isCloseTo(0.067086, offset(1e-5));
        assertThat(model.atMost(15)).isCloseTo(0.951260, offset(1e-5));
        assertThat(model.quantile(0.05)).isEqualTo(5);
        assertThat(model.quantile(0.95)).isEqualTo(15);
    }

    @Test
    void clustersOfDeathsWidenTheInterval() {
        var plain = new Model(60, 3, 1, 1);
        var clustered = new Model(60, 3, 1, 2);
        assertThat(clustered.quantile(0.95) - clustered.quantile(0.05))
                .isGreaterThan(plain.quantile(0.95) - plain.quantile(0.05));
    }

    @Test
    void nothingHappeningIsNoCertainty() {
        var model = new Model(0, 3, 1, 1);
        assertThat(model.atMost(0)).isCloseTo(Math.sqrt(0.75), offset(1e-12));
        assertThat(model.mean()).isGreaterThan(0);
    }

    @Test
    void thePathIsStraightBetweenTheMilestones() {
        Indicator deaths =
                indicator(null, TargetKind.REDUCTION, "人", 2015, "100", milestone(2018, "7"), milestone(2020, "11"));
        assertThat(PathRules.of(deaths).values())
                .extracting(v -> v.setScale(2, java.math.RoundingMode.HALF_UP).toPlainString())
                .containsExactly("100.00", "97.67", "95.33", "93.00", "91.00", "89.00");
    }

    @Test
    void aScopeBreakGivesNoPercentageUnlessSomebodyAnswersForIt() {
        Point before = point(2021, "41", "A");
        Point after = point(2022, "24", "B");
        assertThat(TrackingRules.change(before, after, false)).isEqualTo(new TrackingRules.Change(null, true));
        assertThat(TrackingRules.change(before, after, true).share()).isCloseTo(24.0 / 41 - 1, offset(1e-12));
        assertThat(TrackingRules.change(after, point(2023, "22", "B"), false).share())
                .isCloseTo(-1.0 / 12, offset(1e-12));
    }

    @Test
    void theYearIsJudgedAgainstItsPath() {
        Indicator deaths = indicator(null, TargetKind.CAP, "人", 2021, "25", milestone(2026, "20"));
        List<Point> points = List.of(point(2022, "24", "B"), point(2023, "22", "B"), point(2024, "20", "B"));
        var counts = Map.of(2022, 24.0, 2023, 22.0, 2024, 20.0);
        var running = new Running(2025, 0.5, 8, 1, counts, Map.of(), "B");
        Assessment found = TrackingRules.assess(deaths, points, running);
        assertThat(found.status()).isEqualTo(Status.AHEAD);
        assertThat(found.wanted()).isEqualByComparingTo("22");
        assertThat(found.forecast()).isNotNull().satisfies(f -> {
            assertThat(f.events()).isEqualTo(74);
            assertThat(f.years()).isEqualTo(3.5);
            assertThat(f.low()).isLessThan(f.expected());
            assertThat(f.high()).isGreaterThan(f.expected());
            assertThat(f.reachable()).isBetween(0.5, 1.0);
        });
    }

    @Test
    void yearsOfAnotherScopeDoNotFeedTheForecast() {
        Indicator deaths = indicator(null, TargetKind.CAP, "人", 2021, "25", milestone(2026, "20"));
        var running = new Running(2025, 0.5, 8, 1, Map.of(2024, 41.0), Map.of(), "B");
        assertThat(TrackingRules.assess(deaths, List.of(point(2024, "41", "A")), running)
                        .forecast())
                .isNull();
    }

    private static Point point(int year, String value, String scope) {
        return new Point(year, new BigDecimal(value), scope, Point.Origin.REGISTER, null, "事故登记", null, null, 0);
    }
}
