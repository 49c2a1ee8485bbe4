package io.anlan.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entry as written: a new one, or with {@code edition} the successor of that edition. */
public record DutyEdit(
        Duty.@NotNull Kind kind,
        @NotBlank @Size(max = 200) String title,
        @Nullable @Size(max = 4000) String content,
        @Nullable @Size(max = 400) String basis,
        @Nullable @Size(max = 100) String post,
        List<String> sectorCodes,
        @NotNull LocalDate validFrom,
        int edition) {

    public DutyEdit {
        sectorCodes = sectorCodes == null ? List.of() : List.copyOf(sectorCodes);
    }
}
