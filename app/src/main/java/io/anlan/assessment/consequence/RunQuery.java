package io.anlan.assessment.consequence;

import io.anlan.platform.access.CodeRange;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The filters of the history. */
record RunQuery(
        @Nullable String q,
        @Nullable List<Question.Kind> kind,
        @Nullable UUID enterpriseId,
        @Nullable String region,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    @Nullable
    CodeRange range() {
        return region == null || region.isBlank() ? null : CodeRange.of(region);
    }
}
