package io.anlan.engineering.majorhazard;

import java.util.OptionalDouble;

/** What table 2 asks of a toxic substance besides its category: its state, and for a liquid its boiling point (°C). */
public record PhysicalForm(State state, OptionalDouble boilingPointCelsius) {

    public enum State {
        GAS,
        LIQUID,
        SOLID
    }

    public static PhysicalForm gas() {
        return new PhysicalForm(State.GAS, OptionalDouble.empty());
    }

    public static PhysicalForm liquid(double boilingPointCelsius) {
        return new PhysicalForm(State.LIQUID, OptionalDouble.of(boilingPointCelsius));
    }

    public static PhysicalForm solid() {
        return new PhysicalForm(State.SOLID, OptionalDouble.empty());
    }

    boolean boilsAtOrBelow(double celsius) {
        return state == State.LIQUID && boilingPointCelsius.isPresent() && boilingPointCelsius.getAsDouble() <= celsius;
    }
}
