package io.anlan.platform.postgres;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * What an instance that was killed may have left: a server that is still stopping, server processes without their parent,
 * and the file postmaster.pid, whose number may by now belong to a stranger. Only processes that work in this very data
 * folder are ever touched; a PostgreSQL server's working directory is its data folder.
 */
final class Leftovers {

    private static final Path PROC = Path.of("/proc");

    private Leftovers() {}

    /** Stops leftover servers of this folder and removes the stale pid file. The caller holds the folder's lock. */
    static void clear(Path cluster, Consumer<String> progress) throws IOException {
        if (!running(cluster).isEmpty()) {
            progress.accept("Waiting for the database left by the previous run to stop …");
            stop(cluster);
        }
        Files.deleteIfExists(cluster.resolve(PidFile.NAME));
    }

    /** The server processes whose working directory is the folder. */
    static List<Long> running(Path cluster) throws IOException {
        List<Long> pids = new ArrayList<>();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (Path process : processes) {
                if (worksIn(process, cluster)) {
                    pids.add(Long.parseLong(String.valueOf(process.getFileName())));
                }
            }
        }
        return pids;
    }

    private static boolean worksIn(Path process, Path cluster) {
        try {
            return Files.readSymbolicLink(process.resolve("cwd")).equals(cluster)
                    && Files.readSymbolicLink(process.resolve("exe")).endsWith("postgres");
        } catch (IOException | SecurityException e) {
            return false; // gone meanwhile, or somebody else's: not a server that this user started
        }
    }

    private static void stop(Path cluster) throws IOException {
        long parent = PidFile.read(cluster).map(PidFile::pid).orElse(-1L);
        if (running(cluster).contains(parent)) {
            Signals.send(parent, "INT");
            if (gone(cluster, Duration.ofSeconds(20))) {
                return;
            }
            Signals.send(parent, "QUIT");
        }
        if (!gone(cluster, Duration.ofSeconds(3))) {
            for (long pid : running(cluster)) {
                Signals.send(pid, "KILL");
            }
            if (!gone(cluster, Duration.ofSeconds(10))) {
                throw new StartupProblem(
                        "The database left by a previous run (processes %s) does not stop. End it and start again."
                                .formatted(running(cluster)));
            }
        }
    }

    private static boolean gone(Path cluster, Duration patience) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        while (!running(cluster).isEmpty()) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        return true;
    }
}
