package io.anlan.enterprise;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An enterprise file was changed. Published in the transaction of the change, so that it is told once the change stands, and
 * also after a crash.
 *
 * @param fields which fields changed, as {@link FileDiff} names them: {@code substances[0].quantityT}
 */
public record EnterpriseFileChanged(
        UUID enterpriseId, List<String> fields, UUID actorId, String actorName, Instant at) {

    /** Whether a field of that part of the file is among them. */
    public boolean touches(String part) {
        return fields.stream().anyMatch(field -> field.startsWith(part));
    }
}
