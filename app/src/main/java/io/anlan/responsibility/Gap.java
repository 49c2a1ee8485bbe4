package io.anlan.responsibility;

/** What can be wrong with the supervision of an enterprise. */
public enum Gap {
    /** No organisation answers for the place. */
    NO_TERRITORIAL,
    /** Its business is known, but no department answers for any of its sectors. */
    NO_SECTOR,
    /** Its business belongs to no sector yet: a new business type. */
    NO_BUSINESS,
    /** Two organisations answer in the same capacity with equal right. */
    CLASH
}
