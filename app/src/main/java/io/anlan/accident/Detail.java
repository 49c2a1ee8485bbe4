package io.anlan.accident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.anlan.accident.PartStore.LossItem;
import io.anlan.accident.PartStore.Settled;
import io.anlan.accident.PartStore.StatedFigures;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything about one accident that its page shows. Names of persons are covered. */
record Detail(
        @JsonUnwrapped Row row,
        String description,
        String typeEdition,
        String sectorName,
        Instant learnedAt,
        String reportedBy,
        @Nullable String reporterOrganisation,
        @Nullable Instant receivedAt,
        @Nullable String receivedBy,
        List<Step> steps,
        List<Link> chain,
        Level reportedUpTo,
        Level investigatedBy,
        List<Criterion> criteria,
        List<StatedFigures> statements,
        LocalDate casualtiesCountUntil,
        boolean casualtiesStillCount,
        List<Person> persons,
        List<LossItem> losses,
        Accident.Investigation investigation,
        List<CauseTold> causes,
        List<MeasureTold> measures,
        List<Settled> settlements,
        Accident.Ending ending,
        @Nullable LocalDate approvalDueOn,
        @Nullable LocalDate lookBackFrom,
        List<Possible> actions,
        List<Item> history) {

    /** One of the six steps. */
    record Step(
            Stage stage,
            Progress state,
            @Nullable Instant at,
            @Nullable String by) {}

    enum Progress {
        DONE,
        CURRENT,
        AHEAD
    }

    /**
     * A link of the report chain.
     *
     * @param minutesLate how late it was, or is by now; 0 when in time
     */
    record Link(
            UUID id,
            Level from,
            Level to,
            Instant startedAt,
            Instant dueAt,
            @Nullable Instant reportedAt,
            @Nullable String reporter,
            @Nullable String recipient,
            NewAccident.@Nullable Means means,
            @Nullable String note,
            boolean running,
            boolean withdrawn,
            long minutesLate) {}

    /** What each of the three criteria of art. 3 comes to. */
    record Criterion(Kind kind, Grade grade) {
        enum Kind {
            DEATHS,
            SERIOUS_INJURIES,
            DIRECT_LOSS
        }
    }

    record CauseTold(String code, String kind, String name, String nameEn, String edition) {}

    /** @param overdue not done yet, and its day has passed */
    record MeasureTold(Measure measure, boolean overdue) {}

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
            Map<String, Object> detail) {}
}
