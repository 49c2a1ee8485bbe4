package io.anlan.responsibility;

/** In which capacity an organisation supervises: the place's government, the sector's department, a special regime. */
public enum ResponsibilityKind {
    TERRITORIAL,
    SECTOR,
    SPECIAL
}
