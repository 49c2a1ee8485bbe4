package io.anlan.enterprise;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of what happened at an enterprise.
 *
 * @param id orders events of the same moment; a UUIDv7
 * @param source which module tells it: {@code FILE} or the name of a {@link TimelineSource}
 * @param text in the reader's language
 * @param subjectId the record it is about, when that has a page of its own
 */
public record TimelineEvent(
        UUID id,
        Instant at,
        String source,
        String text,
        String who,
        @Nullable UUID subjectId) {}
