package io.anlan.platform.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the data lives.
 *
 * @param data the folder of the embedded database, files and secrets
 * @param dbUrl JDBC URL of an external PostgreSQL ≥ 16; absent means the embedded one
 * @param dbOwner the external login that owns the schemas and may create roles
 * @param dbOwnerPassword its password
 * @param dbAppPassword password of the {@code anlan_app} login on an external server; generated and kept in the data
 *     folder when absent (set it when several nodes share one server)
 * @param dbPoolSize connections per node
 * @param command what runs instead of the server, such as audit-verify; absent for the server itself
 */
@ConfigurationProperties("anlan")
record DatabaseProperties(
        @DefaultValue("var") Path data,
        @Nullable String dbUrl,
        @DefaultValue("anlan_owner") String dbOwner,
        @Nullable String dbOwnerPassword,
        @Nullable String dbAppPassword,
        @DefaultValue("16") int dbPoolSize,
        @Nullable String command) {}
