package io.anlan.organisation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation; {@code sectorCodes} are the sectors that it answers for, none where it answers for a place. */
public record Organisation(
        UUID id,
        String name,
        @Nullable String shortName,
        OrganisationKind kind,
        @Nullable UUID parentId,
        @Nullable String parentName,
        String regionCode,
        @Nullable String regionName,
        List<String> sectorCodes,
        @Nullable UUID enterpriseId,
        @Nullable String creditCode,
        @Nullable String address,
        @Nullable String contactName,
        @Nullable String contactPhone,
        boolean closed,
        int duties,
        int version) {}
