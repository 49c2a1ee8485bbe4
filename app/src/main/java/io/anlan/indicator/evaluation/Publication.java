package io.anlan.indicator.evaluation;

import io.anlan.indicator.Assessment;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an officer decided to show to everybody, as it was on that day. No person, no enterprise. */
public record Publication(
        UUID id,
        String regionCode,
        @Nullable String regionName,
        String title,
        String note,
        int year,
        Content content,
        @Nullable String publishedBy,
        Instant publishedAt,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnReason) {

    public record Content(List<Target> targets, List<Part> places, List<Part> sectors) {}

    public record Target(
            String name,
            String unit,
            String plan,
            @Nullable Integer targetYear,
            @Nullable BigDecimal target,
            @Nullable Integer year,
            @Nullable BigDecimal actual,
            Assessment.Status status,
            String verdict) {}

    /**
     * One town or sector in the year.
     *
     * @param due major hidden dangers to be finished in the year
     */
    public record Part(String code, String name, int accidents, int deaths, int due, int finished) {}
}
