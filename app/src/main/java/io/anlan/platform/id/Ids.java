package io.anlan.platform.id;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** New identifiers: UUIDv7 (RFC 9562), so that rows arrive in index order. */
public final class Ids {

    private Ids() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
