package io.anlan.indicator;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which plan an indicator comes from: one on the platform by its id, whatever it is called by now; any other by its title.
 *
 * @param id null when the plan is not on the platform
 * @param title null when it is
 */
public record PlanKey(@Nullable UUID id, @Nullable String title) {

    public static PlanKey of(@Nullable UUID id, String title) {
        return new PlanKey(id, id == null ? title : null);
    }

    static PlanKey of(Indicator indicator) {
        return of(indicator.source().planId(), indicator.source().plan());
    }
}
