/**
 * Periodic returns and who has not reported (plan 001, line 4: 每周四报送; plan 002, line 397: 企业—镇—区—市报送). A form is data
 * with versions and dates of effect; each period has one filing for every expected reporter from the day it opens, so that on
 * time, late, missing, zero-reported, not yet due and exempt are different things everywhere, and every total says its
 * coverage.
 *
 * <p>Dates and periods stand in {@link io.anlan.returns.PeriodRules}, what may be done with a filing in {@link
 * io.anlan.returns.FilingRules}, what may be written into one in {@link io.anlan.returns.AnswerRules}.
 */
@ApplicationModule(
        displayName = "Returns",
        allowedDependencies = {"platform", "audit", "hiddendanger", "hiddendanger :: calendar"})
@NullMarked
package io.anlan.returns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
