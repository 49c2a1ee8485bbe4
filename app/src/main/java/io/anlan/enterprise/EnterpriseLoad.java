package io.anlan.enterprise;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file as a job loads it in bulk, checked by its source.
 *
 * @param approvedAt when it was approved; also the time of its creation
 */
public record EnterpriseLoad(
        UUID id,
        EnterpriseFile file,
        Status status,
        Instant approvedAt,
        @Nullable String approvedBy) {}
