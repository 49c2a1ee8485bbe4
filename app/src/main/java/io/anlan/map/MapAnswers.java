package io.anlan.map;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the map answers. */
final class MapAnswers {
    private MapAnswers() {}

    /**
     * Points as columns: for 100,000 points a third of the size of objects.
     *
     * @param lon longitude × 100,000, CGCS2000
     * @param lat latitude × 100,000
     * @param classes one digit a point
     */
    record Columns(String[] ids, int[] lon, int[] lat, String classes) {}

    record Points(Instant asOf, int total, boolean truncated, int withoutPosition, Columns columns) {}

    record Crumb(String code, String name, String level) {}

    /** Figures of an area; {@code level} is its colour by {@link MapRules#areaLevel}. */
    record AreaFigures(
            String code,
            String name,
            int red,
            int orange,
            int yellow,
            int blue,
            int unassessed,
            int enterprises,
            int open,
            int major,
            int overdue,

            @Schema(allowableValues = {"RED", "ORANGE", "YELLOW", "BLUE"}) @Nullable
            String level) {}

    record Summary(Instant asOf, List<Crumb> path, String level, AreaFigures total, List<AreaFigures> areas) {}

    record EnterpriseCard(
            UUID id,
            String name,
            @Nullable String creditCode,
            String kind,

            @Schema(allowableValues = {"RED", "ORANGE", "YELLOW", "BLUE"}) @Nullable
            String risk,

            String regionCode,
            String regionName,
            @Nullable String address,
            List<String> sectors,
            int open,
            int major,
            int overdue,
            int closed,
            @Nullable Instant lastFoundAt,
            @Nullable Double lon,
            @Nullable Double lat) {}

    record DangerCard(
            UUID id,
            String number,
            String title,
            @Schema(allowableValues = {"ORDINARY", "MAJOR"}) String grade,
            String state,
            @Nullable LocalDate dueOn,
            boolean paused,
            @Nullable UUID enterpriseId,
            @Nullable String enterpriseName,
            String regionCode,
            String regionName,
            @Nullable Double lon,
            @Nullable Double lat) {}

    record Near(
            UUID id,
            String name,

            @Schema(allowableValues = {"RED", "ORANGE", "YELLOW", "BLUE"}) @Nullable
            String risk,

            String regionName,
            int open,
            int overdue) {}
}
