/**
 * Major risks of a district: one list and one report from what the platform has on record (plan 000: 风险清单 and 综合风险报告): risk
 * levels of enterprises, declared major hazard sources, open major hidden dangers, results of park studies. Nothing is estimated here.
 */
@NullMarked
package io.anlan.assessment.regional;

import org.jspecify.annotations.NullMarked;
