package io.anlan.sample;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** One place of the sample city; geometry in CGCS2000 longitude and latitude. */
record Area(String code, String name, Kind kind, @Nullable String parent, Geometry geometry, int cells) {
    /** Levels of the region tree, with the functional zone beside the towns. */
    enum Kind {
        CITY,
        DISTRICT,
        TOWN,
        ZONE,
        VILLAGE,
        GRID
    }
}
