package io.anlan.engineering.majorhazard;

/** How a flammable liquid of category 2 or 3 is handled; decides between W5.1, W5.2 and the rest (table 2). */
public enum LiquidCondition {
    ORDINARY,
    /** Working temperature above the boiling point: W5.1. */
    ABOVE_BOILING_POINT,
    /** Hazardous process, in or near the explosive range, above 1.6 MPa: W5.2. */
    SPECIAL_PROCESS
}
