/** Time-ordered identifiers. */
@NullMarked
package io.anlan.platform.id;

import org.jspecify.annotations.NullMarked;
