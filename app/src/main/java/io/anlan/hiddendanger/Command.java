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

    default Action action() {
        return switch (this) {
            case Amend ignored -> Action.AMEND;
            case Return ignored -> Action.RETURN;
            case Supplement ignored -> Action.SUPPLEMENT;
            case Register ignored -> Action.REGISTER;
            case Assess ignored -> Action.ASSESS;
            case FastTrack ignored -> Action.FAST_TRACK;
            case FixOnSpot ignored -> Action.FIX_ON_SPOT;
            case Notify ignored -> Action.NOTIFY;
            case Acknowledge ignored -> Action.ACKNOWLEDGE;
            case SetControls ignored -> Action.SET_CONTROLS;
            case SetFixings ignored -> Action.FIVE_FIXINGS;
            case StartTreatment ignored -> Action.START_TREATMENT;
            case RequestExtension ignored -> Action.REQUEST_EXTENSION;
            case DecideExtension ignored -> Action.DECIDE_EXTENSION;
            case PauseClock ignored -> Action.PAUSE_CLOCK;
            case ResumeClock ignored -> Action.RESUME_CLOCK;
            case Submit ignored -> Action.SUBMIT;
            case Accept ignored -> Action.ACCEPT;
            case Reject ignored -> Action.REJECT;
            case Cancel ignored -> Action.CANCEL;
            case Urge ignored -> Action.URGE;
            case Comment ignored -> Action.COMMENT;
            case Merge ignored -> Action.MERGE;
            case Void ignored -> Action.VOID;
            case Reopen ignored -> Action.REOPEN;
        };
    }

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
    }

    record Return(
            @NotNull Integer version,
            @NotBlank @Size(max = TEXT) String note) implements Command {}

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
    }

    record Register(
            @NotNull Integer version,
            @Nullable @Size(max = TEXT) String note) implements Command {}

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
            return day("dueOn", dueOn);
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
            return day("dueOn", dueOn);
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
        public String note() {
            return statement;
        }
    }

    record Notify(
            @NotNull Integer version,
            @Nullable @Size(max = TEXT) String note) implements Command {}

    record Acknowledge(@NotNull Integer version) implements Command {}

    record SetControls(
            @NotNull Integer version,
            @NotBlank @Size(max = TEXT) String controls) implements Command {
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
            return day("limitOn", limitOn);
        }
    }

    record StartTreatment(
            @NotNull Integer version,
            @Nullable @Size(max = TEXT) String note) implements Command {}

    record RequestExtension(
            @NotNull Integer version,
            @NotNull LocalDate untilOn,
            @NotBlank @Size(max = TEXT) String reason) implements Command {
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
            implements Command {}

    record PauseClock(
            @NotNull Integer version,
            @NotBlank @Size(max = TEXT) String reason) implements Command {
        @Override
        public String note() {
            return reason;
        }
    }

    record ResumeClock(
            @NotNull Integer version,
            @Nullable @Size(max = TEXT) String note) implements Command {}

    record Submit(
            @NotNull Integer version,
            @NotBlank @Size(max = TEXT) String statement,
            @NotEmpty @Size(max = 20) List<UUID> photoIds)
            implements Command {
        public Submit {
            photoIds = orEmpty(photoIds);
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
            return day("dueOn", dueOn);
        }

        @Override
        public String note() {
            return reasons;
        }
    }

    record Cancel(
            @NotNull Integer version,
            @NotBlank @Size(max = TEXT) String note) implements Command {}

    record Urge(
            @NotNull Integer version,
            @NotBlank @Size(max = TEXT) String note) implements Command {}

    record Comment(
            @Nullable Integer version,
            @NotBlank @Size(max = TEXT) String note,
            @Size(max = 20) List<UUID> photoIds) implements Command {
        public Comment {
            photoIds = orEmpty(photoIds);
        }
    }

    record Merge(
            @NotNull Integer version,
            @NotNull UUID intoId,
            @Nullable @Size(max = TEXT) String note) implements Command {}

    record Void(
            @NotNull Integer version,
            @NotNull VoidReason reasonCode,
            @NotBlank @Size(max = TEXT) String note) implements Command {}

    record Reopen(
            @NotNull Integer version,
            @NotBlank @Size(max = TEXT) String note) implements Command {}

    /** Why a record does not count. */
    enum VoidReason {
        NOT_A_DANGER,
        DUPLICATE,
        OUT_OF_SCOPE,
        OTHER
    }

    private static Map<String, LocalDate> day(String field, @Nullable LocalDate day) {
        return day == null ? Map.of() : Map.of(field, day);
    }

    private static List<UUID> orEmpty(@Nullable List<UUID> ids) {
        return ids == null ? List.of() : List.copyOf(ids);
    }
}
