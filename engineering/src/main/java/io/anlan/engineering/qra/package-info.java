/**
 * Quantitative risk from a description of equipment: leaks by generic frequencies, what comes out, what may follow, and what that
 * means for people. Every intermediate value is kept with its unit and every figure can be given instead.
 *
 * <p>Rules: TNO Purple Book CPR 18E (1999), AQ/T 3046-2013. Flat open ground; a cloud is treated as passive unless the case
 * gives its reach.
 */
@NullMarked
package io.anlan.engineering.qra;

import org.jspecify.annotations.NullMarked;
