package io.anlan.majorhazard;

/** What is due next. */
public enum DueKind {
    /** To be filed with the county. */
    FILE,
    /** To be reviewed. */
    REVIEW,
    /** Reviewed, to be registered. */
    REGISTER,
    /** The application for removal is to be decided. */
    REMOVAL,
    /** The assessment is three years old then. */
    REASSESS
}
