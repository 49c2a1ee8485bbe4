package io.anlan.returns;

/** A level of government that approves, and how many digits of the region code name a place of it (GB/T 2260). */
public enum Level {
    TOWN(9),
    COUNTY(6),
    CITY(4);

    private final int digits;

    Level(int digits) {
        this.digits = digits;
    }

    int digits() {
        return digits;
    }
}
