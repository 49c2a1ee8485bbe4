package io.anlan.platform.postgres;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/** A gzipped tar file, readable by its owner only, written from files that may change or vanish meanwhile. */
final class BackupWriter implements AutoCloseable {

    private static final int FILE_MODE = 0_100_600;

    private final TarArchiveOutputStream tar;

    BackupWriter(Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        GzipParameters fast = new GzipParameters();
        fast.setCompressionLevel(1);
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        tar = new TarArchiveOutputStream(new GzipCompressorOutputStream(out, fast), "UTF-8");
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
    }

    void text(String name, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        begin(name, bytes.length);
        tar.write(bytes);
        tar.closeArchiveEntry();
    }

    void folder(String name) throws IOException {
        tar.putArchiveEntry(new TarArchiveEntry(name + "/"));
        tar.closeArchiveEntry();
    }

    /** Copies the length the file has now; what is cut off or torn meanwhile is repaired by the log. */
    void file(String name, Path source) throws IOException {
        try (InputStream in = Files.newInputStream(source)) {
            long length = Files.size(source);
            begin(name, length);
            byte[] buffer = new byte[1 << 16];
            for (long left = length; left > 0; ) {
                int read = in.readNBytes(buffer, 0, (int) Math.min(buffer.length, left));
                if (read == 0) {
                    java.util.Arrays.fill(buffer, (byte) 0);
                    read = (int) Math.min(buffer.length, left);
                }
                tar.write(buffer, 0, read);
                left -= read;
            }
            tar.closeArchiveEntry();
        } catch (NoSuchFileException e) {
            if (!name.startsWith(Cluster.FOLDER)) {
                throw e;
            }
        }
    }

    private void begin(String name, long length) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(length);
        entry.setMode(FILE_MODE);
        tar.putArchiveEntry(entry);
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }
}
