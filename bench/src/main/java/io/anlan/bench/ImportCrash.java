package io.anlan.bench;

import io.anlan.AnlanApplication;
import io.anlan.identity.Users;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Kills the server ({@code kill -9}) while it writes 100,000 rows and starts it again: nothing may be there, the import
 * must offer to go on, and going on must write all. Arguments: port, data folder.
 */
public final class ImportCrash {

    private static final long PATIENCE_NANOS = 100_000_000;
    private static final int ROWS_BEFORE_KILL = 20_000;

    private ImportCrash() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length == 3) {
            serve(args[0], Path.of(args[1]), args[2].equals("first"));
            return;
        }
        Path data = Path.of(args[1]).toAbsolutePath();
        Files.createDirectories(data);
        Path file = ImportBench.roster(data.resolve("roster.xlsx"));
        var client = new ImportClient(Integer.parseInt(args[0]));
        Process server = start(args[0], data, "first");
        String id = tried(client, data, file);
        client.post("/api/imports/" + id + "/commit", Map.of());
        while (written(client, id) < ROWS_BEFORE_KILL) {
            LockSupport.parkNanos(PATIENCE_NANOS);
        }
        server.destroyForcibly().waitFor();
        System.out.println("killed while writing");

        server = start(args[0], data, "again");
        signIn(client, data);
        Map<?, ?> counts = client.await(id, "CHECKED");
        System.out.println("after the restart: " + counts);
        client.post("/api/imports/" + id + "/commit", Map.of());
        client.awaitState(id, "WRITTEN");
        Object result = client.get("/api/imports/" + id).get("result");
        boolean whole = String.valueOf(result).contains("created=100000")
                && String.valueOf(result).contains("changed=0");
        System.out.println((whole ? "HELD: " : "BROKEN: ") + result);
        server.destroy();
        server.waitFor();
        System.exit(whole ? 0 : 1);
    }

    private static String tried(ImportClient client, Path data, Path file) throws IOException {
        signIn(client, data);
        String id = client.upload("bench", file);
        client.post("/api/imports/" + id + "/check", Map.of());
        client.await(id, "CHECKED");
        return id;
    }

    private static int written(ImportClient client, String id) throws IOException {
        var progress = (Map<?, ?>) client.get("/api/imports/" + id).get("progress");
        return progress != null && progress.get("done") instanceof Integer done ? done : 0;
    }

    private static void signIn(ImportClient client, Path data) throws IOException {
        client.signIn(Files.readString(data.resolve("account")), ImportBench.PASSWORD);
    }

    private static Process start(String port, Path data, String turn) throws IOException {
        Path ready = data.resolve("ready");
        Files.deleteIfExists(ready);
        Process process = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ImportCrash.class.getName(),
                        port,
                        data.toString(),
                        turn))
                .redirectErrorStream(true)
                .redirectOutput(new File(data.toFile(), "server-" + turn + ".log"))
                .start();
        while (!Files.exists(ready)) {
            if (!process.isAlive()) {
                throw new IllegalStateException("server did not start, see " + data);
            }
            LockSupport.parkNanos(PATIENCE_NANOS);
        }
        return process;
    }

    private static void serve(String port, Path data, boolean first) throws IOException {
        ConfigurableApplicationContext server = new SpringApplicationBuilder(
                        AnlanApplication.class, ImportBenchTable.class)
                .run(
                        "--server.port=" + port,
                        "--anlan.data=" + data.resolve("var"),
                        "--anlan.sample=false",
                        "--bench.keep=" + !first);
        if (first) {
            Files.writeString(data.resolve("account"), ImportBench.person(server.getBean(Users.class)));
        }
        Files.createFile(data.resolve("ready"));
    }
}
