/**
 * Who supervises whom: rules place × sector → organisation (属地监管、行业监管、专项监管, 安全生产法 2021 第九条、第十条), and the
 * responsibility map that lists every enterprise or place that nobody supervises or that two organisations claim.
 */
@ApplicationModule(
        displayName = "Responsibility",
        allowedDependencies = {"platform", "platform::*", "audit", "region", "organisation", "enterprise"})
@NullMarked
package io.anlan.responsibility;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
