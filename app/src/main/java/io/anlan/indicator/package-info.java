/**
 * The targets of the plans as tracked series (规划指标): definitions with unit, scope version (口径), path and source line;
 * values from registers, returns or, with their source, typed from earlier publications; feasibility of the target; how
 * the year is going, with an interval; evaluation documents, the annual score card and the published progress page.
 *
 * <p>Demand: plans 000:115-123, 002:284-308, 004:7 and 004:35; Statistics Law of the PRC: figures are computed from
 * records, not typed over them. Rules stand in the {@code *Rules} classes; models name their source.
 */
@ApplicationModule(
        displayName = "Indicators",
        allowedDependencies = {"platform", "audit", "region", "organisation"})
@NullMarked
package io.anlan.indicator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
