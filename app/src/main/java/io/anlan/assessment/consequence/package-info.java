/**
 * What one leak, fire or explosion would do (后果推演): from five plain answers to a chain of models of {@code engineering}, to
 * distances, to people, places and enterprises inside, to what to do first. Every run is kept as it was; nobody can change it.
 *
 * <p>What the plain answers stand for is in {@link io.anlan.assessment.consequence.CaseRules}; what to do first in {@link
 * io.anlan.assessment.consequence.ActionRules}.
 */
@NamedInterface("consequence")
@NullMarked
package io.anlan.assessment.consequence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
