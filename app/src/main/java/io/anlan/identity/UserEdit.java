package io.anlan.identity;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an administrator enters for a user. On an edit {@code version} is the one that was read. */
public record UserEdit(
        @NotBlank @Size(min = 3, max = 40) @Pattern(regexp = "[A-Za-z0-9._-]+")
        String account,

        @NotBlank @Size(max = 40) String name,
        @Nullable @Pattern(regexp = "1\\d{10}") String phone,
        @Nullable @Email String email,
        @Nullable @Size(max = 40) String post,
        @Nullable UUID organisationId,
        @NotNull @Pattern(regexp = "\\d{12,15}") String regionCode,
        @NotNull List<String> placeCodes,
        @NotNull List<String> sectors,
        @NotNull List<UUID> enterpriseIds,
        @NotEmpty List<String> roles,
        int version) {}
