package io.anlan.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry of an organisation's duty or power list (责任清单、权力清单) in one edition. */
public record Duty(
        UUID entryId,
        int edition,
        UUID organisationId,
        Kind kind,
        String title,
        String content,
        String basis,
        String post,
        List<String> sectorCodes,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        String writtenBy) {

    public enum Kind {
        DUTY,
        POWER
    }
}
