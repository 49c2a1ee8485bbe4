package io.anlan.identity;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Lock-out after repeated failures (GB/T 22239-2019 8.1.4.1 b; the numbers are ours). */
final class SignInRules {

    static final int ATTEMPTS = 5;
    static final Duration LOCK = Duration.ofMinutes(15);

    private SignInRules() {}

    static boolean locked(@Nullable Instant lockedUntil, Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    /** Failures so far, counting from zero again once a lock has run out. */
    static int failuresNow(int failed, @Nullable Instant lockedUntil, Instant now) {
        return lockedUntil != null && !now.isBefore(lockedUntil) ? 0 : failed;
    }

    static int attemptsLeft(int failures) {
        return Math.max(0, ATTEMPTS - failures);
    }
}
