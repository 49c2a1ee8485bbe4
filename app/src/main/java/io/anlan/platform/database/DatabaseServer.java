package io.anlan.platform.database;

import io.anlan.platform.postgres.EmbeddedPostgres;
import io.anlan.platform.postgres.Secrets;
import io.anlan.platform.postgres.StartupProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;

/**
 * The PostgreSQL server that this node uses: embedded by default, external when {@code anlan.db-url} names one. Before
 * anything else connects it makes sure that the database and the roles exist.
 */
final class DatabaseServer implements DisposableBean {

    static final String DATABASE = "anlan";
    private static final int OLDEST_SERVER = 160_000;

    private final @Nullable EmbeddedPostgres embedded;
    private final String url;
    private final Login owner;
    private final Login app;

    record Login(String user, String password) {}

    private DatabaseServer(@Nullable EmbeddedPostgres embedded, String url, Login owner, Login app) {
        this.embedded = embedded;
        this.url = url;
        this.owner = owner;
        this.app = app;
    }

    static DatabaseServer start(DatabaseProperties properties) {
        try {
            Secrets secrets = Secrets.of(properties.data());
            return properties.dbUrl() == null ? embedded(properties, secrets) : external(properties, secrets);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new StartupProblem(
                    "The database %s cannot be used: %s"
                            .formatted(properties.dbUrl() == null ? "" : properties.dbUrl(), e.getMessage()),
                    e);
        }
    }

    private static DatabaseServer embedded(DatabaseProperties properties, Secrets secrets)
            throws IOException, SQLException {
        EmbeddedPostgres server = EmbeddedPostgres.start(options(properties));
        Login superuser = new Login(server.superuser(), server.superuserPassword());
        Login owner = new Login("anlan_owner", secrets.get("owner"));
        Login app = new Login("anlan_app", secrets.get("app"));
        try (Connection c = connect(server.jdbcUrl("postgres"), superuser)) {
            ensureLogin(c, owner, "createrole");
            ensureRoles(c, app);
            ensureDatabase(c, owner.user());
            ensurePrivileges(c, DATABASE, owner, app);
        }
        return new DatabaseServer(server, server.jdbcUrl(DATABASE), owner, app);
    }

    /** A command works beside the instance that serves the folder; a second instance is refused. */
    private static EmbeddedPostgres.Options options(DatabaseProperties properties) {
        EmbeddedPostgres.Options options = EmbeddedPostgres.Options.of(properties.data());
        return properties.command() == null ? options : options.joining();
    }

    private static DatabaseServer external(DatabaseProperties properties, Secrets secrets) throws SQLException {
        String url = properties.dbUrl();
        String password = properties.dbOwnerPassword();
        if (url == null || password == null) {
            throw new StartupProblem(
                    "An external database needs its owner's login: set ANLAN_DB_OWNER and ANLAN_DB_OWNER_PASSWORD.");
        }
        Login owner = new Login(properties.dbOwner(), password);
        String appPassword = properties.dbAppPassword();
        Login app = new Login("anlan_app", appPassword == null ? secrets.get("app") : appPassword);
        try (Connection c = connect(url, owner)) {
            int version = Integer.parseInt(single(c, "show server_version_num"));
            if (version < OLDEST_SERVER) {
                throw new StartupProblem(
                        "PostgreSQL 16 or newer is needed; the server is " + single(c, "show server_version"));
            }
            ensureRoles(c, app);
            ensurePrivileges(c, single(c, "select quote_ident(current_database())"), owner, app);
        }
        return new DatabaseServer(null, url, owner, app);
    }

    String url() {
        return url;
    }

    Login owner() {
        return owner;
    }

    Login app() {
        return app;
    }

    @Override
    public void destroy() {
        if (embedded != null) {
            embedded.close();
        }
    }

    private static void ensureRoles(Connection c, Login app) throws SQLException {
        for (String role : List.of("anlan_place", "anlan_enterprise", "anlan_system")) {
            if (!exists(c, "select 1 from pg_roles where rolname = ?", role)) {
                execute(c, "create role " + role + " nologin");
            }
        }
        ensureLogin(c, app, "noinherit");
        execute(c, "grant anlan_place, anlan_enterprise, anlan_system to anlan_app");
        execute(c, "alter role " + app.user() + " set idle_in_transaction_session_timeout = '60s'");
    }

    /** Only the two logins may open the database. */
    private static void ensurePrivileges(Connection c, String database, Login owner, Login app) throws SQLException {
        execute(c, "revoke all on database %s from public".formatted(database));
        execute(c, "grant connect, temporary on database %s to %s, %s".formatted(database, app.user(), owner.user()));
    }

    private static void ensureLogin(Connection c, Login login, String attributes) throws SQLException {
        String verb = exists(c, "select 1 from pg_roles where rolname = ?", login.user()) ? "alter" : "create";
        execute(
                c,
                "%s role %s login %s password %s"
                        .formatted(verb, login.user(), attributes, literal(c, login.password())));
    }

    private static void ensureDatabase(Connection c, String owner) throws SQLException {
        if (!exists(c, "select 1 from pg_database where datname = ?", DATABASE)) {
            execute(c, "create database " + DATABASE + " owner " + owner);
        }
    }

    private static Connection connect(String url, Login login) throws SQLException {
        return DriverManager.getConnection(url, login.user(), login.password());
    }

    private static boolean exists(Connection c, String sql, String value) throws SQLException {
        try (var s = c.prepareStatement(sql)) {
            s.setString(1, value);
            try (var rs = s.executeQuery()) {
                return rs.next();
            }
        }
    }

    private static String literal(Connection c, String value) throws SQLException {
        try (var s = c.prepareStatement("select quote_literal(?)")) {
            s.setString(1, value);
            try (var rs = s.executeQuery()) {
                rs.next();
                return rs.getString(1);
            }
        }
    }

    private static String single(Connection c, String sql) throws SQLException {
        try (var s = c.createStatement();
                var rs = s.executeQuery(sql)) {
            rs.next();
            return rs.getString(1);
        }
    }

    private static void execute(Connection c, String sql) throws SQLException {
        try (var s = c.createStatement()) {
            s.execute(sql);
        }
    }
}
