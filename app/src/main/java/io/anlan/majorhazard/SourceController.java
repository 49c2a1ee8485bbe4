package io.anlan.majorhazard;

import io.anlan.platform.access.Requires;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One major hazard source: its page, its changes, its way through review, registration and removal. */
@RestController
@RequestMapping("/api/major-hazards/{id}")
class SourceController {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /** An act without a reason. */
    record Note(int version, @Nullable @Size(max = 500) String note) {}

    /** An act that needs one. */
    record Reason(int version, @NotBlank @Size(max = 500) String reason) {}

    /** Why the source is no longer one. */
    record Removing(
            int version,
            @NotNull RemovalKind kind,
            @NotBlank @Size(max = 500) String reason) {}

    /** The three who answer for it. */
    record Persons(int version, @NotNull @Size(max = 3) List<@Valid @NotNull Person> persons) {}

    /** Why somebody looks at personal data. */
    record Looking(@NotBlank @Size(max = 200) String reason) {}

    private final HazardSources sources;
    private final Reviews reviews;
    private final Details details;
    private final Trials trials;
    private final Reports reports;

    SourceController(HazardSources sources, Reviews reviews, Details details, Trials trials, Reports reports) {
        this.sources = sources;
        this.reviews = reviews;
        this.details = details;
        this.trials = trials;
        this.reports = reports;
    }

    @GetMapping
    @Requires("major-hazard.read")
    Detail detail(@PathVariable UUID id) {
        return details.of(id);
    }

    @PutMapping
    @Requires("major-hazard.declare")
    Detail edit(@PathVariable UUID id, @Valid @RequestBody Edit edit) {
        sources.edit(id, edit);
        return details.of(id);
    }

    /** What saving this would do. */
    @PostMapping("/what-if")
    @Requires("major-hazard.read")
    Trials.Answer whatIf(@PathVariable UUID id, @Valid @RequestBody Unit unit) {
        return trials.whatIf(id, unit);
    }

    @PutMapping("/persons")
    @Requires("major-hazard.declare")
    Detail assign(@PathVariable UUID id, @Valid @RequestBody Persons given) {
        sources.assign(id, given.version(), given.persons());
        return details.of(id);
    }

    /** Names and telephone numbers of the three; the look is on record. */
    @PostMapping("/unmask")
    @Requires("major-hazard.unmask")
    Detail unmask(@PathVariable UUID id, @Valid @RequestBody Looking looking) {
        return details.unmasked(id, looking.reason().strip());
    }

    @PostMapping("/submit")
    @Requires("major-hazard.declare")
    Detail submit(@PathVariable UUID id, @Valid @RequestBody Note note) {
        sources.submit(id, note.version(), note.note());
        return details.of(id);
    }

    @PostMapping("/withdraw")
    @Requires("major-hazard.declare")
    Detail withdraw(@PathVariable UUID id, @Valid @RequestBody Note note) {
        sources.withdraw(id, note.version(), note.note());
        return details.of(id);
    }

    /** An identification that was a mistake. */
    @PostMapping("/drop")
    @Requires("major-hazard.declare")
    Detail drop(@PathVariable UUID id, @Valid @RequestBody Reason reason) {
        sources.drop(id, reason.version(), reason.reason());
        return details.of(id);
    }

    @PostMapping("/discard-change")
    @Requires("major-hazard.declare")
    Detail discardChange(@PathVariable UUID id, @Valid @RequestBody Note note) {
        sources.discardChange(id, note.version(), note.note());
        return details.of(id);
    }

    @PostMapping("/ask-removal")
    @Requires("major-hazard.declare")
    Detail askRemoval(@PathVariable UUID id, @Valid @RequestBody Removing removing) {
        sources.askRemoval(id, removing.version(), removing.kind(), removing.reason());
        return details.of(id);
    }

    @PostMapping("/accept")
    @Requires("major-hazard.review")
    Detail accept(@PathVariable UUID id, @Valid @RequestBody Note note) {
        reviews.accept(id, note.version(), note.note());
        return details.of(id);
    }

    @PostMapping("/return")
    @Requires("major-hazard.review")
    Detail sendBack(@PathVariable UUID id, @Valid @RequestBody Reason reason) {
        reviews.sendBack(id, reason.version(), reason.reason());
        return details.of(id);
    }

    @PostMapping("/register")
    @Requires("major-hazard.register")
    Detail register(@PathVariable UUID id, @Valid @RequestBody Note note) {
        reviews.register(id, note.version(), note.note());
        return details.of(id);
    }

    @PostMapping("/remove")
    @Requires("major-hazard.register")
    Detail remove(@PathVariable UUID id, @Valid @RequestBody Note note) {
        reviews.remove(id, note.version(), note.note());
        return details.of(id);
    }

    @PostMapping("/refuse-removal")
    @Requires("major-hazard.register")
    Detail refuseRemoval(@PathVariable UUID id, @Valid @RequestBody Reason reason) {
        reviews.refuseRemoval(id, reason.version(), reason.reason());
        return details.of(id);
    }

    /** 重大危险源辨识分级报告 of the inventory as it stands, or of an assessment as it was filed. */
    @GetMapping("/report")
    @Requires("major-hazard.read")
    ResponseEntity<byte[]> report(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID assessment) {
        Reports.Paper paper = reports.of(id, assessment);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(paper.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(MediaType.parseMediaType(DOCX))
                .body(paper.content());
    }
}
