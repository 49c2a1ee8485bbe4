/**
 * What every module stands on: access scope, web, database, clock, ids, files, spreadsheets. Holds no domain word.
 */
@ApplicationModule(
        displayName = "Platform",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package io.anlan.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
