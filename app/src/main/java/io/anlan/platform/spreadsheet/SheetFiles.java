package io.anlan.platform.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Uploaded tables while their import lives: under the data folder, named by the import. Nodes that share a database
 * share this folder too.
 */
@Component
class SheetFiles {

    private final Path folder;

    SheetFiles(@Value("${anlan.data:var}") Path data) {
        this.folder = data.toAbsolutePath().resolve("imports");
    }

    /** Stores an upload and finds out what it is; what is refused is not kept. */
    SheetFile keep(UUID id, InputStream content) {
        Path path = folder.resolve(id.toString());
        try {
            Files.createDirectories(folder);
            Files.copy(content, path, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            return SheetFile.inspect(path);
        } catch (RuntimeException e) {
            drop(id);
            throw e;
        }
    }

    SheetFile open(UUID id) {
        return SheetFile.inspect(folder.resolve(id.toString()));
    }

    void drop(UUID id) {
        try {
            Files.deleteIfExists(folder.resolve(id.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
