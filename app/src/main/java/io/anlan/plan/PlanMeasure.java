package io.anlan.plan;

import io.anlan.plan.reading.Candidate;
import io.anlan.plan.reading.Gold;
import io.anlan.plan.reading.Kind;
import io.anlan.plan.reading.PlanReader;
import io.anlan.plan.reading.Reading;
import io.anlan.plan.reading.Score;
import io.anlan.platform.command.Command;
import io.anlan.platform.document.Documents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./anlan plan-measure FOLDER GOLD}: reads every plan of a folder and prints recall and precision per plan and kind
 * against a gold list, with what was missed and what was found wrongly.
 */
@Component
class PlanMeasure implements Command {

    private final Path folder;
    private final Path gold;
    private final JsonMapper json;

    PlanMeasure(@Value("${anlan.plans:.}") Path folder, @Value("${anlan.gold:gold.json}") Path gold, JsonMapper json) {
        this.folder = folder;
        this.gold = gold;
        this.json = json;
    }

    @Override
    public String name() {
        return "plan-measure";
    }

    @Override
    public int run(Consumer<String> say) {
        if (!Files.isDirectory(folder) || !Files.isRegularFile(gold)) {
            say.accept("Name a folder of plans and a gold file: ./anlan plan-measure FOLDER GOLD");
            return 1;
        }
        List<Score.Result> results = measure();
        Map<Kind, int[]> sums = new TreeMap<>();
        results.forEach(result -> print(result, sums, say));
        say.accept("all plans");
        sums.forEach((kind, sum) -> say.accept(line(kind, sum)));
        return results.isEmpty() ? 1 : 0;
    }

    List<Score.Result> measure() {
        List<Gold> golds = Arrays.asList(json.readValue(gold.toFile(), Gold[].class));
        List<Score.Result> results = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.sorted()
                    .forEach(file -> golds.stream()
                            .filter(g -> String.valueOf(file.getFileName()).startsWith(g.plan()))
                            .forEach(g -> results.add(Score.of(g, read(file)))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return results;
    }

    static Reading read(Path file) {
        try {
            return PlanReader.read(Documents.read(String.valueOf(file.getFileName()), Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void print(Score.Result result, Map<Kind, int[]> sums, Consumer<String> say) {
        say.accept("plan " + result.plan());
        for (Score.Line line : result.lines()) {
            int[] row = {
                line.expected(), line.found(), line.proposed(), line.right(), line.core(), line.coreFound(),
            };
            say.accept(line(line.kind(), row));
            int[] sum = sums.computeIfAbsent(line.kind(), k -> new int[row.length]);
            Arrays.setAll(sum, i -> sum[i] + row[i]);
        }
        for (Gold.Item item : result.missed()) {
            say.accept("  missed  line %d %s %s".formatted(item.line(), item.kind(), item.about()));
        }
        for (Candidate c : result.wrong()) {
            say.accept("  wrong   line %d %s %s %s %s %s %s | %s"
                    .formatted(
                            c.firstLine(),
                            c.fact().kind(),
                            c.fact().measure(),
                            c.fact().value(),
                            c.fact().year(),
                            c.fact().per(),
                            c.fact().name(),
                            c.reasons()));
        }
    }

    private static String line(Kind kind, int[] n) {
        return "  %-8s recall %5.1f %% (%d of %d; of the register's %d of %d)   precision %5.1f %% (%d of %d)"
                .formatted(kind, share(n[1], n[0]), n[1], n[0], n[5], n[4], share(n[3], n[2]), n[3], n[2]);
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 100 : 100.0 * part / whole;
    }
}
