package io.anlan.indicator;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A value from a publication or a return, with where it stands. */
public record ValueEdit(
        @NotNull BigDecimal value,
        @NotBlank String scopeCode,
        Point.@Nullable Origin origin,
        @NotBlank @Size(max = 200) String source,
        @Nullable @Size(max = 60) String sourceLine,
        @Nullable @Size(max = 500) String conflict,
        int version) {}
