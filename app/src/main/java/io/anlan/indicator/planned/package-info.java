/**
 * From the confirmed targets of a plan to tracked indicators: what would be made of each, what exists already, what needs a
 * person; made one by one or together, and taken back.
 */
@NamedInterface("planned")
@NullMarked
package io.anlan.indicator.planned;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
