package io.anlan.accident;

import io.anlan.platform.access.Requires;
import io.anlan.platform.web.Problem;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * One path for each action. Where more than one permission may do it, the path asks for reading only and {@link
 * AccidentRules} for the rest.
 */
@RestController
@RequestMapping("/api/accidents/{id}")
class AccidentActionController {

    private static final String KEY = "Idempotency-Key";

    private final Accidents accidents;
    private final Details details;

    AccidentActionController(Accidents accidents, Details details) {
        this.accidents = accidents;
        this.details = details;
    }

    @PostMapping("/receive")
    @Requires("accident.handle")
    Detail receive(
            @PathVariable UUID id,
            @Valid @RequestBody Command.Receive command,
            @RequestHeader(name = KEY, required = false) @Nullable UUID key) {
        return perform(id, command, key);
    }

    @PostMapping("/forward")
    @Requires("accident.handle")
    Detail forward(
            @PathVariable UUID id,
            @Valid @RequestBody Command.Forward command,
            @RequestHeader(name = KEY, required = false) @Nullable UUID key) {
        return perform(id, command, key);
    }

    @PostMapping("/supplement")
    @Requires("accident.report")
    Detail supplement(
            @PathVariable UUID id,
            @Valid @RequestBody Command.Supplement command,
            @RequestHeader(name = KEY, required = false) @Nullable UUID key) {
        return perform(id, command, key);
    }

    @PostMapping("/correct")
    @Requires("accident.handle")
    Detail correct(
            @PathVariable UUID id,
            @Valid @RequestBody Command.Correct command,
            @RequestHeader(name = KEY, required = false) @Nullable UUID key) {
        return perform(id, command, key);
    }

    @PostMapping("/form-team")
    @Requires("accident.investigate")
    Detail formTeam(
            @PathVariable UUID id,
            @Valid @RequestBody Command.FormTeam command,
            @RequestHeader(name = KEY, required = false) @Nullable UUID key) {
        return perform(id, command, key);
    }

    @PostMapping("/extend")
    @Requires("accident.investigate")
    Detail extend(
            @PathVariable UUID id,
            @Valid @RequestBody Command.Extend command,
            @RequestHeader(name = KEY, required = false) @Nullable UUID key) {
        return perform(id, command, key);
    }

    @PostMapping("/submit-report")
    @Requires("accident.investigate")
    Detail submitReport(
            @PathVariable UUID id,
            @Valid @RequestBody Command.SubmitReport command,
            @RequestHeader(name = KEY, required = false) @Nullable UUID key) {
        return perform(id, command, key);
    }

    @PostMapping("/return-report")
    @Requires("accident.approve")
    Detail returnReport(
            @PathVariable UUID id,
            @Valid @RequestBody Command.ReturnReport command,
            @RequestHeader(name = KEY, required = false) @Nullable UUID key) {
        return perform(id, command, key);
    }

    @PostMapping("/approve-report")
    @Requires("accident.approve")
    Detail approveReport(
            @PathVariable UUID id,
            @Valid @RequestBody Command.ApproveReport command,
            @RequestHeader(name = KEY, required = false) @Nullable UUID key) {
        return perform(id, command, key);
    }

    @PostMapping("/publish")
    @Requires("accident.approve")
    Detail publish(
            @PathVariable UUID id,
            @Valid @RequestBody Command.Publish command,
            @RequestHeader(name = KEY, required = false) @Nullable UUID key) {
        return perform(id, command, key);
    }

    @PostMapping("/add-measure")
    @Requires("accident.investigate")
    Detail addMeasure(
            @PathVariable UUID id,
            @Valid @RequestBody Command.AddMeasure command,
            @RequestHeader(name = KEY, required = false) @Nullable UUID key) {
        return perform(id, command, key);
    }

    @PostMapping("/complete-measure")
    @Requires("accident.read")
    Detail completeMeasure(
            @PathVariable UUID id,
            @Valid @RequestBody Command.CompleteMeasure command,
            @RequestHeader(name = KEY, required = false) @Nullable UUID key) {
        return perform(id, command, key);
    }

    @PostMapping("/verify-measure")
    @Requires("accident.handle")
    Detail verifyMeasure(
            @PathVariable UUID id,
            @Valid @RequestBody Command.VerifyMeasure command,
            @RequestHeader(name = KEY, required = false) @Nullable UUID key) {
        return perform(id, command, key);
    }

    @PostMapping("/settle")
    @Requires("accident.investigate")
    Detail settle(
            @PathVariable UUID id,
            @Valid @RequestBody Command.Settle command,
            @RequestHeader(name = KEY, required = false) @Nullable UUID key) {
        return perform(id, command, key);
    }

    @PostMapping("/finish-rectification")
    @Requires("accident.handle")
    Detail finishRectification(
            @PathVariable UUID id,
            @Valid @RequestBody Command.FinishRectification command,
            @RequestHeader(name = KEY, required = false) @Nullable UUID key) {
        return perform(id, command, key);
    }

    @PostMapping("/look-back")
    @Requires("accident.approve")
    Detail lookBack(
            @PathVariable UUID id,
            @Valid @RequestBody Command.LookBack command,
            @RequestHeader(name = KEY, required = false) @Nullable UUID key) {
        return perform(id, command, key);
    }

    @PostMapping("/save-person")
    @Requires("accident.report")
    Detail savePerson(
            @PathVariable UUID id,
            @Valid @RequestBody Command.SavePerson command,
            @RequestHeader(name = KEY, required = false) @Nullable UUID key) {
        return perform(id, command, key);
    }

    @PostMapping("/remove-person")
    @Requires("accident.handle")
    Detail removePerson(
            @PathVariable UUID id,
            @Valid @RequestBody Command.RemovePerson command,
            @RequestHeader(name = KEY, required = false) @Nullable UUID key) {
        return perform(id, command, key);
    }

    @PostMapping("/set-losses")
    @Requires("accident.report")
    Detail setLosses(
            @PathVariable UUID id,
            @Valid @RequestBody Command.SetLosses command,
            @RequestHeader(name = KEY, required = false) @Nullable UUID key) {
        return perform(id, command, key);
    }

    @PostMapping("/comment")
    @Requires("accident.read")
    Detail comment(
            @PathVariable UUID id,
            @Valid @RequestBody Command.Comment command,
            @RequestHeader(name = KEY, required = false) @Nullable UUID key) {
        return perform(id, command, key);
    }

    @PostMapping("/cancel")
    @Requires("accident.handle")
    Detail cancel(
            @PathVariable UUID id,
            @Valid @RequestBody Command.Cancel command,
            @RequestHeader(name = KEY, required = false) @Nullable UUID key) {
        return perform(id, command, key);
    }

    @PostMapping("/reopen")
    @Requires("accident.approve")
    Detail reopen(
            @PathVariable UUID id,
            @Valid @RequestBody Command.Reopen command,
            @RequestHeader(name = KEY, required = false) @Nullable UUID key) {
        return perform(id, command, key);
    }

    private Detail perform(UUID id, Command command, @Nullable UUID key) {
        return switch (accidents.perform(id, command, key)) {
            case Outcome.Done done -> details.of(done.id());
            case Outcome.NotFound ignored -> throw Problem.notFound();
            case Outcome.Forbidden ignored -> throw Problem.forbidden();
            case Outcome.Stale stale -> throw Problem.conflict(details.of(stale.id()));
            case Outcome.WrongState wrong ->
                throw Problem.refused("accident.wrong-state").with("current", details.of(wrong.id()));
            case Outcome.Refused refused -> throw Problem.refused("accident." + refused.code());
            case Outcome.Invalid invalid ->
                throw Problem.invalid(new Problem.Field(invalid.field(), message(invalid.code())));
        };
    }

    /** Constraints have their words in the platform's messages, the module's own codes in the module's. */
    private static String message(String code) {
        return code.startsWith("constraint.") ? code : "accident." + code;
    }
}
