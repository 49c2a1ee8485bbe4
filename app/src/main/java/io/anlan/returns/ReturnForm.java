package io.anlan.returns;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A form with its versions, oldest first.
 *
 * @param regionCode the place that issued it
 * @param draft what the next version will say; null when nothing is being prepared
 */
public record ReturnForm(
        UUID id,
        String regionCode,
        String issuer,
        String title,
        State state,
        @Nullable Definition draft,
        List<FormVersion> versions,
        int version,
        Instant createdAt,
        String createdBy,
        @Nullable String stopReason) {

    /** Whether it is asked for. */
    public enum State {
        DRAFT,
        ACTIVE,
        STOPPED
    }

    public ReturnForm {
        versions = List.copyOf(versions);
    }

    Optional<FormVersion> latest() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }
}
