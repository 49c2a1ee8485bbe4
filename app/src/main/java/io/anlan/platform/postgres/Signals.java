package io.anlan.platform.postgres;

import java.io.IOException;

/** Signals that Java itself cannot send: INT asks a PostgreSQL server for a fast, orderly stop, QUIT for an immediate one. */
final class Signals {

    private Signals() {}

    static void send(long pid, String signal) throws IOException {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + signal + " " + pid)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
