package io.anlan.sample;

import org.locationtech.jts.geom.Geometry;

/** Something drawn under the map: water, a road, the railway. */
record BaseFeature(String layer, String name, Geometry geometry) {}
