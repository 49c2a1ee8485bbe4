package io.anlan.assessment.park;

import io.anlan.assessment.park.Inputs.Target;
import io.anlan.audit.Audit;
import io.anlan.engineering.risk.Criteria;
import io.anlan.platform.access.Actors;
import io.anlan.platform.access.Scope;
import io.anlan.platform.id.Ids;
import io.anlan.platform.web.Problem;
import io.anlan.region.Regions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Studies of quantitative risk: made, changed as versions, computed, asked. */
@Service
public class ParkStudies {

    private final StudyStore store;
    private final RunStore runStore;
    private final Runs runs;
    private final Regions regions;
    private final Audit audit;
    private final Clock clock;

    ParkStudies(StudyStore store, RunStore runStore, Runs runs, Regions regions, Audit audit, Clock clock) {
        this.store = store;
        this.runStore = runStore;
        this.runs = runs;
        this.regions = regions;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Study.Summary> all() {
        return store.all().stream()
                .map(head -> {
                    Optional<Study.Run> latest = runStore.latest(head.id());
                    return new Study.Summary(
                            head.id(),
                            head.version(),
                            head.regionCode(),
                            head.regionName(),
                            head.name(),
                            head.sample(),
                            head.updatedBy(),
                            head.updatedAt(),
                            head.inputs().installations().size(),
                            head.inputs().releases().size(),
                            head.inputs().targets().size(),
                            latest.orElse(null),
                            latest.isPresent() && latest.get().studyVersion() < head.version());
                })
                .toList();
    }

    @Transactional(readOnly = true)
    public Study get(UUID id) {
        StudyStore.Head head = known(id);
        Optional<Study.Run> latest = runStore.latest(id);
        return new Study(
                head.id(),
                head.version(),
                head.regionCode(),
                head.regionName(),
                head.name(),
                head.sample(),
                head.updatedBy(),
                head.updatedAt(),
                head.inputs(),
                latest.orElse(null),
                runStore.running(id).orElse(null),
                latest.isPresent() && latest.get().studyVersion() < head.version(),
                InputRules.gaps(head.inputs()).stream()
                        .map(InputRules.Fault::code)
                        .toList());
    }

    @Transactional(readOnly = true)
    List<Study.Version> versions(UUID id) {
        return store.versions(known(id).id());
    }

    @Transactional(readOnly = true)
    List<Study.Run> runs(UUID id) {
        return runStore.of(known(id).id());
    }

    @Transactional
    public UUID create(String regionCode, String name, Inputs inputs, String note) {
        return create(regionCode, name, inputs, note, false);
    }

    /** Adds the study of the sample city. */
    @Transactional
    public UUID load(String regionCode, String name, Inputs inputs, String note) {
        return create(regionCode, name, inputs, note, true);
    }

    private UUID create(String regionCode, String name, Inputs inputs, String note, boolean sample) {
        if (Actors.current().scope() instanceof Scope.Places own && !own.contains(regionCode)) {
            throw Problem.invalid(new Problem.Field("regionCode", "park-place-not-yours"));
        }
        if (!regions.exists(regionCode)) {
            throw Problem.invalid(new Problem.Field("regionCode", "region-unknown", regionCode));
        }
        check(inputs);
        UUID id = Ids.next();
        Instant now = clock.instant();
        String by = Actors.current().userName();
        store.insert(id, regionCode, name.strip(), sample, by, now);
        store.keep(id, 1, regionCode, inputs, note.strip(), by, now);
        audit.record("park-study.create", "park-study", id, regionCode, Map.of("name", name));
        return id;
    }

    /** Saves the inputs as the next version. {@code version} is the one they were changed from. */
    @Transactional
    public Study save(UUID id, int version, String name, Inputs inputs, String note) {
        StudyStore.Head head = known(id);
        check(inputs);
        Instant now = clock.instant();
        String by = Actors.current().userName();
        if (!store.advance(id, version, name.strip(), by, now)) {
            throw Problem.conflict(get(id));
        }
        store.keep(id, version + 1, head.regionCode(), inputs, note.strip(), by, now);
        audit.record(
                "park-study.save",
                "park-study",
                id,
                head.regionCode(),
                Map.of("version", version + 1, "note", note.strip()));
        return get(id);
    }

    @Transactional
    void delete(UUID id) {
        StudyStore.Head head = known(id);
        if (runStore.running(id).isPresent()) {
            throw Problem.refused("park-run-under-way");
        }
        store.delete(id);
        audit.record("park-study.delete", "park-study", id, head.regionCode(), Map.of("name", head.name()));
    }

    private StudyStore.Head known(UUID id) {
        return store.find(id).orElseThrow(Problem::notFound);
    }

    private static void check(Inputs inputs) {
        List<InputRules.Fault> faults = InputRules.faults(inputs);
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults.stream()
                    .map(f -> new Problem.Field("inputs." + f.field(), f.code(), f.args()))
                    .toList());
        }
    }

    UUID start(UUID id) {
        return runs.start(id);
    }

    /** Computes at once and waits. */
    public void compute(UUID id) {
        runs.compute(id);
    }

    @Transactional
    void stop(UUID id, UUID run) {
        StudyStore.Head head = known(id);
        if (!runStore.requestStop(id, run)) {
            throw Problem.refused("park-run-over");
        }
        audit.record("park-study.stop", "park-study", id, head.regionCode(), Map.of("run", run.toString()));
    }

    Picture picture(UUID id, Set<String> off) {
        return Pictures.of(runs.latest(id), off);
    }

    Picture.Here here(UUID id, Set<String> off, Position position) {
        return Pictures.here(runs.latest(id), off, position);
    }

    CapacityRules.Capacity capacity(UUID id) {
        return CapacityRules.of(runs.latest(id));
    }

    DominoRules.Domino domino(UUID id) {
        return DominoRules.of(runs.latest(id));
    }

    LandUseRules.Answer landUse(UUID id, Target planned) {
        Computed computed = runs.latest(id);
        if (Criteria.limits().stream().noneMatch(l -> l.place().equals(planned.category()))) {
            throw Problem.invalid(new Problem.Field("category", "park-category", planned.category()));
        }
        if (!computed.plane().flat(planned.polygon()).isValid()) {
            throw Problem.invalid(new Problem.Field("polygon", "park-ring"));
        }
        if (planned.polygon().stream().noneMatch(p -> computed.covers(p))) {
            throw Problem.invalid(new Problem.Field("polygon", "park-outside-grid"));
        }
        return LandUseRules.check(computed, planned);
    }

    Computed computed(UUID id) {
        return runs.latest(id);
    }

    /** The run behind {@link #computed}. */
    @Transactional(readOnly = true)
    public Study.@Nullable Run latest(UUID id) {
        return runStore.latest(id).orElse(null);
    }
}
