package io.anlan.assessment.consequence;

import java.util.List;

/**
 * How far a threshold reaches, in the frame of the wind.
 *
 * @param metres farthest point from the source
 * @param outline points (x downwind, y across), m; empty when nothing is above the threshold
 * @param frames outlines at moments, in the order of {@link Spread#times()}; empty when it does not change
 */
record Reach(Level level, double metres, List<double[]> outline, List<List<double[]>> frames) {}
