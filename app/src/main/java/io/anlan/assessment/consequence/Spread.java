package io.anlan.assessment.consequence;

import java.util.ArrayList;
import java.util.List;

/**
 * What the chain gives: distances of its thresholds, and the Chinese set beside them.
 *
 * @param times moments of the frames, s after the beginning
 */
record Spread(List<Reach> reaches, List<Double> times, List<Comparison> comparisons) {

    private static final int CIRCLE = 72;

    /** The same question by the formula set of Chinese safety evaluation; never mixed with the drawn one. */
    public record Comparison(String measure, double ours, double chinese, String model) {}

    /** A circle around the source. */
    static Reach circle(Level level, double radius) {
        List<double[]> outline = new ArrayList<>();
        for (int i = 0; i < CIRCLE && radius > 0; i++) {
            double angle = 2 * Math.PI * i / CIRCLE;
            outline.add(new double[] {radius * Math.cos(angle), radius * Math.sin(angle)});
        }
        return new Reach(level, radius, outline, List.of());
    }
}
