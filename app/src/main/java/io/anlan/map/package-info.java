/**
 * One map (一张图): enterprises by risk level, open hidden dangers by state, and figures for every area, over our own
 * base map that needs no internet. Holds only the base map; everything else is read from the other modules' views, so
 * that the reader's scope applies. Positions: CGCS2000 (GB 22021).
 */
@ApplicationModule(
        displayName = "Map",
        allowedDependencies = {"platform", "audit", "region"})
@NullMarked
package io.anlan.map;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
