package io.anlan.platform.postgres;

import java.io.IOException;
import java.nio.file.Path;

/** A process of its own that a test may kill: starts the server, says so in one line, and lives until its input ends. */
final class LauncherProcess {

    private LauncherProcess() {}

    public static void main(String[] arguments) throws IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(TestPostgres.optionsFor(Path.of(arguments[0])))) {
            System.out.println("ready " + server.port() + " " + server.pid().orElseThrow());
            while (System.in.read() >= 0) {
                continue;
            }
        }
    }
}
