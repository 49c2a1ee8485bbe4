/**
 * Dispersion of gas in the air: passive (Gaussian plume and puff) and heavier than air (Britter–McQuaid, box model), over flat
 * and unobstructed ground. Deposition and reaction are not counted, so that concentrations are on the safe side. Calm (below
 * 0.5 m/s) is refused: no plume forms there.
 *
 * <p>Sources: Briggs 1973 as printed in NOAA TM NOS OR&amp;R 43 (ALOHA); EPA ISC3 user's guide, EPA-454/B-95-003b; CCPS,
 * Guidelines for Consequence Analysis of Chemical Releases 1999; Britter and McQuaid, Workbook on the dispersion of dense
 * gases, HSE 17/1988, digitised by EPA TSCREEN, EPA-454/B-94-023.
 */
@NullMarked
package io.anlan.engineering.dispersion;

import org.jspecify.annotations.NullMarked;
