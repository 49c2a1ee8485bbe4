package io.anlan.hiddendanger;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody wants to do to a record that they saw in a given version. */
public sealed interface Command {

    /** Free text is short enough to be read. */
    int TEXT = 2000;

    Action action();

    /** The version the person saw; null only where nothing seen can be overwritten. */
    @Nullable
    Integer version();

    /** The text that goes into the history. */
    default @Nullable String note() {
        return null;
    }

    default List<UUID> photoIds() {
        return List.of();
    }

    /** Days that must not lie before today, by field. */
    default Map<String, LocalDate> days() {
        return Map.of();
    }

    record Amend(
            @NotNull Integer version,
            @Nullable @Size(min = 1, max = 200) String title,
            @Nullable @Size(max = TEXT) String description,
            @Nullable @Size(max = 200) String placeText,
            @Nullable Double lon,
            @Nullable Double lat,
            @Nullable String kind,
            @Nullable @Size(max = 100) String responsible,
            List<UUID> photoIds)
            implements Command {
        public Amend {
            photoIds = orEmpty(photoIds);
        }

        @Override
        public Action action() {
            return Action.AMEND;
        }
    }

    record Return(
            @NotNull Integer version,
            @NotBlank @Size(max = TEXT) String note) implements Command {
        @Override
        public Action action() {
            return Action.RETURN;
        }
    }

    record Supplement(
            @NotNull Integer version,
            @NotBlank @Size(max = TEXT) String note,
            @Nullable @Size(min = 1, max = 200) String title,
            @Nullable @Size(max = TEXT) String description,
            @Nullable @Size(max = 200) String placeText,
            List<UUID> photoIds)
            implements Command {
        public Supplement {
            photoIds = orEmpty(photoIds);
        }

        @Override
        public Action action() {
            return Action.SUPPLEMENT;
        }
    }

    record Register(
            @NotNull Integer version,
            @Nullable @Size(max = TEXT) String note) implements Command {
        @Override
        public Action action() {
            return Action.REGISTER;
        }
    }

    record Assess(
            @NotNull Integer version,
            @NotNull Grade grade,
            @NotBlank @Size(max = TEXT) String assessment,
            @Nullable UUID criterionId,
            @Nullable LocalDate dueOn,
            @Nullable @Size(max = 100) String responsible)
            implements Command {
        @Override
        public Map<String, LocalDate> days() {
            return dueOn == null ? Map.of() : Map.of("dueOn", dueOn);
        }

        @Override
        public Action action() {
            return Action.ASSESS;
        }

        @Override
        public String note() {
            return assessment;
        }
    }

    record FastTrack(
            @NotNull Integer version,
            @Nullable LocalDate dueOn,
            @Nullable @Size(max = 100) String responsible,
            @Nullable @Size(max = TEXT) String note)
            implements Command {
        @Override
        public Map<String, LocalDate> days() {
            return dueOn == null ? Map.of() : Map.of("dueOn", dueOn);
        }

        @Override
        public Action action() {
            return Action.FAST_TRACK;
        }
    }

    record FixOnSpot(
            @NotNull Integer version,
            @NotBlank @Size(max = TEXT) String statement,
            @NotEmpty @Size(max = 20) List<UUID> photoIds)
            implements Command {
        public FixOnSpot {
            photoIds = orEmpty(photoIds);
        }

        @Override
        public Action action() {
            return Action.FIX_ON_SPOT;
        }

        @Override
        public String note() {
            return statement;
        }
    }

    record Notify(
            @NotNull Integer version,
            @Nullable @Size(max = TEXT) String note) implements Command {
        @Override
        public Action action() {
            return Action.NOTIFY;
        }
    }

    record Acknowledge(@NotNull Integer version) implements Command {
        @Override
        public Action action() {
            return Action.ACKNOWLEDGE;
        }
    }

    record SetControls(
            @NotNull Integer version,
            @NotBlank @Size(max = TEXT) String controls) implements Command {
        @Override
        public Action action() {
            return Action.SET_CONTROLS;
        }

        @Override
        public String note() {
            return controls;
        }
    }

    /** All five may come one after another; treatment of a major danger starts only when all stand. */
    record SetFixings(
            @NotNull Integer version,
            @Nullable @Size(max = TEXT) String measures,
            @Nullable @Size(max = 200) String responsibility,

            @Nullable @PositiveOrZero @DecimalMax("999999999999")
            BigDecimal fundsYuan,

            @Nullable LocalDate limitOn,
            @Nullable @Size(max = TEXT) String plan)
            implements Command {
        @Override
        public Map<String, LocalDate> days() {
            return limitOn == null ? Map.of() : Map.of("limitOn", limitOn);
        }

        @Override
        public Action action() {
            return Action.FIVE_FIXINGS;
        }
    }

    record StartTreatment(
            @NotNull Integer version,
            @Nullable @Size(max = TEXT) String note) implements Command {
        @Override
        public Action action() {
            return Action.START_TREATMENT;
        }
    }

    record RequestExtension(
            @NotNull Integer version,
            @NotNull LocalDate untilOn,
            @NotBlank @Size(max = TEXT) String reason) implements Command {
        @Override
        public Action action() {
            return Action.REQUEST_EXTENSION;
        }

        @Override
        public String note() {
            return reason;
        }
    }

    record DecideExtension(
            @NotNull Integer version,
            @NotNull Boolean grant,
            @Nullable LocalDate untilOn,
            @Nullable @Size(max = TEXT) String note)
            implements Command {
        @Override
        public Action action() {
            return Action.DECIDE_EXTENSION;
        }
    }

    record PauseClock(
            @NotNull Integer version,
            @NotBlank @Size(max = TEXT) String reason) implements Command {
        @Override
        public Action action() {
            return Action.PAUSE_CLOCK;
        }

        @Override
        public String note() {
            return reason;
        }
    }

    record ResumeClock(
            @NotNull Integer version,
            @Nullable @Size(max = TEXT) String note) implements Command {
        @Override
        public Action action() {
            return Action.RESUME_CLOCK;
        }
    }

    record Submit(
            @NotNull Integer version,
            @NotBlank @Size(max = TEXT) String statement,
            @NotEmpty @Size(max = 20) List<UUID> photoIds)
            implements Command {
        public Submit {
            photoIds = orEmpty(photoIds);
        }

        @Override
        public Action action() {
            return Action.SUBMIT;
        }

        @Override
        public String note() {
            return statement;
        }
    }

    record Accept(
            @NotNull Integer version,
            @Nullable @Size(max = TEXT) String note,
            @Size(max = 20) List<UUID> photoIds) implements Command {
        public Accept {
            photoIds = orEmpty(photoIds);
        }

        @Override
        public Action action() {
            return Action.ACCEPT;
        }
    }

    record Reject(
            @NotNull Integer version,
            @NotBlank @Size(max = TEXT) String reasons,
            @Nullable LocalDate dueOn,
            @Size(max = 20) List<UUID> photoIds)
            implements Command {
        public Reject {
            photoIds = orEmpty(photoIds);
        }

        @Override
        public Map<String, LocalDate> days() {
            return dueOn == null ? Map.of() : Map.of("dueOn", dueOn);
        }

        @Override
        public Action action() {
            return Action.REJECT;
        }

        @Override
        public String note() {
            return reasons;
        }
    }

    record Cancel(
            @NotNull Integer version,
            @NotBlank @Size(max = TEXT) String note) implements Command {
        @Override
        public Action action() {
            return Action.CANCEL;
        }
    }

    record Urge(
            @NotNull Integer version,
            @NotBlank @Size(max = TEXT) String note) implements Command {
        @Override
        public Action action() {
            return Action.URGE;
        }
    }

    record Comment(
            @Nullable Integer version,
            @NotBlank @Size(max = TEXT) String note,
            @Size(max = 20) List<UUID> photoIds) implements Command {
        public Comment {
            photoIds = orEmpty(photoIds);
        }

        @Override
        public Action action() {
            return Action.COMMENT;
        }
    }

    record Merge(
            @NotNull Integer version,
            @NotNull UUID intoId,
            @Nullable @Size(max = TEXT) String note) implements Command {
        @Override
        public Action action() {
            return Action.MERGE;
        }
    }

    record Void(
            @NotNull Integer version,
            @NotNull VoidReason reasonCode,
            @NotBlank @Size(max = TEXT) String note) implements Command {
        @Override
        public Action action() {
            return Action.VOID;
        }
    }

    record Reopen(
            @NotNull Integer version,
            @NotBlank @Size(max = TEXT) String note) implements Command {
        @Override
        public Action action() {
            return Action.REOPEN;
        }
    }

    /** Why a record does not count. */
    enum VoidReason {
        NOT_A_DANGER,
        DUPLICATE,
        OUT_OF_SCOPE,
        OTHER
    }

    private static List<UUID> orEmpty(@Nullable List<UUID> ids) {
        return ids == null ? List.of() : List.copyOf(ids);
    }
}
