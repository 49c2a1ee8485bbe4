package io.anlan.returns;

/** How often a form is asked for. */
public enum Frequency {
    WEEKLY,
    MONTHLY,
    QUARTERLY,
    HALF_YEARLY,
    YEARLY,
    ONCE;

    /** Filings a month on average; a year has 52 weeks. A form asked for once weighs nothing on a month. */
    public double perMonth() {
        return switch (this) {
            case WEEKLY -> 52.0 / 12;
            case MONTHLY -> 1;
            case QUARTERLY -> 1.0 / 3;
            case HALF_YEARLY -> 1.0 / 6;
            case YEARLY -> 1.0 / 12;
            case ONCE -> 0;
        };
    }

    /** Months in one period; zero for those that are not counted in months. */
    int months() {
        return switch (this) {
            case MONTHLY -> 1;
            case QUARTERLY -> 3;
            case HALF_YEARLY -> 6;
            case YEARLY -> 12;
            case WEEKLY, ONCE -> 0;
        };
    }
}
