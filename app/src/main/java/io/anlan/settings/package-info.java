/** The page on which a system administrator sets what modules declare; every change is in the audit log. */
@ApplicationModule(
        displayName = "Settings",
        allowedDependencies = {"platform", "audit"})
@NullMarked
package io.anlan.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
