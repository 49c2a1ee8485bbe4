package io.anlan.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The server's configuration files, written anew at every start. Sized for two cores and modest memory; an operator
 * overrides single lines in {@code <data>/postgres.conf}, which is read last.
 */
final class ServerSettings {

    private static final long SHARED_MEMORY_WANTED = 256L << 20;

    private static final String ACCESS = """
            # Written by Anlan. Passwords only, from this machine only.
            host all all 127.0.0.1/32 scram-sha-256
            """;

    private ServerSettings() {}

    static void write(Path cluster, boolean durable) throws IOException {
        Files.writeString(cluster.resolve("pg_hba.conf"), ACCESS);
        Files.writeString(cluster.resolve("postgresql.conf"), configuration(durable));
    }

    private static String configuration(boolean durable) {
        return """
                # Written by Anlan at every start. Put your own settings into ../postgres.conf.
                cluster_name = 'anlan'
                listen_addresses = '127.0.0.1'
                unix_socket_directories = ''
                password_encryption = 'scram-sha-256'
                max_connections = 100
                superuser_reserved_connections = 5

                shared_buffers = '%s'
                effective_cache_size = '4GB'
                work_mem = '16MB'
                maintenance_work_mem = '256MB'
                dynamic_shared_memory_type = '%s'
                io_workers = 2
                max_worker_processes = 6
                max_parallel_workers = 2
                max_parallel_workers_per_gather = 2
                random_page_cost = 1.1
                jit = off

                fsync = %3$s
                synchronous_commit = %3$s
                full_page_writes = %3$s
                wal_level = 'replica'
                max_wal_size = '2GB'
                min_wal_size = '160MB'
                wal_compression = 'pglz'
                checkpoint_timeout = '10min'
                autovacuum_vacuum_cost_delay = '1ms'

                timezone = 'Asia/Shanghai'
                log_timezone = 'Asia/Shanghai'
                lc_messages = 'C'
                log_line_prefix = '%%m [%%p] %%u@%%d '
                log_checkpoints = off
                log_autovacuum_min_duration = -1
                log_min_duration_statement = '10s'
                include_if_exists = '../postgres.conf'
                """.formatted(durable ? "256MB" : "128MB", sharedMemory(), durable ? "on" : "off");
    }

    /** Containers often have a tiny /dev/shm, on which parallel queries would fail; files are slower but always work. */
    private static String sharedMemory() {
        Path shm = Path.of("/dev/shm");
        try {
            boolean roomy = Files.isWritable(shm) && Files.getFileStore(shm).getTotalSpace() >= SHARED_MEMORY_WANTED;
            return roomy ? "posix" : "mmap";
        } catch (IOException e) {
            return "mmap";
        }
    }
}
