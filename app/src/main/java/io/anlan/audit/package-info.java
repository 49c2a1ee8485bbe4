/**
 * Who did what, when, to which record: append-only and hash-chained, so that an edited or deleted entry is found out
 * (GB/T 22239-2019 level 3, 8.1.4.3 security audit).
 */
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"platform"})
@NullMarked
package io.anlan.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
