package io.anlan.platform.postgres;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The server's log file: kept small, and read back for the reason when a start fails. */
final class ServerLog {

    private static final long LARGEST = 20L << 20;

    private ServerLog() {}

    /** Keeps one older generation; the running server appends, so that the file can be cut under it. */
    static void rotate(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LARGEST) {
            Files.copy(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "rw")) {
                file.setLength(0);
            }
        }
    }

    static String since(Path log, long position) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long length = file.length();
            long from = Math.max(Math.min(position, length), length - 64_000);
            byte[] bytes = new byte[(int) (length - from)];
            file.seek(from);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    static boolean portTaken(String output) {
        return output.contains("Address already in use");
    }

    /** One sentence from what initdb or postgres said before it gave up. */
    static StartupProblem problem(String program, String output, Path data) {
        if (output.contains("No space left on device")) {
            return new StartupProblem(
                    "The disk that holds %s is full. Free some space and start again.".formatted(data));
        }
        List<String> lines = output.lines().filter(line -> !line.isBlank()).toList();
        String reason = lines.stream()
                .filter(line -> line.contains("FATAL:") || line.contains("PANIC:") || line.contains("error:"))
                .findFirst()
                .orElse(lines.isEmpty() ? "it said nothing" : lines.getLast());
        return new StartupProblem("The embedded PostgreSQL (%s) did not start: %s (more in %s)"
                .formatted(program, reason.strip(), data.resolve("postgres.log")));
    }
}
