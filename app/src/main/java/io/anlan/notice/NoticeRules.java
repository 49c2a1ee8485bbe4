package io.anlan.notice;

import io.anlan.hiddendanger.Action;
import io.anlan.hiddendanger.State;
import java.time.Duration;
import java.util.List;

/** Who is told what after which act, how long to wait before trying again. Pure. */
final class NoticeRules {

    private NoticeRules() {}

    /** Groups of people around a hidden danger. */
    enum Audience {
        /** The enterprise's people who rectify: the principal and the safety managers (Work Safety Law art. 46). */
        ENTERPRISE,
        REPORTER,
        /** The nearest authority that registers. */
        REGISTRARS,
        VERIFIERS,
        DECIDERS,
        /** The authority that cancels major ones. */
        CANCELLERS
    }

    /** One row of the table: this group hears of it in this way. */
    record Telling(Kind kind, Audience audience) {}

    static List<Telling> after(Action action, State to) {
        return switch (action) {
            case REPORT, SUPPLEMENT -> List.of(new Telling(Kind.DANGER_REPORTED, Audience.REGISTRARS));
            case RETURN -> List.of(new Telling(Kind.DANGER_RETURNED, Audience.REPORTER));
            case FAST_TRACK, ASSESS -> List.of(new Telling(Kind.DANGER_ASSIGNED, Audience.ENTERPRISE));
            case NOTIFY -> List.of(new Telling(Kind.DANGER_NOTIFIED, Audience.ENTERPRISE));
            case URGE -> List.of(new Telling(Kind.DANGER_URGED, Audience.ENTERPRISE));
            case REQUEST_EXTENSION -> List.of(new Telling(Kind.EXTENSION_REQUESTED, Audience.DECIDERS));
            case DECIDE_EXTENSION -> List.of(new Telling(Kind.EXTENSION_DECIDED, Audience.ENTERPRISE));
            case SUBMIT, FIX_ON_SPOT -> List.of(new Telling(Kind.DANGER_SUBMITTED, Audience.VERIFIERS));
            case ACCEPT ->
                to == State.CANCELLED
                        ? closed()
                        : List.of(
                                new Telling(Kind.DANGER_ACCEPTED, Audience.CANCELLERS),
                                new Telling(Kind.DANGER_ACCEPTED, Audience.ENTERPRISE));
            case REJECT -> List.of(new Telling(Kind.DANGER_REJECTED, Audience.ENTERPRISE));
            case CANCEL -> closed();
            case COMMENT ->
                List.of(new Telling(Kind.COMMENT, Audience.ENTERPRISE), new Telling(Kind.COMMENT, Audience.REPORTER));
            case AMEND,
                    REGISTER,
                    ACKNOWLEDGE,
                    SET_CONTROLS,
                    FIVE_FIXINGS,
                    START_TREATMENT,
                    PAUSE_CLOCK,
                    RESUME_CLOCK,
                    MERGE,
                    VOID,
                    REOPEN,
                    SOURCE_ADDED,
                    IMPORTED,
                    IMPORT_UNDONE -> List.of();
        };
    }

    private static List<Telling> closed() {
        return List.of(
                new Telling(Kind.DANGER_CANCELLED, Audience.ENTERPRISE),
                new Telling(Kind.DANGER_CANCELLED, Audience.REPORTER));
    }

    /** The permission that makes somebody part of the group. */
    static String permission(Audience audience) {
        return switch (audience) {
            case ENTERPRISE -> "hidden-danger.rectify";
            case REPORTER -> "hidden-danger.read";
            case REGISTRARS -> "hidden-danger.register";
            case VERIFIERS -> "hidden-danger.verify";
            case DECIDERS -> "hidden-danger.decide";
            case CANCELLERS -> "hidden-danger.cancel-major";
        };
    }

    /** The page of a kind of record, for the link in a message. */
    static String page(String subjectType) {
        return switch (subjectType) {
            case "hidden-danger" -> "/hidden-dangers";
            case "filing" -> "/returns/filings";
            case "accident" -> "/accidents";
            case "major-hazard" -> "/major-hazards";
            default -> throw new IllegalArgumentException("no page for " + subjectType);
        };
    }

    static final int MAX_ATTEMPTS = 8;

    /** Half a minute, doubled each time, at most two hours: eight attempts take about an hour. */
    static Duration backOff(int attempts) {
        Duration wait = Duration.ofSeconds(30L << Math.min(attempts - 1, 10));
        Duration longest = Duration.ofHours(2);
        return wait.compareTo(longest) > 0 ? longest : wait;
    }
}
