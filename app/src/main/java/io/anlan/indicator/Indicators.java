package io.anlan.indicator;

import io.anlan.audit.Audit;
import io.anlan.indicator.EditRules.Wrong;
import io.anlan.organisation.OrganisationName;
import io.anlan.organisation.Organisations;
import io.anlan.platform.access.Actors;
import io.anlan.platform.access.Scope;
import io.anlan.platform.id.Ids;
import io.anlan.platform.web.Problem;
import io.anlan.region.Regions;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Definitions and stated values: who writes them is on record, and each definition stays readable as it was. */
@Service
public class Indicators {

    private static final String SUBJECT = "indicator";

    private final IndicatorStore store;
    private final ValueStore values;
    private final Organisations organisations;
    private final Regions regions;
    private final Audit audit;
    private final Clock clock;

    Indicators(
            IndicatorStore store,
            ValueStore values,
            Organisations organisations,
            Regions regions,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.values = values;
        this.organisations = organisations;
        this.regions = regions;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public UUID define(IndicatorEdit edit) {
        check(edit);
        Indicator indicator = built(Ids.next(), edit);
        store.insert(indicator, 0);
        keep(indicator, 0, edit.note());
        audit.record(
                "indicator.define", SUBJECT, indicator.id(), indicator.regionCode(), Map.of("name", indicator.name()));
        return indicator.id();
    }

    @Transactional
    public void change(UUID id, IndicatorEdit edit) {
        Indicator before = own(id);
        check(edit);
        Indicator after = built(id, edit);
        if (!store.update(after)) {
            throw Problem.conflict(before);
        }
        keep(after, edit.version() + 1, edit.note());
        audit.record(
                "indicator.change",
                SUBJECT,
                id,
                after.regionCode(),
                Map.of("name", after.name(), "note", edit.note() == null ? "" : edit.note()));
    }

    @Transactional
    public void state(UUID id, int year, ValueEdit edit) {
        Indicator indicator = own(id);
        List<Problem.Field> problems = new ArrayList<>(fields(EditRules.wrong(indicator, year, edit.value())));
        if (values.scopeVersions().stream().noneMatch(s -> s.code().equals(edit.scopeCode()))) {
            problems.add(new Problem.Field("scopeCode", "indicator-scope-unknown", edit.scopeCode()));
        }
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
        var point = new Point(
                year,
                edit.value(),
                edit.scopeCode(),
                edit.origin() == Point.Origin.RETURN ? Point.Origin.RETURN : Point.Origin.PUBLISHED,
                null,
                edit.source(),
                edit.sourceLine(),
                edit.conflict(),
                edit.version());
        if (!values.state(id, point, Actors.current().userName(), clock.instant())) {
            throw Problem.conflict(values.stated().getOrDefault(id, List.of()).stream()
                    .filter(p -> p.year() == year)
                    .findFirst()
                    .orElse(null));
        }
        audit.record(
                "indicator.state-value",
                SUBJECT,
                id,
                indicator.regionCode(),
                Map.of("year", year, "value", edit.value(), "source", edit.source(), "scope", edit.scopeCode()));
    }

    /** Somebody answers for comparing two years across a scope break; the reason is printed with the figure. */
    @Transactional
    public void override(UUID id, int from, int to, String reason) {
        Indicator indicator = own(id);
        var override = new ValueStore.Override(
                from, to, reason.strip(), Actors.current().userName(), clock.instant());
        if (!values.override(Ids.next(), id, override)) {
            throw Problem.refused("indicator-override-exists", from, to);
        }
        audit.record(
                "indicator.override-scope-break",
                SUBJECT,
                id,
                indicator.regionCode(),
                Map.of("from", from, "to", to, "reason", reason.strip()));
    }

    @Transactional
    public void add(ScopeVersion version) {
        if (!values.add(version, false)) {
            throw Problem.refused("indicator-scope-exists", version.code(), version.validFrom());
        }
        audit.record("indicator.scope-version", "scope-version", version.code(), null, Map.of("name", version.name()));
    }

    /** Loads what the caller knows to be good: the sample and the published plans. */
    @Transactional
    public void load(List<ScopeVersion> scopes, List<IndicatorLoad> loads) {
        scopes.forEach(scope -> values.add(scope, true));
        Instant now = clock.instant();
        for (IndicatorLoad load : loads) {
            store.insert(load.indicator(), load.sort());
            store.keep(load.indicator(), 0, now, Actors.current().userName(), "");
            load.values()
                    .forEach(value -> values.state(
                            load.indicator().id(), value, Actors.current().userName(), now));
        }
    }

    private void keep(Indicator indicator, int version, @Nullable String note) {
        store.keep(indicator, version, clock.instant(), Actors.current().userName(), note == null ? "" : note);
    }

    /** What everybody may read is not everybody's to write. */
    private Indicator own(UUID id) {
        Indicator found = store.find(id).orElseThrow(Problem::notFound);
        if (!mine(found.regionCode())) {
            throw Problem.refused("indicator-not-yours");
        }
        return found;
    }

    private static boolean mine(String regionCode) {
        return !(Actors.current().scope() instanceof Scope.Places own) || own.contains(regionCode);
    }

    private void check(IndicatorEdit edit) {
        List<Problem.Field> problems = new ArrayList<>(fields(EditRules.wrong(edit)));
        if (!mine(edit.regionCode())) {
            problems.add(new Problem.Field("regionCode", "indicator-place-not-yours"));
        } else if (!regions.exists(edit.regionCode())) {
            problems.add(new Problem.Field("regionCode", "region-unknown", edit.regionCode()));
        }
        if (edit.ownerId() != null && organisations.name(edit.ownerId()).isEmpty()) {
            problems.add(new Problem.Field("ownerId", "organisation-unknown"));
        }
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
    }

    private static List<Problem.Field> fields(List<Wrong> wrong) {
        return wrong.stream()
                .map(w -> new Problem.Field(w.field(), w.code(), w.args()))
                .toList();
    }

    private Indicator built(UUID id, IndicatorEdit edit) {
        UUID owner = edit.ownerId();
        return new Indicator(
                id,
                edit.version(),
                edit.regionCode(),
                null,
                edit.name().strip(),
                edit.synonyms() == null ? List.of() : edit.synonyms(),
                edit.unit().strip(),
                edit.direction(),
                edit.kind(),
                edit.binding(),
                false,
                new Indicator.Formula(edit.measure(), edit.category(), edit.denominator(), edit.registerFrom()),
                edit.topic() == null ? "work-safety" : edit.topic(),
                new Indicator.Base(edit.baseYear(), edit.baseValue(), edit.baseSource()),
                EditRules.milestones(edit),
                new Indicator.Owner(
                        owner,
                        owner == null
                                ? null
                                : organisations
                                        .name(owner)
                                        .map(OrganisationName::name)
                                        .orElse(null)),
                new Indicator.Source(edit.planId(), edit.plan().strip(), edit.sourceLine(), edit.sourceWords()),
                false,
                false,
                edit.retired());
    }
}
