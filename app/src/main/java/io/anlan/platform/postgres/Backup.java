package io.anlan.platform.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Copies a data folder into one file while the platform serves: PostgreSQL's low-level backup (continuous-archiving,
 * "Making a Base Backup Using the Low Level API"), the write-ahead log that belongs to it, the file store and the
 * secrets. A temporary replication slot keeps the server from recycling log that the backup still needs.
 */
final class Backup {

    /** What a restored server makes anew, or must not see (list of the PostgreSQL manual). */
    private static final Set<String> EMPTIED = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Set<String> LEFT_OUT = Set.of(PidFile.NAME, "postmaster.opts", "pg_internal.init");

    private final EmbeddedPostgres server;
    private final Path cluster;
    private final Consumer<String> progress;

    private Backup(EmbeddedPostgres server, Consumer<String> progress) {
        this.server = server;
        this.cluster = server.data().resolve(Cluster.FOLDER);
        this.progress = progress;
    }

    /** Writes the backup; the file appears under its name only when it is complete and on disk. */
    static void write(Path data, Path file, Consumer<String> progress) {
        Path target = file.toAbsolutePath().normalize();
        if (!Files.exists(data.resolve(Cluster.FOLDER))) {
            throw new StartupProblem(
                    "There is no embedded database in %s. Name the folder with --data; an external database is backed up with its own tools (docs/operations.md)."
                            .formatted(data.toAbsolutePath().normalize()));
        }
        if (Files.exists(target)) {
            throw new StartupProblem("%s already exists; choose another file name.".formatted(target));
        }
        Path unfinished = target.resolveSibling(target.getFileName() + ".part");
        try (EmbeddedPostgres server = EmbeddedPostgres.start(
                EmbeddedPostgres.Options.of(data).joining().tellingProgressTo(progress))) {
            new Backup(server, progress).writeTo(unfinished);
            try (FileChannel written = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            progress.accept(
                    "Backup written: %s (%,d MB). It holds the database's passwords; keep it as safe as the data."
                            .formatted(target, Math.max(1, Files.size(target) >> 20)));
        } catch (IOException e) {
            throw StartupProblem.during("writing the backup " + target, target.resolveSibling("."), e);
        } catch (SQLException e) {
            throw new StartupProblem("The database refused the backup: " + e.getMessage(), e);
        } finally {
            deleteQuietly(unfinished);
        }
    }

    private static void deleteQuietly(Path unfinished) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            throw StartupProblem.during("removing the unfinished backup", unfinished, e);
        }
    }

    private void writeTo(Path file) throws IOException, SQLException {
        try (BackupWriter archive = new BackupWriter(file);
                Connection connection = DriverManager.getConnection(
                        server.jdbcUrl("postgres"), server.superuser(), server.superuserPassword())) {
            archive.text(BackupManifest.ENTRY, new BackupManifest(ServerBinaries.MAJOR, Instant.now()).text());
            archive.file(Secrets.FILE, server.data().resolve(Secrets.FILE));
            progress.accept("Copying the database …");
            String firstLog = begin(connection);
            copyFolder(archive, cluster);
            archive.file(Cluster.FOLDER + "/global/pg_control", cluster.resolve("global/pg_control"));
            String lastLog = end(connection, archive);
            progress.accept("Copying the log that belongs to it …");
            copyLog(archive, firstLog, lastLog);
            progress.accept("Copying the stored files …");
            copyFileStore(archive);
            archive.text(BackupManifest.END, "complete\n");
        }
    }

    /** Returns the name of the first log segment that a restore needs. */
    private static String begin(Connection connection) throws SQLException {
        query(
                connection,
                "select pg_create_physical_replication_slot('anlan_backup_' || pg_backend_pid(), true, true)");
        return query(connection, "select pg_walfile_name(pg_backup_start('anlan', fast => true))");
    }

    private static String end(Connection connection, BackupWriter archive) throws SQLException, IOException {
        try (PreparedStatement stop = connection.prepareStatement(
                        "select pg_walfile_name(lsn), labelfile, spcmapfile from pg_backup_stop(wait_for_archive => false)");
                ResultSet result = stop.executeQuery()) {
            result.next();
            archive.text(Cluster.FOLDER + "/backup_label", result.getString(2));
            if (!result.getString(3).isBlank()) {
                throw new StartupProblem(
                        "The database uses tablespaces, which ./anlan backup does not cover; use pg_basebackup (docs/operations.md).");
            }
            return result.getString(1);
        }
    }

    private static String query(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void copyFolder(BackupWriter archive, Path folder) throws IOException {
        archive.folder(nameOf(folder));
        List<Path> entries;
        try (Stream<Path> listing = Files.list(folder)) {
            entries = listing.sorted(Comparator.naturalOrder()).toList();
        } catch (java.nio.file.NoSuchFileException e) {
            return; // dropped meanwhile: the log replays the drop
        }
        for (Path entry : entries) {
            String name = String.valueOf(entry.getFileName());
            if (Files.isDirectory(entry)) {
                if (name.startsWith("pgsql_tmp")) {
                    continue;
                }
                if (EMPTIED.contains(name) && folder.equals(cluster)) {
                    copyEmptied(archive, entry);
                } else {
                    copyFolder(archive, entry);
                }
            } else if (belongs(entry, name)) {
                archive.file(nameOf(entry), entry);
            }
        }
    }

    private void copyEmptied(BackupWriter archive, Path folder) throws IOException {
        archive.folder(nameOf(folder));
        if (folder.endsWith("pg_wal")) {
            archive.folder(nameOf(folder) + "/archive_status");
            archive.folder(nameOf(folder) + "/summaries");
        }
    }

    private boolean belongs(Path entry, String name) {
        return !LEFT_OUT.contains(name) && !name.startsWith("pgsql_tmp") && !entry.endsWith("global/pg_control");
    }

    private void copyLog(BackupWriter archive, String first, String last) throws IOException {
        Path folder = cluster.resolve("pg_wal");
        List<Path> segments;
        try (Stream<Path> listing = Files.list(folder)) {
            segments = listing.filter(file -> within(String.valueOf(file.getFileName()), first, last))
                    .sorted()
                    .toList();
        }
        if (segments.isEmpty()
                || !segments.getFirst().endsWith(first)
                || !segments.getLast().endsWith(last)) {
            throw new StartupProblem("The database's log from %s to %s is incomplete; nothing was saved. Try again."
                    .formatted(first, last));
        }
        for (Path segment : segments) {
            archive.file(nameOf(segment), segment);
        }
    }

    private static boolean within(String name, String first, String last) {
        return name.matches("[0-9A-F]{24}") && name.compareTo(first) >= 0 && name.compareTo(last) <= 0;
    }

    /** Stored files never change and are written before the row that names them, so copying them last misses none. */
    private void copyFileStore(BackupWriter archive) throws IOException {
        Path files = server.data().resolve(BackupManifest.FILES);
        if (Files.isDirectory(files)) {
            try (Stream<Path> stored = Files.walk(files)) {
                for (Path file : stored.filter(Files::isRegularFile).sorted().toList()) {
                    archive.file(nameOf(file), file);
                }
            }
        }
    }

    private String nameOf(Path path) {
        return server.data().relativize(path).toString();
    }
}
