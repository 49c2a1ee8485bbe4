package io.anlan.majorhazard;

/** Why a source is no longer one. */
public enum RemovalKind {
    /** The quantities no longer reach the critical quantity. */
    BELOW_THRESHOLD,
    DISMANTLED,
    RELOCATED
}
