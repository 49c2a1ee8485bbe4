package io.anlan.hiddendanger;

import io.anlan.hiddendanger.Change.Beside;
import io.anlan.hiddendanger.reference.WorkCalendar;
import io.anlan.platform.access.Actor;
import io.anlan.platform.time.Days;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What each permitted action changes. Pure; {@link HiddenDangerRules} has already allowed it. */
final class Effects {

    /** The moment of an action and what the calendar of the law makes of it. */
    record Moment(Instant now, LocalDate today, WorkCalendar calendar, int ordinaryDays, int majorDays) {
        LocalDate proposed(Grade grade) {
            return DueRules.proposed(today, grade == Grade.MAJOR ? majorDays : ordinaryDays, calendar);
        }
    }

    private Effects() {}

    static Change of(HiddenDanger danger, Command command, State to, Actor actor, Moment at) {
        return switch (command) {
            case Command.Amend c -> amend(c);
            case Command.Return ignored -> Change.none();
            case Command.Supplement c -> texts(c.title(), c.description(), c.placeText());
            case Command.Register ignored -> Change.none();
            case Command.Assess c -> assess(c, at);
            case Command.FastTrack c ->
                order(Grade.ORDINARY, c.dueOn(), c.responsible(), at).tell("fastTrack", true);
            case Command.FixOnSpot c -> submitted(c.statement(), actor, at).set("grade", Grade.ORDINARY.name());
            case Command.Notify ignored ->
                Change.none().set("notified_at", at.now()).set("notified_by", actor.userName());
            case Command.Acknowledge ignored -> acknowledged(actor, at);
            case Command.SetControls c ->
                Change.none().set("controls", c.controls()).set("controls_at", at.now());
            case Command.SetFixings c -> fixings(c, actor, at);
            case Command.StartTreatment ignored -> Change.none();
            case Command.RequestExtension c ->
                Change.none()
                        .set("extension_pending", true)
                        .tell("untilOn", c.untilOn())
                        .beside(new Beside.ExtensionAsked(c.untilOn(), c.reason()));
            case Command.DecideExtension c -> decided(danger, c);
            case Command.PauseClock c ->
                Change.none().set("paused_on", at.today()).set("pause_reason", c.reason());
            case Command.ResumeClock ignored -> resumed(danger.limit(), at);
            case Command.Submit c -> submitted(c.statement(), actor, at);
            case Command.Accept ignored -> accepted(danger, to, actor, at);
            case Command.Reject c -> rejected(danger, c, actor, at);
            case Command.Cancel ignored -> closed(danger, at);
            case Command.Urge ignored ->
                Change.none()
                        .set("urge_count", danger.progress().urgeCount() + 1)
                        .set("last_urged_at", at.now());
            case Command.Comment ignored -> Change.none();
            case Command.Merge c ->
                Change.none()
                        .set("merged_into", c.intoId())
                        .set("closed_at", at.now())
                        .beside(new Beside.MergedInto(c.intoId()));
            case Command.Void c ->
                Change.none()
                        .set("void_code", c.reasonCode().name())
                        .set("void_reason", c.note())
                        .set("closed_at", at.now())
                        .clear("paused_on", "pause_reason")
                        .tell("reasonCode", c.reasonCode());
            case Command.Reopen ignored -> reopened(danger);
        };
    }

    /** A date that cannot be right, if any: the field and the code of the text. */
    static Outcome.@Nullable Invalid wrongDate(HiddenDanger danger, Command command, LocalDate today) {
        for (var day : command.days().entrySet()) {
            if (day.getValue().isBefore(today)) {
                return new Outcome.Invalid(day.getKey(), "date-past");
            }
        }
        if (command instanceof Command.RequestExtension c) {
            return longer(c.untilOn(), danger, today);
        }
        if (command instanceof Command.DecideExtension c) {
            LocalDate until = c.untilOn() == null ? danger.limit().askedUntil() : c.untilOn();
            return c.grant() && until != null ? longer(until, danger, today) : refusalNote(c);
        }
        return null;
    }

    private static Outcome.@Nullable Invalid refusalNote(Command.DecideExtension c) {
        boolean silent = c.note() == null || c.note().isBlank();
        return !c.grant() && silent ? new Outcome.Invalid("note", "constraint.NotBlank") : null;
    }

    private static Outcome.@Nullable Invalid longer(LocalDate day, HiddenDanger danger, LocalDate today) {
        LocalDate due = danger.limit().dueOn();
        boolean shorter = day.isBefore(today) || (due != null && !day.isAfter(due));
        return shorter ? new Outcome.Invalid("untilOn", "extension-not-longer") : null;
    }

    private static Change amend(Command.Amend c) {
        return texts(c.title(), c.description(), c.placeText())
                .setGiven("lon", c.lon())
                .setGiven("lat", c.lat())
                .setGiven("kind_code", c.kind())
                .setGiven("responsible", c.responsible());
    }

    private static Change texts(@Nullable String title, @Nullable String description, @Nullable String placeText) {
        return Change.none()
                .setGiven("title", title)
                .setGiven("description", description)
                .setGiven("place_text", placeText)
                .tell("title", title)
                .tell("description", description)
                .tell("placeText", placeText);
    }

    private static Change assess(Command.Assess c, Moment at) {
        return order(c.grade(), c.dueOn(), c.responsible(), at)
                .set("assessment", c.assessment())
                .set("criterion_id", c.criterionId())
                .clear("notified_at", "notified_by", "acknowledged_at", "acknowledged_by");
    }

    private static Change order(Grade grade, @Nullable LocalDate dueOn, @Nullable String responsible, Moment at) {
        LocalDate limit = dueOn == null ? at.proposed(grade) : dueOn;
        return Change.none()
                .set("grade", grade.name())
                .set("due_on", limit)
                .setGiven("responsible", responsible)
                .tell("grade", grade)
                .tell("dueOn", limit)
                .tell("responsible", responsible);
    }

    private static Change acknowledged(Actor actor, Moment at) {
        return Change.none().set("acknowledged_at", at.now()).set("acknowledged_by", actor.userName());
    }

    private static Change fixings(Command.SetFixings c, Actor actor, Moment at) {
        return Change.none()
                .set("measures", c.measures())
                .set("responsibility", c.responsibility())
                .set("funds_yuan", c.fundsYuan())
                .set("limit_on", c.limitOn())
                .set("plan", c.plan())
                .set("fixings_at", at.now())
                .set("fixings_by", actor.userName())
                .tell("measures", c.measures())
                .tell("responsibility", c.responsibility())
                .tell("fundsYuan", c.fundsYuan())
                .tell("limitOn", c.limitOn())
                .tell("plan", c.plan());
    }

    private static Change decided(HiddenDanger danger, Command.DecideExtension c) {
        LocalDate until = c.untilOn() == null ? danger.limit().askedUntil() : c.untilOn();
        Change change = Change.none().set("extension_pending", false).tell("granted", c.grant());
        if (c.grant()) {
            change.set("due_on", until).tell("dueOn", until);
        }
        return change.beside(new Beside.ExtensionDecided(c.grant(), until, c.note()));
    }

    private static Change resumed(HiddenDanger.Limit limit, Moment at) {
        LocalDate due = DueRules.afterPause(
                Objects.requireNonNull(limit.dueOn()),
                Objects.requireNonNull(limit.pausedOn()),
                at.today(),
                at.calendar());
        return Change.none()
                .set("due_on", due)
                .clear("paused_on", "pause_reason")
                .tell("dueOn", due);
    }

    private static Change submitted(String statement, Actor actor, Moment at) {
        return Change.none()
                .set("statement", statement)
                .set("submitted_at", at.now())
                .set("submitted_by", actor.userId())
                .set("submitted_name", actor.userName())
                .set("extension_pending", false)
                .beside(new Beside.ExtensionWithdrawn());
    }

    private static Change accepted(HiddenDanger danger, State to, Actor actor, Moment at) {
        Change change = to == State.CANCELLED ? closed(danger, at) : Change.none();
        return change.set("accepted_at", at.now())
                .set("accepted_by", actor.userId())
                .set("accepted_name", actor.userName());
    }

    private static Change rejected(HiddenDanger danger, Command.Reject c, Actor actor, Moment at) {
        return Change.none()
                .set("rejection", c.reasons())
                .set("rejected_at", at.now())
                .set("rejected_name", actor.userName())
                .set("rejections", danger.progress().rejections() + 1)
                .setGiven("due_on", c.dueOn())
                .clear("accepted_at", "accepted_by", "accepted_name")
                .tell("dueOn", c.dueOn());
    }

    private static Change closed(HiddenDanger danger, Moment at) {
        Instant submitted = danger.progress().submittedAt();
        LocalDate submittedOn = submitted == null ? null : Days.of(submitted);
        return Change.none()
                .set("closed_at", at.now())
                .set("on_time", DueRules.onTime(danger.limit().dueOn(), submittedOn))
                .clear("paused_on", "pause_reason");
    }

    /** It is back: the record starts over at registration and keeps its history. */
    private static Change reopened(HiddenDanger danger) {
        return Change.none()
                .set("recurrences", danger.progress().recurrences() + 1)
                .clear("closed_at", "on_time", "grade", "due_on", "assessment", "criterion_id")
                .clear("measures", "responsibility", "funds_yuan", "limit_on", "plan", "fixings_at", "fixings_by")
                .clear("controls", "controls_at", "notified_at", "notified_by", "acknowledged_at", "acknowledged_by")
                .clear("statement", "submitted_at", "submitted_by", "submitted_name")
                .clear("accepted_at", "accepted_by", "accepted_name", "rejection", "rejected_at", "rejected_name");
    }
}
