package io.anlan.indicator;

/** What is counted, and in which register. */
public enum Measure {
    ACCIDENTS(true),
    DEATHS(true),
    /** 较大及以上事故起数; grades by Regulation 493 art. 3. */
    LARGER_ACCIDENTS(true),
    LARGER_DEATHS(true),
    /** 重大、特别重大事故起数 */
    MAJOR_ACCIDENTS(true),
    /** Share of the year's major hidden dangers that were finished, in percent. */
    MAJOR_DANGERS_FINISHED(false),
    /** A number that a return asks for. */
    RETURNED(false),
    /** No register of the platform: only stated values. */
    STATED(false);

    private final boolean events;

    Measure(boolean events) {
        this.events = events;
    }

    /** Whether it counts rare events, for which there is a forecast. */
    public boolean events() {
        return events;
    }

    boolean fromAccidents() {
        return events;
    }
}
