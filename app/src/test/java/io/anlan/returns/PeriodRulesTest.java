package io.anlan.returns;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.hiddendanger.reference.WorkCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Due days over holidays; the calendar of 2024 is 国办发明电〔2023〕7号. */
class PeriodRulesTest {

    private static final OfficeDays DAYS = new OfficeDays(
            new WorkCalendar(
                    Set.of(2024),
                    Map.of(
                            LocalDate.parse("2024-04-04"), false,
                            LocalDate.parse("2024-04-05"), false,
                            LocalDate.parse("2024-04-06"), false,
                            LocalDate.parse("2024-04-07"), true)),
            Map.of(LocalDate.parse("2024-04-04"), "清明节"));

    /** Plan 001, line 4, issued on 2024-03-29: every Thursday. */
    private static final LocalDate ISSUED = LocalDate.parse("2024-03-29");

    private static Schedule thursdays(HolidayRule rule) {
        return Schedule.weekly(DayOfWeek.THURSDAY, rule, 1, 3);
    }

    private static Period firstOf(Schedule schedule, String from) {
        return PeriodRules.coming(schedule, LocalDate.parse(from), 1, DAYS).getFirst();
    }

    @Test
    void theFirstThursdayAfterPlan001IsAHolidayAndSaysSo() {
        Period first = firstOf(thursdays(HolidayRule.KEEP), ISSUED.toString());
        assertThat(first.key()).isEqualTo("2024-W14");
        assertThat(first.startsOn()).isEqualTo("2024-03-29");
        assertThat(first.nominalOn()).isEqualTo("2024-04-04");
        assertThat(first.dueOn()).isEqualTo("2024-04-04");
        assertThat(first.dayOff()).isEqualTo("清明节");
    }

    @Test
    void aHolidayMovesTheDueDayOnlyToADayThatIsWorked() {
        assertThat(firstOf(thursdays(HolidayRule.NEXT), "2024-03-29").dueOn())
                .as("the Sunday worked in exchange")
                .isEqualTo("2024-04-07");
        assertThat(firstOf(thursdays(HolidayRule.PREVIOUS), "2024-03-29").dueOn())
                .isEqualTo("2024-04-03");
    }

    @Test
    void graceAndLockCountFromTheMovedDay() {
        Period first = firstOf(thursdays(HolidayRule.NEXT), "2024-03-29");
        assertThat(first.onTimeUntil()).isEqualTo("2024-04-08");
        assertThat(first.locksOn()).isEqualTo("2024-04-12");
    }

    @Test
    void plan001AsksFor144Thursdays() {
        Schedule schedule = thursdays(HolidayRule.KEEP);
        List<Period> all = PeriodRules.opened(
                schedule, ISSUED, LocalDate.parse("2027-01-01"), LocalDate.parse("2027-06-01"), DAYS);
        assertThat(all).as("2024-04-04 … 2026-12-31, register J6").hasSize(144);
        assertThat(all.getLast().nominalOn()).isEqualTo("2026-12-31");
        assertThat(all.getLast().key()).as("ISO week").isEqualTo("2026-W53");
        assertThat(all.stream().map(Period::key).distinct()).hasSize(144);
    }

    @Test
    void whatIsCountedByTheMonthIsDueAfterItAndOpensOnItsLastDay() {
        Schedule monthly = Schedule.byMonths(Frequency.MONTHLY, 5, HolidayRule.NEXT, 0, null);
        Period march = firstOf(monthly, "2024-03-15");
        assertThat(march.key()).isEqualTo("2024-03");
        assertThat(march.dueOn()).as("5 April is 清明 holiday, the 7th is worked").isEqualTo("2024-04-07");
        assertThat(march.locksOn()).isNull();
        LocalDate from = LocalDate.parse("2024-03-15");
        assertThat(PeriodRules.opened(monthly, from, null, LocalDate.parse("2024-03-30"), DAYS))
                .isEmpty();
        assertThat(PeriodRules.opened(monthly, from, null, LocalDate.parse("2024-03-31"), DAYS))
                .hasSize(1);
    }

    @Test
    void longerPeriodsBeginWhereTheCalendarBeginsThem() {
        assertThat(firstOf(Schedule.byMonths(Frequency.QUARTERLY, 10, HolidayRule.KEEP, 0, null), "2024-05-02"))
                .extracting(Period::key, Period::startsOn, Period::endsOn, Period::dueOn)
                .containsExactly(
                        "2024-Q2",
                        LocalDate.parse("2024-04-01"),
                        LocalDate.parse("2024-06-30"),
                        LocalDate.parse("2024-07-10"));
        assertThat(firstOf(Schedule.byMonths(Frequency.HALF_YEARLY, 15, HolidayRule.KEEP, 0, null), "2024-07-01")
                        .key())
                .isEqualTo("2024-H2");
        assertThat(firstOf(Schedule.byMonths(Frequency.YEARLY, 15, HolidayRule.KEEP, 0, null), "2024-12-31"))
                .extracting(Period::key, Period::dueOn)
                .containsExactly("2024", LocalDate.parse("2025-01-15"));
    }

    @Test
    void aNewVersionTakesOverWithThePeriodThatEndsOnOrAfterItsDay() {
        Schedule schedule = thursdays(HolidayRule.KEEP);
        LocalDate today = LocalDate.parse("2024-06-01");
        LocalDate change = LocalDate.parse("2024-05-01");
        List<Period> old = PeriodRules.opened(schedule, ISSUED, change, today, DAYS);
        List<Period> fresh = PeriodRules.opened(schedule, change, null, today, DAYS);
        assertThat(old.getLast().endsOn()).isEqualTo("2024-04-25");
        assertThat(fresh.getFirst().endsOn()).isEqualTo("2024-05-02");
    }

    @Test
    void onceIsOnce() {
        Schedule once =
                new Schedule(Frequency.ONCE, null, null, LocalDate.parse("2024-04-05"), HolidayRule.NEXT, 0, null);
        List<Period> all = PeriodRules.coming(once, LocalDate.parse("2024-03-20"), 5, DAYS);
        assertThat(all).hasSize(1);
        assertThat(all.getFirst().dueOn()).isEqualTo("2024-04-07");
    }
}
