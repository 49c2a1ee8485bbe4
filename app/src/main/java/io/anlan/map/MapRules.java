package io.anlan.map;

import io.anlan.region.RegionLevel;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the map sorts what it shows. Pure. */
final class MapRules {
    /** Classes of hidden-danger pins. */
    static final char OVERDUE = '0';

    static final char MAJOR = '1';
    static final char ORDINARY = '2';

    /** Digits of a region code that say the level. */
    static final Map<RegionLevel, Integer> DIGITS = Map.of(
            RegionLevel.CITY, 4,
            RegionLevel.COUNTY, 6,
            RegionLevel.TOWN, 9,
            RegionLevel.VILLAGE, 12,
            RegionLevel.GRID, 15);

    private MapRules() {}

    /**
     * The colour of an area: the highest level whose share of the area's assessed enterprises, together with all higher
     * levels, reaches the configured part. Our own rule for a first look, set by {@code anlan.map.share}; it judges no
     * area and replaces no assessment. The legend prints it.
     */
    static @Nullable String areaLevel(int red, int orange, int yellow, int blue, MapSettings.Share share) {
        int assessed = red + orange + yellow + blue;
        if (assessed == 0) {
            return null;
        }
        if (red >= share.red() * assessed && red > 0) {
            return "RED";
        }
        if (red + orange >= share.orange() * assessed && red + orange > 0) {
            return "ORANGE";
        }
        return red + orange + yellow >= share.yellow() * assessed && red + orange + yellow > 0 ? "YELLOW" : "BLUE";
    }

    /** Overdue first, whatever the grade; a paused limit does not run out. */
    static char dangerClass(@Nullable String grade, @Nullable LocalDate dueOn, boolean paused, LocalDate today) {
        if (dueOn != null && !paused && dueOn.isBefore(today)) {
            return OVERDUE;
        }
        return "MAJOR".equals(grade) ? MAJOR : ORDINARY;
    }

    static char riskClass(@Nullable String level) {
        return switch (level == null ? "" : level) {
            case "RED" -> '0';
            case "ORANGE" -> '1';
            case "YELLOW" -> '2';
            case "BLUE" -> '3';
            default -> '4';
        };
    }

    /** The code of the area of that level in which a place lies; empty when the place lies above it. */
    static @Nullable String areaOf(String regionCode, int digits) {
        if (regionCode.length() < digits) {
            return null;
        }
        String code = regionCode.substring(0, digits);
        return digits >= 12 ? code : code + "0".repeat(12 - digits);
    }
}
