package io.anlan.hiddendanger.reference;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.modulith.NamedInterface;

/**
 * Working days in China: Monday to Friday, except the holidays and the make-up days (调休) of the State Council's yearly
 * notice. For a year whose notice is not loaded only weekends are free.
 *
 * @param years the years whose notice is known
 * @param exceptions days that differ from their weekday: true = worked, false = free
 */
@NamedInterface("calendar")
public record WorkCalendar(Set<Integer> years, Map<LocalDate, Boolean> exceptions) {

    /** A calendar that knows weekends only. */
    public static final WorkCalendar WEEKENDS = new WorkCalendar(Set.of(), Map.of());

    public WorkCalendar {
        years = Set.copyOf(years);
        exceptions = Map.copyOf(exceptions);
    }

    public boolean isWorking(LocalDate day) {
        boolean weekday = day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        return exceptions.getOrDefault(day, weekday);
    }

    /** Whether the notice for the day's year is loaded. */
    public boolean knows(LocalDate day) {
        return years.contains(day.getYear());
    }

    /** The day itself when worked, otherwise the next worked day: a limit never ends on a holiday. */
    public LocalDate orNextWorking(LocalDate day) {
        LocalDate next = day;
        while (!isWorking(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** The n-th working day after the day; the day itself does not count. */
    public LocalDate plusWorkingDays(LocalDate day, int n) {
        LocalDate end = day;
        for (int left = n; left > 0; ) {
            end = end.plusDays(1);
            if (isWorking(end)) {
                left--;
            }
        }
        return end;
    }

    /** Working days after {@code from} up to and including {@code to}; negative when {@code to} lies before. */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -workingDaysBetween(to, from);
        }
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isWorking)
                .count();
    }

    /** The last day of the last year whose notice is loaded; later limits may shift when the notice comes. */
    public LocalDate knownUntil() {
        return LocalDate.of(years.stream().mapToInt(Integer::intValue).max().orElse(LocalDate.EPOCH.getYear()), 12, 31);
    }
}
