package io.anlan.platform.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL server programs, unpacked once per version from the archive on the class path. */
final class ServerBinaries {

    /** The major version of the archive; data folders of another major version cannot be opened. */
    static final String MAJOR = "18";

    private ServerBinaries() {}

    /** The folder that holds bin/, lib/ and share/ below the given cache folder, unpacking it when it is missing. */
    static Path unpackedBelow(Path cache, Consumer<String> progress) throws IOException {
        URL archive = archive();
        Path home = cache.resolve("postgresql-" + MAJOR + "-" + fingerprint(archive));
        if (Files.isExecutable(home.resolve("bin/postgres"))) {
            return home;
        }
        progress.accept("Unpacking PostgreSQL " + MAJOR + " (once per version) …");
        Files.createDirectories(cache);
        Path fresh = Files.createTempDirectory(cache, "unpack-", access("rwxr-xr-x"));
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
        try {
            unpack(archive, fresh);
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException
                | AtomicMoveNotSupportedException
                | java.nio.file.DirectoryNotEmptyException e) {
            if (!Files.isExecutable(home.resolve("bin/postgres"))) {
                throw e;
            }
            FileTrees.delete(fresh);
        } catch (IOException e) {
            FileTrees.delete(fresh);
            throw e;
        }
        deleteOthers(cache, home);
        return home;
    }

    private static URL archive() {
        String os = System.getProperty("os.name", "");
        String arch = System.getProperty("os.arch", "");
        String name = switch (arch) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64" -> "arm_64";
            default -> arch;
        };
        URL url = os.toLowerCase(Locale.ROOT).contains("linux")
                ? ServerBinaries.class.getResource("/postgres-linux-" + name + ".txz")
                : null;
        if (url == null) {
            throw new StartupProblem(
                    "No embedded PostgreSQL for %s on %s (there is one for Linux on x86-64 and arm64). Use your own PostgreSQL ≥ 16 with --db-url."
                            .formatted(os, arch));
        }
        return url;
    }

    private static String fingerprint(URL archive) throws IOException {
        URLConnection connection = archive.openConnection();
        if (connection instanceof JarURLConnection jar && jar.getJarEntry() != null) {
            return Long.toHexString(jar.getJarEntry().getCrc());
        }
        return Long.toString(connection.getContentLengthLong());
    }

    private static void unpack(URL archive, Path target) throws IOException {
        try (InputStream raw = new BufferedInputStream(archive.openStream(), 1 << 16);
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(raw))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("archive entry outside its folder: " + entry.getName());
                }
                if (!entry.getName().endsWith(".a")) {
                    unpackEntry(tar, entry, path);
                }
            }
        }
    }

    private static void unpackEntry(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
            return;
        }
        Files.createDirectories(path.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            Files.copy(tar, path);
            boolean program = (entry.getMode() & 0b001_000_000) != 0;
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static void deleteOthers(Path cache, Path home) throws IOException {
        try (Stream<Path> siblings = Files.list(cache)) {
            for (Path other : siblings.toList()) {
                String name = String.valueOf(other.getFileName());
                if (name.startsWith("postgresql-") && !other.equals(home)) {
                    FileTrees.delete(other);
                }
            }
        }
    }

    private static java.nio.file.attribute.FileAttribute<Set<PosixFilePermission>> access(String mode) {
        return PosixFilePermissions.asFileAttribute(EnumSet.copyOf(PosixFilePermissions.fromString(mode)));
    }
}
