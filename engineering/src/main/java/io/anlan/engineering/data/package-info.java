/** Reads the data files of the engineering core: text tables with a header, kept beside the code that uses them. */
@NullMarked
package io.anlan.engineering.data;

import org.jspecify.annotations.NullMarked;
