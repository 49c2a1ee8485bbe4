package io.anlan.plan;

import io.anlan.audit.Audit;
import io.anlan.plan.reading.Candidate;
import io.anlan.plan.reading.Fact;
import io.anlan.plan.reading.Kind;
import io.anlan.plan.reading.PlanReader;
import io.anlan.plan.reading.Reading;
import io.anlan.platform.access.Actor;
import io.anlan.platform.access.Actors;
import io.anlan.platform.access.Scope;
import io.anlan.platform.document.Documents;
import io.anlan.platform.file.FileType;
import io.anlan.platform.id.Ids;
import io.anlan.platform.time.Days;
import io.anlan.platform.web.Problem;
import io.anlan.region.Regions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans: taken in as documents, confirmed fact by fact. */
@Service
public class Plans {

    private static final int REGION_DIGITS = 12;

    private final PlanStore plans;
    private final ItemStore items;
    private final OutcomeStore outcomes;
    private final Regions regions;
    private final Audit audit;
    private final Clock clock;

    Plans(PlanStore plans, ItemStore items, OutcomeStore outcomes, Regions regions, Audit audit, Clock clock) {
        this.plans = plans;
        this.items = items;
        this.outcomes = outcomes;
        this.regions = regions;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Plan> all() {
        return plans.all(today());
    }

    /** @throws Problem 404 */
    @Transactional(readOnly = true)
    public Plan plan(UUID id) {
        return plans.find(id, today()).orElseThrow(Problem::notFound);
    }

    /**
     * Takes a document in and lists what it seems to say. Nothing counts before it is confirmed.
     *
     * @throws Problem 422 when the document cannot be read; nothing is kept then
     */
    @Transactional
    public Plan upload(String name, byte[] content, @Nullable String regionCode) {
        Actor actor = Actors.current();
        String region = place(actor, regionCode);
        UUID organisation = actor.organisationId();
        if (organisation == null) {
            throw Problem.refused("plan-no-organisation");
        }
        Reading reading = PlanReader.read(Documents.read(name, content));
        if (reading.candidates().isEmpty()) {
            throw Problem.invalid(new Problem.Field("file", "plan-nothing-found"));
        }
        FileType type = FileType.of(content).orElse(null);
        UUID id = Ids.next();
        plans.insert(new NewPlan(
                id,
                region,
                organisation,
                reading.title().isBlank() ? name : reading.title(),
                "",
                reading.span(),
                name,
                type == FileType.PDF ? "PDF" : type == null ? "TXT" : "DOCX",
                null,
                "",
                false,
                actor.userId(),
                actor.userName(),
                clock.instant()));
        plans.keepOriginal(id, region, content);
        plans.insertLines(id, region, reading.lines());
        plans.insertClauses(id, region, reading.clauses());
        items.insert(id, region, reading.candidates());
        audit.record(
                "plan.upload",
                "plan",
                id,
                region,
                Map.of("file", name, "candidates", reading.candidates().size()));
        return plan(id);
    }

    /** The file as it was uploaded; plans that came as facts have none. */
    @Transactional(readOnly = true)
    public byte[] original(UUID id) {
        return plans.original(plan(id).id()).orElseThrow(Problem::notFound);
    }

    @Transactional
    public Plan update(UUID id, PlanEdit edit) {
        Plan before = mine(id);
        Integer first = edit.firstYear();
        Integer last = edit.lastYear();
        if (first != null && last != null && last < first) {
            throw Problem.invalid(new Problem.Field("lastYear", "plan-years"));
        }
        if (edit.state() != Plan.State.DRAFT && before.open() > 0) {
            throw Problem.refused("plan-still-open", before.open());
        }
        if (!plans.update(id, edit)) {
            throw Problem.conflict(before);
        }
        audit.record(
                "plan.update",
                "plan",
                id,
                before.regionCode(),
                Map.of("title", edit.title(), "state", edit.state(), "before", before.state()));
        return plan(id);
    }

    /** Decides about one candidate; what it becomes is written with it. */
    @Transactional
    public Item decide(UUID id, Decision.Action action, @Nullable Fact corrected, String reason, int version) {
        Item before = items.find(id).orElseThrow(Problem::notFound);
        mine(before.planId());
        if (before.version() != version) {
            throw Problem.conflict(before);
        }
        if (!PlanRules.allowed(action, before.state())) {
            throw Problem.refused("plan-decision-state");
        }
        Fact original = before.proposed();
        Fact fact = switch (action) {
            case CORRECT -> corrected == null ? before.fact() : corrected;
            case REOPEN -> original == null ? before.fact() : original;
            default -> before.fact();
        };
        return write(before, action, fact, reason);
    }

    private Item write(Item before, Decision.Action action, Fact fact, String reason) {
        Actor actor = Actors.current();
        Item.State state = PlanRules.after(action);
        boolean counts = PlanRules.counts(state);
        boolean task = fact.kind() != Kind.TARGET && fact.kind() != Kind.RESULT;
        if ((!counts || !task) && outcomes.worked(before.id())) {
            throw Problem.refused("plan-task-has-steps");
        }
        if (counts) {
            PlanRules.check(fact);
        }
        if (!items.decide(before, state, fact, actor.userName(), clock.instant())) {
            throw Problem.conflict(items.find(before.id()).orElse(before));
        }
        String region = items.region(before.id());
        if (counts) {
            outcomes.put(before, region, fact);
        } else {
            outcomes.remove(before.id());
        }
        items.log(before.id(), before.planId(), region, actor, action, before.fact(), fact, reason, clock.instant());
        return items.find(before.id()).orElseThrow(Problem::notFound);
    }

    /** Confirms those of the named candidates that are still open; returns how many. */
    @Transactional
    public int confirm(UUID plan, Set<UUID> ids) {
        Plan of = mine(plan);
        List<Item> open = items.of(plan).stream()
                .filter(i -> ids.contains(i.id()) && i.state() == Item.State.OPEN)
                .toList();
        open.forEach(i -> write(i, Decision.Action.CONFIRM, i.fact(), ""));
        audit.record("plan.confirm", "plan", plan, of.regionCode(), Map.of("candidates", open.size()));
        return open.size();
    }

    /** Adds what the rules had missed. */
    @Transactional
    public Item add(UUID plan, Fact fact, int line, String reason) {
        Plan of = mine(plan);
        PlanRules.check(fact);
        String text = plans.lines(plan).stream()
                .filter(l -> l.line() == line)
                .map(Reading.Line::text)
                .findFirst()
                .orElse("");
        int clause = plans.clauses(plan).stream()
                .filter(c -> c.firstLine() <= line)
                .mapToInt(Reading.Clause::seq)
                .max()
                .orElse(-1);
        UUID id = Ids.next();
        String quote = text.length() > 200 ? text.substring(0, 200) + "…" : text;
        items.add(
                id, plan, of.regionCode(), new Candidate(fact, clause, line, line, 0, 0, quote, 1, List.of("by-hand")));
        Item added = items.find(id).orElseThrow(Problem::notFound);
        return write(added, Decision.Action.ADD, fact, reason);
    }

    /** A plan of the own place; others may read it for their tasks but not decide about it. */
    private Plan mine(UUID id) {
        Plan plan = plan(id);
        if (Actors.current().scope() instanceof Scope.Places own && !own.contains(plan.regionCode())) {
            throw Problem.notFound();
        }
        return plan;
    }

    private String place(Actor actor, @Nullable String asked) {
        if (asked != null && !asked.isBlank()) {
            boolean own = !(actor.scope() instanceof Scope.Places places) || places.contains(asked);
            if (!own || !regions.exists(asked)) {
                throw Problem.invalid(new Problem.Field("regionCode", "plan-place-not-yours"));
            }
            return asked;
        }
        if (actor.scope() instanceof Scope.Places places && !places.ranges().isEmpty()) {
            String prefix = places.ranges().getFirst().lo();
            return prefix + "0".repeat(Math.max(0, REGION_DIGITS - prefix.length()));
        }
        throw Problem.invalid(new Problem.Field("regionCode", "plan-place-not-yours"));
    }

    private LocalDate today() {
        return Days.today(clock);
    }
}
