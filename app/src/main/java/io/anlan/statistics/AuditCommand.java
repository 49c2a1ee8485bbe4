package io.anlan.statistics;

import io.anlan.platform.command.Command;
import io.anlan.platform.document.Documents;
import io.anlan.platform.web.Messages;
import io.anlan.platform.web.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** {@code ./anlan statistics-audit FILE…}: prints what contradicts itself; keeps nothing. */
@Component("statisticsAuditCommand")
class AuditCommand implements Command {

    private final Messages messages;
    private final List<String> files;

    AuditCommand(Messages messages, @Value("${anlan.files:}") String files) {
        this.messages = messages;
        this.files = files.lines().filter(file -> !file.isBlank()).toList();
    }

    @Override
    public String name() {
        return "statistics-audit";
    }

    /** 0 when nothing contradicts itself, 3 when something does, 1 when a file could not be read. */
    @Override
    public int run(Consumer<String> say) {
        if (files.isEmpty()) {
            say.accept("Name at least one file: ./anlan statistics-audit FILE…");
            return 1;
        }
        return files.stream().mapToInt(file -> audit(Path.of(file), say)).max().orElse(0);
    }

    private int audit(Path file, Consumer<String> say) {
        Locale locale = Locale.SIMPLIFIED_CHINESE;
        try {
            Auditor.Report report =
                    Auditor.audit(Documents.read(String.valueOf(file.getFileName()), Files.readAllBytes(file)));
            say.accept("%s: %d figures, %d checks, %d findings"
                    .formatted(
                            file,
                            report.facts(),
                            report.checks(),
                            report.findings().size()));
            report.findings().forEach(finding -> {
                Spot first = finding.spots().getFirst();
                say.accept("  %s:%d  [%s] %s  「%s」"
                        .formatted(
                                file.getFileName(),
                                first.line(),
                                messages.text("statistics.certainty." + finding.certainty(), new Object[0], locale),
                                AuditView.title(finding, messages, locale),
                                first.quote()));
                AuditView.lines(finding, messages, locale).forEach(line -> say.accept("      " + line));
            });
            return report.findings().isEmpty() ? 0 : 3;
        } catch (Problem problem) {
            say.accept("%s: %s".formatted(file, messages.text(problem.code(), problem.args(), locale)));
        } catch (IOException e) {
            say.accept("%s cannot be read (%s)".formatted(file, e.getMessage()));
        }
        return 1;
    }
}
