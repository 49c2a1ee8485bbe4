package io.anlan.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.platform.document.Documents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The plans themselves against the gold list in {@code statistics/gold.csv}. Their texts are not ours to ship, so the folder is named by
 * {@code -Danlan.seeds=…}; the figures of 002 are audited without it in {@link AuditorTest}.
 */
@EnabledIfSystemProperty(named = "anlan.seeds", matches = ".+")
class SeedAuditTest {

    @ParameterizedTest
    @ValueSource(strings = {"000", "001", "002", "003", "004"})
    void findsEveryContradictionAndNothingElse(String seed) throws IOException {
        List<String> found = Gold.rows(Auditor.audit(read(seed)));
        assertThat(found).containsExactlyInAnyOrderElementsOf(Gold.of(seed));
    }

    private static io.anlan.platform.document.SourceDocument read(String seed) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("anlan.seeds")))) {
            Path file = files.filter(path -> path.getFileName().toString().startsWith(seed))
                    .findFirst()
                    .orElseThrow();
            return Documents.read(file.getFileName().toString(), Files.readAllBytes(file));
        }
    }
}
