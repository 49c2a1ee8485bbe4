package io.anlan.returns;

import io.anlan.platform.id.Ids;
import io.anlan.platform.time.Days;
import io.anlan.returns.AnswerRules.Checked;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over forms and returns of the past. Called by a job, never by a person; nobody is notified of what is long done, and
 * an answer that the rules refuse stops the load.
 */
@Service
public class PastReturns {

    private final FormStore forms;
    private final PastStore past;
    private final Materialiser materialiser;

    PastReturns(FormStore forms, PastStore past, Materialiser materialiser) {
        this.forms = forms;
        this.past = past;
        this.materialiser = materialiser;
    }

    /** A form in use since a day. */
    public record PastForm(
            String regionCode, String issuer, String publishedBy, LocalDate effectiveFrom, Definition definition) {}

    /** Somebody who was expected to report. */
    public record Reporter(
            UUID filingId,
            @Nullable UUID enterpriseId,
            String regionCode,
            String name,
            Map<KnownField, String> known) {}

    /**
     * What a reporter sent.
     *
     * @param answers to the questions that the platform cannot answer itself
     * @param acceptedAt when the last level approved; null while it waits
     */
    public record Sent(
            Instant at,
            String by,
            Map<String, String> answers,
            boolean zero,
            @Nullable Instant acceptedAt,
            String acceptedBy) {}

    /** What became of each filing; null means that nothing was sent. */
    @FunctionalInterface
    public interface Memory {
        @Nullable
        Sent of(Reporter reporter, Period period);
    }

    /** A row to write: what was sent, checked. */
    record Line(Reporter reporter, Sent sent, Checked checked, boolean onTime) {}

    @Transactional
    public void load(PastForm form, Memory memory) {
        Instant published = Days.start(form.effectiveFrom());
        UUID id = Ids.next();
        forms.insert(id, form.regionCode(), form.issuer(), form.definition(), form.publishedBy(), published);
        ReturnForm draft = forms.find(id).orElseThrow();
        forms.publish(
                draft, new FormVersion(1, form.effectiveFrom(), form.definition(), published, form.publishedBy()));
        materialiser.run(id);
        Map<UUID, Map<String, Object>> last = new HashMap<>();
        for (PastStore.PastPeriod period : past.periods(id)) {
            List<Line> lines = new ArrayList<>();
            for (Reporter reporter : past.reporters(period)) {
                Sent sent = memory.of(reporter, period.period());
                if (sent != null) {
                    lines.add(line(form.definition(), reporter, sent, period.period(), last));
                }
            }
            past.write(lines, form.definition().approval());
        }
    }

    private static Line line(
            Definition form, Reporter reporter, Sent sent, Period period, Map<UUID, Map<String, Object>> last) {
        Map<String, String> known = new LinkedHashMap<>();
        for (FormField field : form.fields()) {
            String text = field.known() == null ? null : reporter.known().get(field.known());
            if (text != null) {
                known.put(field.key(), text);
            }
        }
        Map<String, String> typed = new LinkedHashMap<>(known);
        typed.putAll(sent.answers());
        UUID who = reporter.enterpriseId() == null ? reporter.filingId() : reporter.enterpriseId();
        Checked checked = AnswerRules.check(form, typed, sent.zero(), known, last.getOrDefault(who, Map.of()));
        if (!checked.good()) {
            throw new IllegalArgumentException(form.title() + ", " + reporter.name() + ": " + checked.faults());
        }
        last.put(who, checked.answers());
        return new Line(reporter, sent, checked, FilingRules.onTime(Days.of(sent.at()), period.onTimeUntil()));
    }
}
