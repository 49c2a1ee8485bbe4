package io.anlan.platform.command;

import io.anlan.platform.postgres.StartupProblem;
import java.io.PrintStream;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one sentence why the platform did not start, where the reason is one that a person can act on. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SentenceReporter implements SpringBootExceptionReporter {

    private static final PrintStream ERR = System.err;

    @Override
    public boolean reportException(Throwable failure) {
        String sentence = sentence(failure);
        if (sentence == null) {
            return false;
        }
        ERR.println("✗ " + sentence);
        return true;
    }

    static @Nullable String sentence(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case StartupProblem problem -> {
                    return problem.getMessage();
                }
                case PortInUseException taken -> {
                    return "Port %d is taken by another program. Stop it, or choose another port with --port."
                            .formatted(taken.getPort());
                }
                case FlywayValidateException foreign -> {
                    return "The database was written by another version of Anlan, perhaps a newer one. Start that version, or choose another data folder with --data. (%s)"
                            .formatted(firstLine(foreign));
                }
                default -> {
                    if (noSpace(cause)) {
                        return "The disk is full. Free some space and start again.";
                    }
                }
            }
        }
        return null;
    }

    private static boolean noSpace(Throwable cause) {
        return String.valueOf(cause.getMessage()).contains("No space left on device");
    }

    private static String firstLine(Throwable cause) {
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }
}
