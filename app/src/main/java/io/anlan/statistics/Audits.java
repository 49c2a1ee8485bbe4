package io.anlan.statistics;

import io.anlan.audit.Audit;
import io.anlan.platform.access.Actor;
import io.anlan.platform.access.Actors;
import io.anlan.platform.access.CodeRange;
import io.anlan.platform.access.Scope;
import io.anlan.platform.document.Documents;
import io.anlan.platform.document.SourceDocument;
import io.anlan.platform.id.Ids;
import io.anlan.platform.web.PageQuery;
import io.anlan.platform.web.Paged;
import io.anlan.platform.web.Problem;
import io.anlan.statistics.AuditRecord.Judgement;
import io.anlan.statistics.AuditRecord.Summary;
import io.anlan.statistics.AuditRecord.Verdict;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Audits of published statistics: carried out, kept, judged. An audit belongs to the place of whoever asked for it. */
@Service("statisticsAudits")
public class Audits {

    static final int MAX_TITLE = 200;
    private static final int TITLE_FROM_TEXT = 40;

    private final AuditStore store;
    private final Audit log;
    private final Clock clock;

    Audits(AuditStore store, Audit log, Clock clock) {
        this.store = store;
        this.log = log;
        this.clock = clock;
    }

    /** Audits pasted text. */
    @Transactional
    public UUID text(@Nullable String title, String text) {
        return keep(title, null, Documents.ofText(text));
    }

    /** Audits a file; the content decides what kind it is. */
    @Transactional
    public UUID file(@Nullable String title, String name, byte[] content) {
        return keep(title == null || title.isBlank() ? name : title, name, Documents.read(name, content));
    }

    private UUID keep(@Nullable String title, @Nullable String sourceName, SourceDocument document) {
        Actor actor = Actors.current();
        Auditor.Report report = Auditor.audit(document);
        List<AuditRecord.Block> blocks =
                document.blocks().stream().map(AuditRecord.Block::of).toList();
        AuditRecord audit = new AuditRecord(
                Ids.next(),
                clock.instant(),
                actor.userId(),
                actor.userName(),
                region(actor.scope()),
                title(title, blocks),
                sourceName,
                blocks,
                report.findings(),
                report.facts(),
                report.checks());
        store.add(audit);
        log.record(
                "statistics.audit",
                "statistics-audit",
                audit.id(),
                audit.regionCode(),
                Map.of(
                        "title",
                        audit.title(),
                        "facts",
                        audit.facts(),
                        "findings",
                        audit.findings().size()));
        return audit.id();
    }

    private static String title(@Nullable String given, List<AuditRecord.Block> blocks) {
        if (given != null && !given.isBlank()) {
            if (given.strip().length() > MAX_TITLE) {
                throw Problem.invalid(new Problem.Field("title", "statistics.title-length", MAX_TITLE));
            }
            return given.strip();
        }
        AuditRecord.Block first = blocks.getFirst();
        String words = first.text() == null || first.text().isBlank() ? "—" : first.text();
        return words.length() > TITLE_FROM_TEXT ? words.substring(0, TITLE_FROM_TEXT) + "…" : words;
    }

    /** The code of the place whose officers see the audit: the reader's own, filled up to twelve digits. */
    private static String region(Scope scope) {
        return switch (scope) {
            case Scope.Places places -> {
                String lo =
                        places.ranges().stream().map(CodeRange::lo).findFirst().orElseThrow(Problem::forbidden);
                yield (lo + CodeRange.WHOLE_COUNTRY).substring(0, Math.max(12, lo.length()));
            }
            case Scope.Enterprises enterprises -> throw Problem.forbidden();
            case Scope.System system -> CodeRange.WHOLE_COUNTRY;
        };
    }

    @Transactional(readOnly = true)
    Paged<Summary> list(PageQuery page) {
        return store.list(page);
    }

    @Transactional(readOnly = true)
    AuditRecord find(UUID id) {
        return store.find(id).orElseThrow(Problem::notFound);
    }

    @Transactional(readOnly = true)
    List<Judgement> judgements(UUID id) {
        return store.judgements(id);
    }

    /** A false alarm needs a reason, since it is what the auditor is improved by. */
    @Transactional
    void judge(UUID id, int finding, Verdict verdict, @Nullable String reason) {
        AuditRecord audit = find(id);
        if (finding < 0 || finding >= audit.findings().size()) {
            throw Problem.notFound();
        }
        String words = reason == null ? "" : reason.strip();
        if (verdict == Verdict.FALSE_ALARM && words.isEmpty()) {
            throw Problem.invalid(new Problem.Field("reason", "statistics.judgement-reason"));
        }
        store.judge(audit, finding, verdict, words, Actors.current().userName(), clock.instant());
        log.record(
                "statistics.judge",
                "statistics-audit",
                id,
                audit.regionCode(),
                Map.of("finding", finding, "verdict", verdict.name(), "reason", words));
    }
}
