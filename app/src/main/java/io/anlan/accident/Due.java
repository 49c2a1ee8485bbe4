package io.anlan.accident;

import io.anlan.platform.time.Days;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is due next for a file. A limit in days ends with its last day. */
record Due(Kind kind, Instant at) {

    enum Kind {
        /** the next report upward, in hours */
        FORWARD,
        INVESTIGATION,
        APPROVAL,
        MEASURE,
        LOOK_BACK
    }

    /** A running report comes first; otherwise the limit of the step that is being worked on. */
    static @Nullable Due of(Accident accident, @Nullable ReportLink running, List<Measure> measures) {
        if (!accident.state().isOpen()) {
            return null;
        }
        if (running != null) {
            return new Due(Kind.FORWARD, running.dueAt());
        }
        return switch (accident.state()) {
            case REPORTED, RECEIVED, INVESTIGATING -> day(Kind.INVESTIGATION, investigation(accident));
            case SUBMITTED -> {
                LocalDate submitted = accident.investigation().submittedOn();
                yield submitted == null
                        ? null
                        : day(Kind.APPROVAL, ClockRules.approvalDue(accident.grade(), submitted));
            }
            case APPROVED ->
                measures.stream()
                        .filter(measure -> measure.verifiedOn() == null)
                        .map(Measure::dueOn)
                        .min(LocalDate::compareTo)
                        .map(first -> day(Kind.MEASURE, first))
                        .orElse(null);
            case RECTIFIED -> {
                LocalDate lookBack = accident.ending().lookBackDueOn();
                yield lookBack == null ? null : day(Kind.LOOK_BACK, lookBack);
            }
            case CLOSED, CANCELLED -> null;
        };
    }

    private static LocalDate investigation(Accident accident) {
        return ClockRules.investigationDue(
                accident.event().occurredOn(),
                accident.investigation().extensionDays(),
                accident.investigation().appraisalDays());
    }

    private static Due day(Kind kind, LocalDate last) {
        return new Due(kind, Days.start(last.plusDays(1)).minusSeconds(1));
    }
}
