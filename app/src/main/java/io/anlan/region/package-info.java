/**
 * Places: the region tree with national codes, functional zones and grid cells, its history, its borders, and the person
 * responsible for every grid cell. Region codes: GB/T 2260 (first six digits) and the statistical extension to twelve
 * (统计用区划代码和城乡划分代码编制规则); functional zones take 400 to 599 in digits seven to nine. Positions: CGCS2000.
 */
@ApplicationModule(
        displayName = "Region",
        allowedDependencies = {"platform", "platform::*", "audit"})
@NullMarked
package io.anlan.region;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
