package io.anlan.notice;

import io.anlan.hiddendanger.DueRules;
import io.anlan.hiddendanger.WorkDays;
import io.anlan.platform.access.Actors;
import io.anlan.platform.setting.Settings;
import io.anlan.platform.time.Days;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Once a day, from eight in the morning: what is due soon, and what is overdue. */
@Component
class Reminders {

    private final Notices notices;
    private final ReturnNotices returns;
    private final WorkDays workDays;
    private final Settings settings;
    private final Clock clock;

    Reminders(Notices notices, ReturnNotices returns, WorkDays workDays, Settings settings, Clock clock) {
        this.notices = notices;
        this.returns = returns;
        this.workDays = workDays;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT40S", fixedDelayString = "PT5M")
    void run() {
        Instant now = clock.instant();
        if (!now.atZone(Days.ZONE).toLocalTime().isBefore(LocalTime.parse(settings.value(NoticeKeys.REMINDER_TIME)))) {
            Actors.runAsSystem("reminders", () -> remind(now));
        }
    }

    int remind(Instant now) {
        LocalDate today = Days.of(now);
        int dangers = notices.remind(today, DueRules.soonUntil(today, workDays.calendar()), now);
        return dangers + returns.remind(today, workDays.calendar().plusWorkingDays(today, 1), now);
    }
}
