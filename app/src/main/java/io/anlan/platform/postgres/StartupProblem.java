package io.anlan.platform.postgres;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A reason not to start that a person can act on: one clear sentence, shown without a stack trace. */
public final class StartupProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final long LEAST_FREE_BYTES = 256L << 20;

    public StartupProblem(String sentence) {
        this(sentence, null);
    }

    public StartupProblem(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    /** Finds the sentence in a chain of wrapped exceptions. */
    public static @Nullable StartupProblem in(@Nullable Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof StartupProblem problem) {
                return problem;
            }
        }
        return null;
    }

    /** Refuses early when the disk is nearly full, before half-written files make matters worse. */
    static void requireSpace(Path folder) throws IOException {
        FileStore disk = Files.getFileStore(folder);
        long free = disk.getUsableSpace();
        if (free < LEAST_FREE_BYTES) {
            throw new StartupProblem("The disk that holds %s has only %d MB free; Anlan needs at least %d MB to start. "
                            .formatted(folder, free >> 20, LEAST_FREE_BYTES >> 20)
                    + "Free some space or choose another folder with --data.");
        }
    }

    static StartupProblem during(String what, Path folder, IOException cause) {
        String message = String.valueOf(cause.getMessage());
        if (message.contains("No space left") || message.contains("quota exceeded")) {
            return new StartupProblem(
                    "The disk that holds %s is full (while %s). Free some space and start again."
                            .formatted(folder, what),
                    cause);
        }
        if (cause instanceof java.nio.file.AccessDeniedException) {
            return new StartupProblem(
                    "No permission to write %s (while %s). It belongs to another user: give it to the user %s, or choose another folder with --data."
                            .formatted(message, what, System.getProperty("user.name")),
                    cause);
        }
        return new StartupProblem("Failed while %s in %s: %s".formatted(what, folder, cause), cause);
    }
}
