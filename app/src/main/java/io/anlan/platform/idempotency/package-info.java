/** Writes that a phone may repeat without doing them twice. */
@NullMarked
package io.anlan.platform.idempotency;

import org.jspecify.annotations.NullMarked;
