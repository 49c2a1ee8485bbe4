package io.anlan.hiddendanger.evidence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A photo of a past danger; the picture is re-encoded like any upload, the capture is as given. */
public record PastPhoto(
        UUID id,
        Photo.Kind kind,
        byte[] image,
        @Nullable String caption,
        UUID uploaderId,
        String uploaderName,
        Instant uploadedAt,
        @Nullable Instant takenAt,
        @Nullable Double lon,
        @Nullable Double lat,
        @Nullable String device) {}
