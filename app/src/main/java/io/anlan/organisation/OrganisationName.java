package io.anlan.organisation;

import java.util.List;
import java.util.UUID;

/** The name plate of an organisation: what everyone may read. */
public record OrganisationName(
        UUID id, String name, String shortName, OrganisationKind kind, String regionCode, List<String> sectorCodes) {}
