package io.anlan.majorhazard;

import io.anlan.platform.time.Days;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the authority does: review, register, remove. */
@Service
public class Reviews {

    private final HazardSources sources;
    private final HazardSourceStore store;
    private final PartStore parts;
    private final Recorder recorder;
    private final Clock clock;

    Reviews(HazardSources sources, HazardSourceStore store, PartStore parts, Recorder recorder, Clock clock) {
        this.sources = sources;
        this.store = store;
        this.parts = parts;
        this.recorder = recorder;
        this.clock = clock;
    }

    @Transactional
    public void accept(UUID id, int version, @Nullable String note) {
        sources.move(id, version, Action.ACCEPT, note, Map.of());
    }

    @Transactional
    public void sendBack(UUID id, int version, String reason) {
        sources.move(id, version, Action.RETURN, reason, Map.of("return_reason", reason));
    }

    /** Registers what was filed last; a source that has a number keeps it. */
    @Transactional
    public void register(UUID id, int version, @Nullable String note) {
        HazardSource seen = sources.seen(id, version);
        State to = HazardSources.allowed(Action.REGISTER, seen, sources.facts(seen));
        Instant now = clock.instant();
        LocalDate today = Days.of(now);
        PartStore.KeptAssessment filed = parts.assessments(id).getFirst();
        String number = seen.registration() == null
                ? store.nextNumber(seen.where().regionCode(), today.getYear())
                : seen.registration().number();
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("registered_number", number);
        columns.put("registered_on", today);
        columns.put("registered_level", filed.result().level());
        columns.put("registered_id", filed.id());
        columns.put("changed_on", null);
        columns.put("search_text", HazardSources.searchText(seen.name(), seen.where(), number));
        sources.write(seen, to, columns, now);
        Integer before =
                seen.registration() == null ? null : seen.registration().level();
        recorder.record(
                seen,
                Action.REGISTER,
                seen.state(),
                to,
                note,
                before,
                filed.result().level(),
                Map.of("number", number),
                now);
        sources.settle(id, now);
    }

    @Transactional
    public void remove(UUID id, int version, @Nullable String note) {
        sources.move(id, version, Action.REMOVE, note, Map.of("removed_on", Days.today(clock)));
    }

    /** The source stays; what was asked for stays in the history. */
    @Transactional
    public void refuseRemoval(UUID id, int version, String reason) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("removal_kind", null);
        columns.put("removal_reason", null);
        columns.put("removal_asked_on", null);
        columns.put("return_reason", reason);
        sources.move(id, version, Action.REFUSE_REMOVAL, reason, columns);
    }
}
