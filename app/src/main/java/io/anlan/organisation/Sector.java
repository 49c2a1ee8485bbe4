package io.anlan.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A sector of supervision (行业领域) as the plans name them, for a period. */
public record Sector(
        String code,
        String name,
        String nameEn,
        String basis,
        LocalDate validFrom,
        @Nullable LocalDate validUntil) {}
