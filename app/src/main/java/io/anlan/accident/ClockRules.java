package io.anlan.accident;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of Regulation 493 (生产安全事故报告和调查处理条例). Days are calendar days, the day of the event not counted
 * (Civil Code art. 201). Pure.
 */
public final class ClockRules {

    /** Art. 9: the head of the enterprise reports within 1 hour of learning of it. */
    public static final Duration ENTERPRISE_REPORTS = Duration.ofHours(1);

    /** Art. 11: no level takes longer than 2 hours to report upward. */
    public static final Duration LEVEL_REPORTS = Duration.ofHours(2);

    /** Art. 13(2): changes in casualties are reported for 30 days from the accident. */
    public static final int CASUALTY_DAYS = 30;

    /** Art. 13(2): 7 days for road traffic accidents and fires. */
    public static final int CASUALTY_DAYS_ROAD_AND_FIRE = 7;

    /** Art. 29: the investigation report is submitted within 60 days of the accident. */
    public static final int INVESTIGATION_DAYS = 60;

    /** Art. 29: extended by no more than 60 days in all. */
    public static final int INVESTIGATION_EXTENSION_DAYS = 60;

    /** Art. 32(1): the government replies within 15 days of the investigation report. */
    public static final int APPROVAL_DAYS = 15;

    /** Art. 32(1): 30 days for an especially grave accident. */
    public static final int APPROVAL_DAYS_EXTRA_MAJOR = 30;

    /**
     * The measures are looked back upon within a year of the reply, not before ten months: 安委办〔2021〕4号 (figure from
     * memory, not compared with the text).
     */
    public static final int LOOK_BACK_MONTHS = 12;

    static final int LOOK_BACK_FIRST_MONTH = 10;

    /** 临期: a limit in days is close three days before, one in hours half an hour before. */
    public static final int SOON_DAYS = 3;

    public static final Duration SOON = Duration.ofMinutes(30);

    private ClockRules() {}

    /** By when a level has to report, from when it learned or was told. */
    public static Instant reportDue(Level from, Instant started) {
        return started.plus(from == Level.ENTERPRISE ? ENTERPRISE_REPORTS : LEVEL_REPORTS);
    }

    /** Whether a report came too late; exactly on the hour is in time. */
    public static boolean isLate(Instant due, Instant reported) {
        return reported.isAfter(due);
    }

    /** Whole minutes by which it was late, at least one when it was late at all. */
    public static long minutesLate(Instant due, Instant reported) {
        return isLate(due, reported) ? Math.max(1, ChronoUnit.MINUTES.between(due, reported)) : 0;
    }

    /** The last day on which a change in casualties counts (arts. 13 and 20). */
    public static LocalDate casualtiesCountUntil(Category category, LocalDate occurredOn) {
        boolean short_ = category == Category.ROAD || category == Category.FIRE;
        return occurredOn.plusDays(short_ ? CASUALTY_DAYS_ROAD_AND_FIRE : CASUALTY_DAYS);
    }

    /** @param appraisalDays technical appraisal does not count (art. 27) */
    public static LocalDate investigationDue(LocalDate occurredOn, int extensionDays, int appraisalDays) {
        return occurredOn.plusDays(INVESTIGATION_DAYS).plusDays(extensionDays).plusDays(appraisalDays);
    }

    public static LocalDate approvalDue(Grade grade, LocalDate submittedOn) {
        return submittedOn.plusDays(grade == Grade.EXTRA_MAJOR ? APPROVAL_DAYS_EXTRA_MAJOR : APPROVAL_DAYS);
    }

    public static LocalDate lookBackDue(LocalDate approvedOn) {
        return approvedOn.plusMonths(LOOK_BACK_MONTHS);
    }

    static boolean lookBackOpen(@Nullable LocalDate approvedOn, LocalDate today) {
        return approvedOn != null && !today.isBefore(approvedOn.plusMonths(LOOK_BACK_FIRST_MONTH));
    }
}
