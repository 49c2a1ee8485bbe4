package io.anlan.returns;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a form is due.
 *
 * @param weekday of a weekly form: the period ends with it
 * @param dueDay of a form counted in months: this day of the month after the period, 1 to 28
 * @param onceDue the day of a form that is asked for once
 * @param graceDays calendar days after the due day that still count as on time
 * @param lockDays calendar days after the grace until the period is locked; null means never
 */
public record Schedule(
        Frequency frequency,
        @Nullable DayOfWeek weekday,
        @Nullable Integer dueDay,
        @Nullable LocalDate onceDue,
        HolidayRule holiday,
        int graceDays,
        @Nullable Integer lockDays) {

    public static Schedule weekly(DayOfWeek weekday, HolidayRule holiday, int graceDays, @Nullable Integer lockDays) {
        return new Schedule(Frequency.WEEKLY, weekday, null, null, holiday, graceDays, lockDays);
    }

    public static Schedule byMonths(
            Frequency frequency, int dueDay, HolidayRule holiday, int graceDays, @Nullable Integer lockDays) {
        return new Schedule(frequency, null, dueDay, null, holiday, graceDays, lockDays);
    }
}
