package io.anlan.assessment.park;

import io.anlan.assessment.park.Inputs.Installation;

/** How much of an installation opens at once, as the leak frequencies write it (Purple Book chapter 3). */
sealed interface Hole {

    /** The whole inventory at once. */
    record Instantaneous() implements Hole {}

    /** The whole inventory in ten minutes at a constant rate. */
    record TenMinutes() implements Hole {}

    /** A round opening, m. */
    record Opening(double diameter) implements Hole {}

    double SHARE_OF_A_LEAK = 0.1;

    static Hole of(String text, Installation installation) {
        return switch (text) {
            case "instantaneous" -> new Instantaneous();
            case "ten-minutes" -> new TenMinutes();
            case "full-bore" -> new Opening(installation.lineDiameter());
            case "0.1D" -> new Opening(SHARE_OF_A_LEAK * installation.lineDiameter());
            default -> new Opening(Double.parseDouble(text));
        };
    }

    static boolean isKnown(String text) {
        return switch (text) {
            case "instantaneous", "ten-minutes", "full-bore", "0.1D" -> true;
            default -> text.matches("0?\\.\\d{1,4}|[01](\\.\\d{1,4})?") && Double.parseDouble(text) > 0;
        };
    }
}
