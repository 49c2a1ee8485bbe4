package io.anlan.engineering.calc;

/**
 * A value outside the range for which its formula was published, or a limit of the model that this case touches.
 *
 * @param value not a number when the caution is about the source of a figure
 * @param from lower end of the range
 * @param source who states the range
 */
public record Caution(String quantity, double value, double from, double to, String unit, String source) {}
