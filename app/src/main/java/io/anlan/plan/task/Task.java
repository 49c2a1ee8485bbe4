package io.anlan.plan.task;

import io.anlan.plan.reading.Kind;
import io.anlan.plan.reading.Per;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task of a plan with how far it is.
 *
 * @param responsible who is to do it, in the plan's words
 * @param organisations who answers for it here, the leader first
 * @param dueOn its own deadline, else the last day of the plan
 * @param progress mean of what was accepted of its steps, in per cent
 * @param nextDueOn the next day on which a step is due
 */
public record Task(
        UUID id,
        UUID planId,
        String planTitle,
        String regionCode,
        Kind kind,
        String title,
        String responsible,
        @Nullable String clause,
        List<Named> organisations,
        @Nullable LocalDate dueOn,
        boolean ownDeadline,
        @Nullable Integer times,
        @Nullable Per per,
        String note,
        int firstLine,
        int lastLine,
        @Nullable UUID candidateId,
        int steps,
        int stepsDone,
        int waiting,
        int progress,
        int evidence,
        @Nullable LocalDate nextDueOn,
        State state,
        int version) {

    /** An organisation by name. */
    public record Named(UUID id, String name) {}

    /** Where a task stands, the most urgent first. */
    public enum State {
        /** A step is past its day, or the task past its deadline, and not done. */
        OVERDUE,
        /** A report waits for review. */
        REPORTED,
        /** Nobody answers for it. */
        UNASSIGNED,
        /** Assigned, but no yearly step is planned. */
        UNPLANNED,
        ACTIVE,
        DONE
    }
}
