package io.anlan.majorhazard;

import io.anlan.audit.Audit;
import io.anlan.majorhazard.PartStore.KeptAssessment;
import io.anlan.platform.access.Actors;
import io.anlan.platform.access.Scope;
import io.anlan.platform.time.Days;
import io.anlan.platform.web.Problem;
import io.anlan.region.Region;
import io.anlan.region.Regions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The report of a source as a document; who takes it is on record. */
@Service
class Reports {

    private final HazardSources sources;
    private final HazardSourceStore store;
    private final PartStore parts;
    private final Regions regions;
    private final Audit audit;
    private final Clock clock;

    Reports(
            HazardSources sources,
            HazardSourceStore store,
            PartStore parts,
            Regions regions,
            Audit audit,
            Clock clock) {
        this.sources = sources;
        this.store = store;
        this.parts = parts;
        this.regions = regions;
        this.audit = audit;
        this.clock = clock;
    }

    record Paper(String fileName, byte[] content) {}

    /** @param assessmentId an assessment as it was filed; null for the inventory as it stands */
    @Transactional
    public Paper of(UUID id, @Nullable UUID assessmentId) {
        HazardSource source = store.find(id).orElseThrow(Problem::notFound);
        LocalDate today = Days.today(clock);
        List<String> path = regions.path(source.where().regionCode()).stream()
                .map(Region::name)
                .toList();
        KeptAssessment filed = assessmentId == null ? null : filed(id, assessmentId);
        HazardSource.Report report = filed == null ? source.report() : filed.report();
        Unit unit = sources.unit(source);
        HazardReport paper = filed == null
                ? new HazardReport(
                        source, unit, Assessed.of(HazardSources.assess(unit), Locale.SIMPLIFIED_CHINESE), path, today)
                : HazardReport.filed(source, filed, path, today);
        LocalDate on = report.on();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            paper.write(
                    persons(id),
                    report,
                    on == null
                            ? null
                            : store.limits(today).of(TimeLimits.Kind.REASSESS).after(on),
                    out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        audit.record(
                "major-hazard.report", "major-hazard", id, source.where().regionCode(), Map.of("name", source.name()));
        return new Paper("重大危险源辨识分级报告-" + source.name() + ".docx", out.toByteArray());
    }

    private KeptAssessment filed(UUID id, UUID assessmentId) {
        return parts.assessments(id).stream()
                .filter(a -> a.id().equals(assessmentId))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    /** Covered unless the enterprise itself asks. */
    private List<Person> persons(UUID id) {
        boolean own = Actors.current().scope() instanceof Scope.Enterprises
                && Actors.current().may(MajorHazardRules.DECLARE);
        return parts.persons(id).stream().map(p -> own ? p : p.masked()).toList();
    }
}
