package io.anlan.hiddendanger;

import io.anlan.hiddendanger.reference.WorkCalendar;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Limits: when one ends, when it is close, what a pause does to it. Pure; the SQL of lists binds the dates made here. */
public final class DueRules {

    /** 临期: this many working days before the limit. */
    public static final int SOON_WORKING_DAYS = 3;

    private DueRules() {}

    /** How a record stands today. */
    public static DueState state(
            State state,
            @Nullable LocalDate dueOn,
            boolean paused,
            @Nullable Boolean onTime,
            LocalDate today,
            WorkCalendar calendar) {
        if (!state.isOpen()) {
            return onTime == null ? DueState.NONE : onTime ? DueState.DONE_ON_TIME : DueState.DONE_LATE;
        }
        if (dueOn == null) {
            return DueState.NONE;
        }
        if (paused) {
            return DueState.PAUSED;
        }
        int left = dueOn.compareTo(today);
        if (left <= 0) {
            return left == 0 ? DueState.TODAY : DueState.OVERDUE;
        }
        return dueOn.isAfter(soonUntil(today, calendar)) ? DueState.OK : DueState.SOON;
    }

    /** The last date that counts as close: the third working day from today. */
    public static LocalDate soonUntil(LocalDate today, WorkCalendar calendar) {
        return calendar.plusWorkingDays(today, SOON_WORKING_DAYS);
    }

    /** Days left on the calendar, negative when overdue. */
    public static int daysLeft(LocalDate dueOn, LocalDate today) {
        return (int) ChronoUnit.DAYS.between(today, dueOn);
    }

    /** The limit that is proposed when the officer sets none. */
    public static LocalDate proposed(LocalDate today, int workingDays, WorkCalendar calendar) {
        return calendar.plusWorkingDays(today, workingDays);
    }

    /** A pause moves the limit by as many calendar days as it lasted, then off holidays. */
    static LocalDate afterPause(LocalDate dueOn, LocalDate pausedOn, LocalDate today, WorkCalendar calendar) {
        return calendar.orNextWorking(dueOn.plusDays(ChronoUnit.DAYS.between(pausedOn, today)));
    }

    /** Rectified within the limit: the enterprise's report counts, not the day of the acceptance. */
    public static @Nullable Boolean onTime(@Nullable LocalDate dueOn, @Nullable LocalDate submittedOn) {
        return dueOn == null || submittedOn == null ? null : !submittedOn.isAfter(dueOn);
    }
}
