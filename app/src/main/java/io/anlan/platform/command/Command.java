package io.anlan.platform.command;

import java.util.function.Consumer;

/**
 * Something an operator runs from the command line with the application's beans but without its web server, beside a
 * serving instance or alone. A bean of this type is found by its name.
 */
public interface Command {

    /** The word after {@code --anlan.command=}, such as {@code audit-verify}. */
    String name();

    /**
     * Does the work.
     *
     * @param say prints one line for the operator
     * @return the exit code: 0 when all is well
     */
    int run(Consumer<String> say);
}
