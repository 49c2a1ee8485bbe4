package io.anlan.returns;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One period of a form.
 *
 * @param key 2026-W47, 2026-11, 2026-Q4, 2026-H2, 2026 or the date of a form asked for once
 * @param nominalOn the day that the form's rule names
 * @param dayOff what the nominal day is when nobody works on it: 清明节, or the weekday's name
 * @param dueOn the day after the holiday rule
 * @param onTimeUntil the due day and the grace
 * @param locksOn the first day on which nothing is taken any more; null means never
 */
public record Period(
        String key,
        LocalDate startsOn,
        LocalDate endsOn,
        LocalDate nominalOn,
        @Nullable String dayOff,
        LocalDate dueOn,
        LocalDate onTimeUntil,
        @Nullable LocalDate locksOn) {}
