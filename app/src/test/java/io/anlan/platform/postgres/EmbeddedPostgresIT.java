package io.anlan.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresIT {

    private static final Duration START_LIMIT = Duration.ofSeconds(5);

    @TempDir
    Path folder;

    Path data;

    @Nullable
    Process launcher;

    @BeforeEach
    void freshData() {
        data = TestPostgres.freshData(folder.resolve("data"));
    }

    @AfterEach
    void stopLauncher() throws InterruptedException {
        if (launcher != null) {
            launcher.destroyForcibly().waitFor();
            await().atMost(START_LIMIT).until(() -> Leftovers.running(cluster()).isEmpty());
        }
    }

    @Test
    void keepsWhatWasWrittenFromOneStartToTheNext() throws SQLException {
        try (EmbeddedPostgres server = start()) {
            execute(server, "create table kept (id int)", "insert into kept values (1)");
        }
        try (EmbeddedPostgres server = start()) {
            assertThat(queryInt(server, "select count(*) from kept")).isEqualTo(1);
        }
    }

    @Test
    void isDurableSortsChineseAndAsksForAPassword() throws SQLException {
        try (EmbeddedPostgres server = start()) {
            assertThat(query(server, "show fsync")).isEqualTo("on");
            assertThat(query(server, "show synchronous_commit")).isEqualTo("on");
            assertThat(query(server, "select string_agg(n, '' order by n) from unnest(array['周','安','程']) n"))
                    .isEqualTo("安程周");
            assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl("postgres"), "postgres", "wrong"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void secretsAreReadableByTheirOwnerOnly() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(Secrets.FILE))))
                .isEqualTo("rw-------");
    }

    @Test
    void secretsMadeByOneHolderSurviveThoseOfAnother() {
        Secrets early = Secrets.of(data);
        String late = Secrets.of(data).get("late");
        assertThat(early.get("own")).isEqualTo(Secrets.of(data).get("own"));
        assertThat(Secrets.of(data).get("late")).isEqualTo(late);
    }

    @Test
    void killedPlatformStartsAgainCleanlyAndItsDatabaseIsGone() throws Exception {
        Running first = launch();
        write(first, "create table kept (id int)", "insert into kept values (1)");
        kill(first.launcher());
        startsAgainInTimeWith(1);
    }

    @Test
    void killedDatabaseIsStartedAgainOnTheSamePortByTheRunningPlatform() throws Exception {
        try (EmbeddedPostgres server = start()) {
            execute(server, "create table kept (id int)", "insert into kept values (1)");
            int port = server.port();
            long killed = server.pid().orElseThrow();
            kill(killed);
            await().atMost(START_LIMIT)
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(queryInt(server, "select count(*) from kept"))
                            .isEqualTo(1));
            assertThat(server.port()).isEqualTo(port);
            assertThat(server.pid().orElseThrow()).isNotEqualTo(killed);
        }
    }

    @Test
    void bothKilledAtOnceStartAgainCleanly() throws Exception {
        Running first = launch();
        write(first, "create table kept (id int)", "insert into kept values (1)");
        new ProcessBuilder("kill", "-9", String.valueOf(first.launcher()), String.valueOf(first.pid()))
                .start()
                .waitFor();
        startsAgainInTimeWith(1);
    }

    @Test
    void stalePidFileOfALiveStrangerIsNoObstacleAndTheStrangerLives() throws Exception {
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try {
            try (EmbeddedPostgres server = start()) {
                execute(server, "create table kept (id int)", "insert into kept values (1)");
            }
            Files.writeString(
                    cluster().resolve("postmaster.pid"),
                    "%d\n%s\n1700000000\n5432\n\n127.0.0.1\n1 2\nready\n".formatted(stranger.pid(), cluster()));
            startsAgainInTimeWith(1);
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void orphanedServerOfThisFolderIsStoppedFirst() throws Exception {
        Path programs = Files.list(Path.of("target/test-postgres/programs"))
                .findFirst()
                .orElseThrow()
                .toAbsolutePath();
        ServerUser user = ServerUser.choose(data.toRealPath(), programs);
        List<String> command =
                user.command(programs.resolve("bin/postgres"), "-D", cluster().toString(), "-p", "54999").stream()
                        .filter(word -> !word.startsWith("--pdeathsig"))
                        .toList();
        if (user.uid() >= 0) {
            FileTrees.give(cluster(), user.uid());
        }
        Process orphan = Cluster.process(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        await().until(() -> PidFile.read(cluster()).filter(PidFile::ready).isPresent());
        try (EmbeddedPostgres server = start()) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(queryInt(server, "select 1")).isEqualTo(1);
        }
    }

    @Test
    void secondInstanceOnTheSameFolderIsRefusedInOneSentenceButACommandMayJoin() throws SQLException {
        try (EmbeddedPostgres server = start()) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(StartupProblem.class)
                    .hasMessageContaining("already running on the data folder");
            try (EmbeddedPostgres joined =
                    EmbeddedPostgres.start(TestPostgres.optionsFor(data).joining())) {
                assertThat(joined.jdbcUrl("postgres")).isEqualTo(server.jdbcUrl("postgres"));
                assertThat(queryInt(joined, "select 1")).isEqualTo(1);
            }
            assertThat(queryInt(server, "select 1")).isEqualTo(1);
        }
    }

    @Test
    void currentUserIsTheOneWhoOwnsItsFiles() throws IOException {
        assertThat(ServerUser.currentUid()).isEqualTo(FileTrees.uidOf(Files.createFile(folder.resolve("mine"))));
    }

    @Test
    void anotherDatabaseVersionIsRefusedInOneSentence() throws IOException {
        Files.writeString(cluster().resolve("PG_VERSION"), "16\n");
        assertThatThrownBy(this::start)
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("written by PostgreSQL 16")
                .hasMessageContaining("brings PostgreSQL 18");
    }

    private void startsAgainInTimeWith(int rows) throws SQLException {
        long begin = System.nanoTime();
        try (EmbeddedPostgres server = start()) {
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(START_LIMIT);
            assertThat(queryInt(server, "select count(*) from kept")).isEqualTo(rows);
        }
    }

    private record Running(long launcher, int port, long pid) {}

    private Running launch() throws IOException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LauncherProcess.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        launcher = process;
        BufferedReader output = process.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("ready ")) {
                String[] words = line.split(" ");
                return new Running(process.pid(), Integer.parseInt(words[1]), Long.parseLong(words[2]));
            }
        }
        throw new IllegalStateException("the launcher process ended");
    }

    private void write(Running running, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + running.port() + "/postgres",
                        "postgres",
                        Secrets.of(data).get(Secrets.SUPERUSER));
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static void kill(long pid) throws IOException {
        Signals.send(pid, "KILL");
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(TestPostgres.optionsFor(data));
    }

    private Path cluster() throws IOException {
        return data.toRealPath().resolve(Cluster.FOLDER);
    }

    private static Connection connect(EmbeddedPostgres server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl("postgres"), server.superuser(), server.superuserPassword());
    }

    private static void execute(EmbeddedPostgres server, String... statements) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String query(EmbeddedPostgres server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static int queryInt(EmbeddedPostgres server, String sql) throws SQLException {
        return Integer.parseInt(query(server, sql));
    }
}
