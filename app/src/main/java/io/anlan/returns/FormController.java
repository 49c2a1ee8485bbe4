package io.anlan.returns;

import io.anlan.platform.access.Actors;
import io.anlan.platform.access.Requires;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Forms: what is asked of whom. */
@RestController
@RequestMapping("/api/returns/forms")
class FormController {

    /** A new form of a place. */
    record NewForm(
            @NotBlank String regionCode, @NotNull @Valid Definition draft) {}

    /** A changed draft, and the version that it was made from. */
    record Draft(int version, @NotNull @Valid Definition draft) {}

    /** From which day the draft holds. */
    record Publishing(int version, @NotNull LocalDate effectiveFrom) {}

    /** Why it is not asked for any more. */
    record Stopping(int version, @NotBlank @Size(max = 500) String reason) {}

    /** A definition to look at before it is published. */
    record Trial(
            @NotBlank String regionCode,
            @NotNull @Valid Definition draft,
            @Nullable UUID formId) {}

    /** A thing that the platform knows, with the words it is recognised by. */
    record Known(KnownField field, KnownField.Origin origin, boolean ofPlaces, List<String> words) {}

    private final Forms forms;
    private final Materialiser materialiser;

    FormController(Forms forms, Materialiser materialiser) {
        this.forms = forms;
        this.materialiser = materialiser;
    }

    @GetMapping
    @Requires("returns.read")
    List<ReturnForm> all() {
        return forms.all();
    }

    @GetMapping("/known-fields")
    @Requires("returns.define")
    List<Known> known() {
        return Arrays.stream(KnownField.values())
                .map(k -> new Known(k, k.origin(), KnownField.ofPlaces().contains(k), k.words()))
                .toList();
    }

    /** What enterprises are asked for in a month: the reader's own, or the most burdened of the reader's places. */
    @GetMapping("/burden")
    @Requires("returns.read")
    Forms.Burden burden(@RequestParam(required = false) @Nullable UUID enterpriseId) {
        return forms.burden(enterpriseId);
    }

    @GetMapping("/{id}")
    @Requires("returns.read")
    ReturnForm one(@PathVariable UUID id) {
        return forms.find(id);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires("returns.define")
    ReturnForm create(@Valid @RequestBody NewForm form) {
        return forms.find(forms.create(form.regionCode(), form.draft()));
    }

    @PostMapping("/preview")
    @Requires("returns.define")
    Forms.Preview preview(@Valid @RequestBody Trial trial) {
        return forms.preview(trial.regionCode(), trial.draft(), trial.formId());
    }

    @PutMapping("/{id}/draft")
    @Requires("returns.define")
    ReturnForm draft(@PathVariable UUID id, @Valid @RequestBody Draft draft) {
        forms.saveDraft(id, draft.version(), draft.draft());
        return forms.find(id);
    }

    /** The lists of expected reporters of the periods that have come are there when this answers. */
    @PostMapping("/{id}/publish")
    @Requires("returns.define")
    ReturnForm publish(@PathVariable UUID id, @Valid @RequestBody Publishing publishing) {
        forms.publish(id, publishing.version(), publishing.effectiveFrom());
        Actors.runAsSystem("returns", () -> materialiser.run(id));
        return forms.find(id);
    }

    @PostMapping("/{id}/stop")
    @Requires("returns.define")
    ReturnForm stop(@PathVariable UUID id, @Valid @RequestBody Stopping stopping) {
        forms.stop(id, stopping.version(), stopping.reason());
        return forms.find(id);
    }
}
