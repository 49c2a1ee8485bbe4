/** What changes with law or place: kinds, time limits, criteria for major dangers, the working-day calendar. */
@NullMarked
package io.anlan.hiddendanger.reference;

import org.jspecify.annotations.NullMarked;
