package io.anlan.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What to look for among users; null means any. */
public record UserQuery(
        @Nullable String q,
        @Nullable String role,
        @Nullable UUID organisation,
        @Nullable Boolean disabled) {}
