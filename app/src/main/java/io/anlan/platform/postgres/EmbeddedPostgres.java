package io.anlan.platform.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of our own, as durable as an installed one. It runs as a direct child of this process, stops when
 * this process ends in whatever way, is started again when it is killed alone, and takes over a data folder in whatever
 * state a crash has left it. Only one live process serves a data folder.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String SUPERUSER = "postgres";
    private static final Duration PATIENCE_PER_REPORT = Duration.ofSeconds(5);

    /**
     * @param data the data folder; the database lies in its sub-folder {@code postgres}
     * @param binaries where the server programs are unpacked to
     * @param durable false only for throw-away test databases: no fsync
     * @param join when another live process serves the folder, use its server instead of refusing (for commands)
     * @param progress told about steps that take a while
     */
    public record Options(Path data, Path binaries, boolean durable, boolean join, Consumer<String> progress) {

        public static Options of(Path data) {
            return new Options(data, data.resolve("programs"), true, false, log::info);
        }

        public Options withBinaries(Path folder) {
            return new Options(data, folder, durable, join, progress);
        }

        public Options throwAway() {
            return new Options(data, binaries, false, join, progress);
        }

        public Options joining() {
            return new Options(data, binaries, durable, true, progress);
        }

        public Options tellingProgressTo(Consumer<String> listener) {
            return new Options(data, binaries, durable, join, listener);
        }
    }

    private final Options options;
    private final Path data;
    private final @Nullable DataLock lock;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CompletableFuture<EmbeddedPostgres> started = new CompletableFuture<>();
    private volatile int port;
    private volatile @Nullable Process process;
    private final Thread supervisor = new Thread(this::supervise, "postgres-supervisor");

    private EmbeddedPostgres(Options options, Path data, @Nullable DataLock lock) {
        this.options = options;
        this.data = data;
        this.lock = lock;
    }

    /** Starts the server and returns when it accepts connections. */
    public static EmbeddedPostgres start(Path data) {
        return start(Options.of(data));
    }

    public static EmbeddedPostgres start(Options options) {
        try {
            Path data = Files.createDirectories(options.data().toAbsolutePath()).toRealPath();
            DataLock lock = options.join() ? DataLock.tryTake(data) : DataLock.take(data);
            if (lock == null) {
                return join(options, data);
            }
            EmbeddedPostgres server = new EmbeddedPostgres(options, data, lock);
            server.superviseInBackground();
            return server.started.join();
        } catch (IOException e) {
            throw StartupProblem.during("opening the data folder", options.data(), e);
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException problem ? problem : e;
        }
    }

    private static EmbeddedPostgres join(Options options, Path data) throws IOException {
        PidFile running = PidFile.read(data.resolve(Cluster.FOLDER))
                .filter(PidFile::ready)
                .orElseThrow(() -> new StartupProblem(
                        "The Anlan that is running on %s has not finished starting. Try again in a moment."
                                .formatted(data)));
        EmbeddedPostgres server = new EmbeddedPostgres(options, data, null);
        server.port = running.port();
        return server;
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public int port() {
        return port;
    }

    public String superuser() {
        return SUPERUSER;
    }

    public String superuserPassword() {
        return Secrets.of(data).get(Secrets.SUPERUSER);
    }

    /** The resolved data folder. */
    public Path data() {
        return data;
    }

    /** The process of the server; empty when the server belongs to another process that we joined. */
    public java.util.OptionalLong pid() {
        Process child = process;
        return child == null ? java.util.OptionalLong.empty() : java.util.OptionalLong.of(child.pid());
    }

    /**
     * The kernel ties the server's life to the thread that started it, so that thread must live as long as the process:
     * it starts the server, watches it and starts it again.
     */
    private void superviseInBackground() {
        supervisor.setDaemon(true);
        supervisor.start();
    }

    private void supervise() {
        Cluster cluster;
        Process child;
        try {
            cluster = prepareCluster();
            child = launch(cluster);
        } catch (IOException e) {
            fail(StartupProblem.during("starting the database", data, e));
            return;
        } catch (RuntimeException e) {
            fail(e);
            return;
        }
        started.complete(this);
        try {
            while (!awaitExit(child, cluster)) {
                log.warn("The database stopped unexpectedly (exit code {}); starting it again", child.exitValue());
                child = relaunch(cluster);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void fail(RuntimeException problem) {
        Process child = process;
        if (child != null) {
            child.destroyForcibly();
        }
        releaseLock();
        started.completeExceptionally(problem);
    }

    private Cluster prepareCluster() throws IOException {
        StartupProblem.requireSpace(data);
        if (Files.exists(data.resolve(Restore.UNFINISHED))) {
            throw new StartupProblem(
                    "A restore into %s was interrupted. Run ./anlan restore again with the same file.".formatted(data));
        }
        Path binaries =
                ServerBinaries.unpackedBelow(options.binaries().toAbsolutePath().normalize(), options.progress());
        Cluster cluster = new Cluster(data, binaries, ServerUser.choose(data, binaries));
        Leftovers.clear(cluster.folder(), options.progress());
        cluster.createIfMissing(SUPERUSER, superuserPassword(), options.progress());
        cluster.prepare(options.durable());
        return cluster;
    }

    /** Starts the server on the port it had before, or at first on a free one. */
    private Process launch(Cluster cluster) throws IOException {
        for (int attempt = 1; ; attempt++) {
            if (port == 0) {
                port = freePort();
            }
            ServerLog.rotate(cluster.log());
            long logged = Files.exists(cluster.log()) ? Files.size(cluster.log()) : 0;
            Process child = Cluster.process(cluster.user()
                            .command(
                                    cluster.binaries().resolve("bin/postgres"),
                                    "-D",
                                    cluster.folder().toString(),
                                    "-p",
                                    String.valueOf(port)))
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(cluster.log().toFile()))
                    .start();
            child.getOutputStream().close();
            process = child;
            if (awaitReady(cluster, child)) {
                return child;
            }
            String output = ServerLog.since(cluster.log(), logged);
            if (!ServerLog.portTaken(output) || attempt == 5) {
                throw ServerLog.problem("postgres", output, data);
            }
            if (!started.isDone()) {
                port = 0;
            }
        }
    }

    /** Waits as long as the server works on it: replaying the log after a crash may take a while. */
    private boolean awaitReady(Cluster cluster, Process child) throws IOException {
        long report = System.nanoTime() + PATIENCE_PER_REPORT.toNanos();
        while (child.isAlive()) {
            if (PidFile.read(cluster.folder())
                    .filter(file -> file.ready() && file.pid() == child.pid())
                    .isPresent()) {
                return true;
            }
            if (System.nanoTime() > report) {
                options.progress().accept("The database is still starting (recovering from a crash) …");
                report += PATIENCE_PER_REPORT.toNanos();
            }
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
        return false;
    }

    /** True when the server ended because we closed it, false when it ended by itself. */
    private boolean awaitExit(Process child, Cluster cluster) throws InterruptedException {
        while (!child.waitFor(1, TimeUnit.HOURS)) {
            try {
                ServerLog.rotate(cluster.log());
            } catch (IOException e) {
                log.warn("Cannot shorten the database's log {}", cluster.log(), e);
            }
        }
        return closing.getCount() == 0;
    }

    /** Tries until it works or we are closed: a full disk may be freed, a taken port given back. */
    private Process relaunch(Cluster cluster) throws InterruptedException {
        long pauseMillis = 250;
        while (true) {
            try {
                Leftovers.clear(cluster.folder(), options.progress());
                Process child = launch(cluster);
                if (closing.getCount() > 0) {
                    log.info("The database is running again");
                    return child;
                }
                stop(child);
            } catch (IOException | RuntimeException e) {
                log.error("The database could not be started again; next attempt in {} ms", pauseMillis, e);
            }
            if (closing.await(pauseMillis, TimeUnit.MILLISECONDS)) {
                throw new InterruptedException("closed");
            }
            pauseMillis = Math.min(pauseMillis * 2, 30_000);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    /** Stops the server in an orderly way and waits until it has written everything. */
    @Override
    public void close() {
        Process child = process;
        closing.countDown();
        if (child != null) {
            stop(child);
        }
        try {
            supervisor.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        releaseLock();
    }

    private void stop(Process child) {
        try {
            Signals.send(child.pid(), "INT");
            for (int waited = 0; !child.waitFor(5, TimeUnit.SECONDS); waited += 5) {
                options.progress().accept("The database is still writing its last changes …");
                if (waited == 60) {
                    Signals.send(child.pid(), "QUIT");
                }
            }
        } catch (IOException e) {
            child.destroy();
        } catch (InterruptedException e) {
            child.destroy();
            Thread.currentThread().interrupt();
        }
    }

    private void releaseLock() {
        if (lock != null) {
            lock.close();
        }
    }
}
