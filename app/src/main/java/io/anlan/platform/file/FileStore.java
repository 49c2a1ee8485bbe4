package io.anlan.platform.file;

import io.anlan.platform.web.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Files by content hash below {@code <data>/files}: the same content is kept once, a file never changes, and a name from
 * outside never becomes a path. A file is on disk, forced, before its hash is given out, so that a database row never
 * names a file that a crash took away. Who may read a file is for the module that keeps the hash.
 */
@Component("contentFileStore")
public class FileStore {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final int BUFFER = 64 * 1024;

    private final Path root;
    private final Path incoming;

    public FileStore(@Value("${anlan.data:var}") Path data) {
        root = data.resolve("files").toAbsolutePath().normalize();
        incoming = root.resolve("incoming");
    }

    /**
     * Takes a file in.
     *
     * @throws Problem 413 when it is longer than {@code maxBytes}, 415 when its content is of none of the allowed types
     */
    public StoredFile put(InputStream content, long maxBytes, Set<FileType> allowed) {
        try {
            byte[] head = content.readNBytes(FileType.HEAD);
            FileType type = FileType.of(head)
                    .filter(allowed::contains)
                    .orElseThrow(() -> Problem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "file-type"));
            Files.createDirectories(incoming);
            Path partial = incoming.resolve(UUID.randomUUID().toString());
            try {
                return keep(partial, new SequenceInputStream(new ByteArrayInputStream(head), content), maxBytes, type);
            } finally {
                Files.deleteIfExists(partial);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public StoredFile put(byte[] content, Set<FileType> allowed) {
        return put(new ByteArrayInputStream(content), content.length, allowed);
    }

    private StoredFile keep(Path partial, InputStream content, long maxBytes, FileType type) throws IOException {
        MessageDigest digest = sha256();
        long bytes = 0;
        try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = new DigestOutputStream(Channels.newOutputStream(channel), digest)) {
            byte[] buffer = new byte[BUFFER];
            for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
                bytes += n;
                if (bytes > maxBytes) {
                    throw Problem.of(HttpStatus.CONTENT_TOO_LARGE, "file-too-big", maxBytes / (1024 * 1024));
                }
                out.write(buffer, 0, n);
            }
            channel.force(true);
        }
        String sha = HexFormat.of().formatHex(digest.digest());
        Path folder = Files.createDirectories(folder(sha));
        Files.move(partial, folder.resolve(sha), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(folder);
        return new StoredFile(sha, bytes, type);
    }

    /** @throws Problem 404 when the file is not there */
    public InputStream open(String sha256) {
        try {
            return Files.newInputStream(path(sha256));
        } catch (NoSuchFileException e) {
            throw Problem.notFound();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public long size(String sha256) {
        try {
            return Files.size(path(sha256));
        } catch (NoSuchFileException e) {
            throw Problem.notFound();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes a file that no row names any more, unless it was (again) taken in after the given time. */
    public void deleteIfOlder(String sha256, Instant than) {
        try {
            Path file = path(sha256);
            if (Files.exists(file)
                    && Files.getLastModifiedTime(file).toInstant().isBefore(than)) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path path(String sha256) {
        if (!SHA256.matcher(sha256).matches()) {
            throw Problem.notFound();
        }
        return folder(sha256).resolve(sha256);
    }

    private Path folder(String sha256) {
        return root.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4));
    }

    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
