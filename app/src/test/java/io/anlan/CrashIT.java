package io.anlan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anlan.enterprise.CreditCode;
import io.anlan.platform.postgres.EmbeddedPostgres;
import io.anlan.platform.postgres.TestPostgres;
import io.anlan.support.Browser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The whole platform in a process of its own, killed together with its database in the middle of work. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashIT {

    private static final Pattern ADDRESS = Pattern.compile("ready at http://localhost:(\\d+)");
    private static final int WRITERS = 3;
    private static final int ENOUGH = 60;
    private static final int ROSTER = 3_000;

    @TempDir
    static Path folder = Path.of("");

    private Path data = Path.of("");
    private Platform platform = new Platform(null, 0);

    /** A running platform: its process and its port. */
    private record Platform(
            @org.jspecify.annotations.Nullable Process process, int port) {}

    @BeforeAll
    void start() throws IOException {
        data = TestPostgres.freshDataWithPrograms(folder.resolve("data"));
        platform = launch();
    }

    @AfterAll
    void stop() throws InterruptedException {
        Process process = platform.process();
        if (process != null) {
            process.destroy();
            process.waitFor();
        }
    }

    @Test
    void killedAmidChangesItHasEveryAcknowledgedOneAndNoHalfOne() throws Exception {
        String danger = officer()
                .get("/api/hidden-dangers?size=1")
                .json()
                .path("items")
                .get(0)
                .path("id")
                .asString();
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        CountDownLatch enough = new CountDownLatch(ENOUGH);
        List<Thread> writers = IntStream.range(0, WRITERS)
                .mapToObj(writer -> {
                    Browser browser = officer();
                    return Thread.ofVirtual().start(() -> commentUntilTheEnd(browser, danger, acknowledged, enough));
                })
                .toList();
        enough.await();
        kill();
        for (Thread writer : writers) {
            writer.join();
        }

        platform = launch();
        JsonNode history =
                officer().get("/api/hidden-dangers/" + danger + "/history").json();
        assertThat(history.findValuesAsString("note")).containsAll(acknowledged);
        int comments = count("select count(*) from hiddendanger.history where note like 'crash %'");
        assertThat(comments).isBetween(acknowledged.size(), acknowledged.size() + WRITERS);
        assertThat(count("select count(distinct note) from hiddendanger.history where note like 'crash %'"))
                .isEqualTo(comments);
        assertThat(count("select count(*) from audit.entry where action = 'hidden-danger.comment' and subject_id = '"
                        + danger + "' and at >= (select min(at) from hiddendanger.history where note like 'crash %')"))
                .isEqualTo(comments);
        assertThat(count("select count(*) from platform.idempotency where response::text like '%" + danger + "%'"))
                .isEqualTo(comments);
    }

    @Test
    void killedAmidAnImportItHasAllRowsOrNoneAndTheImportCanGoOn() throws Exception {
        Browser officer = officer();
        String id = upload(officer).path("id").asString();
        String path = "/api/imports/" + id;
        officer.post(path + "/check", Map.of("mapping", officer.get(path).json().path("mapping")));
        await().atMost(Duration.ofMinutes(2)).until(() -> state(officer, path).equals("CHECKED"));
        int before = count("select count(*) from enterprise.enterprise");
        officer.post(path + "/commit", null);
        await().pollInterval(Duration.ofMillis(2))
                .until(() -> state(officer, path).equals("WRITING"));
        kill();

        platform = launch();
        Browser again = officer();
        await().atMost(Duration.ofMinutes(2)).until(() -> !state(again, path).equals("WRITING"));
        boolean written = state(again, path).equals("WRITTEN");
        assertThat(count("select count(*) from enterprise.enterprise")).isEqualTo(written ? before + ROSTER : before);
        if (!written) {
            again.post(path + "/commit", null);
            await().atMost(Duration.ofMinutes(2)).until(() -> state(again, path).equals("WRITTEN"));
        }
        assertThat(count("select count(*) from enterprise.enterprise")).isEqualTo(before + ROSTER);
    }

    private static String state(Browser browser, String path) {
        return browser.get(path).json().path("state").asString("");
    }

    private static void commentUntilTheEnd(
            Browser browser, String danger, Set<String> acknowledged, CountDownLatch enough) {
        try {
            while (true) {
                UUID key = UUID.randomUUID();
                String note = "crash " + key;
                var answer = browser.send(
                        "POST",
                        "/api/hidden-dangers/" + danger + "/comment",
                        Map.of("note", note, "photoIds", List.of()),
                        Map.of("Idempotency-Key", key.toString()));
                if (answer.status() == 200) {
                    acknowledged.add(note);
                    enough.countDown();
                }
            }
        } catch (UncheckedIOException e) {
            // the server is gone, as intended: what it had answered until now is what must be there
        }
    }

    private JsonNode upload(Browser officer) {
        StringBuilder csv = new StringBuilder("名称,统一社会信用代码,所属区划\n");
        for (int i = 0; i < ROSTER; i++) {
            String first17 = "91990102MA%07d".formatted(i);
            csv.append("断电试验厂%d,%s%c,柏溪镇%n".formatted(i, first17, CreditCode.checkCharacter(first17)));
        }
        String boundary = "anlan-test-boundary";
        String body = "--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"roster.csv\"\r\nContent-Type: text/csv\r\n\r\n"
                + csv + "\r\n--" + boundary + "--\r\n";
        var answer = officer.send(
                "POST",
                "/api/imports/enterprises",
                body.getBytes(StandardCharsets.UTF_8),
                Map.of("Content-Type", "multipart/form-data; boundary=" + boundary));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private Browser officer() {
        Browser browser = new Browser(platform.port());
        var answer = browser.post("/api/session/sample", Map.of("account", "shenzy"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return browser;
    }

    private Platform launch() throws IOException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AnlanApplication.class.getName(),
                        "--server.port=0",
                        "--anlan.data=" + data)
                .redirectErrorStream(true)
                .start();
        StringBuilder said = new StringBuilder();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                Thread.ofVirtual().start(() -> output.lines().forEach(rest -> {}));
                return new Platform(process, Integer.parseInt(address.group(1)));
            }
            said.append(line).append('\n');
        }
        throw new IllegalStateException("the platform did not start:\n" + said);
    }

    private void kill() throws IOException, InterruptedException {
        Process process = platform.process();
        assertThat(process).isNotNull();
        String database =
                Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst();
        new ProcessBuilder("kill", "-9", String.valueOf(process.pid()), database)
                .start()
                .waitFor();
        process.waitFor();
    }

    private int count(String sql) throws SQLException {
        try (EmbeddedPostgres server =
                        EmbeddedPostgres.start(EmbeddedPostgres.Options.of(data).joining());
                Connection connection = DriverManager.getConnection(
                        server.jdbcUrl("anlan"), server.superuser(), server.superuserPassword());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
