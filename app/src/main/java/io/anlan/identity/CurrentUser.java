package io.anlan.identity;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The signed-in user as the client sees it. */
public record CurrentUser(
        UUID id,
        String account,
        String name,
        @Nullable String post,
        @Nullable Named organisation,
        List<String> roles,
        Set<String> permissions,
        ScopeView scope,
        boolean mustChangePassword,
        boolean totp,
        boolean sample) {

    public record Named(UUID id, String name) {}

    public record Place(String code, String name) {}

    /** @param kind {@code places} or {@code enterprises}; empty sectors mean all */
    public record ScopeView(
            String kind,
            List<Place> places,
            List<String> sectors,
            List<UUID> enterpriseIds,
            List<String> enterpriseNames) {}
}
