package io.anlan.notice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A notice as its reader sees it, in the reader's language. */
record Notice(
        UUID id,
        Kind kind,
        String title,
        String body,
        Instant at,
        @Nullable Instant readAt,
        String subjectType,
        UUID subjectId,
        Urgency urgency) {

    enum Urgency {
        NORMAL,
        URGENT
    }
}
