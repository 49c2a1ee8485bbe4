package io.anlan.map;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The filters of the enterprise list, as the map uses them.
 *
 * @param q name, address, code or pinyin initials
 * @param region a region code; the region and everything below it
 * @param risk RED, ORANGE, YELLOW, BLUE or NONE for not yet assessed
 * @param kind ENTERPRISE, or PLACE for every other kind
 */
record MapQuery(
        @Nullable String q,
        @Nullable String region,
        @Nullable String sector,
        @Nullable List<String> risk,
        @Nullable String kind) {

    String words() {
        return q == null ? "" : q.strip();
    }

    List<String> levels() {
        return risk == null
                ? List.of()
                : risk.stream().filter(r -> !r.isBlank()).toList();
    }

    /** Whether a filter asks something of the enterprise, not only of place and sector. */
    boolean aboutEnterprise() {
        return !words().isEmpty() || !levels().isEmpty() || (kind != null && !kind.isBlank());
    }
}
