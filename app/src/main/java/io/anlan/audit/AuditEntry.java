package io.anlan.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the audit log.
 *
 * @param position its place in the chain; null for the second until it is sealed
 * @param hash SHA-256 link in hexadecimal
 */
public record AuditEntry(
        long id,
        Instant at,
        UUID actorId,
        String actorName,
        @Nullable String address,
        String action,
        String subjectType,
        String subjectId,
        @Nullable String regionCode,
        Map<String, Object> detail,
        @Nullable Long position,
        @Nullable String hash) {}
