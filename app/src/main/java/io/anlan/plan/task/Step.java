package io.anlan.plan.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one organisation does for a task in one year, with its reports and their evidence. */
public record Step(
        UUID id,
        UUID taskId,
        UUID organisationId,
        @Nullable String organisationName,
        int year,
        String title,
        LocalDate dueOn,
        State state,
        int progress,
        boolean overdue,
        boolean own,
        List<Report> reports,
        List<Evidence> evidence,
        int version) {

    public enum State {
        PLANNED,
        /** Reported, waits for review. */
        REPORTED,
        RETURNED,
        DONE
    }

    /** What an organisation says it has reached. */
    public record Report(
            UUID id,
            int progress,
            String note,
            ReportState state,
            String reportedByName,
            Instant reportedAt,
            @Nullable String reviewedByName,
            @Nullable Instant reviewedAt,
            String reviewNote) {}

    public enum ReportState {
        SUBMITTED,
        ACCEPTED,
        RETURNED
    }

    /** A file that proves it. */
    public record Evidence(UUID id, @Nullable UUID reportId, String name, long bytes, Instant uploadedAt) {}
}
