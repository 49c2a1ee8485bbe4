package io.anlan.plan;

import io.anlan.platform.access.Actor;
import io.anlan.platform.access.Actors;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Loads plans whose facts are known to be right. */
@Service
public class PlanLoads {

    private final PlanStore plans;
    private final ItemStore items;
    private final OutcomeStore outcomes;
    private final Clock clock;

    PlanLoads(PlanStore plans, ItemStore items, OutcomeStore outcomes, Clock clock) {
        this.plans = plans;
        this.items = items;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    @Transactional
    public void load(PlanLoad load) {
        Actor actor = Actors.current();
        plans.insert(new NewPlan(
                load.id(),
                load.regionCode(),
                load.organisationId(),
                load.title(),
                load.issuer(),
                load.span(),
                load.sourceName(),
                "FACTS",
                null,
                load.note(),
                true,
                actor.userId(),
                actor.userName(),
                clock.instant()));
        plans.insertClauses(load.id(), load.regionCode(), load.clauses());
        items.insert(load.id(), load.regionCode(), load.facts());
        items.of(load.id()).forEach(item -> confirm(load, item, actor));
        plans.enter(load.id(), load.state());
    }

    private void confirm(PlanLoad load, Item item, Actor actor) {
        items.decide(item, Item.State.CONFIRMED, item.fact(), actor.userName(), clock.instant());
        outcomes.put(item, load.regionCode(), item.fact());
        items.log(
                item.id(),
                load.id(),
                load.regionCode(),
                actor,
                Decision.Action.CONFIRM,
                item.fact(),
                item.fact(),
                "",
                clock.instant());
    }
}
