package io.anlan.indicator.planned;

import io.anlan.audit.Audit;
import io.anlan.indicator.Assessment;
import io.anlan.indicator.Indicator;
import io.anlan.indicator.IndicatorEdit;
import io.anlan.indicator.Indicators;
import io.anlan.indicator.Tracking;
import io.anlan.indicator.Tracking.YearCount;
import io.anlan.indicator.planned.Draft.Known;
import io.anlan.indicator.planned.LinkStore.Batch;
import io.anlan.platform.access.Actors;
import io.anlan.platform.access.Scope;
import io.anlan.platform.id.Ids;
import io.anlan.platform.web.Problem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Confirmed targets become indicators: previewed, made, tied, taken back. */
@Service
public class PlannedIndicators {

    private final LinkStore store;
    private final Indicators indicators;
    private final Tracking tracking;
    private final Audit audit;
    private final Clock clock;

    PlannedIndicators(LinkStore store, Indicators indicators, Tracking tracking, Audit audit, Clock clock) {
        this.store = store;
        this.indicators = indicators;
        this.tracking = tracking;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param own whether the reader may make indicators for the plan's place
     */
    record Preview(List<Draft> drafts, List<Batch> batches, boolean own) {}

    /** A finding and the indicator it is tied to, with how that stands. */
    record Link(UUID candidateId, UUID indicatorId, String name, Assessment assessment, String verdict) {}

    /** What one act did; the batch takes it back. */
    record Made(UUID batch, int made, int linked) {}

    /**
     * @param kept names of indicators that already hold values and stay
     */
    record Undone(int removed, List<String> kept) {}

    @Transactional(readOnly = true)
    Preview preview(UUID planId) {
        PlanHead plan = store.plan(planId).orElseThrow(Problem::notFound);
        return new Preview(drafts(plan), store.batches(planId), own(plan));
    }

    private static boolean own(PlanHead plan) {
        return !(Actors.current().scope() instanceof Scope.Places places) || places.contains(plan.regionCode());
    }

    private List<Draft> drafts(PlanHead plan) {
        Integer register = tracking.register(plan.regionCode()).stream()
                .map(YearCount::year)
                .min(Integer::compare)
                .orElse(null);
        return DraftRules.drafts(
                plan,
                store.targets(plan.id()),
                new DraftRules.Context(indicators.all(), store.links(plan.id()), register));
    }

    /** Not in one transaction: how indicators stand is counted in the system's scope. */
    List<Link> links(UUID planId, Locale locale) {
        Map<UUID, UUID> links = seen(planId);
        Map<UUID, Tracking.Standing> standings = tracking.standings(Set.copyOf(links.values()), locale).stream()
                .collect(Collectors.toMap(s -> s.indicator().id(), s -> s));
        List<Link> found = new ArrayList<>();
        links.forEach((candidate, indicator) -> {
            Tracking.Standing standing = standings.get(indicator);
            if (standing != null) {
                found.add(link(candidate, standing));
            }
        });
        return found;
    }

    private static Link link(UUID candidate, Tracking.Standing s) {
        return new Link(candidate, s.indicator().id(), s.indicator().name(), s.assessment(), s.verdict());
    }

    private Map<UUID, UUID> seen(UUID planId) {
        return tracking.read(() ->
                store.links(store.plan(planId).orElseThrow(Problem::notFound).id()));
    }

    /** Makes or ties those of the named drafts that need nothing more from a person. */
    @Transactional
    public Made make(UUID planId, Set<UUID> keys) {
        PlanHead plan = mine(planId);
        UUID batch = Ids.next();
        int made = 0;
        int linked = 0;
        for (Draft draft : drafts(plan)) {
            if (!keys.contains(draft.key())) {
                continue;
            }
            Known existing = draft.existing();
            switch (draft.outcome()) {
                case NEW, QUALITATIVE -> {
                    tie(plan, draft.candidateIds(), indicators.define(draft.edit()), true, batch);
                    made++;
                }
                case SAME -> {
                    if (existing != null) {
                        join(plan, draft, existing.id(), batch);
                        linked++;
                    }
                }
                case LINKED, DIFFERS, FORM, RESULT -> {}
            }
        }
        audit.record("indicator.from-plan", "plan", planId, plan.regionCode(), Map.of("made", made, "linked", linked));
        return new Made(batch, made, linked);
    }

    /** Makes one as a person has completed it. */
    @Transactional
    public UUID make(UUID planId, IndicatorEdit edit, List<UUID> candidates) {
        PlanHead plan = mine(planId);
        Set<UUID> targets =
                store.targets(planId).stream().map(PlanTarget::candidateId).collect(Collectors.toSet());
        if (candidates.isEmpty() || !targets.containsAll(candidates) || !planId.equals(edit.planId())) {
            throw Problem.invalid(new Problem.Field("candidateIds", "indicator-target-unknown"));
        }
        UUID id = indicators.define(edit);
        tie(plan, candidates, id, true, Ids.next());
        return id;
    }

    private void join(PlanHead plan, Draft draft, UUID indicator, UUID batch) {
        boolean own = indicators.all().stream()
                .anyMatch(i -> i.id().equals(indicator)
                        && !i.reference()
                        && i.source().plan().equals(plan.title()));
        if (own) {
            indicators.aim(
                    indicator,
                    DraftRules.milestones(draft.edit()),
                    plan.title() + " " + draft.edit().sourceLine());
        }
        tie(plan, draft.candidateIds(), indicator, false, batch);
    }

    private void tie(PlanHead plan, List<UUID> candidates, UUID indicator, boolean made, UUID batch) {
        Map<UUID, UUID> before = store.links(plan.id());
        for (UUID candidate : candidates) {
            if (indicator.equals(before.get(candidate))) {
                continue;
            }
            boolean tied = store.link(
                    plan.id(),
                    candidate,
                    indicator,
                    made,
                    batch,
                    clock.instant(),
                    Actors.current().userName());
            if (!tied) {
                throw Problem.refused("indicator-target-tied");
            }
        }
    }

    /** Takes an act back. What already holds values stays, and is named. */
    @Transactional
    public Undone undo(UUID planId, UUID batch) {
        PlanHead plan = mine(planId);
        List<String> kept = new ArrayList<>();
        int removed = 0;
        Map<UUID, String> names = indicators.all().stream().collect(Collectors.toMap(Indicator::id, Indicator::name));
        for (UUID id : store.made(planId, batch)) {
            if (!names.containsKey(id) || indicators.retireUnused(id, "撤销由规划建立：" + plan.title())) {
                store.unlink(planId, id);
                removed++;
            } else {
                kept.add(names.get(id));
            }
        }
        store.unlinkTied(planId, batch);
        audit.record(
                "indicator.from-plan-undone",
                "plan",
                planId,
                plan.regionCode(),
                Map.of("removed", removed, "kept", kept.size()));
        return new Undone(removed, kept);
    }

    /** Ties the indicators that were loaded for a plan to its findings, by line, figure and name. */
    @Transactional
    public void tieLoaded(UUID planId) {
        PlanHead plan = store.plan(planId).orElseThrow(Problem::notFound);
        UUID batch = Ids.next();
        List<Indicator> own = indicators.all().stream()
                .filter(i -> planId.equals(i.source().planId()))
                .toList();
        LinkRules.pairs(store.targets(planId), own)
                .forEach((candidate, indicator) -> tie(plan, List.of(candidate), indicator, false, batch));
    }

    private PlanHead mine(UUID planId) {
        PlanHead plan = store.plan(planId).orElseThrow(Problem::notFound);
        if (!own(plan)) {
            throw Problem.notFound();
        }
        return plan;
    }
}
