package io.anlan.notice;

import io.anlan.accident.AccidentChanged;
import io.anlan.accident.Action;
import io.anlan.notice.DeliveryStore.ChannelRow;
import io.anlan.notice.NoticeStore.Subject;
import io.anlan.notice.NoticeStore.Told;
import io.anlan.notice.RecipientStore.Recipient;
import io.anlan.notice.RecipientStore.Spot;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells of accidents: the authority whose two hours begin (Regulation 493 arts. 9 to 11), the level above when it was
 * reported on, and those whom the investigation waits for.
 */
@Service
class AccidentNotices {

    /** Groups of people around an accident. */
    enum Audience {
        /** The nearest authority that takes the report in. */
        HANDLERS,
        /** City and province: whoever is told next in the chain of reports. */
        LEVELS_ABOVE,
        INVESTIGATORS,
        APPROVERS,
        ENTERPRISE
    }

    /** One row of the table: this group hears of it in this way. */
    record Telling(Kind kind, Audience audience) {}

    private final Notices notices;
    private final RecipientStore recipients;
    private final DeliveryStore outbox;

    AccidentNotices(Notices notices, RecipientStore recipients, DeliveryStore outbox) {
        this.notices = notices;
        this.recipients = recipients;
        this.outbox = outbox;
    }

    /** Who is told what after which act; the rest stands in the file's history. */
    static List<Telling> after(Action action) {
        return switch (action) {
            case REPORT -> List.of(new Telling(Kind.ACCIDENT_REPORTED, Audience.HANDLERS));
            case FORWARD -> List.of(new Telling(Kind.ACCIDENT_FORWARDED, Audience.LEVELS_ABOVE));
            case SUPPLEMENT ->
                List.of(
                        new Telling(Kind.ACCIDENT_SUPPLEMENTED, Audience.HANDLERS),
                        new Telling(Kind.ACCIDENT_SUPPLEMENTED, Audience.LEVELS_ABOVE));
            case SUBMIT_REPORT -> List.of(new Telling(Kind.ACCIDENT_REPORT_SUBMITTED, Audience.APPROVERS));
            case RETURN_REPORT -> List.of(new Telling(Kind.ACCIDENT_REPORT_RETURNED, Audience.INVESTIGATORS));
            case APPROVE_REPORT ->
                List.of(
                        new Telling(Kind.ACCIDENT_REPORT_APPROVED, Audience.INVESTIGATORS),
                        new Telling(Kind.ACCIDENT_REPORT_APPROVED, Audience.ENTERPRISE));
            case ADD_MEASURE -> List.of(new Telling(Kind.ACCIDENT_MEASURE_SET, Audience.ENTERPRISE));
            case COMPLETE_MEASURE -> List.of(new Telling(Kind.ACCIDENT_MEASURE_DONE, Audience.HANDLERS));
            case RECEIVE,
                    CORRECT,
                    FORM_TEAM,
                    EXTEND,
                    PUBLISH,
                    VERIFY_MEASURE,
                    SETTLE,
                    FINISH_RECTIFICATION,
                    LOOK_BACK,
                    SAVE_PERSON,
                    REMOVE_PERSON,
                    SET_LOSSES,
                    COMMENT,
                    CANCEL,
                    REOPEN -> List.of();
        };
    }

    @Transactional
    public void hear(AccidentChanged fact) {
        List<Telling> tellings = after(fact.action());
        if (tellings.isEmpty()) {
            return;
        }
        List<ChannelRow> channels = outbox.channels();
        Set<UUID> done = new LinkedHashSet<>(Set.of(fact.actorId()));
        for (Telling telling : tellings) {
            var told = new Told(
                    fact.historyId().toString(),
                    telling.kind(),
                    new Subject("accident", fact.accidentId()),
                    Map.of(
                            "number", fact.number(),
                            "title", fact.title(),
                            "who", fact.actorName(),
                            "note", Objects.requireNonNullElse(fact.note(), ""),
                            "enterprise", Objects.requireNonNullElse(fact.enterpriseName(), "")),
                    fact.at());
            for (Recipient person : audience(telling.audience(), fact)) {
                if (done.add(person.id())) {
                    notices.tell(person, told, channels);
                }
            }
        }
    }

    private List<Recipient> audience(Audience audience, AccidentChanged fact) {
        return switch (audience) {
            case HANDLERS -> near(fact.regionCode(), fact, "accident.handle");
            case LEVELS_ABOVE ->
                Stream.of(4, 2)
                        .flatMap(digits -> near(above(fact.regionCode(), digits), fact, "accident.handle").stream())
                        .toList();
            case INVESTIGATORS -> near(fact.regionCode(), fact, "accident.investigate");
            case APPROVERS -> near(fact.regionCode(), fact, "accident.approve");
            case ENTERPRISE ->
                fact.enterpriseId() == null
                        ? List.of()
                        : recipients.ofEnterprise(fact.enterpriseId(), "accident.rectify");
        };
    }

    private List<Recipient> near(String regionCode, AccidentChanged fact, String permission) {
        return recipients.nearest(new Spot(regionCode, fact.sectorCodes(), null), permission);
    }

    static String above(String regionCode, int digits) {
        return (regionCode.substring(0, digits) + "000000000000").substring(0, 12);
    }
}
