package io.anlan.accident;

import io.anlan.accident.Catalogue.ScopeBreak;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How figures of two periods are compared, and when they are not. Pure. */
final class TableRules {

    private static final int DECIMALS = 1;

    private TableRules() {}

    record Period(LocalDate from, LocalDate to) {}

    /** A change in percent, or why there is none. */
    record Rate(@Nullable BigDecimal percent, @Nullable Missing missing) {}

    enum Missing {
        /** the year before was zero: no percentage exists */
        ZERO_BASE,
        /** figures were made differently (口径断点) */
        SCOPE_BREAK,
        /** the period is longer than a year: it would be compared with a part of itself */
        OVERLAP
    }

    /** Why figures of the two periods cannot be compared at all; null when they can. */
    static @Nullable Missing incomparable(Period now, Period before, boolean broken) {
        if (broken) {
            return Missing.SCOPE_BREAK;
        }
        return before.to().isBefore(now.from()) ? null : Missing.OVERLAP;
    }

    /** The same days a year before; a period that ends with its month ends with the month then too. */
    static Period yearBefore(Period period) {
        boolean wholeMonths = period.to().equals(YearMonth.from(period.to()).atEndOfMonth());
        LocalDate to = period.to().minusYears(1);
        return new Period(
                period.from().minusYears(1), wholeMonths ? YearMonth.from(to).atEndOfMonth() : to);
    }

    /** The breaks between the two periods that make their figures incomparable. */
    static List<ScopeBreak> breaksBetween(
            Period before, Period now, boolean productiveOnly, boolean byType, List<ScopeBreak> breaks) {
        return breaks.stream()
                .filter(b -> b.day().isAfter(before.from()) && !b.day().isAfter(now.to()))
                .filter(b -> switch (b.affects()) {
                    case "NON_PRODUCTIVE" -> !productiveOnly;
                    case "TYPE" -> byType;
                    default -> true;
                })
                .toList();
    }

    static Rate change(BigDecimal now, BigDecimal before, @Nullable Missing incomparable) {
        if (incomparable != null) {
            return new Rate(null, incomparable);
        }
        if (before.signum() == 0) {
            return new Rate(null, Missing.ZERO_BASE);
        }
        return new Rate(percent(now.subtract(before), before), null);
    }

    /** Part of a whole in percent; null when there is no whole. */
    static @Nullable BigDecimal share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? null : percent(part, whole);
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(BigDecimal.valueOf(100)).divide(whole, DECIMALS, RoundingMode.HALF_UP);
    }
}
