package io.anlan.indicator;

import io.anlan.audit.Audit;
import io.anlan.indicator.EditRules.Wrong;
import io.anlan.organisation.OrganisationName;
import io.anlan.organisation.Organisations;
import io.anlan.platform.access.Actors;
import io.anlan.platform.access.Scope;
import io.anlan.platform.id.Ids;
import io.anlan.platform.text.Unit;
import io.anlan.platform.time.Days;
import io.anlan.platform.web.Problem;
import io.anlan.region.Regions;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Definitions and stated values: who writes them is on record, and each definition stays readable as it was. */
@Service
public class Indicators {

    private static final String SUBJECT = "indicator";

    private final IndicatorStore store;
    private final ValueStore values;
    private final JudgementStore judgements;
    private final ReturnStore returns;
    private final Organisations organisations;
    private final Regions regions;
    private final Audit audit;
    private final Clock clock;

    Indicators(
            IndicatorStore store,
            ValueStore values,
            JudgementStore judgements,
            ReturnStore returns,
            Organisations organisations,
            Regions regions,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.values = values;
        this.judgements = judgements;
        this.returns = returns;
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

    /** All that the reader may see and that are not retired. */
    @Transactional(readOnly = true)
    public List<Indicator> all() {
        return store.all(false);
    }

    /** The number of a return by the return's title; empty when the reader sees no such return. */
    @Transactional(readOnly = true)
    public Optional<Indicator.Returned> returned(String title, String field, Indicator.Aggregation aggregation) {
        return returns.numbers().stream()
                .filter(n -> n.title().equals(title) && n.field().equals(field))
                .findFirst()
                .map(n -> new Indicator.Returned(n.formId(), n.title(), n.field(), n.label(), n.unit(), aggregation));
    }

    /** Adds the years that it has no goal for yet; returns how many. */
    @Transactional
    public int aim(UUID id, List<Indicator.Milestone> goals, String note) {
        Indicator before = own(id);
        List<Indicator.Milestone> all = new ArrayList<>(before.milestones());
        goals.stream()
                .filter(g -> before.milestones().stream().noneMatch(m -> m.year() == g.year()))
                .forEach(all::add);
        int added = all.size() - before.milestones().size();
        if (added > 0) {
            all.sort(java.util.Comparator.comparingInt(Indicator.Milestone::year));
            rewrite(before, before.aimedAt(all), "indicator.change", note);
        }
        return added;
    }

    /** Takes it off the lists; what it was stays on record. False when it already holds values or judgements. */
    @Transactional
    public boolean retireUnused(UUID id, String note) {
        Indicator before = own(id);
        boolean used = !values.stated().getOrDefault(id, List.of()).isEmpty()
                || !judgements.all().getOrDefault(id, List.of()).isEmpty();
        if (!used) {
            rewrite(before, before.retire(), "indicator.retire", note);
        }
        return !used;
    }

    private void rewrite(Indicator before, Indicator after, String action, String note) {
        if (!store.update(after)) {
            throw Problem.conflict(before);
        }
        keep(after, before.version() + 1, note);
        audit.record(action, SUBJECT, after.id(), after.regionCode(), Map.of("name", after.name(), "note", note));
    }

    /** 基本、明显: how far a target without a number is, on which evidence. */
    @Transactional
    public void judge(UUID id, int year, JudgementEdit edit) {
        Indicator indicator = own(id);
        if (indicator.kind() != TargetKind.QUALITATIVE) {
            throw Problem.refused("indicator-has-number");
        }
        if (year < EditRules.FIRST_YEAR || year > Days.today(clock).getYear()) {
            throw Problem.invalid(new Problem.Field("year", "indicator-year", String.valueOf(year)));
        }
        var judgement = new JudgementStore.Judgement(
                year,
                edit.level(),
                edit.evidence().strip(),
                Actors.current().userName(),
                clock.instant(),
                edit.version());
        if (!judgements.judge(id, judgement)) {
            throw Problem.conflict(judgements.all().getOrDefault(id, List.of()).stream()
                    .filter(j -> j.year() == year)
                    .findFirst()
                    .orElse(null));
        }
        audit.record(
                "indicator.judge",
                SUBJECT,
                id,
                indicator.regionCode(),
                Map.of("year", year, "level", edit.level(), "evidence", edit.evidence()));
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
            throw Problem.refused("indicator-override-exists", said(new Object[] {from, to}));
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
        if (problems.isEmpty() && edit.returned() != null) {
            measurable(edit, edit.returned()).ifPresent(problems::add);
        }
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
    }

    /** The form must ask for the number, and in a unit that can be turned into the indicator's. */
    private Optional<Problem.Field> measurable(IndicatorEdit edit, IndicatorEdit.Returned source) {
        ReturnStore.Number number =
                returns.number(source.formId(), source.field()).orElse(null);
        if (number == null) {
            return Optional.of(new Problem.Field("returned", "indicator-return-unknown"));
        }
        Unit asked = Unit.parse(number.unit() == null ? "" : number.unit()).orElse(Unit.ONE);
        Unit own = Unit.parse(edit.unit()).orElse(Unit.ONE);
        String counted = own.dimension().of();
        boolean fits = edit.denominator() == null
                ? asked.dimension().equals(own.dimension())
                : asked.dimension().of().equals(counted);
        return fits
                ? Optional.empty()
                : Optional.of(new Problem.Field(
                        "unit",
                        "indicator-return-unit",
                        edit.unit(),
                        number.label(),
                        number.unit() == null ? "—" : number.unit()));
    }

    private Indicator.@Nullable Returned returned(IndicatorEdit.@Nullable Returned source) {
        return source == null
                ? null
                : returns.number(source.formId(), source.field())
                        .map(n -> new Indicator.Returned(
                                n.formId(), n.title(), n.field(), n.label(), n.unit(), source.aggregation()))
                        .orElse(null);
    }

    /** Numbers as they are read: the message would write the year 2021 as 2,021. */
    private static Object[] said(Object[] args) {
        return Stream.of(args)
                .map(arg -> arg instanceof BigDecimal figure ? Figures.plain(figure) : String.valueOf(arg))
                .toArray();
    }

    private static List<Problem.Field> fields(List<Wrong> wrong) {
        return wrong.stream()
                .map(w -> new Problem.Field(w.field(), w.code(), said(w.args())))
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
                new Indicator.Formula(
                        edit.measure(),
                        edit.category(),
                        edit.denominator(),
                        edit.registerFrom(),
                        returned(edit.returned())),
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
