package io.anlan.region;

/** Where a place stands in the tree. A functional zone (开发区、工业园区) stands beside the towns. */
public enum RegionLevel {
    COUNTRY,
    PROVINCE,
    CITY,
    COUNTY,
    TOWN,
    ZONE,
    VILLAGE,
    GRID
}
