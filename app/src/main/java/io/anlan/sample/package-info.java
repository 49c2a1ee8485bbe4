/**
 * The fictional city of Anlan (安澜市) that a fresh start opens on: invented places, enterprises, people and hidden
 * dangers, generated from one fixed seed so that every machine shows the same city. Nothing in it is real: region codes
 * begin with 9901, which GB/T 2260 does not assign, boundaries are drawn by {@link Geography}, and telephone numbers are
 * masked. Dates are counted back from the moment of the first start.
 *
 * <p>Runs once, on an empty database, unless {@code anlan.sample=false} ({@code ./anlan up --empty}).
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Sample city",
        allowedDependencies = {
            "platform",
            "audit",
            "region",
            "organisation",
            "identity",
            "enterprise",
            "responsibility",
            "hiddendanger",
            "accident",
            "assessment :: population",
            "assessment :: weather",
            "assessment :: park",
            "hiddendanger :: evidence",
            "returns",
            "indicator",
            "indicator :: planned",
            "majorhazard",
            "map",
            "plan",
            "plan :: reading",
            "plan :: task"
        })
@org.jspecify.annotations.NullMarked
package io.anlan.sample;
