package io.anlan.platform.text;

import java.time.YearMonth;

/**
 * A span of whole months.
 *
 * @param from its first month
 * @param to its last month
 */
public record Period(YearMonth from, YearMonth to) {

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(from + " to " + to);
        }
    }

    public static Period year(int year) {
        return years(year, year);
    }

    public static Period years(int first, int last) {
        return new Period(YearMonth.of(first, 1), YearMonth.of(last, 12));
    }

    /** The national five-year plan of that number: the 12th is 2011 to 2015. The first began in 1953, the third in 1966. */
    public static Period fiveYearPlan(int number) {
        return number < 3 ? years(1948 + 5 * number, 1952 + 5 * number) : years(1951 + 5 * number, 1955 + 5 * number);
    }

    public boolean isYear() {
        return equals(year(from.getYear()));
    }

    /** Whole calendar years, one or several. */
    public boolean isYears() {
        return from.getMonthValue() == 1 && to.getMonthValue() == 12;
    }

    public boolean contains(Period other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }

    /** The same months one year before: what 同比 compares with. */
    public Period yearBefore() {
        return new Period(from.minusYears(1), to.minusYears(1));
    }

    /** How a person writes it in Chinese: 2015年, 2011-2015年, 2015年1-6月. */
    public String zh() {
        if (isYear()) {
            return from.getYear() + "年";
        }
        if (isYears()) {
            return from.getYear() + "-" + to.getYear() + "年";
        }
        String start = from.getYear() + "年" + from.getMonthValue();
        if (from.equals(to)) {
            return start + "月";
        }
        return from.getYear() == to.getYear()
                ? start + "-" + to.getMonthValue() + "月"
                : start + "月至" + to.getYear() + "年" + to.getMonthValue() + "月";
    }
}
