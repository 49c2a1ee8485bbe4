package io.anlan.assessment.park;

import io.anlan.engineering.risk.EventTree;
import io.anlan.engineering.risk.Scenario;

/**
 * One end of a release's event tree as the engineering core takes it.
 *
 * @param individual for a person outdoors without protection
 * @param society for the people of the targets, with what walls and clothing keep off already in it
 * @param people which people {@code society} is laid over
 * @param reach how far it may kill, m
 * @param radiated W of a fire that lasts
 * @param tnt kg of the greatest explosion
 */
record Outcome(
        EventTree.End end,
        Scenario individual,
        Scenario society,
        Crowd people,
        double reach,
        double radiated,
        double tnt) {

    /** The people that a footprint counts. */
    enum Crowd {
        /** Everybody alike. */
        ALL,
        /** Those indoors count a tenth (Purple Book section 5.2.1). */
        TOXIC
    }
}
