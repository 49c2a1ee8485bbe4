package io.anlan.platform.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * As whom, and behind which wrappers, the server runs. PostgreSQL refuses to run as root, so a platform that was started
 * as root hands the server's own folder to an otherwise unused user id and drops to it. The wrappers are programs of
 * util-linux: {@code setsid} keeps a Ctrl-C in the terminal away from the server (the platform stops it in its turn), and
 * {@code setpriv --pdeathsig} makes the kernel stop the server when the platform is killed.
 *
 * @param wrappers what stands before the server's own command line
 * @param uid who owns the server's files; -1 when that is simply the current user
 */
record ServerUser(List<String> wrappers, int uid) {

    /** Free in the allocation of every common distribution (below 65534, above the ranges of people and services). */
    static final int UNUSED_UID = 64_170;

    private static final Path USERS = Path.of("/etc/passwd");

    static ServerUser choose(Path dataFolder, Path binaries) throws IOException {
        if (currentUid() != 0) {
            return new ServerUser(ordinaryWrappers(), -1);
        }
        openForTraversal(dataFolder);
        int known = knownUid();
        List<ServerUser> ways = List.of(
                new ServerUser(dropTo(UNUSED_UID), UNUSED_UID),
                new ServerUser(ownNamespace(known), 0),
                new ServerUser(enteringAnyFolder(dropTo(UNUSED_UID)), UNUSED_UID));
        for (ServerUser way : ways) {
            if (way.reaches(dataFolder, binaries)) {
                return way;
            }
        }
        throw new StartupProblem(
                "PostgreSQL does not run as root, and there is no way to drop root here (setpriv and unshare of util-linux were tried on %s). Run Anlan as an ordinary user, or use your own PostgreSQL with --db-url."
                        .formatted(dataFolder));
    }

    /** Who runs initdb, which insists on a user with a name: the nameless id borrows one for that moment. */
    ServerUser creator() throws IOException {
        if (uid != UNUSED_UID) {
            return this;
        }
        int known = knownUid();
        return new ServerUser(
                wrappers.stream()
                        .map(word -> word.replace("=" + UNUSED_UID, "=" + known))
                        .toList(),
                known);
    }

    List<String> command(Path program, String... arguments) {
        List<String> command = new ArrayList<>(wrappers);
        command.add(program.toString());
        command.addAll(List.of(arguments));
        return command;
    }

    /** Makes the files this user's. */
    void own(Path files) throws IOException {
        if (uid >= 0) {
            FileTrees.give(files, uid);
        }
    }

    static long currentUid() {
        return new UnixSystem().getUid();
    }

    private static List<String> ordinaryWrappers() {
        List<String> wrappers = List.of("setsid", "setpriv", "--pdeathsig=INT");
        return succeeds(with(wrappers, "true")) ? wrappers : List.of();
    }

    private static List<String> dropTo(int uid) {
        return List.of(
                "setsid",
                "setpriv",
                "--pdeathsig=INT",
                "--reuid=" + uid,
                "--regid=" + uid,
                "--clear-groups",
                "--no-new-privs");
    }

    /** For a data folder below one that only root may enter, such as /root: root outside, an ordinary user inside. */
    private static List<String> ownNamespace(int uid) {
        return List.of(
                "setsid",
                "unshare",
                "--user",
                "--map-user=" + uid,
                "--map-group=" + uid,
                "setpriv",
                "--pdeathsig=INT",
                "--no-new-privs");
    }

    /** The same where user namespaces are forbidden, as in most containers. */
    private static List<String> enteringAnyFolder(List<String> drop) {
        return with(drop, "--inh-caps=+dac_override", "--ambient-caps=+dac_override");
    }

    private static int knownUid() throws IOException {
        List<String[]> users = Files.readAllLines(USERS).stream()
                .map(line -> line.split(":"))
                .filter(user -> user.length > 2 && user[2].matches("[1-9][0-9]*"))
                .toList();
        return users.stream()
                .filter(user -> user[0].equals("nobody"))
                .findFirst()
                .or(() -> users.stream().findFirst())
                .map(user -> Integer.parseInt(user[2]))
                .orElse(UNUSED_UID);
    }

    private boolean reaches(Path dataFolder, Path binaries) {
        return succeeds(with(
                wrappers,
                "sh",
                "-c",
                "test -x \"$0\" && test -x \"$1\"",
                dataFolder.toString(),
                binaries.resolve("bin/postgres").toString()));
    }

    private static boolean succeeds(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void openForTraversal(Path folder) throws IOException {
        Set<PosixFilePermission> mode = Files.getPosixFilePermissions(folder);
        if (FileTrees.uidOf(folder) == 0 && mode.add(PosixFilePermission.OTHERS_EXECUTE)) {
            Files.setPosixFilePermissions(folder, mode);
        }
    }

    private static List<String> with(List<String> command, String... more) {
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of(more));
        return all;
    }
}
