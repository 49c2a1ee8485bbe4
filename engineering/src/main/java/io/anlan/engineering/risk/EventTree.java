package io.anlan.engineering.risk;

import io.anlan.engineering.calc.RefusedException;
import java.util.ArrayList;
import java.util.List;

/**
 * What may follow a release: it ignites at once, later, or not at all (Purple Book chapter 4). Frequencies of the ends add up to
 * that of the release.
 */
public final class EventTree {

    /** Purple Book section 4.7.3: of delayed ignitions 0.6 count as flash fire, 0.4 as explosion. */
    public static final double FLASH_FIRE_SHARE = 0.6;

    private EventTree() {}

    /** Reactivity of a flammable gas, Purple Book table 4.6. */
    public enum Reactivity {
        LOW,
        AVERAGE_OR_HIGH
    }

    /** The ends of the tree. */
    public enum End {
        IMMEDIATE_FIRE,
        FLASH_FIRE,
        EXPLOSION,
        UNIGNITED
    }

    /** An end with its frequency, per year. */
    public record Branch(End end, double frequency) {}

    /**
     * Probability of immediate ignition at a fixed installation, Purple Book table 4.5, from memory: by rate for continuous
     * releases (below 10, below 100 kg/s, more) and by mass for instantaneous ones (below 1, below 10 t, more).
     */
    public static double immediateIgnition(Reactivity reactivity, boolean continuous, double rateOrMass) {
        if (!(rateOrMass > 0)) {
            throw new RefusedException("rate", "must be above 0");
        }
        double small = continuous ? 10 : 1000;
        double[] low = {0.02, 0.04, 0.09};
        double[] high = {0.2, 0.5, 0.7};
        double[] column = reactivity == Reactivity.LOW ? low : high;
        return rateOrMass < small ? column[0] : rateOrMass < 10 * small ? column[1] : column[2];
    }

    /** Ignition by a source while the cloud is over it, Purple Book eq. 4.5: Pp·(1 − exp(−ω·t)). */
    public static double sourceIgnition(double presence, double effectiveness, double time) {
        return presence * -Math.expm1(-effectiveness * time);
    }

    /** Several independent sources: 1 − Π(1 − Pi). */
    public static double anyOf(List<Double> probabilities) {
        double none = 1;
        for (double p : probabilities) {
            none *= 1 - p;
        }
        return 1 - none;
    }

    /** The branches of a flammable release. */
    public static List<Branch> flammable(double frequency, double immediate, double delayed) {
        for (double p : new double[] {immediate, delayed}) {
            if (!(p >= 0 && p <= 1)) {
                throw new RefusedException("ignition", "a probability lies between 0 and 1");
            }
        }
        double later = frequency * (1 - immediate) * delayed;
        List<Branch> branches = new ArrayList<>();
        branches.add(new Branch(End.IMMEDIATE_FIRE, frequency * immediate));
        branches.add(new Branch(End.FLASH_FIRE, later * FLASH_FIRE_SHARE));
        branches.add(new Branch(End.EXPLOSION, later * (1 - FLASH_FIRE_SHARE)));
        branches.add(new Branch(End.UNIGNITED, frequency * (1 - immediate) * (1 - delayed)));
        return branches;
    }
}
