package io.anlan.hiddendanger;

import io.anlan.hiddendanger.evidence.PastPhoto;
import io.anlan.platform.access.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hidden danger of the past with everything that was done to it, for taking over another system's records and for the
 * sample region. Its acts are replayed through the rules, so that no record comes in that could not have come about.
 *
 * @param sequence the last part of the number (YH-yymm-nnnn) when it is given; otherwise the next free one
 * @param moreSources further ways in which it came to light, as after a merge
 * @param acts what was done, in order of time
 */
public record PastDanger(
        UUID id,
        @Nullable Integer sequence,
        String regionCode,
        List<String> sectorCodes,
        @Nullable UUID enterpriseId,
        @Nullable String enterpriseName,
        NewDanger report,
        Actor reporter,
        @Nullable String reporterOrganisation,
        Instant reportedAt,
        List<PastSource> moreSources,
        List<PastAct> acts,
        List<PastPhoto> photos) {

    /** One way in which it came to light. */
    public record PastSource(
            Source source,
            @Nullable String finder,
            Instant foundAt,
            @Nullable String note) {}

    /** Who did what, when. The version in the command is not looked at. */
    public record PastAct(Instant at, Actor actor, @Nullable String organisation, Command command) {}
}
