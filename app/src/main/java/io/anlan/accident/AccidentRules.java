package io.anlan.accident;

import static io.anlan.accident.State.*;

import io.anlan.platform.access.Actor;
import io.anlan.platform.access.CodeRange;
import io.anlan.platform.access.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Grades, who is told and who investigates, and every transition of an accident's file as one table. Nothing else in the
 * module decides what is allowed. Pure.
 *
 * <p>Articles without a name are those of Regulation 493 of 2007 (生产安全事故报告和调查处理条例).
 */
final class AccidentRules {

    static final String READ = "accident.read";
    static final String REPORT = "accident.report";
    static final String HANDLE = "accident.handle";
    static final String INVESTIGATE = "accident.investigate";
    static final String APPROVE = "accident.approve";
    static final String RECTIFY = "accident.rectify";

    // ---- grades: art. 3(1); "以上" includes the figure, "以下" does not (art. 3, last sentence)

    /** Art. 3(1)(4), (3): 3 deaths and more are no longer ordinary. */
    static final int LARGER_DEATHS = 3;

    /** Art. 3(1)(3), (2): from 10 deaths on. */
    static final int MAJOR_DEATHS = 10;

    /** Art. 3(1)(1): from 30 deaths on. */
    static final int EXTRA_MAJOR_DEATHS = 30;

    /** Art. 3(1)(3): from 10 serious injuries on. */
    static final int LARGER_SERIOUS_INJURIES = 10;

    /** Art. 3(1)(2): from 50 serious injuries on. */
    static final int MAJOR_SERIOUS_INJURIES = 50;

    /** Art. 3(1)(1): from 100 serious injuries on. */
    static final int EXTRA_MAJOR_SERIOUS_INJURIES = 100;

    /** Art. 3(1)(3): from 10 million yuan on. */
    static final BigDecimal LARGER_LOSS_YUAN = new BigDecimal("10000000");

    /** Art. 3(1)(2): from 50 million yuan on. */
    static final BigDecimal MAJOR_LOSS_YUAN = new BigDecimal("50000000");

    /** Art. 3(1)(1): from 100 million yuan on. */
    static final BigDecimal EXTRA_MAJOR_LOSS_YUAN = new BigDecimal("100000000");

    private static final Set<State> FROM_RECEIVED = EnumSet.of(RECEIVED, INVESTIGATING, SUBMITTED, APPROVED, RECTIFIED);
    private static final Set<State> WITH_MEASURES = EnumSet.of(INVESTIGATING, APPROVED);
    private static final Set<State> CONCLUDED = EnumSet.of(APPROVED, RECTIFIED, CLOSED);

    private AccidentRules() {}

    /** The highest grade that any of the three criteria gives. */
    static Grade grade(Figures figures) {
        return highest(
                band(figures.deaths(), LARGER_DEATHS, MAJOR_DEATHS, EXTRA_MAJOR_DEATHS),
                band(
                        figures.seriousInjuries(),
                        LARGER_SERIOUS_INJURIES,
                        MAJOR_SERIOUS_INJURIES,
                        EXTRA_MAJOR_SERIOUS_INJURIES),
                band(figures.directLossYuan(), LARGER_LOSS_YUAN, MAJOR_LOSS_YUAN, EXTRA_MAJOR_LOSS_YUAN));
    }

    private static <T extends Comparable<T>> Grade band(T figure, T larger, T major, T extraMajor) {
        if (figure.compareTo(extraMajor) >= 0) {
            return Grade.EXTRA_MAJOR;
        }
        if (figure.compareTo(major) >= 0) {
            return Grade.MAJOR;
        }
        return figure.compareTo(larger) >= 0 ? Grade.LARGER : Grade.ORDINARY;
    }

    private static Grade highest(Grade a, Grade b, Grade c) {
        Grade higher = a.compareTo(b) >= 0 ? a : b;
        return higher.compareTo(c) >= 0 ? higher : c;
    }

    /** Up to which level the authorities report (art. 10(1)). */
    static Level reportedUpTo(Grade grade) {
        return switch (grade) {
            case ORDINARY -> Level.CITY;
            case LARGER -> Level.PROVINCE;
            case MAJOR, EXTRA_MAJOR -> Level.STATE;
        };
    }

    /** Whose government investigates (art. 19); a higher one may (art. 20). */
    static Level investigatedBy(Grade grade) {
        return switch (grade) {
            case ORDINARY -> Level.COUNTY;
            case LARGER -> Level.CITY;
            case MAJOR -> Level.PROVINCE;
            case EXTRA_MAJOR -> Level.STATE;
        };
    }

    /** Art. 19(3): the county may leave an ordinary accident without casualties to the enterprise. */
    static boolean mayInvestigate(Level level, Grade grade, Figures figures) {
        return level == Level.ENTERPRISE
                ? grade == Grade.ORDINARY && !figures.hasCasualties()
                : level.compareTo(investigatedBy(grade)) >= 0;
    }

    // ---- transitions

    /**
     * What the rules need to know of a file.
     *
     * @param running the level whose report upward is due; null when nobody's is
     * @param unverified measures that are not yet verified
     */
    record Facts(
            State state,
            Grade grade,
            String regionCode,
            @Nullable Level running,
            @Nullable Level teamLevel,
            int measures,
            int unverified,
            Set<Settlement> settled,
            @Nullable LocalDate approvedOn,
            LocalDate today) {}

    /** A condition beyond the state; the name of the problem when it does not hold. */
    enum Guard {
        REPORT_DUE("no-report-due", (f, a) -> f.running() != null),
        SENDER_IN_SCOPE("not-your-level", (f, a) -> f.running() == null || answersFor(f.running(), f, a)),
        /** Art. 30(6): the report names the measures. */
        HAS_MEASURES("measures-needed", (f, a) -> f.measures() > 0),
        /** Art. 32(1): the government that investigates replies. */
        APPROVER_IN_SCOPE(
                "not-your-level", (f, a) -> answersFor(f.teamLevel() == null ? Level.COUNTY : f.teamLevel(), f, a)),
        /** Art. 33. */
        ALL_VERIFIED("measures-open", (f, a) -> f.unverified() == 0),
        FOUR_SETTLED("four-not-settled", (f, a) -> f.settled().containsAll(EnumSet.allOf(Settlement.class))),
        LOOK_BACK_OPEN("look-back-early", (f, a) -> ClockRules.lookBackOpen(f.approvedOn(), f.today()));

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
     * @param may any one of these permissions suffices
     * @param to the state afterwards; null when the state stays
     */
    record Rule(
            Action action,
            Set<State> from,
            Set<String> may,
            @Nullable State to,
            Set<Guard> guards) {}

    static final List<Rule> RULES = List.of(
            rule(Action.RECEIVE, EnumSet.of(REPORTED), Set.of(HANDLE), RECEIVED),
            rule(Action.FORWARD, OPEN, Set.of(HANDLE), null, Guard.REPORT_DUE, Guard.SENDER_IN_SCOPE),
            rule(Action.SUPPLEMENT, OPEN, Set.of(REPORT, HANDLE), null),
            rule(Action.CORRECT, OPEN, Set.of(HANDLE), null),
            rule(Action.CORRECT, EnumSet.of(CLOSED), Set.of(APPROVE), null),
            rule(Action.FORM_TEAM, EnumSet.of(RECEIVED, INVESTIGATING), Set.of(INVESTIGATE), INVESTIGATING),
            rule(Action.EXTEND, EnumSet.of(INVESTIGATING), Set.of(INVESTIGATE), null),
            rule(Action.SUBMIT_REPORT, EnumSet.of(INVESTIGATING), Set.of(INVESTIGATE), SUBMITTED, Guard.HAS_MEASURES),
            rule(Action.RETURN_REPORT, EnumSet.of(SUBMITTED), Set.of(APPROVE), INVESTIGATING, Guard.APPROVER_IN_SCOPE),
            rule(Action.APPROVE_REPORT, EnumSet.of(SUBMITTED), Set.of(APPROVE), APPROVED, Guard.APPROVER_IN_SCOPE),
            rule(Action.PUBLISH, CONCLUDED, Set.of(APPROVE), null),
            rule(Action.ADD_MEASURE, WITH_MEASURES, Set.of(INVESTIGATE), null),
            rule(Action.COMPLETE_MEASURE, EnumSet.of(APPROVED), Set.of(RECTIFY, HANDLE), null),
            rule(Action.VERIFY_MEASURE, EnumSet.of(APPROVED), Set.of(HANDLE), null),
            rule(Action.SETTLE, EnumSet.of(SUBMITTED, APPROVED, RECTIFIED), Set.of(INVESTIGATE), null),
            rule(
                    Action.FINISH_RECTIFICATION,
                    EnumSet.of(APPROVED),
                    Set.of(HANDLE),
                    RECTIFIED,
                    Guard.HAS_MEASURES,
                    Guard.ALL_VERIFIED),
            rule(
                    Action.LOOK_BACK,
                    EnumSet.of(RECTIFIED),
                    Set.of(APPROVE),
                    CLOSED,
                    Guard.FOUR_SETTLED,
                    Guard.LOOK_BACK_OPEN),
            rule(Action.SAVE_PERSON, OPEN, Set.of(REPORT, HANDLE), null),
            rule(Action.REMOVE_PERSON, OPEN, Set.of(HANDLE), null),
            rule(Action.SET_LOSSES, OPEN, Set.of(REPORT, HANDLE), null),
            rule(Action.COMMENT, EnumSet.allOf(State.class), Set.of(READ), null),
            rule(Action.CANCEL, EnumSet.of(REPORTED), Set.of(HANDLE), CANCELLED),
            rule(Action.CANCEL, FROM_RECEIVED, Set.of(APPROVE), CANCELLED),
            rule(Action.REOPEN, EnumSet.of(CANCELLED, CLOSED), Set.of(APPROVE), RECEIVED));

    /** Whether an action may be done now. */
    sealed interface Verdict {
        record Allowed(State to) implements Verdict {}

        /** The file is not in a state for it. */
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
        Rule rule = inState.stream()
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

    /** What moves the file on, the most urgent first. */
    private static final List<Action> MAIN_ACTIONS = List.of(
            Action.RECEIVE,
            Action.FORWARD,
            Action.FORM_TEAM,
            Action.APPROVE_REPORT,
            Action.SUBMIT_REPORT,
            Action.ADD_MEASURE,
            Action.FINISH_RECTIFICATION,
            Action.LOOK_BACK);

    /** The one thing this actor can do next, which a list offers in one click. */
    static Optional<Action> mainAction(Facts facts, Actor actor) {
        return MAIN_ACTIONS.stream()
                .filter(action -> action != Action.FORM_TEAM || facts.state() == RECEIVED)
                .filter(action -> action != Action.ADD_MEASURE || facts.state() == INVESTIGATING)
                .filter(action -> judge(action, facts, actor) instanceof Verdict.Allowed)
                .findFirst();
    }

    /** Whether the actor's places hold the whole county, or from the city upward the whole city. */
    static boolean answersFor(Level level, Facts facts, Actor actor) {
        String place = level.compareTo(Level.CITY) >= 0
                ? facts.regionCode().substring(0, 4) + "00000000"
                : facts.regionCode().substring(0, 6) + "000000";
        CodeRange whole = CodeRange.of(place);
        return actor.scope() instanceof Scope.Places places
                && places.ranges().stream()
                        .anyMatch(range -> range.lo().compareTo(whole.lo()) <= 0
                                && range.hi().compareTo(whole.hi()) >= 0);
    }

    private static Rule rule(Action action, Set<State> from, Set<String> may, @Nullable State to, Guard... guards) {
        return new Rule(
                action, Set.copyOf(from), may, to, guards.length == 0 ? Set.of() : EnumSet.of(guards[0], guards));
    }
}
