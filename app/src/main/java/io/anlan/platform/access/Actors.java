package io.anlan.platform.access;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The current actor of this thread. The web layer sets it for a request; a job names itself. */
public final class Actors {

    private static final UUID SYSTEM_ID = new UUID(0, 0);
    private static final ThreadLocal<@Nullable Actor> CURRENT = new ThreadLocal<>();

    private Actors() {}

    /** @throws IllegalStateException when nobody acts: a programming error, not a user's */
    public static Actor current() {
        return find().orElseThrow(() -> new IllegalStateException("nobody acts on this thread"));
    }

    public static Optional<Actor> find() {
        return Optional.ofNullable(CURRENT.get());
    }

    public static <T extends @Nullable Object> T callAs(Actor actor, Supplier<T> work) {
        Actor before = CURRENT.get();
        CURRENT.set(actor);
        try {
            return work.get();
        } finally {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }

    public static void runAs(Actor actor, Runnable work) {
        callAs(actor, () -> {
            work.run();
            return SYSTEM_ID;
        });
    }

    /** Runs a background job under its own name and the system scope. */
    public static void runAsSystem(String job, Runnable work) {
        runAs(system(job), work);
    }

    public static <T extends @Nullable Object> T callAsSystem(String job, Supplier<T> work) {
        return callAs(system(job), work);
    }

    private static Actor system(String job) {
        return new Actor(SYSTEM_ID, job, null, new Scope.System(), Set.of());
    }
}
