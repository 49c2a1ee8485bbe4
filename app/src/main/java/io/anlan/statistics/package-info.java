/**
 * Cross-check of published statistics (beyond 1; requirement H5; 002:137-206): reads the figures out of a text and its
 * tables, compares what must agree, and says in plain words, with both places quoted, where it does not.
 *
 * <p>The path is {@link io.anlan.statistics.TextFacts} and {@link io.anlan.statistics.TableFacts} (facts and claims),
 * the {@code …Checks} (breaches), {@link io.anlan.statistics.Diagnosis} (which figure is wrong, and why), and {@link
 * io.anlan.statistics.Auditor}, which joins them. All of that is pure. {@link io.anlan.statistics.Audits} keeps audits
 * and people's judgement of the findings.
 */
@ApplicationModule(
        displayName = "Cross-check of published statistics",
        allowedDependencies = {"platform", "audit"})
@NullMarked
package io.anlan.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
