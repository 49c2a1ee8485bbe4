package io.anlan.assessment.park;

/**
 * What comes out of an installation.
 *
 * @param rate kg/s while it lasts; 0 when everything comes at once
 * @param duration s; 0 when everything comes at once
 * @param released kg in all
 * @param airborne share of it that is vapour or mist in the air at once
 * @param poolArea of the liquid on the ground, m²; 0 without
 */
record SourceTerm(Phase phase, double rate, double duration, double released, double airborne, double poolArea) {

    /** How the substance is stored. */
    enum Phase {
        GAS,
        LIQUEFIED_GAS,
        LIQUID
    }

    boolean instantaneous() {
        return duration == 0;
    }

    /** kg/s into the air at once. */
    double airborneRate() {
        return rate * airborne;
    }

    /** kg into the air at once. */
    double airborneMass() {
        return released * airborne;
    }
}
