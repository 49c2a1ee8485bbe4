package io.anlan.indicator.evaluation;

import io.anlan.indicator.Assessment;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An evaluation of a plan: figures as they were, and what officers say to them. */
public record Evaluation(
        UUID id,
        int version,
        String regionCode,
        @Nullable String regionName,
        Kind kind,
        String planTitle,
        String title,
        String issuer,
        int year,
        State state,
        Content content,
        String conclusion,
        String problems,
        String proposals,
        String createdBy,
        Instant createdAt,
        @Nullable String issuedBy,
        @Nullable Instant issuedAt) {

    public enum Kind {
        MIDTERM,
        FINAL
    }

    public enum State {
        DRAFT,
        ISSUED
    }

    /** The snapshot. */
    public record Content(List<Target> targets, List<Task> tasks) {}

    /** One indicator: base, target, path, actual, verdict. */
    public record Target(
            UUID indicatorId,
            String name,
            String unit,
            String base,
            String target,
            @Nullable Integer year,
            @Nullable BigDecimal wanted,
            @Nullable BigDecimal actual,
            Assessment.Status status,
            String verdict,
            String source,
            List<String> findings) {}

    /** One task with how far it is and what proves it. */
    public record Task(String title, String owner, int progress, String line, List<String> evidence) {}
}
