package io.anlan.returns;

import io.anlan.hiddendanger.WorkDays;
import io.anlan.platform.time.Days;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down who is expected to report. One form is one transaction, so a kill leaves all of it or nothing; a second run, or a
 * second node, finds the rows there and adds none.
 */
@Service
public class Materialiser {

    private final FormStore forms;
    private final PeriodStore periods;
    private final WorkDays workDays;
    private final Clock clock;

    Materialiser(FormStore forms, PeriodStore periods, WorkDays workDays, Clock clock) {
        this.forms = forms;
        this.periods = periods;
        this.workDays = workDays;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<UUID> active() {
        return forms.active().stream().map(ReturnForm::id).toList();
    }

    /**
     * Opens the periods of a form that have come and brings the expected reporters of those that still run in line with the
     * enterprise file: who came is asked, who left and has reported nothing is exempt, who moved is asked at the new place.
     *
     * @return how many filings were added
     */
    @Transactional
    public int run(UUID formId) {
        Instant now = clock.instant();
        LocalDate today = Days.of(now);
        if (!periods.lock(formId)) {
            return 0;
        }
        ReturnForm form = forms.find(formId).orElseThrow();
        var days = new OfficeDays(workDays.calendar(), forms.dayNames());
        int added = 0;
        for (int i = 0; i < form.versions().size(); i++) {
            FormVersion version = form.versions().get(i);
            @Nullable
            LocalDate before =
                    i + 1 < form.versions().size() ? form.versions().get(i + 1).effectiveFrom() : null;
            Schedule schedule = version.definition().schedule();
            for (Period period : PeriodRules.opened(schedule, version.effectiveFrom(), before, today, days)) {
                added += bring(form, version, period, today, now);
            }
        }
        return added;
    }

    private int bring(ReturnForm form, FormVersion version, Period period, LocalDate today, Instant now) {
        UUID fresh = periods.open(form.id(), version.number(), period, now);
        if (fresh == null && period.onTimeUntil().isBefore(today)) {
            return 0;
        }
        UUID id = fresh == null ? periods.id(form.id(), period.key()) : fresh;
        Audience audience = version.definition().audience();
        if (fresh == null) {
            periods.follow(id, audience, form.regionCode(), now);
        }
        return periods.expect(form.id(), id, audience, form.regionCode());
    }
}
