package io.anlan.notice;

import io.anlan.notice.DeliveryStore.ChannelRow;
import io.anlan.notice.NoticeStore.Subject;
import io.anlan.notice.NoticeStore.Told;
import io.anlan.notice.RecipientStore.Recipient;
import io.anlan.notice.RecipientStore.Spot;
import io.anlan.notice.ReturnStore.Waiting;
import io.anlan.returns.FilingChanged;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells reporters what is wanted of them: urged, sent back, reopened, due soon, missing. */
@Service
class ReturnNotices {

    private static final String FILE = "returns.file";

    private final Notices notices;
    private final ReturnStore store;
    private final RecipientStore recipients;
    private final DeliveryStore outbox;

    ReturnNotices(Notices notices, ReturnStore store, RecipientStore recipients, DeliveryStore outbox) {
        this.notices = notices;
        this.store = store;
        this.recipients = recipients;
        this.outbox = outbox;
    }

    /** What the reporter hears of; the rest stands in the filing and in the lists of those who approve. */
    private static Optional<Kind> kind(FilingChanged fact) {
        return switch (fact.action()) {
            case URGE -> Optional.of(Kind.RETURN_URGED);
            case SEND_BACK -> Optional.of(Kind.RETURN_SENT_BACK);
            case REOPEN -> Optional.of(Kind.RETURN_REOPENED);
            case SUBMIT, APPROVE, EXEMPT, EXPECT -> Optional.empty();
        };
    }

    @Transactional
    public void hear(FilingChanged fact) {
        kind(fact).ifPresent(kind -> {
            List<ChannelRow> channels = outbox.channels();
            var told = new Told(
                    fact.actId().toString(),
                    kind,
                    new Subject("filing", fact.filingId()),
                    args(
                            fact.formTitle(),
                            fact.period(),
                            fact.reporterName(),
                            fact.dueOn(),
                            fact.actorName(),
                            fact.note(),
                            ""),
                    fact.at());
            for (Recipient person : reporters(fact)) {
                if (!person.id().equals(fact.actorId())) {
                    notices.tell(person, told, channels);
                }
            }
        });
    }

    private List<Recipient> reporters(FilingChanged fact) {
        UUID enterprise = fact.enterpriseId();
        return enterprise == null
                ? recipients.nearest(new Spot(fact.regionCode(), fact.sectorCodes(), null), FILE)
                : recipients.ofEnterprise(enterprise, FILE);
    }

    /**
     * The day's reminders: the working day before a return is due, on the day itself, and once it is missing.
     *
     * @return how many notices went out; nothing on a second call the same day
     */
    @Transactional
    public int remind(LocalDate today, LocalDate soonUntil, Instant now) {
        if (!store.beginReminders(today, now)) {
            return 0;
        }
        int told = 0;
        List<ChannelRow> channels = outbox.channels();
        for (Waiting waiting : store.waiting(today, soonUntil)) {
            Kind kind = waiting.missing() ? Kind.RETURN_MISSING : Kind.RETURN_DUE_SOON;
            String days = String.valueOf(Math.abs(ChronoUnit.DAYS.between(today, waiting.dueOn())));
            var fact = new Told(
                    kind + ":" + waiting.id() + ":" + today,
                    kind,
                    new Subject("filing", waiting.id()),
                    args(waiting.title(), waiting.period(), waiting.reporter(), waiting.dueOn(), "", null, days),
                    now);
            told += notices.tell(waiting.person(), fact, channels) ? 1 : 0;
        }
        return told;
    }

    private static Map<String, String> args(
            String title,
            String period,
            String reporter,
            LocalDate dueOn,
            String who,
            @Nullable String note,
            String days) {
        return Map.of(
                "number", period,
                "title", title,
                "enterprise", reporter,
                "date", dueOn.toString(),
                "who", who,
                "note", Objects.requireNonNullElse(note, ""),
                "days", days);
    }
}
