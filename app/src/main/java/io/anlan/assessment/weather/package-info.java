/** Weather stations, their hourly observations, and the stability class that follows from them. */
@NamedInterface("weather")
@NullMarked
package io.anlan.assessment.weather;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
