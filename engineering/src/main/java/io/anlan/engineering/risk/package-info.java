/**
 * Quantitative risk: leak frequencies, event trees, weather, individual risk on a grid, societal risk as an F–N curve, the
 * criteria of GB 36894-2018, domino effects.
 *
 * <p>Frequencies and rules follow the TNO Purple Book, CPR 18E (1999), where nothing else is said; figures not seen in a source
 * are marked in the data files.
 */
@NullMarked
package io.anlan.engineering.risk;

import org.jspecify.annotations.NullMarked;
