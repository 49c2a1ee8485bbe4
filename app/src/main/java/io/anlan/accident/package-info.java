/**
 * Accidents from the first report to the look-back after a year, and their statistics: 事故报告、调查、批复、整改、评估
 * (Regulation 493 of 2007, 生产安全事故报告和调查处理条例; Work Safety Law 2021 arts. 83–87; types by GB 6441). Owns the
 * register, the report chain with its legal clocks, the measures, and the statistical tables.
 *
 * <p>Every grade, transition and condition stands in {@link io.anlan.accident.AccidentRules}, every clock and time limit in
 * {@link io.anlan.accident.ClockRules}. Other modules read {@code accident.v_accident} (one row an accident) and {@code
 * accident.v_daily} (summed by day, place, sector, industry, productive or not, grade). The statistics auditor is in {@code
 * auditor}.
 */
@ApplicationModule(
        displayName = "Accidents",
        allowedDependencies = {"platform", "audit", "region", "hiddendanger"})
@NullMarked
package io.anlan.accident;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
