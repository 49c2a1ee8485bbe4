package io.anlan.enterprise;

import io.anlan.enterprise.FileDiff.FieldChange;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file as its reader sees it.
 *
 * @param regionPath the names of its places from the top: 安澜市 › 云汀区 › 柏溪镇
 * @param confirmedAt when somebody last stood by the content: filed, approved, changed, imported or confirmed it
 * @param masked whether names and telephone numbers are covered
 * @param pending a change that the enterprise asks for and nobody has decided
 */
record FileView(
        UUID id,
        String name,
        EnterpriseFile file,
        List<String> regionPath,
        Status status,
        @Nullable String returnReason,
        @Nullable Instant submittedAt,
        @Nullable String submittedBy,
        @Nullable Instant approvedAt,
        @Nullable String approvedBy,
        Instant confirmedAt,
        @Nullable String confirmedBy,
        int version,
        boolean masked,
        @Nullable Pending pending) {

    record Pending(UUID id, String submittedBy, Instant submittedAt, List<FieldChange> diff) {}
}
