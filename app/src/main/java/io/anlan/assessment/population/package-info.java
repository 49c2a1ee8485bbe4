/** Where people are by day and by night: homes, schools, hospitals, markets, workplaces. */
@NamedInterface("population")
@NullMarked
package io.anlan.assessment.population;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
