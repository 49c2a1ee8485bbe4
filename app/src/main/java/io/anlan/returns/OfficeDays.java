package io.anlan.returns;

import io.anlan.hiddendanger.reference.WorkCalendar;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The working-day calendar with the names of its free days. */
record OfficeDays(WorkCalendar calendar, Map<LocalDate, String> names) {

    OfficeDays {
        names = Map.copyOf(names);
    }

    /** What the day is when nobody works on it; null on a working day. */
    @Nullable
    String dayOff(LocalDate day) {
        if (calendar.isWorking(day)) {
            return null;
        }
        String name = names.get(day);
        return name == null ? day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.SIMPLIFIED_CHINESE) : name;
    }

    LocalDate moved(LocalDate day, HolidayRule rule) {
        return switch (rule) {
            case KEEP -> day;
            case NEXT -> calendar.orNextWorking(day);
            case PREVIOUS -> {
                LocalDate before = day;
                while (!calendar.isWorking(before)) {
                    before = before.minusDays(1);
                }
                yield before;
            }
        };
    }
}
