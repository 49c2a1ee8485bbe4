package io.anlan.majorhazard;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The time limits in force on a day; data with their clause, since they change with the rules. */
record TimeLimits(List<Limit> all) {

    /** @param fromMemory the clause was not read in the text of the rule */
    record Limit(
            Kind kind, @Nullable Integer days, @Nullable Integer months, String clause, boolean fromMemory) {

        LocalDate after(LocalDate day) {
            return months != null ? day.plusMonths(months) : day.plusDays(days == null ? 0 : days);
        }
    }

    enum Kind {
        FILE,
        REVIEW,
        REMOVAL,
        REASSESS
    }

    Limit of(Kind kind) {
        return all.stream()
                .filter(limit -> limit.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no time limit for " + kind));
    }
}
