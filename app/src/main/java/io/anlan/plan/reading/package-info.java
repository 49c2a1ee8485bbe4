/**
 * Reads a plan: lines, clauses at every Chinese level, and candidates for targets, duties, tasks and projects with the
 * rule that found each. Pure; measured against gold lists (docs/plan-extraction.md).
 */
@NamedInterface("reading")
@NullMarked
package io.anlan.plan.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
