package io.anlan.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import tools.jackson.databind.JsonNode;

/**
 * A view of a list that a person named: the list's own filters, which the server keeps without reading them.
 *
 * @param name unique among the person's views of that list
 */
record SavedView(
        @NotBlank @Size(max = 40) String name, @NotNull JsonNode filters) {}
