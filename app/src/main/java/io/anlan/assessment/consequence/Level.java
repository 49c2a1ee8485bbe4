package io.anlan.assessment.consequence;

/**
 * A threshold whose distance is asked for.
 *
 * @param severity 3 may kill, 2 must leave, 1 is felt
 * @param name as it is published, such as AEGL-3
 * @param value in {@code unit}: ppm, W/m², Pa
 */
record Level(int severity, String name, double value, String unit) {}
