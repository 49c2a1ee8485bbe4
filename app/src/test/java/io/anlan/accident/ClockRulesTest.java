package io.anlan.accident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockRulesTest {

    private static final Instant NOON = Instant.parse("2026-11-03T04:00:00Z");

    @Test
    void theEnterpriseHasOneHourAndEachLevelTwo() {
        assertThat(ClockRules.reportDue(Level.ENTERPRISE, NOON)).isEqualTo("2026-11-03T05:00:00Z");
        assertThat(ClockRules.reportDue(Level.COUNTY, NOON)).isEqualTo("2026-11-03T06:00:00Z");
        assertThat(ClockRules.reportDue(Level.CITY, NOON)).isEqualTo("2026-11-03T06:00:00Z");
        assertThat(ClockRules.reportDue(Level.PROVINCE, NOON)).isEqualTo("2026-11-03T06:00:00Z");
    }

    @Test
    void onTheHourIsInTimeASecondLaterIsLate() {
        assertThat(ClockRules.isLate(NOON, NOON)).isFalse();
        assertThat(ClockRules.minutesLate(NOON, NOON)).isZero();
        assertThat(ClockRules.minutesLate(NOON, NOON.plusSeconds(1))).isOne();
        assertThat(ClockRules.minutesLate(NOON, NOON.plusSeconds(3_661))).isEqualTo(61);
    }

    @ParameterizedTest
    @CsvSource({"INDUSTRY,2026-12-03", "WATER,2026-12-03", "ROAD,2026-11-10", "FIRE,2026-11-10"})
    void casualtiesCountForThirtyDaysAndSevenForRoadAndFire(Category category, LocalDate last) {
        assertThat(ClockRules.casualtiesCountUntil(category, LocalDate.of(2026, 11, 3)))
                .isEqualTo(last);
    }

    @Test
    void theInvestigationTakesSixtyDaysMoreWhenExtendedAndAppraisalDoesNotCount() {
        LocalDate day = LocalDate.of(2026, 1, 1);
        assertThat(ClockRules.investigationDue(day, 0, 0)).isEqualTo("2026-03-02");
        assertThat(ClockRules.investigationDue(day, 60, 0)).isEqualTo("2026-05-01");
        assertThat(ClockRules.investigationDue(day, 0, 20)).isEqualTo("2026-03-22");
    }

    @Test
    void theReplyTakesFifteenDaysOrThirty() {
        LocalDate day = LocalDate.of(2026, 3, 1);
        assertThat(ClockRules.approvalDue(Grade.MAJOR, day)).isEqualTo("2026-03-16");
        assertThat(ClockRules.approvalDue(Grade.EXTRA_MAJOR, day)).isEqualTo("2026-03-31");
    }

    @Test
    void theLookBackIsDueAfterAYearAndOpenFromTheTenthMonth() {
        LocalDate reply = LocalDate.of(2026, 1, 31);
        assertThat(ClockRules.lookBackDue(reply)).isEqualTo("2027-01-31");
        assertThat(ClockRules.lookBackOpen(reply, LocalDate.of(2026, 11, 29))).isFalse();
        assertThat(ClockRules.lookBackOpen(reply, LocalDate.of(2026, 11, 30))).isTrue();
        assertThat(ClockRules.lookBackOpen(null, LocalDate.of(2026, 11, 30))).isFalse();
    }
}
