package io.anlan.region;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A grid cell and the person for it; nobody when {@code person} is null. */
public record GridCell(
        String code,
        String name,
        String village,
        String town,
        @Nullable String person,
        @Nullable String phone,
        @Nullable UUID userId,
        @Nullable Instant since) {}
