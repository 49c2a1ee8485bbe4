/**
 * What an accident would do, on the map: consequences of one leak, fire or explosion ({@code consequence}), where people are
 * ({@code population}), what the weather is ({@code weather}). Every figure comes from the models of {@code engineering}; this
 * module chooses and chains them, and keeps what was asked and answered.
 *
 * <p>Results are screening figures: they help to decide first and do not replace monitoring on the spot.
 */
@ApplicationModule(
        displayName = "Assessment",
        allowedDependencies = {"platform", "audit", "region", "enterprise"})
@NullMarked
package io.anlan.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
