/**
 * Harm: what heat, blast and poison do to people, as probits of named sets and as thresholds, outdoors and indoors.
 *
 * <p>A set keeps its own unit (W or kW, mg/m³ or ppm, Pa or psi) and is never mixed with another. Figures that were not seen
 * in a source are marked in the data and flagged in the result.
 */
@NullMarked
package io.anlan.engineering.harm;

import org.jspecify.annotations.NullMarked;
