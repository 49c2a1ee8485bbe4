/** Tasks of a plan divided among departments: yearly steps with dates, progress reports with evidence, review. */
@NamedInterface("task")
@NullMarked
package io.anlan.plan.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
