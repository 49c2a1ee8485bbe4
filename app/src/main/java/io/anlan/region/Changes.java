package io.anlan.region;

import io.anlan.audit.Audit;
import io.anlan.platform.access.Actor;
import io.anlan.platform.access.Actors;
import io.anlan.platform.id.Ids;
import io.anlan.platform.time.Days;
import io.anlan.platform.web.Problem;
import io.anlan.region.ChangeRules.Plan;
import io.anlan.region.ChangeRules.Step;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Renames, moves, merges and splits places, on their effective day. */
@Service
public class Changes {

    /** What a change would do, for a person to check; steps that change nothing are left out. */
    public record Preview(List<PreviewStep> steps, int places) {}

    public record PreviewStep(
            @Nullable String oldCode, @Nullable String oldName, String newCode, String newName, boolean heir) {}

    private final ChangeStore store;
    private final RegionStore regions;
    private final BoundaryStore boundaries;
    private final Regions tree;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Changes(
            ChangeStore store,
            RegionStore regions,
            BoundaryStore boundaries,
            Regions tree,
            Audit audit,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            Clock clock) {
        this.store = store;
        this.regions = regions;
        this.boundaries = boundaries;
        this.tree = tree;
        this.audit = audit;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Preview preview(Change change) {
        Plan plan = plan(change);
        if (!plan.faults().isEmpty()) {
            throw Problem.invalid(fields(plan));
        }
        List<PreviewStep> steps = plan.steps().stream()
                .filter(step -> step.recodes() || !step.newName().equals(step.oldName()))
                .map(s -> new PreviewStep(s.oldCode(), s.oldName(), s.newCode(), s.newName(), s.heir()))
                .toList();
        return new Preview(steps, plan.steps().size());
    }

    /** Decides the change; it is applied at once when its day has come, otherwise on that day. */
    public DecidedChange decide(Change change) {
        Actor actor = Actors.current();
        codes(change).forEach(Regions::requireHeld);
        UUID id = Ids.next();
        return asSystem(actor, () -> {
            Plan plan = plan(change);
            if (!plan.faults().isEmpty()) {
                throw Problem.invalid(fields(plan));
            }
            String place = change.sources().getFirst();
            store.insert(id, change, place, actor.userName(), clock.instant());
            Actors.runAs(
                    actor,
                    () -> audit.record(
                            "region.change",
                            "region-change",
                            id,
                            place,
                            Map.of(
                                    "kind",
                                    change.kind(),
                                    "sources",
                                    change.sources(),
                                    "effectiveDate",
                                    change.effectiveDate().toString())));
            if (!change.effectiveDate().isAfter(Days.today(clock))) {
                apply(id);
            }
            return store.change(id).orElseThrow();
        });
    }

    /** Withdraws a change whose day has not come. */
    @Transactional
    public DecidedChange withdraw(UUID id) {
        DecidedChange before = store.change(id).orElseThrow(Problem::notFound);
        codes(before.change()).forEach(Regions::requireHeld);
        if (!store.move(id, "WITHDRAWN", clock.instant())) {
            throw Problem.conflict(before);
        }
        audit.record(
                "region.change.withdraw",
                "region-change",
                id,
                before.change().sources().getFirst(),
                Map.of());
        return store.change(id).orElseThrow(Problem::notFound);
    }

    /** Soon after each start and then every half hour: applies what is due, so that no day is missed. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT30M")
    public void applyDue() {
        List<UUID> due = Actors.callAsSystem("region.changes", () -> inTransaction(() -> store.due(Days.today(clock))));
        due.forEach(
                id -> Actors.runAsSystem("region.changes", () -> transactions.executeWithoutResult(t -> apply(id))));
    }

    private void apply(UUID id) {
        DecidedChange decided = store.change(id).orElseThrow();
        Change change = decided.change();
        Plan plan = plan(change);
        if (!plan.faults().isEmpty()) {
            throw Problem.invalid(fields(plan));
        }
        if (!store.move(id, "APPLIED", clock.instant())) {
            return;
        }
        LocalDate day = change.effectiveDate();
        Map<String, Geometry> borders = newBorders(change);
        Map<String, Region> before = new HashMap<>();
        change.sources().forEach(source -> regions.subtree(source).forEach(r -> before.put(r.code(), r)));
        Set<String> staying = new HashSet<>();
        change.targets().forEach(target -> staying.add(target.code()));
        plan.steps().forEach(step -> staying.add(step.newCode()));
        before.keySet().stream().filter(code -> !staying.contains(code)).forEach(code -> regions.close(code, day));
        writePlaces(change, plan, before, day);
        for (Step step : plan.steps()) {
            String old = step.oldCode();
            if (old != null && step.recodes()) {
                store.succeed(id, old, step.newCode(), day, step.heir());
            }
        }
        Map<String, String> mapping = plan.mapping();
        store.moveOwn(mapping);
        tree.putBoundaries(borders, Datum.CGCS2000, change.document());
        store.rowsMoved(id, store.moveRows(id, mapping));
        events.publishEvent(new RegionRecoded(id, mapping, day));
    }

    private void writePlaces(Change change, Plan plan, Map<String, Region> before, LocalDate day) {
        Map<String, String> names = new LinkedHashMap<>();
        change.targets()
                .forEach(target -> names.put(target.code(), target.name().strip()));
        plan.steps().forEach(step -> names.putIfAbsent(step.newCode(), step.newName()));
        List<RegionLoad> fresh = new ArrayList<>();
        names.forEach((code, name) -> {
            Region standing = before.get(code);
            if (standing == null || !standing.name().equals(name)) {
                if (standing != null) {
                    regions.close(code, day);
                }
                fresh.add(new RegionLoad(code, name, null));
            }
        });
        tree.write(fresh, day, change.document());
        for (Step step : plan.steps()) {
            Region old = before.get(String.valueOf(step.oldCode()));
            if (step.heir() && old != null && old.longitude() != null && old.latitude() != null) {
                regions.position(
                        step.newCode(),
                        Objects.requireNonNull(old.longitude()),
                        Objects.requireNonNull(old.latitude()));
            }
        }
    }

    /** A merged place is drawn as its parts together; a part that was split off as the children it took. */
    private Map<String, Geometry> newBorders(Change change) {
        Map<String, Geometry> borders = new LinkedHashMap<>();
        for (Change.Target target : change.targets()) {
            List<String> parts = switch (change.kind()) {
                case MERGE ->
                    Stream.concat(change.sources().stream(), Stream.of(target.code()))
                            .distinct()
                            .toList();
                case SPLIT -> target.children() == null ? List.of() : target.children();
                case RENAME, MOVE -> List.of();
            };
            List<Geometry> known = parts.stream()
                    .flatMap(code -> boundaries.geometry(code).stream())
                    .map(BoundaryRules::stored)
                    .toList();
            if (!known.isEmpty() && known.size() >= parts.size() - 1) {
                borders.put(target.code(), UnaryUnionOp.union(known));
            }
        }
        return borders;
    }

    private Plan plan(Change change) {
        if (change.effectiveDate() == null || change.kind() == null) {
            throw Problem.invalid(new Problem.Field("effectiveDate", "constraint.NotNull"));
        }
        List<Region> below = change.sources().stream()
                .flatMap(source -> regions.subtree(source).stream())
                .distinct()
                .toList();
        Set<String> elsewhere = new TreeSet<>(store.presentCodes());
        below.forEach(region -> elsewhere.remove(region.code()));
        return ChangeRules.plan(change, below, elsewhere);
    }

    private static List<RegionCode> codes(Change change) {
        return Stream.concat(
                        change.sources().stream(), change.targets().stream().map(Change.Target::code))
                .map(Regions::code)
                .toList();
    }

    private static List<Problem.Field> fields(Plan plan) {
        return plan.faults().stream()
                .map(fault -> new Problem.Field(fault.field(), fault.code(), fault.argument()))
                .toList();
    }

    private <T> T inTransaction(java.util.function.Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(t -> Objects.requireNonNull(work.get())));
    }

    /** Rows of every module move, also those outside the actor's sectors, so the change itself is done as system. */
    private <T> T asSystem(Actor actor, java.util.function.Supplier<T> work) {
        return Actors.callAsSystem("region.change by " + actor.userName(), () -> inTransaction(work));
    }
}
