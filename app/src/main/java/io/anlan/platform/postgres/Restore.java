package io.anlan.platform.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * Puts a backup in the place of a stopped data folder. The backup is unpacked beside the present data and checked to its
 * last entry first; then the two change places, and a trial start replays the log. The former data are kept.
 */
final class Restore {

    /** Present only between the first and the last rename; a start is refused while it is there. */
    static final String UNFINISHED = "restore.unfinished";

    private static final List<String> PARTS = List.of(Cluster.FOLDER, BackupManifest.FILES, Secrets.FILE);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private Restore() {}

    /** What the backup says of itself, read before anything is touched. */
    static BackupManifest inspect(Path file) {
        try (TarArchiveInputStream tar = open(file)) {
            return manifest(tar);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    static void into(Path dataFolder, Path file, Consumer<String> progress) {
        BackupManifest manifest = inspect(file);
        if (!manifest.postgresMajor().equals(ServerBinaries.MAJOR)) {
            throw new StartupProblem(
                    "The backup was taken with PostgreSQL %s, but this Anlan brings PostgreSQL %s. Restore it with the Anlan version that took it."
                            .formatted(manifest.postgresMajor(), ServerBinaries.MAJOR));
        }
        Path replaced;
        try {
            Path data = Files.createDirectories(dataFolder.toAbsolutePath()).toRealPath();
            try (DataLock lock = DataLock.take(data)) {
                Leftovers.clear(data.resolve(Cluster.FOLDER), progress);
                replaced = replace(data, file, manifest, progress);
            }
            progress.accept("Starting the restored database once to check it …");
            EmbeddedPostgres.start(EmbeddedPostgres.Options.of(data).tellingProgressTo(progress))
                    .close();
        } catch (IOException e) {
            throw StartupProblem.during("restoring", dataFolder, e);
        }
        progress.accept("Restored the state of %s.%s"
                .formatted(
                        manifest.taken(),
                        Files.exists(replaced)
                                ? " The former data are kept in " + replaced
                                        + "; delete them when you no longer need them."
                                : ""));
    }

    private static Path replace(Path data, Path file, BackupManifest manifest, Consumer<String> progress)
            throws IOException {
        StartupProblem.requireSpace(data);
        Path fresh = data.resolve("restore.new");
        FileTrees.delete(fresh);
        Files.createDirectory(
                fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        progress.accept("Unpacking the backup of %s …".formatted(manifest.taken()));
        unpack(file, fresh);
        Path replaced = data.resolve("replaced-" + STAMP.format(java.time.Instant.now()));
        Path unfinished = data.resolve(UNFINISHED);
        Files.writeString(unfinished, "Run ./anlan restore again.\n");
        for (String part : PARTS) {
            if (Files.exists(data.resolve(part))) {
                Files.createDirectories(replaced);
                Files.move(data.resolve(part), replaced.resolve(part), StandardCopyOption.ATOMIC_MOVE);
            }
            if (Files.exists(fresh.resolve(part))) {
                Files.move(fresh.resolve(part), data.resolve(part), StandardCopyOption.ATOMIC_MOVE);
            }
        }
        Files.delete(unfinished);
        FileTrees.delete(fresh);
        return replaced;
    }

    private static void unpack(Path file, Path target) throws IOException {
        try (TarArchiveInputStream tar = open(file)) {
            manifest(tar);
            boolean complete = false;
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                complete = entry.getName().equals(BackupManifest.END);
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("an entry points outside its folder: " + entry.getName());
                }
                if (!complete) {
                    unpackEntry(tar, entry, path);
                }
            }
            if (!complete) {
                throw new java.io.EOFException("its end is missing");
            }
        } catch (java.io.EOFException | java.util.zip.ZipException e) {
            FileTrees.delete(target);
            throw unreadable(file, e);
        }
    }

    private static void unpackEntry(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        Path folder = entry.isDirectory() ? path : path.resolveSibling(".").normalize();
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        if (!entry.isDirectory()) {
            Files.copy(tar, path);
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
        }
    }

    private static TarArchiveInputStream open(Path file) throws IOException {
        InputStream raw;
        try {
            raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        } catch (NoSuchFileException e) {
            throw new StartupProblem("There is no file %s.".formatted(file.toAbsolutePath()), e);
        }
        return new TarArchiveInputStream(new GZIPInputStream(raw, 1 << 16), "UTF-8");
    }

    private static BackupManifest manifest(TarArchiveInputStream tar) throws IOException {
        TarArchiveEntry entry = tar.getNextEntry();
        if (entry == null || !entry.getName().equals(BackupManifest.ENTRY) || entry.getSize() > 4096) {
            throw new java.util.zip.ZipException("it does not begin like a backup");
        }
        return BackupManifest.parse(new String(tar.readAllBytes(), StandardCharsets.UTF_8));
    }

    private static StartupProblem unreadable(Path file, IOException e) {
        return new StartupProblem(
                "%s is not a complete Anlan backup (%s). Nothing was changed.".formatted(file, e.getMessage()), e);
    }
}
