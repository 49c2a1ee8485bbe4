package io.anlan.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupIT {

    @TempDir
    Path folder;

    Path data;
    Path file;

    @BeforeEach
    void freshData() throws IOException {
        data = TestPostgres.freshData(folder.resolve("data")).toRealPath();
        Files.createSymbolicLink(
                data.resolve("programs"),
                Path.of("target/test-postgres/programs").toAbsolutePath());
        file = folder.resolve("anlan.backup");
    }

    @Test
    void backupUnderLoadHoldsEveryAcknowledgedChangeAndNoHalfOne() throws Exception {
        AtomicInteger acknowledged = new AtomicInteger();
        AtomicBoolean enough = new AtomicBoolean();
        int before;
        try (EmbeddedPostgres server = EmbeddedPostgres.start(data)) {
            execute(server, "create table step (id int primary key)", "create table copy_of_step (id int primary key)");
            CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> writePairs(server, acknowledged, enough));
            await().until(() -> acknowledged.get() > 200);
            before = acknowledged.get();
            List<String> said = new ArrayList<>();
            Backup.write(data, file, said::add);
            enough.set(true);
            writer.join();
            assertThat(said.getLast()).contains("Backup written");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");

        Path restored = folder.resolve("restored");
        Restore.into(restored, file, line -> {});
        try (EmbeddedPostgres server = EmbeddedPostgres.start(restored)) {
            int rows = queryInt(server, "select count(*) from step");
            assertThat(rows).isBetween(before, acknowledged.get());
            assertThat(queryInt(server, "select max(id) from step")).isEqualTo(rows);
            assertThat(
                            queryInt(
                                    server,
                                    "select count(*) from step full join copy_of_step using (id) where step is null or copy_of_step is null"))
                    .isZero();
        }
    }

    @Test
    void restorePutsBackRowsFilesAndSecretsAndKeepsTheFormerData() throws Exception {
        Path stored = data.resolve("files/ab/abcdef");
        Files.createDirectories(stored.resolveSibling("."));
        Files.writeString(stored, "evidence");
        Secrets.of(data).get("app-password");
        String secrets = Files.readString(data.resolve(Secrets.FILE));
        try (EmbeddedPostgres server = EmbeddedPostgres.start(data)) {
            execute(server, "create table state as select 'then' as word");
        }
        Backup.write(data, file, line -> {});
        try (EmbeddedPostgres server = EmbeddedPostgres.start(data)) {
            execute(server, "update state set word = 'now'");
        }
        Files.delete(stored);

        assertThatThrownBy(() -> DataFolderCommands.restore(
                        java.util.Optional.of(data.toString()), file.toString(), false, line -> {}))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("--yes");
        List<String> said = new ArrayList<>();
        DataFolderCommands.restore(java.util.Optional.of(data.toString()), file.toString(), true, said::add);

        assertThat(said.getLast()).contains("former data are kept");
        assertThat(stored).hasContent("evidence");
        assertThat(Files.readString(data.resolve(Secrets.FILE))).isEqualTo(secrets);
        try (EmbeddedPostgres server = EmbeddedPostgres.start(data)) {
            assertThat(queryInt(server, "select count(*) from state where word = 'then'"))
                    .isEqualTo(1);
        }
    }

    @Test
    void runningDataFolderIsNotReplaced() {
        Backup.write(data, file, line -> {});
        EmbeddedPostgres server = EmbeddedPostgres.start(data);
        try (server) {
            assertThatThrownBy(() -> Restore.into(data, file, line -> {}))
                    .isInstanceOf(StartupProblem.class)
                    .hasMessageContaining("already running");
        }
    }

    @Test
    void cutOrForeignFileIsRefusedBeforeAnythingChanges() throws IOException {
        Backup.write(data, file, line -> {});
        byte[] whole = Files.readAllBytes(file);
        Path cut = Files.write(folder.resolve("cut"), java.util.Arrays.copyOf(whole, whole.length - 5_000));
        Path foreign = Files.writeString(folder.resolve("foreign"), "not a backup");
        for (Path bad : List.of(cut, foreign)) {
            assertThatThrownBy(() -> Restore.into(data, bad, line -> {}))
                    .isInstanceOf(StartupProblem.class)
                    .hasMessageContaining("Nothing was changed");
        }
        EmbeddedPostgres.start(data).close();
    }

    @Test
    void existingFileIsNotOverwritten() throws IOException {
        Files.writeString(file, "precious");
        assertThatThrownBy(() -> Backup.write(data, file, line -> {}))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("already exists");
        assertThat(file).hasContent("precious");
    }

    /** Each transaction writes the same number into both tables, so a half one would show as an unpaired row. */
    private static void writePairs(EmbeddedPostgres server, AtomicInteger acknowledged, AtomicBoolean enough) {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            while (!enough.get()) {
                int id = acknowledged.get() + 1;
                statement.execute("insert into step values (" + id + ")");
                statement.execute("insert into copy_of_step values (" + id + ")");
                connection.commit();
                acknowledged.set(id);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
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

    private static int queryInt(EmbeddedPostgres server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
