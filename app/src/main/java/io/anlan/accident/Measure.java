package io.anlan.accident;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is to be done so that it does not happen again (Regulation 493 arts. 30(6), 33). */
public record Measure(
        UUID id,
        String text,
        String owner,
        LocalDate dueOn,
        @Nullable LocalDate doneOn,
        @Nullable String doneNote,
        @Nullable String doneBy,
        @Nullable LocalDate verifiedOn,
        @Nullable String verifiedBy) {}
