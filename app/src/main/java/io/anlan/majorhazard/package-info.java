/**
 * Major hazard sources of hazardous chemicals (危险化学品重大危险源): identification and grading of storage and production
 * units, declaration, review, registration, change and removal, the three persons responsible, and the dynamic database.
 *
 * <p>Standards: GB 18218-2018 through {@link io.anlan.engineering.majorhazard}; the procedure follows 总局令40号
 * (危险化学品重大危险源监督管理暂行规定) and 应急厅〔2021〕12号 (包保责任), whose clause numbers are from memory; 危险化学品安全法 arts.
 * 13, 22, 41. Every transition stands in {@code MajorHazardRules}. Other modules read {@code majorhazard.v_source} and
 * {@code majorhazard.v_line}.
 */
@ApplicationModule(
        displayName = "Major hazard sources",
        allowedDependencies = {"platform", "audit", "region", "enterprise", "hiddendanger"})
@NullMarked
package io.anlan.majorhazard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
