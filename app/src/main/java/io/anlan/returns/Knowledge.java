package io.anlan.returns;

import io.anlan.platform.access.CodeRange;
import io.anlan.platform.time.Days;
import java.time.Clock;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills in what the platform knows, and says from where. */
@Component
class Knowledge {

    private final KnownStore store;
    private final Clock clock;

    Knowledge(KnownStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What is known for a filing: by field of the form, and all of last period's answers. */
    record Known(Map<String, String> byField, Map<String, Object> last) {}

    Known of(Filing filing, Definition form) {
        Map<String, Object> last = store.last(filing).orElse(Map.of());
        Set<KnownField.Origin> origins = form.fields().stream()
                .filter(f -> f.known() != null)
                .map(f -> f.known().origin())
                .collect(Collectors.toSet());
        Map<KnownField, String> facts = new EnumMap<>(KnownField.class);
        UUID enterprise = filing.enterpriseId();
        if (enterprise == null) {
            facts.put(KnownField.NAME, filing.reporterName());
        } else if (origins.contains(KnownField.Origin.FILE)) {
            facts.putAll(store.file(enterprise));
        }
        if (origins.contains(KnownField.Origin.DANGERS)) {
            CodeRange range = CodeRange.of(filing.regionCode());
            facts.putAll(store.dangers(enterprise, range.lo(), range.hi(), filing.period(), Days.today(clock)));
        }
        Map<String, String> byField = new LinkedHashMap<>();
        for (FormField field : form.fields()) {
            String text = field.known() == KnownField.LAST_PERIOD
                    ? words(last.get(field.key()))
                    : field.known() == null ? null : facts.get(field.known());
            if (text != null) {
                byField.put(field.key(), text);
            }
        }
        return new Known(byField, last);
    }

    /** An answer as a person would type it. */
    static @Nullable String words(@Nullable Object answer) {
        return switch (answer) {
            case null -> null;
            case Boolean yes -> yes ? "是" : "否";
            default -> answer.toString();
        };
    }
}
