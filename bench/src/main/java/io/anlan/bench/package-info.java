/** Load drivers. Each prints a ratio to a named baseline; docs/performance.md keeps the figures. */
@NullMarked
package io.anlan.bench;

import org.jspecify.annotations.NullMarked;
