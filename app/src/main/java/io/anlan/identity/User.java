package io.anlan.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person who may sign in. The phone is masked unless the reader may see it.
 *
 * @param placeCodes regions whose rows the person reaches; empty for enterprise people
 * @param sectors sectors within those places; empty means all
 * @param enterpriseIds enterprises whose rows the person reaches; empty for officers
 */
public record User(
        UUID id,
        String account,
        String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String post,
        @Nullable UUID organisationId,
        @Nullable String organisationName,
        String regionCode,
        List<String> placeCodes,
        List<String> sectors,
        List<UUID> enterpriseIds,
        List<String> roles,
        boolean disabled,
        boolean mustChangePassword,
        @Nullable Instant lockedUntil,
        boolean totp,
        @Nullable Instant lastSignInAt,
        boolean sample,
        int version) {}
