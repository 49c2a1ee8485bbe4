package io.anlan.indicator;

import io.anlan.audit.Audit;
import io.anlan.platform.access.Actors;
import io.anlan.platform.access.Scope;
import io.anlan.platform.id.Ids;
import io.anlan.platform.web.PageQuery;
import io.anlan.platform.web.Paged;
import io.anlan.platform.web.Problem;
import io.anlan.region.Regions;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** GDP, employees, vehicles and the like, by place and year; each with its source. */
@Service
public class Denominators {

    /** One value as written by a person. */
    public record Edit(
            @NotBlank String regionCode,
            @NotNull DenominatorKind kind,
            int year,
            @NotNull BigDecimal value,
            @NotBlank @Size(max = 20) String unit,
            @NotBlank @Size(max = 200) String source,
            int version) {}

    private final DenominatorStore store;
    private final Regions regions;
    private final Audit audit;
    private final Clock clock;

    Denominators(DenominatorStore store, Regions regions, Audit audit, Clock clock) {
        this.store = store;
        this.regions = regions;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Paged<Denominator> page(DenominatorStore.Query query, PageQuery page) {
        return store.page(query, page);
    }

    @Transactional
    public Denominator put(Edit edit) {
        check(edit);
        write(edit, false);
        audit.record(
                "indicator.denominator",
                "denominator",
                edit.regionCode() + "/" + edit.kind() + "/" + edit.year(),
                edit.regionCode(),
                Map.of("value", edit.value(), "unit", edit.unit(), "source", edit.source()));
        return store.find(edit.regionCode(), edit.kind(), edit.year()).orElseThrow(Problem::notFound);
    }

    /** Loads values that the caller knows to be good. */
    @Transactional
    public void load(List<Edit> edits, boolean sample) {
        edits.forEach(edit -> write(edit, sample));
    }

    void write(Edit edit, boolean sample) {
        var row = new Denominator(
                Ids.next(),
                edit.version(),
                edit.regionCode(),
                null,
                edit.kind(),
                edit.year(),
                edit.value(),
                edit.unit().strip(),
                edit.source().strip(),
                sample);
        if (!store.put(row, Actors.current().userName(), clock.instant())) {
            throw Problem.conflict(
                    store.find(edit.regionCode(), edit.kind(), edit.year()).orElse(null));
        }
    }

    private void check(Edit edit) {
        List<Problem.Field> problems = new ArrayList<>();
        if (Actors.current().scope() instanceof Scope.Places own && !own.contains(edit.regionCode())) {
            problems.add(new Problem.Field("regionCode", "indicator-place-not-yours"));
        } else if (!regions.exists(edit.regionCode())) {
            problems.add(new Problem.Field("regionCode", "region-unknown", edit.regionCode()));
        }
        if (edit.year() < EditRules.FIRST_YEAR || edit.year() > EditRules.LAST_YEAR) {
            problems.add(new Problem.Field("year", "indicator-year", edit.year()));
        }
        if (edit.value().signum() <= 0) {
            problems.add(new Problem.Field("value", "indicator-not-positive"));
        }
        if (!DenominatorRules.fits(edit.kind(), edit.unit())) {
            problems.add(new Problem.Field(
                    "unit",
                    "indicator-denominator-unit",
                    edit.unit(),
                    edit.kind().noun()));
        }
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
    }
}
