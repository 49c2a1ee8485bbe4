package io.anlan.hiddendanger.intake;

import io.anlan.hiddendanger.Grade;
import io.anlan.hiddendanger.Source;
import io.anlan.hiddendanger.State;
import io.anlan.hiddendanger.intake.LedgerRow.Progress;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a line of a ledger must prove for the state it claims. No record comes in that could not have come about here:
 * treatment of a major danger only after the five fixings (001 line 22), cancellation only after acceptance (002 line 345).
 * Pure.
 */
final class LedgerRowRules {

    /** What does not fit, by the column to repair. */
    record Misfit(String column, String code, List<String> args) {}

    private LedgerRowRules() {}

    static List<Misfit> misfits(LedgerRow row, LocalDate today) {
        List<Misfit> misfits = new ArrayList<>();
        owner(row, misfits);
        dates(row, today, misfits);
        proofs(row, misfits);
        if (misfits.isEmpty()) {
            majorNeedsFixings(row, misfits);
        }
        return misfits;
    }

    private static void owner(LedgerRow row, List<Misfit> misfits) {
        if (!row.ours() && row.place().owner().isEmpty()) {
            misfits.add(new Misfit("enterprise", "danger.sheet-owner", List.of()));
        }
    }

    private static void dates(LedgerRow row, LocalDate today, List<Misfit> misfits) {
        LocalDate found = row.finding().foundOn();
        LocalDate completed = row.ending().completedOn();
        LocalDate accepted = row.ending().acceptedOn();
        if (found.isAfter(today)) {
            misfits.add(new Misfit("foundOn", "danger.sheet-future", List.of(today.toString())));
        }
        earlier("dueOn", row.order().dueOn(), found, misfits);
        earlier("completedOn", completed, found, misfits);
        earlier("acceptedOn", accepted, completed == null ? found : completed, misfits);
        if (completed != null && completed.isAfter(today)) {
            misfits.add(new Misfit("completedOn", "danger.sheet-future", List.of(today.toString())));
        }
        if (accepted != null && accepted.isAfter(today)) {
            misfits.add(new Misfit("acceptedOn", "danger.sheet-future", List.of(today.toString())));
        }
    }

    private static void earlier(String column, @Nullable LocalDate day, LocalDate before, List<Misfit> misfits) {
        if (day != null && day.isBefore(before)) {
            misfits.add(new Misfit(column, "danger.sheet-order", List.of(day.toString(), before.toString())));
        }
    }

    private static void proofs(LedgerRow row, List<Misfit> misfits) {
        LedgerRow.Ending e = row.ending();
        Progress progress = row.progress();
        boolean rectified = progress.compareTo(Progress.SUBMITTED) >= 0;
        boolean accepted = progress.compareTo(Progress.ACCEPTED) >= 0;
        if (rectified && e.completedOn() == null) {
            misfits.add(new Misfit("completedOn", "danger.sheet-no-completion", List.of()));
        }
        if (accepted && e.acceptedOn() == null) {
            misfits.add(new Misfit("acceptedOn", "danger.sheet-no-acceptance", List.of()));
        }
        if (!rectified && (e.completedOn() != null || e.acceptedOn() != null) || !accepted && e.acceptedOn() != null) {
            misfits.add(new Misfit("progress", "danger.sheet-further", List.of()));
        }
        if (progress == Progress.ACCEPTED && row.grade() == Grade.ORDINARY) {
            misfits.add(new Misfit("progress", "danger.sheet-ordinary-accepted", List.of()));
        }
    }

    private static void majorNeedsFixings(LedgerRow row, List<Misfit> misfits) {
        boolean rectified = row.progress().compareTo(Progress.SUBMITTED) >= 0;
        List<String> missing = missingFixings(row);
        if (rectified && row.grade() == Grade.MAJOR && !missing.isEmpty()) {
            misfits.add(new Misfit(missing.getFirst(), "danger.sheet-five-fixings", List.of()));
        }
    }

    /** The columns of the five fixings that the line leaves open; person and limit stand among what was ordered. */
    static List<String> missingFixings(LedgerRow row) {
        List<String> missing = new ArrayList<>();
        if (row.five().measures() == null) {
            missing.add("measures");
        }
        if (row.order().responsible() == null) {
            missing.add("responsible");
        }
        if (row.five().fundsYuan() == null) {
            missing.add("fundsYuan");
        }
        if (row.order().dueOn() == null) {
            missing.add("dueOn");
        }
        if (row.five().plan() == null) {
            missing.add("plan");
        }
        return missing;
    }

    /** The state that the line proves. A major danger whose fixings are open waits for them: 已评估. */
    static State state(LedgerRow row) {
        return switch (row.progress()) {
            case FOUND -> State.FOUND;
            case TREATING -> waitsForFixings(row) ? State.ASSESSED : State.TREATING;
            case SUBMITTED -> State.AWAITING_ACCEPTANCE;
            case ACCEPTED -> State.ACCEPTED;
            case CANCELLED -> State.CANCELLED;
        };
    }

    static boolean waitsForFixings(LedgerRow row) {
        return row.progress() == Progress.TREATING
                && row.grade() == Grade.MAJOR
                && !missingFixings(row).isEmpty();
    }

    /** Where a danger came from is part of the first report and stays (001 line 22). */
    static boolean keepsOrigin(LedgerRow before, LedgerRow after) {
        return source(before) == source(after)
                && Objects.equals(before.finding().finder(), after.finding().finder());
    }

    static Source source(LedgerRow row) {
        return Objects.requireNonNullElse(row.finding().source(), Source.SUPERVISION);
    }
}
