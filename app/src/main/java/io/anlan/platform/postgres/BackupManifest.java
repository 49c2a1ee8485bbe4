package io.anlan.platform.postgres;

import java.time.Instant;
import java.util.List;

/** The first entry of a backup: what it is and who can read it. */
record BackupManifest(String postgresMajor, Instant taken) {

    static final String ENTRY = "anlan-backup.txt";
    static final String END = "anlan-backup-end.txt";
    static final String FILES = "files";

    private static final String TITLE = "Anlan backup, format 1";

    String text() {
        return "%s%nPostgreSQL %s%n%s%n".formatted(TITLE, postgresMajor, taken);
    }

    static BackupManifest parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() < 3 || !lines.get(0).equals(TITLE)) {
            throw new StartupProblem("The file is not a backup that this Anlan can read.");
        }
        return new BackupManifest(lines.get(1).replace("PostgreSQL ", ""), Instant.parse(lines.get(2)));
    }
}
