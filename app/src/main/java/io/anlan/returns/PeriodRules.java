package io.anlan.returns;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which periods a form has, and when each is due. Pure. The working days are data (the State Council's yearly notice): the
 * first Thursday after plan 001 was issued on 2024-03-29 is 2024-04-04, which is 清明节 (001:4).
 */
final class PeriodRules {

    /** A form that was stopped and started again never asks for more than this at once. */
    static final int MOST_PERIODS = 600;

    private PeriodRules() {}

    /**
     * The periods that end on or after {@code from} and before {@code before}, and that have opened by {@code today}.
     *
     * @param before the day from which another version rules; null when there is none
     */
    static List<Period> opened(
            Schedule schedule, LocalDate from, @Nullable LocalDate before, LocalDate today, OfficeDays days) {
        List<Period> periods = new ArrayList<>();
        Period next = first(schedule, from, days);
        while (next != null
                && !opensOn(schedule, next).isAfter(today)
                && (before == null || next.endsOn().isBefore(before))
                && periods.size() < MOST_PERIODS) {
            periods.add(next);
            next = after(schedule, next, days);
        }
        return periods;
    }

    /** The first periods from a day on, opened or not: what a designer is shown. */
    static List<Period> coming(Schedule schedule, LocalDate from, int count, OfficeDays days) {
        List<Period> periods = new ArrayList<>();
        for (Period next = first(schedule, from, days);
                next != null && periods.size() < count;
                next = after(schedule, next, days)) {
            periods.add(next);
        }
        return periods;
    }

    /** A week may be filled in while it runs; what is counted by the month once its last day has come. */
    static LocalDate opensOn(Schedule schedule, Period period) {
        return schedule.frequency().months() > 0 ? period.endsOn() : period.startsOn();
    }

    private static @Nullable Period first(Schedule schedule, LocalDate from, OfficeDays days) {
        return switch (schedule.frequency()) {
            case WEEKLY -> week(schedule, from.with(TemporalAdjusters.nextOrSame(weekday(schedule))), days);
            case ONCE -> once(schedule, from, days);
            case MONTHLY, QUARTERLY, HALF_YEARLY, YEARLY -> months(schedule, beginning(schedule, from), days);
        };
    }

    private static @Nullable Period after(Schedule schedule, Period period, OfficeDays days) {
        return switch (schedule.frequency()) {
            case WEEKLY -> week(schedule, period.nominalOn().plusWeeks(1), days);
            case ONCE -> null;
            case MONTHLY, QUARTERLY, HALF_YEARLY, YEARLY ->
                months(schedule, YearMonth.from(period.endsOn()).plusMonths(1), days);
        };
    }

    /** The seven days that end with the weekday, named by the ISO week in which they end. */
    private static Period week(Schedule schedule, LocalDate end, OfficeDays days) {
        String key =
                "%d-W%02d".formatted(end.get(IsoFields.WEEK_BASED_YEAR), end.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        return period(schedule, key, end.minusDays(6), end, end, days);
    }

    private static YearMonth beginning(Schedule schedule, LocalDate day) {
        int months = schedule.frequency().months();
        return YearMonth.of(day.getYear(), (day.getMonthValue() - 1) / months * months + 1);
    }

    private static Period months(Schedule schedule, YearMonth begin, OfficeDays days) {
        YearMonth last = begin.plusMonths(schedule.frequency().months() - 1L);
        LocalDate nominal = last.plusMonths(1).atDay(Objects.requireNonNullElse(schedule.dueDay(), 1));
        return period(schedule, key(schedule.frequency(), begin), begin.atDay(1), last.atEndOfMonth(), nominal, days);
    }

    private static String key(Frequency frequency, YearMonth begin) {
        int year = begin.getYear();
        return switch (frequency) {
            case QUARTERLY -> "%d-Q%d".formatted(year, (begin.getMonthValue() + 2) / 3);
            case HALF_YEARLY -> "%d-H%d".formatted(year, (begin.getMonthValue() + 5) / 6);
            case YEARLY -> String.valueOf(year);
            case MONTHLY, WEEKLY, ONCE -> begin.toString();
        };
    }

    private static Period once(Schedule schedule, LocalDate from, OfficeDays days) {
        LocalDate due = Objects.requireNonNull(schedule.onceDue());
        return period(schedule, due.toString(), from.isAfter(due) ? due : from, due, due, days);
    }

    private static Period period(
            Schedule schedule, String key, LocalDate starts, LocalDate ends, LocalDate nominal, OfficeDays days) {
        LocalDate due = days.moved(nominal, schedule.holiday());
        LocalDate onTime = due.plusDays(schedule.graceDays());
        Integer lock = schedule.lockDays();
        return new Period(
                key,
                starts,
                ends,
                nominal,
                days.dayOff(nominal),
                due,
                onTime,
                lock == null ? null : onTime.plusDays(lock + 1L));
    }

    private static DayOfWeek weekday(Schedule schedule) {
        return Objects.requireNonNullElse(schedule.weekday(), DayOfWeek.THURSDAY);
    }
}
