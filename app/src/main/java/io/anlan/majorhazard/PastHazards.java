package io.anlan.majorhazard;

import io.anlan.engineering.majorhazard.MajorHazardAssessment;
import io.anlan.engineering.majorhazard.MajorHazardChange;
import io.anlan.enterprise.Enterprise;
import io.anlan.enterprise.Enterprises;
import io.anlan.majorhazard.HazardSource.File;
import io.anlan.majorhazard.HazardSource.Report;
import io.anlan.majorhazard.HazardSource.Standing;
import io.anlan.majorhazard.HazardSource.Where;
import io.anlan.majorhazard.HistoryStore.Entry;
import io.anlan.majorhazard.PartStore.KeptAssessment;
import io.anlan.platform.id.Ids;
import io.anlan.platform.time.Days;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in sources with their past, in the order in which the table of {@link MajorHazardRules} would have allowed it. */
@Service
public class PastHazards {

    private static final Duration STEP = Duration.ofHours(30);

    private final HazardSources sources;
    private final HazardSourceStore store;
    private final PartStore parts;
    private final HistoryStore history;
    private final Recorder recorder;
    private final Enterprises enterprises;

    PastHazards(
            HazardSources sources,
            HazardSourceStore store,
            PartStore parts,
            HistoryStore history,
            Recorder recorder,
            Enterprises enterprises) {
        this.sources = sources;
        this.store = store;
        this.parts = parts;
        this.history = history;
        this.recorder = recorder;
        this.enterprises = enterprises;
    }

    @Transactional
    public void load(List<PastHazard> pasts, Instant now) {
        pasts.forEach(past -> new Telling(past, now).tell());
    }

    /** One source, act by act. */
    private final class Telling {

        private final PastHazard past;
        private final Instant now;
        private final UUID id = Ids.next();
        private final Where where;
        private final Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        private Instant at;
        private State state = State.DRAFT;

        Telling(PastHazard past, Instant now) {
            this.past = past;
            this.now = now;
            this.at = past.begunAt();
            Enterprise enterprise = enterprises.get(past.enterpriseId());
            this.where = new Where(
                    enterprise.id(),
                    enterprise.name(),
                    enterprise.regionCode(),
                    enterprise.sectorCodes(),
                    past.placeText(),
                    past.lon(),
                    past.lat());
        }

        void tell() {
            Unit first = past.registered() == null ? past.unit() : past.registered();
            begin(first);
            if (past.registered() != null) {
                register(past.registered());
                if (!past.registered().countsAs(past.unit())) {
                    change(past.registered());
                }
            }
            ending();
            HazardSource seen = store.find(id).orElseThrow();
            store.change(seen, state, columns, at);
            sources.settle(id, now);
        }

        private void begin(Unit unit) {
            MajorHazardAssessment a = HazardSources.assess(unit);
            HazardSource source = new HazardSource(
                    id,
                    1,
                    unit.name(),
                    unit.kind(),
                    where,
                    unit.people500m(),
                    State.DRAFT,
                    HazardSources.result(a, at),
                    null,
                    new Report(null, null, null),
                    null,
                    null,
                    null,
                    null,
                    new File(Standing.UNKNOWN, null, null),
                    null,
                    at,
                    at);
            store.insert(source, HazardSources.searchText(unit.name(), where, null));
            parts.replaceLines(id, where, past.unit().lines());
            past.persons().forEach(person -> parts.put(id, where, person, Days.of(at)));
            columns.put("report_number", past.reportNumber());
            columns.put("report_by", past.reportBy());
            columns.put("report_on", past.reportOn());
            act(Action.DECLARE, State.DRAFT, past.safetyManager(), null, Map.of());
            if (past.state() != State.DRAFT) {
                act(Action.ASSIGN, State.DRAFT, past.safetyManager(), null, Map.of());
            }
        }

        private void register(Unit unit) {
            LocalDate on = past.registeredOn() == null ? Days.of(at) : past.registeredOn();
            UUID kept = submit(unit);
            act(Action.ACCEPT, State.ACCEPTED, past.officer(), null, Map.of());
            at = Days.start(on).plus(Duration.ofHours(10));
            String number = store.nextNumber(where.regionCode(), on.getYear());
            Integer level = Assessed.level(HazardSources.assess(unit));
            act(Action.REGISTER, State.REGISTERED, past.officer(), null, levels(Map.of("number", number), null, level));
            columns.put("registered_number", number);
            columns.put("registered_on", on);
            columns.put("registered_level", level);
            columns.put("registered_id", kept);
            columns.put("search_text", HazardSources.searchText(unit.name(), where, number));
        }

        private UUID submit(Unit unit) {
            MajorHazardAssessment a = HazardSources.assess(unit);
            UUID kept = Ids.next();
            Report report = new Report(past.reportNumber(), past.reportBy(), past.reportOn());
            parts.keep(
                    id,
                    where,
                    new KeptAssessment(
                            kept,
                            at,
                            past.safetyManager(),
                            HazardSources.result(a, at),
                            report,
                            unit,
                            Assessed.frozen(a)));
            columns.put("submitted_at", at);
            act(Action.SUBMIT, State.SUBMITTED, past.safetyManager(), null, Map.of());
            return kept;
        }

        /** A few days ago the inventory changed. */
        private void change(Unit before) {
            at = now.minus(STEP.multipliedBy(3));
            MajorHazardChange change =
                    MajorHazardChange.between(InventoryRules.unit(before), InventoryRules.unit(past.unit()));
            MajorHazardAssessment after = change.after();
            columns.put("s", after.s());
            columns.put("alpha", after.alpha());
            columns.put("r", after.r());
            columns.put("level", Assessed.level(after));
            columns.put("assessed_at", at);
            columns.put("people_500m", past.unit().people500m());
            columns.put("changed_on", Days.of(at));
            act(
                    Action.RECORD_CHANGE,
                    State.CHANGING,
                    past.safetyManager(),
                    past.reason(),
                    levels(recorder.figures(change), Assessed.level(change.before()), Assessed.level(after)));
        }

        private void ending() {
            switch (past.state()) {
                case SUBMITTED -> submit(past.unit());
                case RETURNED -> {
                    submit(past.unit());
                    columns.put("return_reason", past.reason());
                    act(Action.RETURN, State.RETURNED, past.officer(), past.reason(), Map.of());
                }
                case ACCEPTED -> {
                    submit(past.unit());
                    act(Action.ACCEPT, State.ACCEPTED, past.officer(), null, Map.of());
                }
                case REMOVAL_ASKED -> askRemoval();
                case REMOVED -> {
                    askRemoval();
                    columns.put("removed_on", Days.of(at));
                    act(Action.REMOVE, State.REMOVED, past.officer(), null, Map.of());
                }
                case DRAFT, REGISTERED, CHANGING, DROPPED -> {}
            }
        }

        private void askRemoval() {
            at = now.minus(STEP.multipliedBy(past.state() == State.REMOVED ? 40 : 4));
            columns.put("removal_kind", RemovalKind.DISMANTLED.name());
            columns.put("removal_reason", past.reason());
            columns.put("removal_asked_on", Days.of(at));
            act(
                    Action.ASK_REMOVAL,
                    State.REMOVAL_ASKED,
                    past.safetyManager(),
                    past.reason(),
                    Map.of("kind", RemovalKind.DISMANTLED));
        }

        private Map<String, Object> levels(Map<String, ?> more, @Nullable Integer before, @Nullable Integer after) {
            Map<String, Object> all = new LinkedHashMap<>(more);
            if (!java.util.Objects.equals(before, after)) {
                all.put("levelBefore", before == null ? 0 : before);
                all.put("levelAfter", after == null ? 0 : after);
            }
            return all;
        }

        private void act(Action action, State to, String who, @Nullable String note, Map<String, Object> detail) {
            UUID person = UUID.nameUUIDFromBytes(who.getBytes(StandardCharsets.UTF_8));
            State from = action == Action.DECLARE ? null : state;
            history.add(id, where, new Entry(Ids.next(), at, action, from, to, person, who, note, detail));
            state = to;
            at = at.plus(STEP);
        }
    }
}
