package io.anlan.hiddendanger.evidence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A photo or drawn signature, with what the camera wrote about it. */
public record Photo(
        UUID id,
        Kind kind,
        @Nullable String caption,
        int width,
        int height,
        int bytes,
        String sha256,
        @Nullable Instant takenAt,
        @Nullable Double lon,
        @Nullable Double lat,
        @Nullable String device,
        Instant uploadedAt,
        String uploadedBy) {

    /** What the picture shows. */
    public enum Kind {
        /** 发现时 */
        BEFORE,
        /** 整改后 */
        AFTER,
        /** 验收时 */
        ACCEPTANCE,
        OTHER,
        /** 手写签名 */
        SIGNATURE
    }
}
