/**
 * Substances with the properties that the models need. Correlations carry their range: outside it a property is refused.
 * Figures that were not seen in a source stand in files that say so.
 */
@NullMarked
package io.anlan.engineering.substance;

import org.jspecify.annotations.NullMarked;
