package io.anlan.majorhazard;

import static io.anlan.majorhazard.State.*;

import io.anlan.majorhazard.HazardSource.Due;
import io.anlan.platform.access.Actor;
import io.anlan.platform.access.CodeRange;
import io.anlan.platform.access.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Every transition of a major hazard source as one table, and what is due. Nothing else in the module decides what is
 * allowed. Pure.
 *
 * <p>Articles without a name are those of 总局令40号 (危险化学品重大危险源监督管理暂行规定), from memory; the duty to file is also in
 * 危险化学品安全法 art. 13 and 安全生产法 art. 40.
 */
final class MajorHazardRules {

    static final String READ = "major-hazard.read";
    static final String DECLARE = "major-hazard.declare";
    static final String REVIEW = "major-hazard.review";
    static final String REGISTER = "major-hazard.register";
    static final String UNMASK = "major-hazard.unmask";

    /** Art. 23: the county registers. */
    private static final int COUNTY_DIGITS = 6;

    /** From how many days before its end a limit is marked; the platform's own, of no rule. */
    static final int SOON_DAYS = 30;

    private MajorHazardRules() {}

    /**
     * What the rules ask of a source.
     *
     * @param differs the inventory differs from what is registered
     * @param removal why removal is asked for; null for every other act
     */
    record Facts(
            State state,
            boolean registered,
            @Nullable Integer level,
            int lines,
            int doubts,
            Set<Role> persons,
            @Nullable LocalDate reportOn,
            boolean differs,
            @Nullable RemovalKind removal,
            String regionCode,
            TimeLimits limits,
            LocalDate today) {}

    /** What must be so besides the state; the code names what is missing. */
    enum Guard {
        LINES("major-hazard.no-lines", f -> f.lines() > 0),
        /** GB 18218-2018, 4.1.2: every substance has its critical quantity, or none for a stated reason. */
        READABLE("major-hazard.doubtful-lines", f -> f.doubts() == 0),
        /** Art. 23: what is filed is a major hazard source; below S = 1 there is nothing to file. */
        MAJOR("major-hazard.not-major", f -> f.level() != null),
        /** 应急厅〔2021〕12号: each source has all three. */
        THREE_PERSONS("major-hazard.persons-missing", f -> f.persons().containsAll(EnumSet.allOf(Role.class))),
        /** Art. 8, art. 11 (1): with a safety assessment report that is not older than three years. */
        REPORT("major-hazard.report-missing", MajorHazardRules::reportValid),
        NEVER_REGISTERED("major-hazard.registered-before", f -> !f.registered()),
        REGISTERED_BEFORE("major-hazard.never-registered", Facts::registered),
        /** Art. 27: a source that no longer is one. */
        NO_LONGER("major-hazard.still-major", f -> f.removal() != RemovalKind.BELOW_THRESHOLD || f.level() == null);

        private final String code;
        private final Predicate<Facts> holds;

        Guard(String code, Predicate<Facts> holds) {
            this.code = code;
            this.holds = holds;
        }
    }

    /** @param to the next state; null stays, or follows from what is registered */
    private record Transition(
            Action action, Set<State> from, @Nullable State to, String permission, List<Guard> guards) {}

    private static final Set<State> WRITABLE = EnumSet.of(DRAFT, RETURNED, CHANGING);

    private static final List<Transition> TABLE = List.of(
            row(Action.EDIT, WRITABLE, null, DECLARE),
            // amounts within the design maximum, place and report number change nothing that was registered
            row(Action.EDIT, EnumSet.of(REGISTERED), null, DECLARE),
            // art. 11, art. 23(4): assessed again, filed again
            row(Action.RECORD_CHANGE, EnumSet.of(REGISTERED), CHANGING, DECLARE),
            row(Action.ASSIGN, EnumSet.of(DRAFT, RETURNED, CHANGING, REGISTERED), null, DECLARE),
            row(Action.DROP, EnumSet.of(DRAFT, RETURNED), DROPPED, DECLARE, Guard.NEVER_REGISTERED),
            row(
                    Action.SUBMIT,
                    WRITABLE,
                    SUBMITTED,
                    DECLARE,
                    Guard.LINES,
                    Guard.READABLE,
                    Guard.MAJOR,
                    Guard.THREE_PERSONS,
                    Guard.REPORT),
            row(Action.WITHDRAW, EnumSet.of(SUBMITTED), null, DECLARE),
            row(Action.ACCEPT, EnumSet.of(SUBMITTED), ACCEPTED, REVIEW),
            row(Action.RETURN, EnumSet.of(SUBMITTED, ACCEPTED), RETURNED, REVIEW),
            row(Action.REGISTER, EnumSet.of(ACCEPTED), REGISTERED, REGISTER),
            row(Action.DISCARD_CHANGE, EnumSet.of(CHANGING, RETURNED), REGISTERED, DECLARE, Guard.REGISTERED_BEFORE),
            row(Action.ASK_REMOVAL, EnumSet.of(REGISTERED, CHANGING), REMOVAL_ASKED, DECLARE, Guard.NO_LONGER),
            row(Action.REMOVE, EnumSet.of(REMOVAL_ASKED), REMOVED, REGISTER),
            row(Action.REFUSE_REMOVAL, EnumSet.of(REMOVAL_ASKED), null, REGISTER));

    private static Transition row(
            Action action, Set<State> from, @Nullable State to, String permission, Guard... guards) {
        return new Transition(action, from, to, permission, List.of(guards));
    }

    /** Allowed with the state that follows, or refused with the code that says why. */
    sealed interface Verdict {
        record Allowed(State to) implements Verdict {}

        record Refused(String code) implements Verdict {}
    }

    static Verdict judge(Action action, Facts facts, Actor actor) {
        List<Transition> rows =
                TABLE.stream().filter(row -> row.action() == action).toList();
        if (rows.stream().noneMatch(row -> actor.may(row.permission()))) {
            return new Verdict.Refused("forbidden");
        }
        for (Transition row : rows) {
            if (row.from().contains(facts.state())) {
                return judge(row, facts, actor);
            }
        }
        return new Verdict.Refused("major-hazard.wrong-state");
    }

    private static Verdict judge(Transition row, Facts facts, Actor actor) {
        if (row.permission().equals(REGISTER) && !answersForCounty(actor, facts.regionCode())) {
            return new Verdict.Refused("major-hazard.county-registers");
        }
        for (Guard guard : row.guards()) {
            if (!guard.holds.test(facts)) {
                return new Verdict.Refused(guard.code);
            }
        }
        return new Verdict.Allowed(row.to() == null ? follows(row.action(), facts) : row.to());
    }

    private static State follows(Action action, Facts facts) {
        return switch (action) {
            case WITHDRAW -> facts.registered() ? CHANGING : DRAFT;
            case REFUSE_REMOVAL -> facts.differs() ? CHANGING : REGISTERED;
            default -> facts.state();
        };
    }

    /** Art. 23: an officer of the county, or of a place above it. */
    private static boolean answersForCounty(Actor actor, String regionCode) {
        return actor.scope() instanceof Scope.Places places
                && places.ranges().stream()
                        .anyMatch(range -> range.contains(regionCode)
                                && (range.equals(CodeRange.ALL) || range.lo().length() <= COUNTY_DIGITS));
    }

    private static boolean reportValid(Facts facts) {
        return facts.reportOn() != null
                && !facts.reportOn().isAfter(facts.today())
                && !facts.limits()
                        .of(TimeLimits.Kind.REASSESS)
                        .after(facts.reportOn())
                        .isBefore(facts.today());
    }

    /** Why submitting would be refused now, all reasons at once, so that they can be put right together. */
    static List<String> missing(Facts facts) {
        return TABLE.stream()
                .filter(row -> row.action() == Action.SUBMIT)
                .flatMap(row -> row.guards().stream())
                .filter(guard -> !guard.holds.test(facts))
                .map(guard -> guard.code)
                .toList();
    }

    /** What this person may do now. Editing and assigning are in it when the source is writable. */
    static List<Action> allowed(Facts facts, Actor actor) {
        List<Action> may = new ArrayList<>();
        for (Action action : Action.values()) {
            boolean possible = judge(action, facts, actor) instanceof Verdict.Allowed;
            if (possible && (action != Action.ASK_REMOVAL || facts.registered())) {
                may.add(action);
            }
        }
        return may;
    }

    /** What is due next, if anything. */
    static @Nullable Due due(HazardSource source, TimeLimits limits, LocalDate submittedOn) {
        return switch (source.state()) {
            case DRAFT, RETURNED, CHANGING -> filing(source, limits);
            case SUBMITTED ->
                new Due(DueKind.REVIEW, limits.of(TimeLimits.Kind.REVIEW).after(submittedOn));
            case ACCEPTED ->
                new Due(DueKind.REGISTER, limits.of(TimeLimits.Kind.REVIEW).after(submittedOn));
            case REGISTERED -> reassessment(source, limits);
            case REMOVAL_ASKED ->
                source.removal() == null
                        ? null
                        : new Due(
                                DueKind.REMOVAL,
                                limits.of(TimeLimits.Kind.REMOVAL)
                                        .after(source.removal().askedOn()));
            case REMOVED, DROPPED -> null;
        };
    }

    /** Art. 23: counted from the report; after a change whose report has not come yet, from the change (the platform's own). */
    private static @Nullable Due filing(HazardSource source, TimeLimits limits) {
        if (source.result().level() == null && !source.registered()) {
            return null;
        }
        LocalDate from = source.report().on();
        LocalDate changed = source.changedOn();
        if (changed != null && (from == null || changed.isAfter(from))) {
            from = changed;
        }
        return from == null
                ? null
                : new Due(DueKind.FILE, limits.of(TimeLimits.Kind.FILE).after(from));
    }

    private static @Nullable Due reassessment(HazardSource source, TimeLimits limits) {
        LocalDate on = source.report().on();
        return on == null
                ? null
                : new Due(DueKind.REASSESS, limits.of(TimeLimits.Kind.REASSESS).after(on));
    }
}
