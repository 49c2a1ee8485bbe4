package io.anlan.majorhazard;

import io.anlan.engineering.majorhazard.MajorHazardChange;
import java.util.List;
import java.util.Locale;

/** What a change does: the assessment before and after, and why, in the reader's language. */
record Change(Assessed before, Assessed after, boolean levelChanged, List<String> reasons) {

    static Change of(MajorHazardChange change, Locale locale) {
        return new Change(
                Assessed.of(change.before(), locale),
                Assessed.of(change.after(), locale),
                change.levelChanged(),
                Assessed.texts(change.reasons(), locale));
    }
}
