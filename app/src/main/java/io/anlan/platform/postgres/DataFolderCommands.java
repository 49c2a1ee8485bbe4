package io.anlan.platform.postgres;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** The commands that work on a data folder itself, without the application. */
public final class DataFolderCommands {

    private DataFolderCommands() {}

    public static int backup(Optional<String> data, String file, Consumer<String> say) {
        Backup.write(folder(data), Path.of(file), say);
        return 0;
    }

    /** Replaces data only when told to; the script asks the person first. */
    public static int restore(Optional<String> data, String file, boolean sure, Consumer<String> say) {
        Path folder = folder(data);
        BackupManifest manifest = Restore.inspect(Path.of(file));
        if (Files.exists(folder.resolve(Cluster.FOLDER)) && !sure) {
            throw new StartupProblem("A restore replaces the data in %s with the backup of %s. Confirm it with --yes."
                    .formatted(folder, manifest.taken()));
        }
        Restore.into(folder, Path.of(file), say);
        return 0;
    }

    private static Path folder(Optional<String> data) {
        return Path.of(data.orElse("var")).toAbsolutePath().normalize();
    }
}
