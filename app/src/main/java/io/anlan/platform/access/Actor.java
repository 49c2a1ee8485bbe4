package io.anlan.platform.access;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The person or job on whose behalf something is done. */
public record Actor(UUID userId, String userName, @Nullable UUID organisationId, Scope scope, Set<String> permissions) {

    public Actor {
        permissions = Set.copyOf(permissions);
    }

    /** Everyone who is signed in holds {@code self}. */
    public boolean may(String permission) {
        return permission.equals(Requires.SELF) || permissions.contains(permission);
    }
}
