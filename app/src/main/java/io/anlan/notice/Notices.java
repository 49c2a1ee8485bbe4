package io.anlan.notice;

import io.anlan.hiddendanger.HiddenDangerChanged;
import io.anlan.notice.DeliveryStore.ChannelRow;
import io.anlan.notice.NoticeRules.Audience;
import io.anlan.notice.NoticeRules.Telling;
import io.anlan.notice.NoticeStore.Due;
import io.anlan.notice.NoticeStore.Subject;
import io.anlan.notice.NoticeStore.Told;
import io.anlan.notice.RecipientStore.Recipient;
import io.anlan.notice.RecipientStore.Spot;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people. The notice and what goes out of the house are written together; a fact that is heard twice, as after a
 * crash, is told once.
 */
@Service
class Notices {

    private final NoticeStore store;
    private final DeliveryStore outbox;
    private final RecipientStore recipients;
    private final MailChannel mail;

    Notices(NoticeStore store, DeliveryStore outbox, RecipientStore recipients, MailChannel mail) {
        this.store = store;
        this.outbox = outbox;
        this.recipients = recipients;
        this.mail = mail;
    }

    /** Everybody whom an act concerns, except the one who did it. */
    @Transactional
    public void hear(HiddenDangerChanged fact) {
        var spot = new Spot(fact.regionCode(), fact.sectorCodes(), fact.enterpriseId());
        Map<UUID, Recipient> people = new LinkedHashMap<>();
        Map<UUID, Kind> kinds = new HashMap<>();
        for (Telling telling : NoticeRules.after(fact.action(), fact.to())) {
            for (Recipient person : recipients.of(telling.audience(), spot, fact.reportedBy())) {
                if (!person.id().equals(fact.actorId())) {
                    people.putIfAbsent(person.id(), person);
                    kinds.putIfAbsent(person.id(), telling.kind());
                }
            }
        }
        List<ChannelRow> channels = people.isEmpty() ? List.of() : outbox.channels();
        people.forEach((id, person) -> tell(
                person,
                new Told(
                        fact.historyId().toString(),
                        Objects.requireNonNull(kinds.get(id)),
                        Subject.danger(fact.dangerId()),
                        args(fact),
                        fact.at()),
                channels));
    }

    private static Map<String, String> args(HiddenDangerChanged fact) {
        Map<String, String> args = new HashMap<>();
        args.put("number", fact.number());
        args.put("title", fact.title());
        args.put("who", fact.actorName());
        put(args, "note", fact.note());
        put(args, "enterprise", fact.enterpriseName());
        put(args, "date", fact.dueOn() == null ? null : fact.dueOn().toString());
        return args;
    }

    private static void put(Map<String, String> args, String name, @Nullable String value) {
        if (value != null) {
            args.put(name, value);
        }
    }

    /**
     * The day's reminders: the enterprise hears of what is close or overdue, the nearest authority of what is overdue.
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
        for (Due due : store.dueUntil(soonUntil, today)) {
            Kind kind = due.overdue() ? Kind.OVERDUE : Kind.DUE_SOON;
            Map<UUID, Recipient> people = new LinkedHashMap<>();
            recipients.of(Audience.ENTERPRISE, due.spot(), new UUID(0, 0)).forEach(p -> people.put(p.id(), p));
            if (due.overdue()) {
                recipients.nearest(due.spot(), "hidden-danger.urge").forEach(p -> people.put(p.id(), p));
            }
            long days = Math.abs(ChronoUnit.DAYS.between(today, due.dueOn()));
            var fact = new Told(
                    kind + ":" + due.id() + ":" + today,
                    kind,
                    Subject.danger(due.id()),
                    Map.of(
                            "number", due.number(),
                            "title", due.title(),
                            "date", due.dueOn().toString(),
                            "days", String.valueOf(days)),
                    now);
            for (Recipient person : people.values()) {
                told += tell(person, fact, channels) ? 1 : 0;
            }
        }
        return told;
    }

    /** Writes a notice and what goes out of the house; false when the person heard of the fact before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean tell(Recipient person, Told fact, List<ChannelRow> channels) {
        UUID notice = store.tell(person, fact).orElse(null);
        if (notice == null) {
            return false;
        }
        NoticeStore.Preference wanted = store.preferences(person.id()).get(fact.kind());
        if (wanted == null) {
            return true;
        }
        if (wanted.email() && person.email() != null && mail.configured()) {
            outbox.add(notice, null, person.email(), fact.at());
        }
        for (ChannelRow channel : channels) {
            boolean needsPhone = channel.kind() == WebhookChannel.Kind.SMS;
            String to = needsPhone ? person.phone() : person.name();
            if (wanted.message() && channel.enabled() && to != null) {
                outbox.add(notice, channel.id(), to, fact.at());
            }
        }
        return true;
    }
}
