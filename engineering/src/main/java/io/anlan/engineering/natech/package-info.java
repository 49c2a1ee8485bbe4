/**
 * Natural hazards as triggers of releases: how often an earthquake, a flood or lightning breaks a tank. The frequency adds to that
 * of the leaks of its kind.
 *
 * <p>Seismic fragility is that of Eidinger et al. 2001 (American Lifelines Alliance) as printed by RAPID-N of the Joint Research
 * Centre; the flood and lightning formulas are from memory and every result says so.
 */
@NullMarked
package io.anlan.engineering.natech;

import org.jspecify.annotations.NullMarked;
