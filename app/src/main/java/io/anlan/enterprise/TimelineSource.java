package io.anlan.enterprise;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What another module knows of an enterprise's past. Every bean of this type is merged into the timeline of the file,
 * so that the file shows hidden danger, accident and inspection without knowing those modules.
 */
public interface TimelineSource {

    /** Where a reader goes on: the last event that was shown. */
    record Cursor(Instant at, UUID id) {}

    /** The name by which the reader filters and the page chooses its word, such as {@code HIDDEN_DANGER}. */
    String name();

    /** Who may read these events. */
    String permission();

    /** The latest events at the enterprise, newest first by time and id; with a cursor, only those before it. */
    List<TimelineEvent> latest(UUID enterprise, @Nullable Cursor before, int limit, Locale locale);
}
