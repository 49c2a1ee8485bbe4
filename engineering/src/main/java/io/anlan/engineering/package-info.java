/**
 * The engineering core: identification and grading of major hazard sources, properties of substances, consequence models
 * and quantitative risk. Pure functions and their data: no Spring, no database, no clock, no network.
 *
 * <p>One function per published formula, with its reference, units and range of validity in its doc. SI units throughout;
 * where a published correlation needs others, the conversion stands in that function. Input outside the range is refused
 * with a reason or answered with a caution, never extrapolated in silence.
 */
@NullMarked
package io.anlan.engineering;

import org.jspecify.annotations.NullMarked;
