package io.anlan.plan.task;

import io.anlan.platform.access.Actor;
import java.time.Instant;

/**
 * A step with what was reported of it.
 *
 * @param progress what was reported; 0 for nothing yet
 * @param waiting whether the report still waits for review
 */
public record StepLoad(
        StepEdit edit, int progress, boolean waiting, String note, Actor reporter, Actor reviewer, Instant at) {}
