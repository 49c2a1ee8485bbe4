package io.anlan.engineering.majorhazard;

/** Level of a major hazard source, GB 18218-2018 table 6; one is the highest. */
public enum Level {
    ONE,
    TWO,
    THREE,
    FOUR;

    public int number() {
        return ordinal() + 1;
    }

    static Level of(int number) {
        return values()[number - 1];
    }
}
