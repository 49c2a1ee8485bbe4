package io.anlan.accident;

/** How bulletins group accidents (统计类别). Which sector belongs to which is data: {@code accident.sector_category}. */
public enum Category {
    ROAD,
    FIRE,
    INDUSTRY,
    WATER,
    RAIL,
    AVIATION,
    FARM_MACHINERY,
    FISHING
}
