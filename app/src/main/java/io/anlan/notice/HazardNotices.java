package io.anlan.notice;

import io.anlan.majorhazard.HazardChanged;
import io.anlan.notice.DeliveryStore.ChannelRow;
import io.anlan.notice.NoticeStore.Subject;
import io.anlan.notice.NoticeStore.Told;
import io.anlan.notice.RecipientStore.Recipient;
import io.anlan.notice.RecipientStore.Spot;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells of major hazard sources: filed, to be registered, sent back, decided, and above all a level that changes. */
@Service
class HazardNotices {

    private static final String DECLARE = "major-hazard.declare";
    private static final String REVIEW = "major-hazard.review";
    private static final String REGISTER = "major-hazard.register";

    private final Notices notices;
    private final RecipientStore recipients;
    private final DeliveryStore outbox;

    HazardNotices(Notices notices, RecipientStore recipients, DeliveryStore outbox) {
        this.notices = notices;
        this.recipients = recipients;
        this.outbox = outbox;
    }

    /** One kind of notice for everybody who holds the permission: the enterprise's own people, or the nearest officers. */
    private record Telling(Kind kind, String permission) {}

    private static List<Telling> tellings(HazardChanged fact) {
        return switch (fact.action()) {
            case SUBMIT -> List.of(new Telling(Kind.HAZARD_SUBMITTED, REVIEW));
            case ACCEPT, ASK_REMOVAL -> List.of(new Telling(Kind.HAZARD_TO_DECIDE, REGISTER));
            case RETURN, REFUSE_REMOVAL -> List.of(new Telling(Kind.HAZARD_RETURNED, DECLARE));
            case REGISTER, REMOVE -> List.of(new Telling(Kind.HAZARD_DECIDED, DECLARE));
            case RECORD_CHANGE, FILE_CHANGED ->
                fact.levelChanged()
                        ? List.of(new Telling(Kind.HAZARD_LEVEL, DECLARE), new Telling(Kind.HAZARD_LEVEL, REVIEW))
                        : List.of();
            case DECLARE, EDIT, ASSIGN, WITHDRAW, DISCARD_CHANGE, DROP -> List.of();
        };
    }

    @Transactional
    public void hear(HazardChanged fact) {
        List<Telling> tellings = tellings(fact);
        if (tellings.isEmpty()) {
            return;
        }
        List<ChannelRow> channels = outbox.channels();
        for (Telling telling : tellings) {
            Told told = new Told(
                    fact.historyId() + ":" + telling.permission(),
                    telling.kind(),
                    new Subject("major-hazard", fact.sourceId()),
                    args(fact),
                    fact.at());
            for (Recipient person : people(telling, fact)) {
                if (!person.id().equals(fact.actorId())) {
                    notices.tell(person, told, channels);
                }
            }
        }
    }

    private List<Recipient> people(Telling telling, HazardChanged fact) {
        return telling.permission().equals(DECLARE)
                ? recipients.ofEnterprise(fact.enterpriseId(), DECLARE)
                : recipients.nearest(new Spot(fact.regionCode(), fact.sectorCodes(), null), telling.permission());
    }

    private static Map<String, String> args(HazardChanged fact) {
        return Map.of(
                "title", fact.name(),
                "enterprise", fact.enterpriseName(),
                "who", fact.actorName(),
                "note", Objects.requireNonNullElse(fact.note(), ""),
                "date", level(fact.levelBefore()),
                "days", level(fact.levelAfter()));
    }

    private static String level(@Nullable Integer level) {
        return level == null ? "0" : level.toString();
    }
}
