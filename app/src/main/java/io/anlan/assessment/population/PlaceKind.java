package io.anlan.assessment.population;

import java.util.Set;

/** What kind of place people are in. */
public enum PlaceKind {
    RESIDENTIAL,
    SCHOOL,
    HOSPITAL,
    NURSING_HOME,
    MARKET,
    WORKPLACE,
    TRANSPORT,
    PUBLIC_BUILDING,
    OTHER;

    private static final Set<PlaceKind> SENSITIVE = Set.of(SCHOOL, HOSPITAL, NURSING_HOME, MARKET, PUBLIC_BUILDING);

    /**
     * Whether it is named one by one in a result: places whose people leave slowly or gather in numbers (high-sensitivity and
     * important targets, GB 36894-2018 section 3, from memory).
     */
    public boolean isSensitive() {
        return SENSITIVE.contains(this);
    }
}
