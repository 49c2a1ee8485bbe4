package io.anlan.majorhazard;

import io.anlan.audit.Audit;
import io.anlan.engineering.majorhazard.MajorHazardChange;
import io.anlan.majorhazard.HistoryStore.Entry;
import io.anlan.platform.access.Actor;
import io.anlan.platform.access.Actors;
import io.anlan.platform.id.Ids;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes an act down in its transaction: history, audit entry, and the fact for others. */
@Component
class Recorder {

    private final HistoryStore history;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Recorder(HistoryStore history, Audit audit, ApplicationEventPublisher events) {
        this.history = history;
        this.audit = audit;
        this.events = events;
    }

    void record(
            HazardSource source,
            Action action,
            @Nullable State from,
            State to,
            @Nullable String note,
            @Nullable Integer levelBefore,
            @Nullable Integer levelAfter,
            Map<String, ?> more,
            Instant now) {
        Actor actor = Actors.current();
        UUID id = Ids.next();
        Map<String, Object> detail = new LinkedHashMap<>(more);
        if (!java.util.Objects.equals(levelBefore, levelAfter)) {
            detail.put("levelBefore", levelBefore == null ? 0 : levelBefore);
            detail.put("levelAfter", levelAfter == null ? 0 : levelAfter);
        }
        history.add(
                source.id(),
                source.where(),
                new Entry(id, now, action, from, to, actor.userId(), actor.userName(), note, detail));
        audit.record(
                "major-hazard." + action.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                "major-hazard",
                source.id(),
                source.where().regionCode(),
                Map.of("name", source.name(), "from", from == null ? "" : from, "to", to, "detail", detail));
        events.publishEvent(new HazardChanged(
                id,
                source.id(),
                source.name(),
                action,
                to,
                levelBefore,
                levelAfter,
                source.where().regionCode(),
                source.where().sectorCodes(),
                source.where().enterpriseId(),
                source.where().enterpriseName(),
                actor.userId(),
                actor.userName(),
                note,
                now));
    }

    /** S and R before and after, as they are printed. */
    Map<String, Object> figures(MajorHazardChange change) {
        return Map.of(
                "sBefore", plain(change.before().s()),
                "sAfter", plain(change.after().s()),
                "rBefore", plain(change.before().r()),
                "rAfter", plain(change.after().r()));
    }

    private static String plain(java.math.BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
