package io.anlan.indicator;

/** What a rate divides by, and the noun of its unit. */
public enum DenominatorKind {
    GDP("元"),
    EMPLOYEES("人"),
    VEHICLES("车"),
    EQUIPMENT("台"),
    COAL("吨"),
    POPULATION("人");

    private final String noun;

    DenominatorKind(String noun) {
        this.noun = noun;
    }

    public String noun() {
        return noun;
    }
}
