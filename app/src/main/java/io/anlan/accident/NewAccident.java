package io.anlan.accident;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A first report (快报). Art. 12 asks for: the enterprise, time and place, a short course, casualties and loss so far,
 * what has been done. The rest follows from the enterprise or is told later.
 *
 * @param learnedAt when the head of the enterprise learned of it; the time of the accident when left out
 * @param reportedAt when the report reached the authority, for officers who enter a telephone call; now when left out
 */
public record NewAccident(
        @Nullable UUID enterpriseId,
        @Nullable @Pattern(regexp = "\\d{12}|\\d{15}") String regionCode,
        @NotBlank @Size(max = 200) String placeText,
        @NotNull Instant occurredAt,
        @Nullable Instant learnedAt,
        @Nullable Instant reportedAt,
        @Nullable Means means,
        @NotBlank @Size(max = 20) String type,
        @NotNull @Valid Figures figures,
        @Nullable @Size(max = 4000) String description,
        @Nullable @Size(max = 200) String title,
        @Nullable @Size(max = 40) String sector,
        @Nullable @Pattern(regexp = "[A-T](\\d{2,4})?") String industry,
        @Nullable Boolean productive,
        @Nullable Double lon,
        @Nullable Double lat) {

    /** How a report was made (art. 9(2) allows any). */
    public enum Means {
        PLATFORM,
        TELEPHONE,
        FAX,
        WRITTEN
    }
}
