package io.anlan.returns;

import io.anlan.platform.access.Actor;
import io.anlan.platform.access.CodeRange;
import io.anlan.platform.access.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a filing is on a day, and who may do what with it. Pure. */
final class FilingRules {

    static final String READ = "returns.read";
    static final String FILE = "returns.file";
    static final String APPROVE = "returns.approve";
    static final String URGE = "returns.urge";

    /** Days that a reopened filing stays open when the officer names none. */
    static final int REOPENED_DAYS = 5;

    private FilingRules() {}

    static Timeliness timeliness(FilingState state, @Nullable Boolean onTime, LocalDate onTimeUntil, LocalDate today) {
        return switch (state) {
            case EXEMPT -> Timeliness.EXEMPT;
            case SUBMITTED, ACCEPTED -> Boolean.TRUE.equals(onTime) ? Timeliness.ON_TIME : Timeliness.LATE;
            case OPEN, RETURNED -> onTimeUntil.isBefore(today) ? Timeliness.MISSING : Timeliness.NOT_DUE;
        };
    }

    /** The first submission decides, so that a correction that was asked for later costs nobody the "on time". */
    static boolean onTime(LocalDate submittedOn, LocalDate onTimeUntil) {
        return !submittedOn.isAfter(onTimeUntil);
    }

    static boolean locked(@Nullable LocalDate locksOn, @Nullable LocalDate reopenedUntil, LocalDate today) {
        boolean open = reopenedUntil != null && !today.isAfter(reopenedUntil);
        return locksOn != null && !today.isBefore(locksOn) && !open;
    }

    /**
     * The number of approval steps done after this officer approves: a higher authority does the steps below it and its own.
     * The same number as before means that it is not this officer's turn.
     *
     * @param digits of the region code that name the officer's place
     */
    static int stepAfter(List<Level> approval, int step, int digits) {
        int after = step;
        while (after < approval.size() && approval.get(after).digits() >= digits) {
            after++;
        }
        return after;
    }

    /** Digits of the smallest of the officer's places around the spot; more than any level has when there is none. */
    static int digits(Scope scope, String regionCode) {
        return scope instanceof Scope.Places places
                ? places.ranges().stream()
                        .filter(range -> range.contains(regionCode))
                        .mapToInt(range ->
                                range.equals(CodeRange.ALL) ? 0 : range.lo().length())
                        .max()
                        .orElse(Integer.MAX_VALUE)
                : Integer.MAX_VALUE;
    }

    /** Why an act is refused, as a message code; null when it may be done. */
    static @Nullable String refusal(FilingAction action, Filing filing, Actor actor, LocalDate today) {
        return switch (action) {
            case SUBMIT -> submitting(filing, actor, today);
            case APPROVE, SEND_BACK -> deciding(filing, actor);
            case REOPEN -> reopening(filing, actor, today);
            case EXEMPT -> !actor.may(APPROVE) ? "forbidden" : filing.state().fillable() ? null : "returns.not-open";
            case EXPECT ->
                !actor.may(APPROVE) ? "forbidden" : filing.state() == FilingState.EXEMPT ? null : "returns.not-exempt";
            case URGE -> !actor.may(URGE) ? "forbidden" : filing.state().fillable() ? null : "returns.not-open";
        };
    }

    private static @Nullable String submitting(Filing filing, Actor actor, LocalDate today) {
        if (!actor.may(FILE) || !mine(filing, actor)) {
            return "returns.not-yours";
        }
        if (!filing.state().fillable()) {
            return filing.state() == FilingState.EXEMPT ? "returns.exempt" : "returns.submitted";
        }
        return locked(filing.period().locksOn(), filing.reopenedUntil(), today) ? "returns.locked" : null;
    }

    /**
     * Why an officer may not enter what a reporter handed in on paper or in a sheet; null when it may be done. Whoever
     * approves may do it, for reporters of the own place only; the approval by levels follows as always.
     */
    static @Nullable String entering(Filing filing, Actor actor, LocalDate today) {
        if (!actor.may(APPROVE)
                || !(actor.scope() instanceof Scope.Places places)
                || !places.contains(filing.regionCode())) {
            return "returns.not-yours";
        }
        if (!filing.state().fillable()) {
            return filing.state() == FilingState.EXEMPT ? "returns.exempt" : "returns.submitted";
        }
        return locked(filing.period().locksOn(), filing.reopenedUntil(), today) ? "returns.locked" : null;
    }

    /** An enterprise fills its own; a place's return is filled by officers of exactly that place. */
    private static boolean mine(Filing filing, Actor actor) {
        return filing.enterpriseId() == null
                ? actor.scope() instanceof Scope.Places places
                        && places.ranges().contains(CodeRange.of(filing.regionCode()))
                : actor.scope() instanceof Scope.Enterprises own && own.ids().contains(filing.enterpriseId());
    }

    private static @Nullable String deciding(Filing filing, Actor actor) {
        if (!actor.may(APPROVE)) {
            return "forbidden";
        }
        if (filing.state() != FilingState.SUBMITTED) {
            return "returns.not-submitted";
        }
        int digits = digits(actor.scope(), filing.regionCode());
        return stepAfter(filing.approval(), filing.step(), digits) > filing.step() ? null : "returns.not-your-level";
    }

    private static @Nullable String reopening(Filing filing, Actor actor, LocalDate today) {
        if (!actor.may(APPROVE)) {
            return "forbidden";
        }
        boolean there = filing.state() == FilingState.SUBMITTED || filing.state() == FilingState.ACCEPTED;
        boolean shut = filing.state().fillable() && locked(filing.period().locksOn(), filing.reopenedUntil(), today);
        return there || shut ? null : "returns.nothing-to-reopen";
    }

    /** Everything this person may do now. */
    static List<FilingAction> allowed(Filing filing, Actor actor, LocalDate today) {
        List<FilingAction> may = new ArrayList<>();
        for (FilingAction action : FilingAction.values()) {
            if (refusal(action, filing, actor, today) == null) {
                may.add(action);
            }
        }
        return may;
    }
}
