package io.anlan.returns;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.platform.access.CodeRange;
import io.anlan.platform.access.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FilingRulesTest {

    private static final LocalDate UNTIL = LocalDate.parse("2026-11-20");

    private static Timeliness on(String day, FilingState state, @Nullable Boolean onTime) {
        return FilingRules.timeliness(state, onTime, UNTIL, LocalDate.parse(day));
    }

    @Test
    void notYetDueBecomesMissingTheDayAfterTheGrace() {
        assertThat(on("2026-11-20", FilingState.OPEN, null)).isEqualTo(Timeliness.NOT_DUE);
        assertThat(on("2026-11-21", FilingState.OPEN, null)).isEqualTo(Timeliness.MISSING);
    }

    @Test
    void theFirstSubmissionDecidesAndOnlyItsDay() {
        assertThat(FilingRules.onTime(UNTIL, UNTIL)).isTrue();
        assertThat(FilingRules.onTime(UNTIL.plusDays(1), UNTIL)).isFalse();
        assertThat(on("2026-12-31", FilingState.ACCEPTED, true)).isEqualTo(Timeliness.ON_TIME);
        assertThat(on("2026-11-21", FilingState.SUBMITTED, false)).isEqualTo(Timeliness.LATE);
    }

    @Test
    void whatWasSentBackIsNotThereUntilItComesAgain() {
        assertThat(on("2026-11-21", FilingState.RETURNED, true)).isEqualTo(Timeliness.MISSING);
        assertThat(on("2026-11-19", FilingState.RETURNED, true)).isEqualTo(Timeliness.NOT_DUE);
        assertThat(on("2026-11-21", FilingState.EXEMPT, null)).isEqualTo(Timeliness.EXEMPT);
    }

    @Test
    void aLockedPeriodTakesNothingUnlessItIsReopened() {
        LocalDate locks = LocalDate.parse("2026-11-24");
        assertThat(FilingRules.locked(locks, null, locks.minusDays(1))).isFalse();
        assertThat(FilingRules.locked(locks, null, locks)).isTrue();
        assertThat(FilingRules.locked(locks, locks.plusDays(2), locks.plusDays(2)))
                .isFalse();
        assertThat(FilingRules.locked(locks, locks.plusDays(2), locks.plusDays(3)))
                .isTrue();
        assertThat(FilingRules.locked(null, null, locks.plusYears(1))).isFalse();
    }

    @Test
    void aHigherAuthorityApprovesTheStepsBelowItAndItsOwn() {
        List<Level> two = List.of(Level.TOWN, Level.COUNTY);
        assertThat(FilingRules.stepAfter(two, 0, 9)).as("the town").isEqualTo(1);
        assertThat(FilingRules.stepAfter(two, 1, 9)).as("the town again").isEqualTo(1);
        assertThat(FilingRules.stepAfter(two, 1, 6)).as("the county").isEqualTo(2);
        assertThat(FilingRules.stepAfter(two, 0, 4)).as("the city at once").isEqualTo(2);
        assertThat(FilingRules.stepAfter(two, 0, 12)).as("a village").isZero();
    }

    @Test
    void theSmallestPlaceAroundTheSpotIsTheOfficersLevel() {
        var scope = new Scope.Places(List.of(CodeRange.of("990102000000"), CodeRange.of("990103009000")), Set.of());
        assertThat(FilingRules.digits(scope, "990102009001")).isEqualTo(6);
        assertThat(FilingRules.digits(scope, "990103009001")).isEqualTo(9);
        assertThat(FilingRules.digits(scope, "990104000000")).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void coverageCountsThoseWhoMustAndNeverSaysAHundredBeforeTheLast() {
        assertThat(Counts.of(3, 1, 2, 2, 5, 1, 0))
                .extracting(Counts::expected, c -> c.coverage() + "")
                .containsExactly(13, "50.0");
        assertThat(Counts.of(19_999, 0, 1, 0, 0, 0, 0).coverage()).hasToString("99.9");
        assertThat(Counts.of(0, 0, 0, 0, 4, 0, 0).coverage())
                .as("nobody must: no percentage")
                .isNull();
    }
}
