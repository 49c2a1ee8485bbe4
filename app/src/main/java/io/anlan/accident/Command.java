package io.anlan.accident;

import io.anlan.accident.NewAccident.Means;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody wants to do to a file that they saw in a given version. */
public sealed interface Command {

    /** Free text is short enough to be read. */
    int TEXT = 4000;

    Action action();

    /** The version the person saw; null only where nothing seen can be overwritten. */
    @Nullable
    Integer version();

    /** The text that goes into the history. */
    @Nullable
    String note();

    /** Days that can lie neither before the accident nor in the future, by field. */
    default Map<String, LocalDate> dated() {
        return Map.of();
    }

    record Receive(
            @NotNull Integer version,
            @Nullable @Size(max = TEXT) String note) implements Command {
        @Override
        public Action action() {
            return Action.RECEIVE;
        }
    }

    /** @param reportedAt now when left out; may lie in the past for a call that was made before */
    record Forward(
            @NotNull Integer version,
            @Nullable Instant reportedAt,
            @NotBlank @Size(max = 100) String recipient,
            @NotNull Means means,
            @Nullable @Size(max = TEXT) String note)
            implements Command {
        @Override
        public Action action() {
            return Action.FORWARD;
        }
    }

    /** @param changedOn the day on which the figures changed */
    record Supplement(
            @NotNull Integer version,
            @NotNull LocalDate changedOn,
            @NotNull @Valid Figures figures,
            @NotBlank @Size(max = TEXT) String note)
            implements Command {
        @Override
        public Action action() {
            return Action.SUPPLEMENT;
        }

        @Override
        public Map<String, LocalDate> dated() {
            return Map.of("changedOn", changedOn);
        }
    }

    /** What was wrong from the start. What is left out stays. */
    record Correct(
            @NotNull Integer version,
            @Nullable @Size(min = 1, max = 200) String title,
            @Nullable @Size(max = TEXT) String description,
            @Nullable @Size(min = 1, max = 200) String placeText,
            @Nullable Instant occurredAt,
            @Nullable @Size(max = 20) String type,
            @Nullable @Size(max = 40) String sector,
            @Nullable @Pattern(regexp = "[A-T](\\d{2,4})?") String industry,
            @Nullable Boolean productive,
            @Nullable @Valid Figures figures,
            @NotBlank @Size(max = TEXT) String note)
            implements Command {
        @Override
        public Action action() {
            return Action.CORRECT;
        }
    }

    record FormTeam(
            @NotNull Integer version,
            @NotNull Level level,
            @NotBlank @Size(max = 100) String leader,
            @Nullable @Size(max = TEXT) String members,
            @NotNull LocalDate formedOn,
            @Nullable @Size(max = TEXT) String note)
            implements Command {
        @Override
        public Action action() {
            return Action.FORM_TEAM;
        }

        @Override
        public Map<String, LocalDate> dated() {
            return Map.of("formedOn", formedOn);
        }
    }

    /** Why the investigation takes longer. */
    enum ExtensionKind {
        /** Art. 29: approved by the government. */
        EXTENSION,
        /** Art. 27: technical appraisal does not count. */
        APPRAISAL
    }

    record Extend(
            @NotNull Integer version,
            @NotNull ExtensionKind kind,
            @Min(1) @Max(365) int days,
            @NotBlank @Size(max = 200) String approvedBy,
            @NotBlank @Size(max = TEXT) String note)
            implements Command {
        @Override
        public Action action() {
            return Action.EXTEND;
        }
    }

    record SubmitReport(
            @NotNull Integer version,
            @NotNull LocalDate submittedOn,
            @NotBlank @Size(max = TEXT) String directCause,
            @NotBlank @Size(max = TEXT) String indirectCause,
            @NotEmpty @Size(max = 20) List<String> causeCodes,
            @NotNull Nature nature,
            @Nullable @Size(max = TEXT) String note)
            implements Command {
        public SubmitReport {
            causeCodes = causeCodes == null ? List.of() : List.copyOf(causeCodes);
        }

        @Override
        public Action action() {
            return Action.SUBMIT_REPORT;
        }

        @Override
        public Map<String, LocalDate> dated() {
            return Map.of("submittedOn", submittedOn);
        }
    }

    record ReturnReport(
            @NotNull Integer version,
            @NotBlank @Size(max = TEXT) String note) implements Command {
        @Override
        public Action action() {
            return Action.RETURN_REPORT;
        }
    }

    record ApproveReport(
            @NotNull Integer version,
            @NotNull LocalDate approvedOn,
            @NotBlank @Size(max = 100) String authority,
            @Nullable @Size(max = 100) String approvalNumber,
            @Nullable @Size(max = TEXT) String note)
            implements Command {
        @Override
        public Action action() {
            return Action.APPROVE_REPORT;
        }

        @Override
        public Map<String, LocalDate> dated() {
            return Map.of("approvedOn", approvedOn);
        }
    }

    /** Art. 34: the handling is made public. */
    record Publish(
            @NotNull Integer version,
            @NotNull LocalDate publishedOn,

            @Nullable @Size(max = 500) @Pattern(regexp = "https?://.+")
            String url,

            @Nullable @Size(max = TEXT) String note)
            implements Command {
        @Override
        public Action action() {
            return Action.PUBLISH;
        }

        @Override
        public Map<String, LocalDate> dated() {
            return Map.of("publishedOn", publishedOn);
        }
    }

    record AddMeasure(
            @NotNull Integer version,
            @NotBlank @Size(max = 1000) String text,
            @NotBlank @Size(max = 100) String owner,
            @NotNull LocalDate dueOn)
            implements Command {
        @Override
        public Action action() {
            return Action.ADD_MEASURE;
        }

        @Override
        public String note() {
            return text;
        }
    }

    record CompleteMeasure(
            @NotNull Integer version,
            @NotNull UUID measureId,
            @NotNull LocalDate doneOn,
            @NotBlank @Size(max = TEXT) String note)
            implements Command {
        @Override
        public Action action() {
            return Action.COMPLETE_MEASURE;
        }

        @Override
        public Map<String, LocalDate> dated() {
            return Map.of("doneOn", doneOn);
        }
    }

    /** @param accepted false sends it back to be done again */
    record VerifyMeasure(
            @NotNull Integer version,
            @NotNull UUID measureId,
            @NotNull Boolean accepted,
            @Nullable @Size(max = TEXT) String note)
            implements Command {
        @Override
        public Action action() {
            return Action.VERIFY_MEASURE;
        }
    }

    record Settle(
            @NotNull Integer version,
            @NotNull Settlement kind,
            @NotNull LocalDate settledOn,
            @NotBlank @Size(max = TEXT) String note)
            implements Command {
        @Override
        public Action action() {
            return Action.SETTLE;
        }

        @Override
        public Map<String, LocalDate> dated() {
            return Map.of("settledOn", settledOn);
        }
    }

    record FinishRectification(
            @NotNull Integer version,
            @Nullable @Size(max = TEXT) String note) implements Command {
        @Override
        public Action action() {
            return Action.FINISH_RECTIFICATION;
        }
    }

    record LookBack(
            @NotNull Integer version,
            @NotBlank @Size(max = TEXT) String note) implements Command {
        @Override
        public Action action() {
            return Action.LOOK_BACK;
        }
    }

    /** Adds a person, or changes one when the id is given; a masked name that comes back unchanged stays. */
    record SavePerson(
            @NotNull Integer version,
            @Nullable UUID personId,
            @NotBlank @Size(max = 50) String name,
            Person.@Nullable Sex sex,
            @Nullable @Min(0) @Max(130) Integer age,
            @Nullable @Size(max = 100) String post,
            Person.@NotNull Employment employment,
            Person.@NotNull Harm harm,
            @Nullable LocalDate diedOn)
            implements Command {
        @Override
        public Action action() {
            return Action.SAVE_PERSON;
        }

        @Override
        public Map<String, LocalDate> dated() {
            return diedOn == null ? Map.of() : Map.of("diedOn", diedOn);
        }

        @Override
        public @Nullable String note() {
            return null;
        }
    }

    record RemovePerson(
            @NotNull Integer version,
            @NotNull UUID personId,
            @NotBlank @Size(max = TEXT) String note) implements Command {
        @Override
        public Action action() {
            return Action.REMOVE_PERSON;
        }
    }

    record Loss(
            @NotBlank @Size(max = 40) String kind,

            @NotNull @PositiveOrZero @DecimalMax("99999999999999")
            BigDecimal amountYuan,

            @Nullable @Size(max = 200) String note) {}

    /** The items replace those before; their sum is the direct loss from now on. */
    record SetLosses(
            @NotNull Integer version,
            @NotEmpty @Size(max = 50) List<@Valid Loss> items,
            @Nullable @Size(max = TEXT) String note)
            implements Command {
        public SetLosses {
            items = items == null ? List.of() : List.copyOf(items);
        }

        @Override
        public Action action() {
            return Action.SET_LOSSES;
        }
    }

    record Comment(
            @Nullable Integer version,
            @NotBlank @Size(max = TEXT) String note) implements Command {
        @Override
        public Action action() {
            return Action.COMMENT;
        }
    }

    /** Why a file does not count. */
    enum CancelReason {
        NOT_AN_ACCIDENT,
        DUPLICATE,
        WRONG_PLACE,
        OTHER
    }

    record Cancel(
            @NotNull Integer version,
            @NotNull CancelReason reasonCode,
            @NotBlank @Size(max = TEXT) String note) implements Command {
        @Override
        public Action action() {
            return Action.CANCEL;
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
}
