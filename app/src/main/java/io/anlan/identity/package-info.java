/**
 * Who may sign in and what each may do: users, roles, sessions, second factor, delegated administration and the three
 * separated administrators (三员, GB/T 22239-2019 level 3, 8.1.5).
 */
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"platform", "audit"})
@NullMarked
package io.anlan.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
