package io.anlan.enterprise;

import io.anlan.enterprise.TimelineSource.Cursor;
import io.anlan.platform.access.Actor;
import io.anlan.platform.access.Actors;
import io.anlan.platform.web.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** 经过: the file's own history and that of every {@link TimelineSource}, as one, newest first. */
@Component
class Timeline {

    private static final int LARGEST = 200;
    private static final Comparator<TimelineEvent> NEWEST = Comparator.comparing(TimelineEvent::at)
            .thenComparing(TimelineEvent::id)
            .reversed();

    /**
     * A stretch of the timeline.
     *
     * @param sources what the reader may filter by
     * @param next to be sent as {@code before} for what lies further back; null at the beginning of the history
     */
    record Stretch(
            List<TimelineEvent> items,
            List<String> sources,
            @Nullable String next) {}

    private final List<TimelineSource> sources;

    Timeline(HistoryStore own, List<TimelineSource> others) {
        this.sources = Stream.concat(Stream.of(own), others.stream().filter(source -> source != own))
                .toList();
    }

    Stretch of(UUID enterprise, @Nullable String source, @Nullable String before, int size) {
        Actor actor = Actors.current();
        Locale locale = LocaleContextHolder.getLocale();
        Cursor cursor = before == null ? null : cursor(before);
        int limit = Math.clamp(size, 1, LARGEST);
        List<TimelineSource> open =
                sources.stream().filter(one -> actor.may(one.permission())).toList();
        List<TimelineEvent> found = open.stream()
                .filter(one -> source == null || source.isBlank() || one.name().equals(source))
                .flatMap(one -> one.latest(enterprise, cursor, limit + 1, locale).stream())
                .sorted(NEWEST)
                .limit(limit + 1L)
                .toList();
        boolean more = found.size() > limit;
        List<TimelineEvent> shown = more ? found.subList(0, limit) : found;
        TimelineEvent last = more ? shown.getLast() : null;
        return new Stretch(
                shown,
                open.stream().map(TimelineSource::name).toList(),
                last == null ? null : last.at() + "," + last.id());
    }

    private static Cursor cursor(String text) {
        try {
            String[] parts = text.split(",", 2);
            return new Cursor(Instant.parse(parts[0]), UUID.fromString(parts.length == 2 ? parts[1] : ""));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Problem.invalid(new Problem.Field("before", "constraint.NotNull", text));
        }
    }
}
