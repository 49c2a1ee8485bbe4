package io.anlan.organisation;

/** What an organisation is in the system of supervision. */
public enum OrganisationKind {
    BUREAU,
    DEPARTMENT,
    TOWN,
    PARK,
    GRID_TEAM,
    COMMITTEE,
    ENTERPRISE,
    THIRD_PARTY
}
