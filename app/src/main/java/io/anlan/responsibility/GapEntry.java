package io.anlan.responsibility;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An enterprise or place on the responsibility map: what is missing, and who stands where somebody does.
 * {@code regionName} is the town or zone. */
public record GapEntry(
        UUID id,
        String name,
        String kind,
        String regionCode,
        @Nullable String regionName,
        @Nullable String industryCode,
        List<String> sectorCodes,
        Set<Gap> gaps,
        List<Supervisor> supervisors) {

    /** One capacity with the organisations that fill it. */
    public record Supervisor(
            ResponsibilityKind kind, @Nullable String sectorCode, List<Named> organisations) {}

    public record Named(UUID id, String name) {}
}
