/**
 * Quantitative risk of a park or place (园区定量风险评估): studies with their inputs as versions, the computation in the background,
 * contours of individual risk, the F–N curve, targets, land use, capacity, domino effects, and the report.
 *
 * <p>Standards: GB 36894-2018 (criteria), GB/T 37243-2019 (procedure); the formulas are those of
 * {@code io.anlan.engineering.risk}, which name their own sources.
 */
@NamedInterface("park")
@NullMarked
package io.anlan.assessment.park;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
