/**
 * Hidden dangers from finding to cancellation: 排查、登记、评估、报告、监控、治理、核销 (plan 002, line 345; Work Safety Law
 * 2021 arts. 41, 118; 001 on major hidden dangers). Owns the records, their evidence and their statistics.
 *
 * <p>Every rule stands in {@link io.anlan.hiddendanger.HiddenDangerRules}, every deadline in {@link
 * io.anlan.hiddendanger.DueRules}. The ledger's lists and statistics are in {@code ledger}, photos in {@code evidence},
 * criteria, kinds and the working-day calendar in {@code reference}.
 */
@ApplicationModule(
        displayName = "Hidden dangers",
        allowedDependencies = {"platform", "audit", "region", "enterprise"})
@NullMarked
package io.anlan.hiddendanger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
