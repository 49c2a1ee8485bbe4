package io.anlan.hiddendanger;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.anlan.hiddendanger.evidence.Photo;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything about one record that its page shows. */
record Detail(
        @JsonUnwrapped Row row,
        String description,
        @Nullable String finder,
        Person reportedBy,
        Instant reportedAt,
        String contentHash,
        @Nullable String responsible,
        @Nullable Criterion criterion,
        @Nullable String assessment,
        List<Step> steps,
        List<HistoryStore.SourceRow> sourceDetails,
        @Nullable Fixings fiveFixings,
        @Nullable String controls,
        @Nullable Instant controlsAt,
        @Nullable Notified notified,
        Clock clock,
        HistoryStore.@Nullable ExtensionRow extension,
        @Nullable Rectification rectification,
        @Nullable Acceptance acceptance,
        @Nullable Rejection rejection,
        int rejections,
        int recurrences,
        @Nullable MergedInto mergedInto,
        @Nullable String voidCode,
        @Nullable String voidReason,
        List<Photo> photos,
        List<Possible> actions,
        List<Item> history) {

    record Person(UUID id, String name, @Nullable String organisation) {}

    /** The clause by which a danger is a major one. */
    record Criterion(UUID id, String list, String document, int item, String text) {}

    /** One of the seven steps. */
    record Step(
            Stage stage,
            Progress state,
            @Nullable Instant at,
            @Nullable String by,
            @Nullable String note) {}

    enum Progress {
        DONE,
        CURRENT,
        AHEAD
    }

    record Fixings(
            @Nullable String measures,
            @Nullable String responsibility,
            @Nullable BigDecimal fundsYuan,
            @Nullable LocalDate limitOn,
            @Nullable String plan,
            boolean complete,
            List<String> missing,
            @Nullable Instant updatedAt,
            @Nullable String updatedBy) {}

    record Notified(
            Instant at,
            @Nullable String by,
            @Nullable Instant acknowledgedAt,
            @Nullable String acknowledgedBy) {}

    record Clock(
            boolean paused,
            @Nullable LocalDate pausedOn,
            @Nullable String reason) {}

    record Rectification(
            @Nullable String statement,
            Instant submittedAt,
            @Nullable String submittedBy) {}

    record Acceptance(Instant at, @Nullable String by) {}

    record Rejection(
            String reasons, @Nullable Instant at, @Nullable String by) {}

    record MergedInto(UUID id, String number) {}

    /** An action that the state offers, and why this reader cannot do it, if so. */
    record Possible(
            Action action,
            boolean enabled,
            @Nullable String code,
            @Nullable String reason) {}

    /** One act in the history. */
    record Item(
            UUID id,
            Instant at,
            Action action,
            String actorName,
            @Nullable String actorOrganisation,
            @Nullable State from,
            State to,
            String summary,
            @Nullable String note,
            Map<String, Object> detail,
            List<UUID> photoIds) {}
}
