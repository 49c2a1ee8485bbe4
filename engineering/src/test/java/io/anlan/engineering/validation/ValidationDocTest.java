package io.anlan.engineering.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/validation.md} and the resource that the pages show hold what the code gives today.
 * {@code -Danlan.docs.write=true} writes them anew.
 */
class ValidationDocTest {

    private static final Path DOC = Path.of("../docs/validation.md");
    private static final Path RESOURCE = Path.of("src/main/resources/io/anlan/engineering/validation.json");
    private static final ValidationReport REPORT = new ValidationReport();

    @Test
    void theResourceHoldsEveryCase() throws IOException {
        same(RESOURCE, REPORT.json());
    }

    @Test
    void theDocumentHoldsEveryCase() throws IOException {
        StringBuilder out = new StringBuilder(INTRODUCTION);
        agreements(out);
        series(out);
        cases(out);
        same(DOC, out.toString());
    }

    private static void same(Path file, String fresh) throws IOException {
        if (Boolean.getBoolean("anlan.docs.write")) {
            Files.writeString(file, fresh);
        }
        assertThat(Files.readString(file)).isEqualTo(fresh);
    }

    private static final String INTRODUCTION = """
            # Validation of the engineering core

            Written by `ValidationDocTest` from `engineering/src/test/resources/validation/`; the build fails when it is stale (`mvn -pl engineering test -Dtest=ValidationDocTest -Danlan.docs.write=true` writes it anew). The page 模型验证 shows the same figures.

            *seen*: we read the source itself. *quoted*: we read it in another source that prints the figures. *memory*: written from memory of the book, to be compared with it before anyone relies on the case. Kinds: worked-example, independent-code (another implementation of the same formula), field-trial.
            """;

    private static void agreements(StringBuilder out) {
        out.append("\n## Agreement by model\n\n")
                .append(
                        "Mean and largest relative error of the values with a relative limit (tables printed to one or two digits")
                .append(" have an absolute limit instead), and how near the worst value comes to its frozen limit.\n\n")
                .append(
                        "| model | cases | values | mean error | largest error | share of limit | seen | quoted | memory |\n")
                .append("|---|---|---|---|---|---|---|---|---|\n");
        for (ValidationReport.Agreement a : REPORT.agreements()) {
            out.append(String.format(
                    Locale.ROOT,
                    "| `%s` | %d | %d | %.2f %% | %.2f %% | %.0f %% | %d | %d | %d |%n",
                    a.model(),
                    a.cases(),
                    a.values(),
                    100 * a.meanError(),
                    100 * a.largestError(),
                    100 * a.shareOfLimit(),
                    a.of("seen"),
                    a.of("quoted"),
                    a.of("memory")));
        }
    }

    private static void series(StringBuilder out) {
        out.append(
                        "\n## Field trials\n\nFAC2: share within a factor of two. MG: geometric mean of measured over computed")
                .append(" (below 1 we compute more). VG: geometric variance; 1 is perfect (Chang and Hanna 2004).\n\n")
                .append("| series | points | FAC2 | MG | VG |\n|---|---|---|---|---|\n");
        ValidationTest.series()
                .forEach((name, s) -> out.append(String.format(
                        Locale.ROOT,
                        "| %s | %d | %.2f | %.2f | %.2f |%n",
                        name,
                        s.points(),
                        s.fac2(),
                        s.mg(),
                        s.vg())));
    }

    private static void cases(StringBuilder out) {
        TreeMap<String, List<ValidationReport.Line>> groups = REPORT.lines().stream()
                .collect(Collectors.groupingBy(line -> line.published().title(), TreeMap::new, Collectors.toList()));
        groups.forEach((title, lines) -> {
            out.append("\n## ").append(title).append("\n\n");
            out.append("| case | model | value | unit | published | ours | error | limit | source |\n");
            out.append("|---|---|---|---|---|---|---|---|---|\n");
            lines.forEach(line -> out.append(row(line)));
        });
    }

    private static String row(ValidationReport.Line line) {
        ValidationCase published = line.published();
        String limit = line.expected().limit();
        return String.format(
                Locale.ROOT,
                "| %s | `%s` | %s | %s | %s | %s | %.2f %% | %s | %s (%s)%s |%n",
                published.id(),
                published.model(),
                line.expected().name(),
                line.unit(),
                Numbers.print(line.expected().value()),
                Numbers.print(line.ours()),
                100 * line.relativeError(),
                limit.isEmpty() ? "series" : limit,
                published.source(),
                published.seen(),
                published.note().isEmpty() ? "" : "; " + published.note());
    }
}
