package io.anlan.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One throw-away server for all tests of a JVM, started by the same launcher as the real one. Its folder is copied from a
 * template under {@code target/}, so that it is there in well under a second.
 */
public final class TestPostgres {

    private static final Path FOLDER = Path.of("target", "test-postgres").toAbsolutePath();
    private static final Path PROGRAMS = FOLDER.resolve("programs");

    private TestPostgres() {}

    /** The shared server; every caller makes its own database in it or shares one by name. */
    public static EmbeddedPostgres shared() {
        return Shared.SERVER;
    }

    /** Launcher options for a data folder of a test's own, with the unpacked programs shared. */
    public static EmbeddedPostgres.Options optionsFor(Path data) {
        return EmbeddedPostgres.Options.of(data).withBinaries(PROGRAMS);
    }

    /** A fresh data folder with an empty database, copied from the template. */
    public static Path freshData(Path target) {
        try {
            Path template = template();
            Process copy = new ProcessBuilder("cp", "-a", template.toString(), target.toString())
                    .inheritIO()
                    .start();
            if (copy.waitFor() != 0) {
                throw new IOException("cp failed");
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The same for a program that unpacks its own: it finds the unpacked programs already in its data folder. */
    public static Path freshDataWithPrograms(Path target) throws IOException {
        Files.createSymbolicLink(freshData(target).resolve("programs"), PROGRAMS);
        return target;
    }

    private static Path template() throws IOException {
        Files.createDirectories(FOLDER);
        Path template = FOLDER.resolve("template");
        try (FileChannel channel = FileChannel.open(
                        FOLDER.resolve("template.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            if (held.isValid() && !Files.exists(template)) {
                Path fresh = FOLDER.resolve("template.new");
                FileTrees.delete(fresh);
                EmbeddedPostgres.start(optionsFor(fresh).throwAway()).close();
                Files.move(fresh, template);
            }
        }
        return template;
    }

    private static final class Shared {

        private static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            Path data = FOLDER.resolve("run-" + ProcessHandle.current().pid());
            try {
                FileTrees.delete(data);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            EmbeddedPostgres server =
                    EmbeddedPostgres.start(optionsFor(freshData(data)).throwAway());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.close();
                try {
                    FileTrees.delete(data);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }));
            return server;
        }
    }
}
