package io.anlan.hiddendanger;

import io.anlan.platform.access.Requires;
import io.anlan.platform.web.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * One path for each action. Where more than one permission may do it, the path asks for reading only and {@link
 * HiddenDangerRules} for the rest.
 */
@RestController
@RequestMapping("/api/hidden-dangers")
class ActionController {

    private static final String KEY = "Idempotency-Key";

    private final HiddenDangers dangers;
    private final Details details;
    private final MessageSource messages;

    ActionController(HiddenDangers dangers, Details details, MessageSource messages) {
        this.dangers = dangers;
        this.details = details;
        this.messages = messages;
    }

    @PostMapping("/{id}/amend")
    @Requires("hidden-danger.read")
    Detail amend(
            @PathVariable UUID id,
            @Valid @RequestBody Command.Amend command,
            @RequestHeader(name = KEY, required = false) @Nullable UUID key) {
        return perform(id, command, key);
    }

    @PostMapping("/{id}/return")
    @Requires("hidden-danger.register")
    Detail returnDanger(
            @PathVariable UUID id,
            @Valid @RequestBody Command.Return command,
            @RequestHeader(name = KEY, required = false) @Nullable UUID key) {
        return perform(id, command, key);
    }

    @PostMapping("/{id}/supplement")
    @Requires("hidden-danger.report")
    Detail supplement(
            @PathVariable UUID id,
            @Valid @RequestBody Command.Supplement command,
            @RequestHeader(name = KEY, required = false) @Nullable UUID key) {
        return perform(id, command, key);
    }

    @PostMapping("/{id}/register")
    @Requires("hidden-danger.register")
    Detail register(
            @PathVariable UUID id,
            @Valid @RequestBody Command.Register command,
            @RequestHeader(name = KEY, required = false) @Nullable UUID key) {
        return perform(id, command, key);
    }

    @PostMapping("/{id}/assess")
    @Requires("hidden-danger.register")
    Detail assess(
            @PathVariable UUID id,
            @Valid @RequestBody Command.Assess command,
            @RequestHeader(name = KEY, required = false) @Nullable UUID key) {
        return perform(id, command, key);
    }

    @PostMapping("/{id}/fast-track")
    @Requires("hidden-danger.register")
    Detail fastTrack(
            @PathVariable UUID id,
            @Valid @RequestBody Command.FastTrack command,
            @RequestHeader(name = KEY, required = false) @Nullable UUID key) {
        return perform(id, command, key);
    }

    @PostMapping("/{id}/fix-on-spot")
    @Requires("hidden-danger.rectify")
    Detail fixOnSpot(
            @PathVariable UUID id,
            @Valid @RequestBody Command.FixOnSpot command,
            @RequestHeader(name = KEY, required = false) @Nullable UUID key) {
        return perform(id, command, key);
    }

    @PostMapping("/{id}/notify")
    @Requires("hidden-danger.register")
    Detail notifyPrincipal(
            @PathVariable UUID id,
            @Valid @RequestBody Command.Notify command,
            @RequestHeader(name = KEY, required = false) @Nullable UUID key) {
        return perform(id, command, key);
    }

    @PostMapping("/{id}/acknowledge")
    @Requires("hidden-danger.rectify")
    Detail acknowledge(
            @PathVariable UUID id,
            @Valid @RequestBody Command.Acknowledge command,
            @RequestHeader(name = KEY, required = false) @Nullable UUID key) {
        return perform(id, command, key);
    }

    @PostMapping("/{id}/set-controls")
    @Requires("hidden-danger.read")
    Detail setControls(
            @PathVariable UUID id,
            @Valid @RequestBody Command.SetControls command,
            @RequestHeader(name = KEY, required = false) @Nullable UUID key) {
        return perform(id, command, key);
    }

    @PostMapping("/{id}/five-fixings")
    @Requires("hidden-danger.read")
    Detail setFixings(
            @PathVariable UUID id,
            @Valid @RequestBody Command.SetFixings command,
            @RequestHeader(name = KEY, required = false) @Nullable UUID key) {
        return perform(id, command, key);
    }

    @PostMapping("/{id}/start-treatment")
    @Requires("hidden-danger.read")
    Detail startTreatment(
            @PathVariable UUID id,
            @Valid @RequestBody Command.StartTreatment command,
            @RequestHeader(name = KEY, required = false) @Nullable UUID key) {
        return perform(id, command, key);
    }

    @PostMapping("/{id}/request-extension")
    @Requires("hidden-danger.rectify")
    Detail requestExtension(
            @PathVariable UUID id,
            @Valid @RequestBody Command.RequestExtension command,
            @RequestHeader(name = KEY, required = false) @Nullable UUID key) {
        return perform(id, command, key);
    }

    @PostMapping("/{id}/decide-extension")
    @Requires("hidden-danger.decide")
    Detail decideExtension(
            @PathVariable UUID id,
            @Valid @RequestBody Command.DecideExtension command,
            @RequestHeader(name = KEY, required = false) @Nullable UUID key) {
        return perform(id, command, key);
    }

    @PostMapping("/{id}/pause-clock")
    @Requires("hidden-danger.decide")
    Detail pauseClock(
            @PathVariable UUID id,
            @Valid @RequestBody Command.PauseClock command,
            @RequestHeader(name = KEY, required = false) @Nullable UUID key) {
        return perform(id, command, key);
    }

    @PostMapping("/{id}/resume-clock")
    @Requires("hidden-danger.decide")
    Detail resumeClock(
            @PathVariable UUID id,
            @Valid @RequestBody Command.ResumeClock command,
            @RequestHeader(name = KEY, required = false) @Nullable UUID key) {
        return perform(id, command, key);
    }

    @PostMapping("/{id}/submit")
    @Requires("hidden-danger.rectify")
    Detail submit(
            @PathVariable UUID id,
            @Valid @RequestBody Command.Submit command,
            @RequestHeader(name = KEY, required = false) @Nullable UUID key) {
        return perform(id, command, key);
    }

    @PostMapping("/{id}/accept")
    @Requires("hidden-danger.verify")
    Detail accept(
            @PathVariable UUID id,
            @Valid @RequestBody Command.Accept command,
            @RequestHeader(name = KEY, required = false) @Nullable UUID key) {
        return perform(id, command, key);
    }

    @PostMapping("/{id}/reject")
    @Requires("hidden-danger.read")
    Detail reject(
            @PathVariable UUID id,
            @Valid @RequestBody Command.Reject command,
            @RequestHeader(name = KEY, required = false) @Nullable UUID key) {
        return perform(id, command, key);
    }

    @PostMapping("/{id}/cancel")
    @Requires("hidden-danger.cancel-major")
    Detail cancel(
            @PathVariable UUID id,
            @Valid @RequestBody Command.Cancel command,
            @RequestHeader(name = KEY, required = false) @Nullable UUID key) {
        return perform(id, command, key);
    }

    @PostMapping("/{id}/urge")
    @Requires("hidden-danger.urge")
    Detail urge(
            @PathVariable UUID id,
            @Valid @RequestBody Command.Urge command,
            @RequestHeader(name = KEY, required = false) @Nullable UUID key) {
        return perform(id, command, key);
    }

    @PostMapping("/{id}/comment")
    @Requires("hidden-danger.read")
    Detail comment(
            @PathVariable UUID id,
            @Valid @RequestBody Command.Comment command,
            @RequestHeader(name = KEY, required = false) @Nullable UUID key) {
        return perform(id, command, key);
    }

    @PostMapping("/{id}/merge")
    @Requires("hidden-danger.read")
    Detail merge(
            @PathVariable UUID id,
            @Valid @RequestBody Command.Merge command,
            @RequestHeader(name = KEY, required = false) @Nullable UUID key) {
        return perform(id, command, key);
    }

    @PostMapping("/{id}/void")
    @Requires("hidden-danger.read")
    Detail voidDanger(
            @PathVariable UUID id,
            @Valid @RequestBody Command.Void command,
            @RequestHeader(name = KEY, required = false) @Nullable UUID key) {
        return perform(id, command, key);
    }

    @PostMapping("/{id}/reopen")
    @Requires("hidden-danger.register")
    Detail reopen(
            @PathVariable UUID id,
            @Valid @RequestBody Command.Reopen command,
            @RequestHeader(name = KEY, required = false) @Nullable UUID key) {
        return perform(id, command, key);
    }

    /** Several records urged with one text; each is judged by itself. */
    @PostMapping("/batch/urge")
    @Requires("hidden-danger.urge")
    BatchResult urgeAll(@Valid @RequestBody BatchUrge batch) {
        List<UUID> done = new ArrayList<>();
        List<Refusal> refused = new ArrayList<>();
        for (BatchItem item : batch.items()) {
            Outcome outcome = dangers.perform(item.id(), new Command.Urge(item.version(), batch.note()), null);
            if (outcome instanceof Outcome.Done) {
                done.add(item.id());
            } else {
                Problem problem = problem(outcome);
                Locale locale = LocaleContextHolder.getLocale();
                String reason = messages.getMessage(problem.code(), problem.args(), problem.code(), locale);
                refused.add(new Refusal(item.id(), problem.code(), String.valueOf(reason)));
            }
        }
        return new BatchResult(done, refused);
    }

    record BatchItem(@NotNull UUID id, @NotNull Integer version) {}

    record BatchUrge(
            @NotEmpty @Size(max = 200) List<@Valid BatchItem> items,
            @NotBlank @Size(max = Command.TEXT) String note) {}

    record Refusal(UUID id, String code, String reason) {}

    record BatchResult(List<UUID> done, List<Refusal> refused) {}

    private Detail perform(UUID id, Command command, @Nullable UUID key) {
        Outcome outcome = dangers.perform(id, command, key);
        if (outcome instanceof Outcome.Done done) {
            return details.of(done.id());
        }
        throw problem(outcome);
    }

    private Problem problem(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> throw new IllegalStateException("no problem: " + done);
            case Outcome.NotFound ignored -> Problem.notFound();
            case Outcome.Forbidden ignored -> Problem.forbidden();
            case Outcome.Stale stale -> Problem.conflict(details.of(stale.id()));
            case Outcome.WrongState wrong -> Problem.refused("wrong-state").with("current", details.of(wrong.id()));
            case Outcome.Refused refused ->
                refused.fields().isEmpty()
                        ? Problem.refused(refused.code())
                        : Problem.refused(refused.code()).with("missing", refused.fields());
            case Outcome.Invalid invalid -> Problem.invalid(new Problem.Field(invalid.field(), invalid.code()));
        };
    }
}
