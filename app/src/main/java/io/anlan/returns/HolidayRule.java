package io.anlan.returns;

/** What happens to a due day that is no working day. */
public enum HolidayRule {
    /** It moves to the next working day, as limits of administrative law do (行政许可法、行政处罚法 count working days). */
    NEXT,
    /** It moves to the last working day before. */
    PREVIOUS,
    /** It stays, and every screen says that the day is free. */
    KEEP
}
