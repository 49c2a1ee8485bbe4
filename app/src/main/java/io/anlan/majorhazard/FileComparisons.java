package io.anlan.majorhazard;

import io.anlan.engineering.majorhazard.MajorHazardAssessment;
import io.anlan.enterprise.Enterprise;
import io.anlan.enterprise.EnterpriseFileChanged;
import io.anlan.enterprise.Enterprises;
import io.anlan.majorhazard.FileRules.Comparison;
import io.anlan.majorhazard.FileRules.UnitAt;
import io.anlan.majorhazard.HazardSource.Standing;
import io.anlan.majorhazard.PartStore.FileSubstance;
import io.anlan.platform.access.Actors;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps beside each source how the substance list of its enterprise's file compares, and says when that changes. */
@Component
class FileComparisons {

    private final HazardSourceStore store;
    private final PartStore parts;
    private final Recorder recorder;
    private final Enterprises enterprises;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FileComparisons(
            HazardSourceStore store,
            PartStore parts,
            Recorder recorder,
            Enterprises enterprises,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.parts = parts;
        this.recorder = recorder;
        this.enterprises = enterprises;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What a unit would be if it held what the file says. */
    record FileView(HazardSource source, Comparison comparison) {}

    /** Hears of a changed file once the change stands; the publication registry tells again what a crash cut off. */
    @Async
    @TransactionalEventListener
    void on(EnterpriseFileChanged fact) {
        Actors.runAsSystem("major-hazard", () -> transaction.executeWithoutResult(status -> hear(fact)));
    }

    private void hear(EnterpriseFileChanged fact) {
        Instant now = clock.instant();
        Enterprise enterprise = enterprises.get(fact.enterpriseId());
        for (HazardSource source : store.live(fact.enterpriseId())) {
            HazardSource.Where where = source.where();
            boolean moved = !where.regionCode().equals(enterprise.regionCode())
                    || !where.sectorCodes().equals(enterprise.sectorCodes())
                    || !where.enterpriseName().equals(enterprise.name());
            if (moved) {
                String number = source.registration() == null
                        ? null
                        : source.registration().number();
                store.follow(
                        source.id(),
                        enterprise.name(),
                        enterprise.regionCode(),
                        enterprise.sectorCodes(),
                        HazardSources.searchText(source.name(), where, number));
            }
        }
        if (fact.touches("substances")) {
            for (FileView view : compare(fact.enterpriseId(), now)) {
                tell(view, now);
            }
        }
    }

    /** Compares every unit of the enterprise and keeps the outcome; answers those whose outcome is another than before. */
    List<FileView> compare(UUID enterpriseId, Instant now) {
        return views(enterpriseId, parts.file(enterpriseId)).stream()
                .filter(view -> {
                    Standing standing = view.comparison().standing();
                    Integer level = standing == Standing.LEVEL
                            ? Assessed.level(view.comparison().change().after())
                            : null;
                    store.setFile(view.source().id(), standing, level, now);
                    return standing != view.source().file().standing()
                            || !Objects.equals(level, view.source().file().level());
                })
                .toList();
    }

    /** Each unit of the enterprise beside a substance list, which may be one that is not saved yet. */
    List<FileView> views(UUID enterpriseId, List<FileSubstance> file) {
        List<HazardSource> sources = store.live(enterpriseId);
        List<UnitAt> units = sources.stream()
                .map(s -> new UnitAt(s.id(), new Unit(s.name(), s.kind(), s.people500m(), parts.lines(s.id()))))
                .toList();
        return java.util.stream.IntStream.range(0, sources.size())
                .mapToObj(i -> new FileView(sources.get(i), FileRules.compare(units.get(i), units, file)))
                .toList();
    }

    private void tell(FileView view, Instant now) {
        HazardSource source = view.source();
        MajorHazardAssessment after = view.comparison().change().after();
        boolean level = view.comparison().standing() == Standing.LEVEL;
        Integer before = source.result().level();
        recorder.record(
                source,
                Action.FILE_CHANGED,
                source.state(),
                source.state(),
                null,
                before,
                level ? Assessed.level(after) : before,
                with(
                        view.comparison().standing(),
                        recorder.figures(view.comparison().change())),
                now);
    }

    private static Map<String, @Nullable Object> with(Standing standing, Map<String, Object> figures) {
        Map<String, @Nullable Object> all = new java.util.LinkedHashMap<>(figures);
        all.put("standing", standing.name());
        return all;
    }
}
