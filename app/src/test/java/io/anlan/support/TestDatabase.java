package io.anlan.support;

import io.anlan.platform.postgres.EmbeddedPostgres;
import io.anlan.platform.postgres.TestPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Points the server at a fresh database on the shared throw-away PostgreSQL, owned by a role that is no superuser. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String OWNER = "anlan_owner";
    private static final String PASSWORD = "test-owner";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String database = "it_" + COUNT.incrementAndGet();
        EmbeddedPostgres server = TestPostgres.shared();
        create(server, database);
        TestPropertyValues.of(
                        "anlan.data=" + Path.of("target", "it-data", database).toAbsolutePath(),
                        "anlan.db-url=" + server.jdbcUrl(database),
                        "anlan.db-owner=" + OWNER,
                        "anlan.db-owner-password=" + PASSWORD,
                        "anlan.db-app-password=test-app",
                        "anlan.db-pool-size=8")
                .applyTo(context);
    }

    private static void create(EmbeddedPostgres server, String database) {
        try (Connection c = DriverManager.getConnection(
                        server.jdbcUrl("postgres"), server.superuser(), server.superuserPassword());
                var s = c.createStatement()) {
            s.execute("""
                    do $$ begin
                      if not exists (select from pg_roles where rolname = 'anlan_owner') then
                        create role anlan_owner login createrole password 'test-owner';
                      end if;
                    end $$
                    """);
            s.execute("create database " + database + " owner " + OWNER);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
