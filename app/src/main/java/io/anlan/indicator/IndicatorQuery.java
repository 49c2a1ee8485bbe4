package io.anlan.indicator;

import io.anlan.platform.access.CodeRange;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The filters of the list; the same for page and export. */
public record IndicatorQuery(
        @Nullable String q, @Nullable String plan, @Nullable String region, Assessment.@Nullable Status status) {

    boolean asks(Indicator indicator) {
        return (plan == null || plan.isBlank() || indicator.source().plan().equals(plan))
                && (region == null
                        || region.isBlank()
                        || indicator.reference()
                        || CodeRange.of(region).contains(indicator.regionCode()))
                && matches(indicator);
    }

    private boolean matches(Indicator indicator) {
        if (q == null || q.isBlank()) {
            return true;
        }
        String text = q.strip().toLowerCase(Locale.ROOT);
        return Stream.concat(Stream.of(indicator.name(), indicator.unit()), indicator.synonyms().stream())
                .anyMatch(word -> word.toLowerCase(Locale.ROOT).contains(text));
    }
}
