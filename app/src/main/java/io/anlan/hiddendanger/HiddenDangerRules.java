package io.anlan.hiddendanger;

import static io.anlan.hiddendanger.State.*;

import io.anlan.platform.access.Actor;
import io.anlan.platform.access.CodeRange;
import io.anlan.platform.access.Scope;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Every transition of a hidden danger as one table: from which states, for which grade, by whom, under which conditions,
 * to which state. Nothing else in the module decides what is allowed. Pure.
 *
 * <p>Sources: the seven steps, plan 002 line 345; five fixings (措施、责任、资金、时限、预案) for major ones, 001 line 22;
 * review before work resumes on a major one, Work Safety Law art. 70 and art. 65(3); notification of the principal, art. 46.
 */
public final class HiddenDangerRules {

    static final String READ = "hidden-danger.read";
    static final String REPORT = "hidden-danger.report";
    static final String REGISTER = "hidden-danger.register";
    static final String RECTIFY = "hidden-danger.rectify";
    static final String VERIFY = "hidden-danger.verify";
    static final String URGE = "hidden-danger.urge";
    static final String DECIDE = "hidden-danger.decide";
    static final String CANCEL_MAJOR = "hidden-danger.cancel-major";

    private static final Set<State> EARLY = EnumSet.of(FOUND, RETURNED, REGISTERED, ASSESSED);
    private static final Set<State> BEFORE_ORDER = EnumSet.of(FOUND, REGISTERED, ASSESSED);
    private static final Set<State> UNDER_WAY = EnumSet.of(REPORTED, MONITORED, TREATING, REJECTED);
    private static final Set<State> ASSESSED_ON = EnumSet.of(ASSESSED, REPORTED, MONITORED, TREATING, REJECTED);
    private static final Set<State> IN_HAND = EnumSet.of(MONITORED, TREATING, REJECTED);
    private static final Set<State> URGEABLE =
            EnumSet.of(REGISTERED, ASSESSED, REPORTED, MONITORED, TREATING, REJECTED);
    private static final Set<State> TIMED =
            EnumSet.of(ASSESSED, REPORTED, MONITORED, TREATING, REJECTED, AWAITING_ACCEPTANCE, ACCEPTED);

    private HiddenDangerRules() {}

    /** What the rules need to know of a record. */
    record Facts(
            State state,
            @Nullable Grade grade,
            Grade suggestedGrade,
            String regionCode,
            UUID reportedBy,
            List<String> missingFixings,
            boolean extensionPending,
            @Nullable LocalDate dueOn,
            boolean paused,
            boolean acknowledged,
            @Nullable UUID submittedBy,
            @Nullable UUID acceptedBy) {}

    /** A condition beyond state and grade; the name of the problem when it does not hold. */
    enum Guard {
        FIVE_FIXINGS_IF_MAJOR(
                "major-needs-five-fixings",
                (f, a) -> f.grade() != Grade.MAJOR || f.missingFixings().isEmpty()),
        NOT_SUGGESTED_MAJOR(
                "ordinary-only", (f, a) -> f.suggestedGrade() != Grade.MAJOR || f.grade() == Grade.ORDINARY),
        NO_EXTENSION_PENDING("extension-pending", (f, a) -> !f.extensionPending()),
        EXTENSION_PENDING("no-extension-pending", (f, a) -> f.extensionPending()),
        HAS_LIMIT("no-limit", (f, a) -> f.dueOn() != null),
        CLOCK_RUNS("clock-paused", (f, a) -> !f.paused()),
        CLOCK_PAUSED("clock-not-paused", (f, a) -> f.paused()),
        NOT_ACKNOWLEDGED("already-acknowledged", (f, a) -> !f.acknowledged()),
        OWN_REPORT_OR_OFFICER(
                "not-your-report", (f, a) -> f.reportedBy().equals(a.userId()) || a.may(REGISTER) || a.may(RECTIFY)),
        NOT_THE_SUBMITTER("same-person", (f, a) -> !a.userId().equals(f.submittedBy())),
        NOT_THE_ACCEPTOR("same-person", (f, a) -> !a.userId().equals(f.acceptedBy())),
        LISTED_AUTHORITY("not-listed-authority", (f, a) -> answersForDistrict(f.regionCode(), a));

        private final String code;
        private final BiPredicate<Facts, Actor> holds;

        Guard(String code, BiPredicate<Facts, Actor> holds) {
            this.code = code;
            this.holds = holds;
        }
    }

    /**
     * One row of the table.
     *
     * @param grade the grade it is for; null for both and for records not yet assessed
     * @param may any one of these permissions suffices
     * @param to the state afterwards; null when the state stays
     */
    record Rule(
            Action action,
            Set<State> from,
            @Nullable Grade grade,
            Set<String> may,
            @Nullable State to,
            Set<Guard> guards) {}

    static final List<Rule> RULES = List.of(
            rule(Action.AMEND, EARLY, null, Set.of(REPORT, REGISTER), null, Guard.OWN_REPORT_OR_OFFICER),
            rule(Action.RETURN, EnumSet.of(FOUND), null, Set.of(REGISTER), RETURNED),
            rule(Action.SUPPLEMENT, EnumSet.of(RETURNED), null, Set.of(REPORT), FOUND, Guard.OWN_REPORT_OR_OFFICER),
            rule(Action.REGISTER, EnumSet.of(FOUND), null, Set.of(REGISTER), REGISTERED),
            rule(Action.ASSESS, EnumSet.of(FOUND, REGISTERED), null, Set.of(REGISTER), ASSESSED),
            rule(
                    Action.ASSESS,
                    ASSESSED_ON,
                    null,
                    Set.of(REGISTER),
                    ASSESSED,
                    Guard.CLOCK_RUNS,
                    Guard.NO_EXTENSION_PENDING),
            rule(Action.FAST_TRACK, BEFORE_ORDER, Grade.ORDINARY, Set.of(REGISTER), TREATING),
            rule(
                    Action.FIX_ON_SPOT,
                    BEFORE_ORDER,
                    Grade.ORDINARY,
                    Set.of(RECTIFY),
                    AWAITING_ACCEPTANCE,
                    Guard.NOT_SUGGESTED_MAJOR),
            rule(Action.NOTIFY, EnumSet.of(ASSESSED), null, Set.of(REGISTER), REPORTED),
            rule(Action.ACKNOWLEDGE, UNDER_WAY, null, Set.of(RECTIFY), null, Guard.NOT_ACKNOWLEDGED),
            rule(Action.SET_CONTROLS, EnumSet.of(REPORTED), null, Set.of(RECTIFY, REGISTER), MONITORED),
            rule(Action.SET_CONTROLS, IN_HAND, null, Set.of(RECTIFY, REGISTER), null),
            rule(Action.FIVE_FIXINGS, ASSESSED_ON, null, Set.of(RECTIFY, REGISTER), null),
            rule(
                    Action.START_TREATMENT,
                    EnumSet.of(MONITORED, REJECTED),
                    null,
                    Set.of(RECTIFY, REGISTER),
                    TREATING,
                    Guard.FIVE_FIXINGS_IF_MAJOR),
            rule(
                    Action.START_TREATMENT,
                    EnumSet.of(ASSESSED, REPORTED),
                    Grade.ORDINARY,
                    Set.of(RECTIFY, REGISTER),
                    TREATING),
            rule(
                    Action.REQUEST_EXTENSION,
                    IN_HAND,
                    null,
                    Set.of(RECTIFY),
                    null,
                    Guard.NO_EXTENSION_PENDING,
                    Guard.HAS_LIMIT,
                    Guard.CLOCK_RUNS),
            rule(Action.DECIDE_EXTENSION, TIMED, null, Set.of(DECIDE), null, Guard.EXTENSION_PENDING),
            rule(
                    Action.PAUSE_CLOCK,
                    TIMED,
                    null,
                    Set.of(DECIDE),
                    null,
                    Guard.HAS_LIMIT,
                    Guard.CLOCK_RUNS,
                    Guard.NO_EXTENSION_PENDING),
            rule(Action.RESUME_CLOCK, TIMED, null, Set.of(DECIDE), null, Guard.CLOCK_PAUSED),
            rule(
                    Action.SUBMIT,
                    EnumSet.of(TREATING, REJECTED),
                    null,
                    Set.of(RECTIFY),
                    AWAITING_ACCEPTANCE,
                    Guard.FIVE_FIXINGS_IF_MAJOR),
            rule(
                    Action.ACCEPT,
                    EnumSet.of(AWAITING_ACCEPTANCE),
                    Grade.ORDINARY,
                    Set.of(VERIFY),
                    CANCELLED,
                    Guard.NOT_THE_SUBMITTER),
            rule(
                    Action.ACCEPT,
                    EnumSet.of(AWAITING_ACCEPTANCE),
                    Grade.MAJOR,
                    Set.of(VERIFY),
                    ACCEPTED,
                    Guard.NOT_THE_SUBMITTER),
            rule(
                    Action.REJECT,
                    EnumSet.of(AWAITING_ACCEPTANCE),
                    null,
                    Set.of(VERIFY),
                    REJECTED,
                    Guard.NOT_THE_SUBMITTER),
            rule(
                    Action.REJECT,
                    EnumSet.of(ACCEPTED),
                    Grade.MAJOR,
                    Set.of(CANCEL_MAJOR),
                    REJECTED,
                    Guard.LISTED_AUTHORITY),
            rule(
                    Action.CANCEL,
                    EnumSet.of(ACCEPTED),
                    Grade.MAJOR,
                    Set.of(CANCEL_MAJOR),
                    CANCELLED,
                    Guard.LISTED_AUTHORITY,
                    Guard.NOT_THE_ACCEPTOR),
            rule(Action.URGE, URGEABLE, null, Set.of(URGE), null),
            rule(Action.COMMENT, EnumSet.allOf(State.class), null, Set.of(READ), null),
            rule(Action.MERGE, EARLY, null, Set.of(REGISTER, DECIDE), MERGED),
            rule(Action.VOID, EARLY, null, Set.of(REGISTER, DECIDE), State.VOID),
            rule(Action.VOID, UNDER_WAY, null, Set.of(DECIDE), State.VOID, Guard.NO_EXTENSION_PENDING),
            rule(Action.REOPEN, EnumSet.of(CANCELLED), null, Set.of(REGISTER), REGISTERED));

    /** Whether an action may be done now. */
    sealed interface Verdict {
        record Allowed(State to) implements Verdict {}

        /** The record is not in a state for it. */
        record WrongState() implements Verdict {}

        /** The actor's role does not do this. */
        record Forbidden() implements Verdict {}

        /** A condition does not hold; the code names it. */
        record Refused(String code) implements Verdict {}
    }

    static Verdict judge(Action action, Facts facts, Actor actor) {
        List<Rule> inState = RULES.stream()
                .filter(rule -> rule.action() == action && rule.from().contains(facts.state()))
                .toList();
        if (inState.isEmpty()) {
            return new Verdict.WrongState();
        }
        List<Rule> fitting =
                inState.stream().filter(rule -> fits(rule, facts.grade())).toList();
        if (fitting.isEmpty()) {
            return new Verdict.Refused(inState.getFirst().grade() == Grade.MAJOR ? "major-only" : "ordinary-only");
        }
        Rule rule = fitting.stream()
                .filter(r -> r.may().stream().anyMatch(actor::may))
                .findFirst()
                .orElse(null);
        if (rule == null) {
            return new Verdict.Forbidden();
        }
        for (Guard guard : rule.guards()) {
            if (!guard.holds.test(facts, actor)) {
                return new Verdict.Refused(guard.code);
            }
        }
        return new Verdict.Allowed(rule.to() == null ? facts.state() : rule.to());
    }

    /** In the order of a working day: what moves the record on comes first. */
    private static final List<Action> MAIN_ACTIONS = List.of(
            Action.CANCEL,
            Action.DECIDE_EXTENSION,
            Action.ACCEPT,
            Action.REGISTER,
            Action.NOTIFY,
            Action.SUPPLEMENT,
            Action.SUBMIT,
            Action.FIVE_FIXINGS,
            Action.START_TREATMENT,
            Action.ACKNOWLEDGE,
            Action.SET_CONTROLS,
            Action.URGE);

    /** The one thing this actor can do next, which a list offers in one click. */
    static Optional<Action> mainAction(Facts facts, Actor actor) {
        if (facts.state() == REGISTERED && actor.may(REGISTER)) {
            return Optional.of(Action.ASSESS);
        }
        if (facts.state() == REPORTED && !facts.acknowledged() && actor.may(RECTIFY)) {
            return Optional.of(Action.ACKNOWLEDGE);
        }
        return MAIN_ACTIONS.stream()
                .filter(action -> isNeeded(action, facts))
                .filter(action -> judge(action, facts, actor) instanceof Verdict.Allowed)
                .findFirst();
    }

    /** Some actions are allowed long after they are needed. */
    private static boolean isNeeded(Action action, Facts facts) {
        return switch (action) {
            case FIVE_FIXINGS ->
                facts.grade() == Grade.MAJOR && !facts.missingFixings().isEmpty();
            case SET_CONTROLS -> facts.state() == REPORTED;
            case START_TREATMENT -> facts.state() != ASSESSED;
            default -> true;
        };
    }

    private static boolean fits(Rule rule, @Nullable Grade grade) {
        // A record that nobody has assessed counts as ordinary: only assessment makes one major.
        return rule.grade() == null || rule.grade() == (grade == null ? Grade.ORDINARY : grade);
    }

    /** Whether the actor may cancel a major danger of that place, as far as it depends on who the actor is. */
    public static boolean mayCancelMajor(String regionCode, Actor actor) {
        return actor.may(CANCEL_MAJOR) && answersForDistrict(regionCode, actor);
    }

    /** Cancelling a major one is for the authority that lists it: district level or above. */
    private static boolean answersForDistrict(String regionCode, Actor actor) {
        CodeRange district = CodeRange.of(regionCode.substring(0, 6) + "000000");
        return switch (actor.scope()) {
            case Scope.Places places ->
                places.ranges().stream()
                        .anyMatch(range -> range.lo().compareTo(district.lo()) <= 0
                                && range.hi().compareTo(district.hi()) >= 0);
            case Scope.Enterprises ignored -> false;
            case Scope.System ignored -> false;
        };
    }

    private static Rule rule(
            Action action,
            Set<State> from,
            @Nullable Grade grade,
            Set<String> may,
            @Nullable State to,
            Guard... guards) {
        return new Rule(
                action,
                Set.copyOf(from),
                grade,
                may,
                to,
                guards.length == 0 ? Set.of() : EnumSet.of(guards[0], guards));
    }
}
