package io.anlan.organisation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation to load in bulk, with an id chosen by the caller. */
public record OrganisationLoad(UUID id, OrganisationEdit edit) {

    /** The usual case: name, kind, place, sectors. */
    public static OrganisationLoad of(
            UUID id,
            String name,
            @Nullable String shortName,
            OrganisationKind kind,
            @Nullable UUID parentId,
            String regionCode,
            List<String> sectors,
            @Nullable String contactName,
            @Nullable String contactPhone) {
        return new OrganisationLoad(
                id,
                new OrganisationEdit(
                        name,
                        shortName,
                        kind,
                        parentId,
                        regionCode,
                        sectors,
                        null,
                        null,
                        null,
                        contactName,
                        contactPhone,
                        false,
                        0));
    }
}
