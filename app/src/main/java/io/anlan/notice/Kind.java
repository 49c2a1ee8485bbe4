package io.anlan.notice;

/** What a notice is about. */
public enum Kind {
    DANGER_REPORTED(false),
    DANGER_RETURNED(false),
    DANGER_ASSIGNED(true),
    DANGER_NOTIFIED(true),
    DANGER_URGED(true),
    EXTENSION_REQUESTED(false),
    EXTENSION_DECIDED(false),
    DANGER_SUBMITTED(false),
    DANGER_ACCEPTED(false),
    DANGER_REJECTED(true),
    DANGER_CANCELLED(false),
    DUE_SOON(false),
    OVERDUE(true),
    COMMENT(false),
    RETURN_SENT_BACK(true),
    RETURN_REOPENED(true),
    RETURN_URGED(true),
    RETURN_DUE_SOON(false),
    RETURN_MISSING(true),
    HAZARD_SUBMITTED(false),
    HAZARD_TO_DECIDE(false),
    HAZARD_RETURNED(true),
    HAZARD_DECIDED(false),
    HAZARD_LEVEL(true),
    ACCIDENT_REPORTED(true),
    ACCIDENT_FORWARDED(true),
    ACCIDENT_SUPPLEMENTED(true),
    ACCIDENT_REPORT_SUBMITTED(false),
    ACCIDENT_REPORT_RETURNED(false),
    ACCIDENT_REPORT_APPROVED(false),
    ACCIDENT_MEASURE_SET(true),
    ACCIDENT_MEASURE_DONE(false),
    ACCIDENT_CLOCK_SOON(true),
    ACCIDENT_CLOCK_OVER(true);

    private final boolean urgent;

    Kind(boolean urgent) {
        this.urgent = urgent;
    }

    /** Urgent ones also go out as a message unless the person switched that off. */
    boolean urgent() {
        return urgent;
    }
}
