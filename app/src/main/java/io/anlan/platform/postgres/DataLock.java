package io.anlan.platform.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * One live instance per data folder. The lock is held by the operating system, not by the file's existence, so a file
 * left behind by a killed process blocks nobody.
 */
final class DataLock implements AutoCloseable {

    private static final String FILE = "lock";

    private static final Duration LAST_BREATH = Duration.ofSeconds(2);

    private final FileChannel channel;

    private DataLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock, or returns null when another live process holds it. */
    static @Nullable DataLock tryTake(Path dataFolder) throws IOException {
        FileChannel channel = FileChannel.open(
                dataFolder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                channel.truncate(0);
                channel.write(
                        ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
                return new DataLock(channel);
            }
        } catch (OverlappingFileLockException e) {
            // held by this very process: the same answer as for any other holder
        }
        channel.close();
        return null;
    }

    /** Takes the lock, allowing a process that was killed this instant the moment it needs to be gone. */
    static DataLock take(Path dataFolder) throws IOException {
        long end = System.nanoTime() + LAST_BREATH.toNanos();
        while (true) {
            DataLock lock = tryTake(dataFolder);
            if (lock != null) {
                return lock;
            }
            if (System.nanoTime() > end) {
                throw held(dataFolder);
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private static StartupProblem held(Path dataFolder) {
        String pid;
        try {
            pid = Files.readString(dataFolder.resolve(FILE)).strip();
        } catch (IOException e) {
            pid = "unknown";
        }
        return new StartupProblem(
                "Another Anlan (process %s) is already running on the data folder %s. Stop it first, or choose another folder with --data."
                        .formatted(pid, dataFolder));
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
