package io.anlan.statistics;

import io.anlan.platform.web.Messages;
import io.anlan.statistics.AuditRecord.Block;
import io.anlan.statistics.AuditRecord.Judgement;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** An audit in the reader's language. */
record AuditView(
        UUID id,
        Instant at,
        String userName,
        String title,
        @Nullable String sourceName,
        int facts,
        int checks,
        List<Block> blocks,
        List<FindingView> findings) {

    /**
     * A finding in words.
     *
     * @param number its place in the audit, from 0; names it when it is judged
     * @param lines what is wrong, and the arithmetic
     */
    record FindingView(
            int number,
            Finding.Kind kind,
            Finding.Certainty certainty,
            String title,
            List<String> lines,
            List<Spot> spots,
            @Nullable Judgement judgement) {}

    static AuditView of(AuditRecord audit, List<Judgement> judgements, Messages messages, Locale locale) {
        Map<Integer, Judgement> judged =
                judgements.stream().collect(Collectors.toMap(Judgement::finding, Function.identity()));
        List<FindingView> findings = IntStream.range(0, audit.findings().size())
                .mapToObj(i -> {
                    Finding finding = audit.findings().get(i);
                    return new FindingView(
                            i,
                            finding.kind(),
                            finding.certainty(),
                            title(finding, messages, locale),
                            lines(finding, messages, locale),
                            finding.spots(),
                            judged.get(i));
                })
                .toList();
        return new AuditView(
                audit.id(),
                audit.at(),
                audit.userName(),
                audit.title(),
                audit.sourceName(),
                audit.facts(),
                audit.checks(),
                audit.blocks(),
                findings);
    }

    static String title(Finding finding, Messages messages, Locale locale) {
        return messages.text("statistics.kind." + finding.kind(), new Object[0], locale);
    }

    static List<String> lines(Finding finding, Messages messages, Locale locale) {
        return finding.lines().stream()
                .map(line -> messages.text(line.code(), line.args().toArray(), locale))
                .toList();
    }
}
