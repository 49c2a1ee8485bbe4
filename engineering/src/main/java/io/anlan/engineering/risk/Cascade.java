package io.anlan.engineering.risk;

import io.anlan.engineering.calc.RefusedException;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Cascades of domino effects over a graph of units: each failed unit tries once, on its own, to break each unit that still
 * stands. First order is what the first unit breaks itself, n-th order what the (n−1)-th broke.
 */
public final class Cascade {

    /** Above so many units the exact way over all sets of them takes too long. */
    public static final int EXACT_UP_TO = 12;

    private final double[][] escalation;

    /** @param escalation probability that unit i, failing, breaks unit j */
    public Cascade(double[][] escalation) {
        this.escalation = new double[escalation.length][];
        for (int i = 0; i < escalation.length; i++) {
            if (escalation[i].length != escalation.length) {
                throw new RefusedException("escalation", "is not square");
            }
            this.escalation[i] = escalation[i].clone();
            for (double p : escalation[i]) {
                if (!(p >= 0 && p <= 1)) {
                    throw new RefusedException("escalation", "a probability lies between 0 and 1");
                }
            }
        }
    }

    /** Probability for each unit to fail when one fails first, by orders up to {@code order}; exact. */
    public double[] exact(int first, int order) {
        if (escalation.length > EXACT_UP_TO) {
            throw new RefusedException("escalation", "more than " + EXACT_UP_TO + " units: use simulate");
        }
        double[] failure = new double[escalation.length];
        spread(1 << first, 1 << first, order, 1, failure);
        // many small probabilities are added: a certain failure may come out a rounding above 1
        return Arrays.stream(failure).map(p -> Math.min(1, p)).toArray();
    }

    /** From the failed units, those of the last order, walks every set that they may break next. */
    private void spread(int failed, int last, int order, double probability, double[] failure) {
        int standing = ((1 << escalation.length) - 1) & ~failed;
        if (order == 0 || last == 0 || standing == 0) {
            addTo(failure, failed, probability);
            return;
        }
        for (int broken = standing; ; broken = (broken - 1) & standing) {
            double p = probability * chance(last, standing, broken);
            if (p > 0) {
                if (broken == 0) {
                    addTo(failure, failed, p);
                } else {
                    spread(failed | broken, broken, order - 1, p, failure);
                }
            }
            if (broken == 0) {
                return;
            }
        }
    }

    /** Probability that of the standing units exactly {@code broken} are broken by the last ones. */
    private double chance(int last, int standing, int broken) {
        double chance = 1;
        for (int j = 0; j < escalation.length; j++) {
            if ((standing & 1 << j) == 0) {
                continue;
            }
            double survives = 1;
            for (int i = 0; i < escalation.length; i++) {
                if ((last & 1 << i) != 0) {
                    survives *= 1 - escalation[i][j];
                }
            }
            chance *= (broken & 1 << j) != 0 ? 1 - survives : survives;
        }
        return chance;
    }

    private static void addTo(double[] failure, int failed, double probability) {
        for (int j = 0; j < failure.length; j++) {
            if ((failed & 1 << j) != 0) {
                failure[j] += probability;
            }
        }
    }

    /** The same by Monte Carlo, for any number of units; the seed makes it repeatable. */
    public double[] simulate(int first, int order, int runs, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long[] count = new long[escalation.length];
        for (int run = 0; run < runs; run++) {
            boolean[] failed = cascade(first, order, random);
            for (int j = 0; j < failed.length; j++) {
                count[j] += failed[j] ? 1 : 0;
            }
        }
        return Arrays.stream(count).mapToDouble(c -> (double) c / runs).toArray();
    }

    private boolean[] cascade(int first, int order, SplittableRandom random) {
        boolean[] failed = new boolean[escalation.length];
        boolean[] last = new boolean[escalation.length];
        failed[first] = true;
        last[first] = true;
        for (int n = 0; n < order; n++) {
            boolean[] next = new boolean[escalation.length];
            boolean any = false;
            for (int i = 0; i < last.length; i++) {
                for (int j = 0; last[i] && j < last.length; j++) {
                    if (!failed[j] && random.nextDouble() < escalation[i][j]) {
                        next[j] = true;
                        any = true;
                    }
                }
            }
            if (!any) {
                return failed;
            }
            for (int j = 0; j < next.length; j++) {
                failed[j] |= next[j];
            }
            last = next;
        }
        return failed;
    }

    /** Frequencies per year of losing each unit, when each also fails by itself with the given frequency. */
    public double[] frequencies(double[] own, int order, int runs, long seed) {
        double[] total = new double[own.length];
        for (int first = 0; first < own.length; first++) {
            double[] failure =
                    escalation.length <= EXACT_UP_TO ? exact(first, order) : simulate(first, order, runs, seed + first);
            for (int j = 0; j < total.length; j++) {
                total[j] += own[first] * failure[j];
            }
        }
        return total;
    }
}
