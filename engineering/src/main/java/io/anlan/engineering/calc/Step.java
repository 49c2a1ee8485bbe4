package io.anlan.engineering.calc;

/** A value on the way to a result, or a result: its name, its value in SI, its unit ({@code -} when it has none). */
public record Step(String name, double value, String unit) {}
