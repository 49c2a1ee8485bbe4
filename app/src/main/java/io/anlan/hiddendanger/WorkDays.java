package io.anlan.hiddendanger;

import io.anlan.hiddendanger.reference.References;
import io.anlan.hiddendanger.reference.WorkCalendar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The working-day calendar for other modules. */
@Component
public class WorkDays {

    private final References references;

    WorkDays(References references) {
        this.references = references;
    }

    @Transactional(readOnly = true)
    public WorkCalendar calendar() {
        return references.calendar();
    }
}
