package io.anlan.indicator.planned;

import io.anlan.indicator.IndicatorEdit;
import io.anlan.platform.access.Requires;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The targets of a plan as indicators. */
@RestController
@RequestMapping("/api/indicators/of-plan")
class PlannedController {

    /** The drafts by the finding they begin with. */
    record MakeRequest(@NotEmpty @Size(max = 500) Set<@NotNull UUID> keys) {}

    record MakeOneRequest(
            @NotNull @Valid IndicatorEdit edit,
            @NotEmpty @Size(max = 50) List<@NotNull UUID> candidateIds) {}

    record UndoRequest(@NotNull UUID batch) {}

    record Id(UUID id) {}

    private final PlannedIndicators planned;

    PlannedController(PlannedIndicators planned) {
        this.planned = planned;
    }

    /** Which findings are tied to which indicators, and how these stand. */
    @GetMapping("/{planId}")
    @Requires("indicator.read")
    List<PlannedIndicators.Link> links(@PathVariable UUID planId, Locale locale) {
        return planned.links(planId, locale);
    }

    /** What would be made, what exists, what needs a person. */
    @GetMapping("/{planId}/preview")
    @Requires("indicator.manage")
    PlannedIndicators.Preview preview(@PathVariable UUID planId) {
        return planned.preview(planId);
    }

    @PostMapping("/{planId}")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires("indicator.manage")
    PlannedIndicators.Made make(@PathVariable UUID planId, @Valid @RequestBody MakeRequest request) {
        return planned.make(planId, request.keys());
    }

    @PostMapping("/{planId}/one")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires("indicator.manage")
    Id makeOne(@PathVariable UUID planId, @Valid @RequestBody MakeOneRequest request) {
        return new Id(planned.make(planId, request.edit(), request.candidateIds()));
    }

    @PostMapping("/{planId}/undo")
    @Requires("indicator.manage")
    PlannedIndicators.Undone undo(@PathVariable UUID planId, @Valid @RequestBody UndoRequest request) {
        return planned.undo(planId, request.batch());
    }
}
