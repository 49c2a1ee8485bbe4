package io.anlan.platform.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.function.Consumer;

/** The database's own folder {@code <data>/postgres}: made once by initdb, checked and put in order before each start. */
record Cluster(Path data, Path binaries, ServerUser user) {

    static final String FOLDER = "postgres";

    Path folder() {
        return data.resolve(FOLDER);
    }

    Path log() {
        return data.resolve("postgres.log");
    }

    boolean exists() {
        return Files.exists(folder().resolve("PG_VERSION"));
    }

    /** Makes the folder when it is missing, in one step that either happens or does not. */
    void createIfMissing(String superuser, String password, Consumer<String> progress) throws IOException {
        if (exists()) {
            return;
        }
        if (Files.exists(folder())) {
            throw new StartupProblem(
                    "%s exists but holds no PostgreSQL database. Restore a backup, or move the folder away to start afresh."
                            .formatted(folder()));
        }
        progress.accept("Creating the database in " + folder() + " …");
        Path fresh = data.resolve(FOLDER + ".new");
        FileTrees.delete(fresh);
        Files.createDirectory(
                fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path passwordFile = Files.createTempFile(data, "initdb-", ".tmp");
        try {
            Files.writeString(passwordFile, password + "\n");
            ServerUser creator = user.creator();
            creator.own(fresh);
            creator.own(passwordFile);
            initialise(creator, fresh, superuser, passwordFile);
            Files.move(fresh, folder(), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    private void initialise(ServerUser creator, Path fresh, String superuser, Path passwordFile) throws IOException {
        List<String> command = creator.command(
                binaries.resolve("bin/initdb"),
                "--pgdata=" + fresh,
                "--username=" + superuser,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=icu",
                "--icu-locale=zh-CN",
                "--no-instructions");
        Process process = process(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw ServerLog.problem("initdb", output, data);
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new StartupProblem("Interrupted while creating the database", e);
        }
    }

    /** Refuses a folder of another version or owner; otherwise hands it to the server's user and writes its settings. */
    void prepare(boolean durable) throws IOException {
        String version = Files.readString(folder().resolve("PG_VERSION")).strip();
        if (!version.equals(ServerBinaries.MAJOR)) {
            throw new StartupProblem(
                    "The database in %s was written by PostgreSQL %s, but this Anlan brings PostgreSQL %s. Start it with the Anlan version that wrote it, or move it over with pg_dump (docs/operations.md)."
                            .formatted(folder(), version, ServerBinaries.MAJOR));
        }
        int owner = FileTrees.uidOf(folder());
        if (user.uid() < 0 && owner != ServerUser.currentUid()) {
            throw new StartupProblem(
                    "The database in %s belongs to the user id %d, because Anlan was started as another user before. Start it as that user (or as root), or give it to you with: sudo chown -R %s %s"
                            .formatted(folder(), owner, System.getProperty("user.name"), data));
        }
        user.own(folder());
        ServerSettings.write(folder(), durable);
    }

    /** A server process: nothing of our environment leaks into it, and its working directory is one everybody may enter. */
    static ProcessBuilder process(List<String> command) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(Path.of("/").toFile());
        String path = System.getenv("PATH");
        builder.environment().clear();
        builder.environment().put("PATH", path == null ? "/usr/sbin:/usr/bin:/sbin:/bin" : path);
        builder.environment().put("LC_ALL", "C");
        return builder;
    }
}
