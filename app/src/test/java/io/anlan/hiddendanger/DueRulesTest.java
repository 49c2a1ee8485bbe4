package io.anlan.hiddendanger;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.hiddendanger.reference.WorkCalendar;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DueRulesTest {

    /** National day 2026: free 1–7 October, worked on Saturday the 10th (notice of 4 November 2025). */
    private static final WorkCalendar CALENDAR = new WorkCalendar(
            Set.of(2026),
            Map.of(
                    day(10, 1),
                    false,
                    day(10, 2),
                    false,
                    day(10, 5),
                    false,
                    day(10, 6),
                    false,
                    day(10, 7),
                    false,
                    day(10, 10),
                    true));

    @Test
    void countsWorkingDaysAroundTheNationalHoliday() {
        assertThat(CALENDAR.plusWorkingDays(day(9, 30), 1)).isEqualTo(day(10, 8));
        assertThat(CALENDAR.plusWorkingDays(day(9, 30), 3)).isEqualTo(day(10, 10));
        assertThat(CALENDAR.orNextWorking(day(10, 3))).isEqualTo(day(10, 8));
        assertThat(CALENDAR.workingDaysBetween(day(9, 30), day(10, 12))).isEqualTo(4);
        assertThat(CALENDAR.workingDaysBetween(day(10, 12), day(9, 30))).isEqualTo(-4);
    }

    @Test
    void aYearWithoutANoticeKnowsWeekendsOnly() {
        assertThat(CALENDAR.knows(LocalDate.of(2027, 1, 1))).isFalse();
        assertThat(CALENDAR.isWorking(LocalDate.of(2027, 1, 1))).isTrue();
        assertThat(CALENDAR.isWorking(LocalDate.of(2027, 1, 2))).isFalse();
        assertThat(CALENDAR.knownUntil()).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void standsByTheLimit() {
        LocalDate today = day(9, 30);
        assertThat(state(day(9, 29), today)).isEqualTo(DueState.OVERDUE);
        assertThat(state(day(9, 30), today)).isEqualTo(DueState.TODAY);
        assertThat(state(day(10, 1), today)).isEqualTo(DueState.SOON);
        assertThat(state(day(10, 10), today)).isEqualTo(DueState.SOON);
        assertThat(state(day(10, 11), today)).isEqualTo(DueState.OK);
        assertThat(DueRules.state(State.FOUND, null, false, null, today, CALENDAR))
                .isEqualTo(DueState.NONE);
        assertThat(DueRules.state(State.TREATING, day(9, 1), true, null, today, CALENDAR))
                .isEqualTo(DueState.PAUSED);
        assertThat(DueRules.state(State.CANCELLED, day(9, 1), false, true, today, CALENDAR))
                .isEqualTo(DueState.DONE_ON_TIME);
        assertThat(DueRules.state(State.CANCELLED, day(9, 1), false, false, today, CALENDAR))
                .isEqualTo(DueState.DONE_LATE);
    }

    @Test
    void aPauseMovesTheLimitByItsLengthAndOffHolidays() {
        assertThat(DueRules.afterPause(day(9, 28), day(9, 20), day(9, 22), CALENDAR))
                .isEqualTo(day(9, 30));
        assertThat(DueRules.afterPause(day(9, 28), day(9, 20), day(9, 24), CALENDAR))
                .isEqualTo(day(10, 8));
    }

    @Test
    void theDayOfTheReportCountsNotTheDayOfAcceptance() {
        assertThat(DueRules.onTime(day(9, 28), day(9, 28))).isTrue();
        assertThat(DueRules.onTime(day(9, 28), day(9, 29))).isFalse();
        assertThat(DueRules.onTime(null, day(9, 29))).isNull();
    }

    private static DueState state(LocalDate due, LocalDate today) {
        return DueRules.state(State.TREATING, due, false, null, today, CALENDAR);
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }
}
