package io.anlan.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation as its administrator writes it. */
public record OrganisationEdit(
        @NotBlank @Size(max = 100) String name,
        @Nullable @Size(max = 40) String shortName,
        @NotNull OrganisationKind kind,
        @Nullable UUID parentId,
        @NotBlank String regionCode,
        List<String> sectorCodes,
        @Nullable UUID enterpriseId,
        @Nullable @Size(max = 18) String creditCode,
        @Nullable @Size(max = 200) String address,
        @Nullable @Size(max = 40) String contactName,
        @Nullable @Size(max = 30) String contactPhone,
        boolean closed,
        int version) {

    public OrganisationEdit {
        sectorCodes = sectorCodes == null ? List.of() : List.copyOf(sectorCodes);
    }
}
