package io.anlan.assessment.park;

import io.anlan.engineering.risk.Criteria;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A study with its present inputs.
 *
 * @param latest the last computation that was finished
 * @param running the one under way
 * @param stale the inputs changed since {@code latest}
 * @param gaps message codes: why it cannot be computed yet
 */
public record Study(
        UUID id,
        int version,
        String regionCode,
        @Nullable String regionName,
        String name,
        boolean sample,
        String updatedBy,
        Instant updatedAt,
        Inputs inputs,
        @Nullable Run latest,
        @Nullable Run running,
        boolean stale,
        List<String> gaps) {

    /** A row of the list. */
    public record Summary(
            UUID id,
            int version,
            String regionCode,
            @Nullable String regionName,
            String name,
            boolean sample,
            String updatedBy,
            Instant updatedAt,
            int installations,
            int releases,
            int targets,
            @Nullable Run latest,
            boolean stale) {}

    /** A state of the inputs. */
    public record Version(int version, String note, String savedBy, Instant savedAt) {}

    /** A computation. {@code unmet}: protected places above their limit. */
    public record Run(
            UUID id,
            int studyVersion,
            State state,
            int done,
            int total,
            String startedBy,
            Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable Integer millis,
            @Nullable String failure,
            String frequencies,
            Criteria.@Nullable Zone zone,
            @Nullable Double lossOfLife,
            @Nullable Integer targets,
            @Nullable Integer unmet) {

        public enum State {
            RUNNING,
            DONE,
            CANCELLED,
            FAILED
        }
    }
}
