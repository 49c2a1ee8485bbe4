package io.anlan.notice;

import io.anlan.accident.ClockRules;
import io.anlan.notice.ClockStore.Running;
import io.anlan.notice.DeliveryStore.ChannelRow;
import io.anlan.notice.NoticeStore.Subject;
import io.anlan.notice.NoticeStore.Told;
import io.anlan.notice.RecipientStore.Recipient;
import io.anlan.notice.RecipientStore.Spot;
import io.anlan.platform.access.Actors;
import io.anlan.platform.time.Days;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Watches the two hours in which a level reports an accident upward (Regulation 493 art. 11), and says when they run out. */
@Component
public class AccidentClocks {

    /** What ran out before is told no more after a long stop of the program; the register shows it as overdue. */
    private static final Duration TOLD_AFTERWARDS = Duration.ofDays(1);

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final ClockStore store;
    private final Notices notices;
    private final RecipientStore recipients;
    private final DeliveryStore outbox;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AccidentClocks(
            ClockStore store,
            Notices notices,
            RecipientStore recipients,
            DeliveryStore outbox,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.notices = notices;
        this.recipients = recipients;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT45S", fixedDelayString = "PT1M")
    void run() {
        Actors.runAsSystem("accident-clocks", () -> remind(clock.instant()));
    }

    /** Tells the level that has to report, once when half an hour is left and once when the time is over. */
    public void remind(Instant now) {
        transaction.executeWithoutResult(status -> {
            List<Running> due = store.dueBetween(now.minus(TOLD_AFTERWARDS), now.plus(ClockRules.SOON));
            List<ChannelRow> channels = due.isEmpty() ? List.of() : outbox.channels();
            for (Running running : due) {
                Told told = told(running, now);
                for (Recipient person : recipients.nearest(spot(running), "accident.handle")) {
                    notices.tell(person, told, channels);
                }
            }
        });
    }

    private static Told told(Running running, Instant now) {
        Kind kind = ClockRules.isLate(running.dueAt(), now) ? Kind.ACCIDENT_CLOCK_OVER : Kind.ACCIDENT_CLOCK_SOON;
        return new Told(
                kind + ":" + running.id(),
                kind,
                new Subject("accident", running.accidentId()),
                Map.of(
                        "number", running.number(),
                        "title", running.title(),
                        "enterprise", running.enterprise(),
                        "date", MINUTE.format(running.dueAt().atZone(Days.ZONE)),
                        "days", String.valueOf(Math.abs(ChronoUnit.MINUTES.between(now, running.dueAt())))),
                now);
    }

    /** Only who answers for the whole county, city or province can report for it. */
    private static Spot spot(Running running) {
        int digits = switch (running.from()) {
            case ENTERPRISE, COUNTY -> 6;
            case CITY -> 4;
            case PROVINCE, STATE -> 2;
        };
        return new Spot(AccidentNotices.above(running.regionCode(), digits), running.sectorCodes(), null);
    }
}
