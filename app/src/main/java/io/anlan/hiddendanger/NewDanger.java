package io.anlan.hiddendanger;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A report of a hidden danger. Only title and place are demanded; a phone fills at most seven fields. */
public record NewDanger(
        @NotBlank @Size(max = 200) String title,
        @Nullable @Size(max = 2000) String description,
        @Nullable UUID enterpriseId,
        @Nullable @Pattern(regexp = "\\d{12}|\\d{15}") String regionCode,
        @NotNull @Size(max = 200) String placeText,
        @Nullable Double lon,
        @Nullable Double lat,
        @Nullable @Size(max = 40) String kind,
        @Nullable Grade suggestedGrade,
        @Nullable Source source,
        @Nullable @Size(max = 100) String finder,
        @Nullable Instant foundAt,
        @Nullable @Size(max = 100) String responsible,
        @Nullable LocalDate dueOn,
        @Size(max = 20) List<UUID> photoIds) {

    public NewDanger {
        photoIds = photoIds == null ? List.of() : List.copyOf(photoIds);
        placeText = Objects.requireNonNullElse(placeText, "");
    }
}
