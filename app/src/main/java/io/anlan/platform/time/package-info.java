/** The clock of the platform and the calendar day it means. */
@NullMarked
package io.anlan.platform.time;

import org.jspecify.annotations.NullMarked;
