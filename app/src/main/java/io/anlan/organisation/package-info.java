/**
 * Organisations (emergency bureau, departments, towns, parks, grid teams, committee, third parties) with their duty and
 * power lists, and the sectors of supervision with their mapping to industries (GB/T 4754-2017).
 */
@ApplicationModule(
        displayName = "Organisation",
        allowedDependencies = {"platform", "platform::*", "audit", "region"})
@NullMarked
package io.anlan.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
