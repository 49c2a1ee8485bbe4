package io.anlan.plan.reading;

/** The interval in which a duty comes back. */
public enum Per {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    HALF_YEAR,
    YEAR,
    /** 定期: regularly, the plan does not say how often. */
    REGULAR
}
