package io.anlan.accident;

import io.anlan.platform.time.Days;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What each action changes in the record, and which of its inputs cannot be. Pure. */
final class Effects {

    private Effects() {}

    /** The first input that contradicts the file or the calendar. */
    static Outcome.@Nullable Invalid wrong(Accident accident, Command command, Instant now) {
        LocalDate today = Days.of(now);
        LocalDate first = firstDay(accident, command);
        for (var day : command.dated().entrySet()) {
            Outcome.Invalid wrong = between(day.getKey(), day.getValue(), first, today);
            if (wrong != null) {
                return wrong;
            }
        }
        if (command instanceof Command.Forward c && c.reportedAt() != null) {
            return c.reportedAt().isBefore(accident.report().at())
                    ? new Outcome.Invalid("reportedAt", "before-report")
                    : future("reportedAt", c.reportedAt(), now);
        }
        if (command instanceof Command.Correct c && c.occurredAt() != null) {
            return c.occurredAt().isAfter(accident.report().learnedAt())
                    ? new Outcome.Invalid("occurredAt", "after-learning")
                    : null;
        }
        if (command instanceof Command.AddMeasure c && c.dueOn().isBefore(first)) {
            return new Outcome.Invalid("dueOn", "before-accident");
        }
        return wrongByRule(accident, command);
    }

    private static Outcome.@Nullable Invalid wrongByRule(Accident accident, Command command) {
        if (command instanceof Command.FormTeam c
                && !AccidentRules.mayInvestigate(c.level(), accident.grade(), accident.figures())) {
            return new Outcome.Invalid("level", "team-level-too-low");
        }
        if (command instanceof Command.Extend c
                && c.kind() == Command.ExtensionKind.EXTENSION
                && accident.investigation().extensionDays() + c.days() > ClockRules.INVESTIGATION_EXTENSION_DAYS) {
            return new Outcome.Invalid("days", "extension-too-long");
        }
        boolean silent = command.note() == null || command.note().isBlank();
        return command instanceof Command.VerifyMeasure c && !c.accepted() && silent
                ? new Outcome.Invalid("note", "constraint.NotBlank")
                : null;
    }

    /** What comes later in the file cannot be dated before what came earlier. */
    private static LocalDate firstDay(Accident accident, Command command) {
        LocalDate occurred = accident.event().occurredOn();
        LocalDate earlier = command instanceof Command.ApproveReport
                ? accident.investigation().submittedOn()
                : command instanceof Command.Publish ? accident.ending().approvedOn() : null;
        return earlier == null ? occurred : earlier;
    }

    static Change of(Accident accident, Command command, String actor, @Nullable Category category, Instant now) {
        LocalDate today = Days.of(now);
        return switch (command) {
            case Command.Receive ignored ->
                Change.none().set("received_at", now).set("received_by", actor);
            case Command.Forward c -> Change.none().tell("recipient", c.recipient());
            case Command.Supplement c -> supplement(accident, c);
            case Command.Correct c -> correct(accident, c, category);
            case Command.FormTeam c -> formTeam(accident, c);
            case Command.Extend c -> extend(accident, c);
            case Command.SubmitReport c ->
                Change.none()
                        .set("submitted_on", c.submittedOn())
                        .set("direct_cause", c.directCause().strip())
                        .set("indirect_cause", c.indirectCause().strip())
                        .set("cause_codes", c.causeCodes().toArray(String[]::new))
                        .set("nature", c.nature().name())
                        .set("returned_reasons", null);
            case Command.ReturnReport c ->
                Change.none().set("returned_reasons", c.note()).set("submitted_on", null);
            case Command.ApproveReport c ->
                Change.none()
                        .set("approved_on", c.approvedOn())
                        .set("approval_authority", c.authority().strip())
                        .set("approval_number", c.approvalNumber())
                        .set("look_back_due_on", ClockRules.lookBackDue(c.approvedOn()))
                        .tell("authority", c.authority());
            case Command.Publish c ->
                Change.none().set("published_on", c.publishedOn()).set("published_at_url", c.url());
            case Command.AddMeasure c -> Change.none().tell("owner", c.owner()).tell("dueOn", c.dueOn());
            case Command.CompleteMeasure ignored -> Change.none();
            case Command.VerifyMeasure c -> Change.none().tell("accepted", c.accepted());
            case Command.Settle c -> Change.none().tell("settlement", c.kind());
            case Command.FinishRectification ignored -> Change.none().set("rectified_on", today);
            case Command.LookBack c ->
                Change.none()
                        .set("look_back_on", today)
                        .set("look_back_result", c.note())
                        .set("closed_at", now);
            case Command.SavePerson c -> Change.none().tell("harm", c.harm());
            case Command.RemovePerson ignored -> Change.none();
            case Command.SetLosses c -> setLosses(accident, c, today);
            case Command.Comment ignored -> Change.none();
            case Command.Cancel c ->
                Change.none()
                        .set("cancel_code", c.reasonCode().name())
                        .set("cancel_reason", c.note())
                        .set("closed_at", now);
            case Command.Reopen ignored -> reopen();
        };
    }

    /** After the last day casualties are written down but neither counted nor graded by (arts. 13, 20); loss always is. */
    private static Change supplement(Accident accident, Command.Supplement c) {
        LocalDate last = ClockRules.casualtiesCountUntil(
                accident.event().category(), accident.event().occurredOn());
        boolean count = !c.changedOn().isAfter(last);
        Figures now = accident.figures();
        Figures counted = count ? c.figures() : now.withLoss(c.figures().directLossYuan());
        boolean casualtiesCount = count || c.figures().sameCasualties(now);
        return figures(accident, new Change.Stated(c.figures(), counted, casualtiesCount, c.changedOn()))
                .tell("changedOn", c.changedOn());
    }

    private static Change setLosses(Accident accident, Command.SetLosses c, LocalDate today) {
        BigDecimal sum = c.items().stream().map(Command.Loss::amountYuan).reduce(BigDecimal.ZERO, BigDecimal::add);
        Figures counted = accident.figures().withLoss(sum);
        return figures(accident, new Change.Stated(counted, counted, true, today))
                .tell("lossYuan", sum);
    }

    private static Change figures(Accident accident, Change.Stated stated) {
        Figures counted = stated.counted();
        Grade after = AccidentRules.grade(counted);
        return Change.none()
                .set("deaths", counted.deaths())
                .set("missing", counted.missing())
                .set("serious_injuries", counted.seriousInjuries())
                .set("minor_injuries", counted.minorInjuries())
                .set("direct_loss_yuan", counted.directLossYuan())
                .set("grade", after.name())
                .tell("gradeBefore", accident.grade())
                .tell("grade", after)
                .tell("counted", stated.casualtiesCount())
                .state(stated);
    }

    private static Change correct(Accident accident, Command.Correct c, @Nullable Category category) {
        Change change = c.figures() == null
                ? Change.none()
                : figures(
                        accident,
                        new Change.Stated(
                                c.figures(), c.figures(), true, accident.event().occurredOn()));
        change.setGiven("title", c.title())
                .setGiven("description", c.description())
                .setGiven("place_text", c.placeText())
                .setGiven("type_code", c.type())
                .setGiven("industry_code", c.industry())
                .setGiven("productive", c.productive());
        if (c.sector() != null && category != null) {
            List<String> sectors = Stream.concat(accident.where().sectorCodes().stream(), Stream.of(c.sector()))
                    .distinct()
                    .toList();
            change.set("sector_code", c.sector())
                    .set("category", category.name())
                    .set("sector_codes", sectors.toArray(String[]::new));
        }
        if (c.occurredAt() != null) {
            LocalDate day = Days.of(c.occurredAt());
            change.set("occurred_at", c.occurredAt()).set("occurred_on", day);
            if (accident.investigation().reportDueOn() != null) {
                change.set(
                        "report_due_on",
                        ClockRules.investigationDue(
                                day,
                                accident.investigation().extensionDays(),
                                accident.investigation().appraisalDays()));
            }
        }
        return change.tell("fields", List.copyOf(change.columns().keySet()));
    }

    private static Change formTeam(Accident accident, Command.FormTeam c) {
        return Change.none()
                .set("team_level", c.level().name())
                .set("team_leader", c.leader().strip())
                .set("team_members", c.members())
                .set("team_formed_on", c.formedOn())
                .set(
                        "report_due_on",
                        ClockRules.investigationDue(
                                accident.event().occurredOn(),
                                accident.investigation().extensionDays(),
                                accident.investigation().appraisalDays()))
                .tell("level", c.level())
                .tell("leader", c.leader());
    }

    private static Change extend(Accident accident, Command.Extend c) {
        boolean appraisal = c.kind() == Command.ExtensionKind.APPRAISAL;
        int extension = accident.investigation().extensionDays() + (appraisal ? 0 : c.days());
        int appraised = accident.investigation().appraisalDays() + (appraisal ? c.days() : 0);
        LocalDate due = ClockRules.investigationDue(accident.event().occurredOn(), extension, appraised);
        return Change.none()
                .set("extension_days", extension)
                .set("appraisal_days", appraised)
                .set("extension_reason", c.note())
                .set("extension_by", c.approvedBy())
                .set("report_due_on", due)
                .tell("days", c.days())
                .tell("dueOn", due)
                .tell("approvedBy", c.approvedBy());
    }

    private static Change reopen() {
        return Change.none()
                .set("closed_at", null)
                .set("cancel_code", null)
                .set("cancel_reason", null)
                .set("submitted_on", null)
                .set("approved_on", null)
                .set("rectified_on", null)
                .set("look_back_due_on", null)
                .set("look_back_on", null)
                .set("look_back_result", null);
    }

    private static Outcome.@Nullable Invalid future(String field, Instant at, Instant now) {
        return at.isAfter(now.plusSeconds(Intake.CLOCK_SKEW_SECONDS))
                ? new Outcome.Invalid(field, "constraint.PastOrPresent")
                : null;
    }

    private static Outcome.@Nullable Invalid between(String field, LocalDate day, LocalDate first, LocalDate today) {
        if (day.isBefore(first)) {
            return new Outcome.Invalid(field, "before-accident");
        }
        return day.isAfter(today) ? new Outcome.Invalid(field, "constraint.PastOrPresent") : null;
    }
}
