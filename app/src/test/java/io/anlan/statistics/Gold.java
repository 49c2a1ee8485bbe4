package io.anlan.statistics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The hand-made list of what is wrong in the five plans: plan, kind, certainty, line, quoted figure. */
final class Gold {

    private Gold() {}

    static List<String> of(String plan) {
        try (var in = Objects.requireNonNull(Gold.class.getResourceAsStream("/statistics/gold.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(plan + ","))
                    .map(line -> line.split(",", -1))
                    .map(cells -> String.join(",", cells[1], cells[2], cells[3], cells[4]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> rows(Auditor.Report report) {
        return report.findings().stream()
                .map(finding -> String.join(
                        ",",
                        finding.kind().name(),
                        finding.certainty().name(),
                        String.valueOf(finding.spots().getFirst().line()),
                        finding.spots().getFirst().quote()))
                .collect(Collectors.toList());
    }
}
