/**
 * A plan document as data (规划即数据; plans 000:243-255, 002:597, 003 part 5, 004:124-132): its clauses, what it promises —
 * targets, recurring duties, tasks, major projects, each with the line it comes from — and the tasks down to department,
 * yearly step and evidence.
 *
 * <p>The {@code reading} package finds candidates by general rules; nothing of them enters the plan before a person has
 * confirmed, corrected or rejected it. The {@code task} package divides tasks (任务分解) and follows their progress.
 */
@ApplicationModule(
        displayName = "Plans",
        allowedDependencies = {"platform", "audit", "region", "organisation"})
@NullMarked
package io.anlan.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
