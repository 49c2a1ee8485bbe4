package io.anlan.plan.reading;

/** On which side of the value the target is met. */
public enum Comparator {
    LE,
    GE,
    EQ
}
