package io.anlan.enterprise;

/** Where a file stands between its enterprise and its regulator. */
public enum Status {
    DRAFT,
    SUBMITTED,
    RETURNED,
    APPROVED,
    CLOSED
}
