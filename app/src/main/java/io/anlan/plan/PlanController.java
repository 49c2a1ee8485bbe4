package io.anlan.plan;

import io.anlan.plan.reading.Fact;
import io.anlan.plan.reading.Reading;
import io.anlan.platform.access.Requires;
import io.anlan.platform.document.Documents;
import io.anlan.platform.web.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Plans, their text, and the confirmation of what they say. */
@RestController
@RequestMapping("/api/plans")
class PlanController {

    /** A person's decision about a candidate. */
    record DecisionRequest(
            Decision.@NotNull Action action,
            @Nullable Fact fact,
            @Size(max = 500) @Nullable String reason,
            int version) {}

    record ConfirmRequest(@NotNull @Size(max = 2000) Set<UUID> ids) {}

    record Confirmed(int count) {}

    record AddRequest(
            @NotNull Fact fact,
            @Min(1) int line,
            @Size(max = 500) @Nullable String reason) {}

    private final Plans plans;
    private final PlanStore store;
    private final ItemStore items;
    private final OutcomeStore outcomes;

    PlanController(Plans plans, PlanStore store, ItemStore items, OutcomeStore outcomes) {
        this.plans = plans;
        this.store = store;
        this.items = items;
        this.outcomes = outcomes;
    }

    @GetMapping
    @Requires("plan.read")
    List<Plan> all() {
        return plans.all();
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Requires("plan.manage")
    Plan upload(@RequestPart MultipartFile file, @RequestParam(required = false) @Nullable String regionCode)
            throws IOException {
        if (file.getSize() > Documents.MAX_BYTES) {
            throw Problem.of(HttpStatus.CONTENT_TOO_LARGE, "document-too-long", Documents.MAX_LENGTH);
        }
        String name = file.getOriginalFilename();
        return plans.upload(name == null || name.isBlank() ? "plan" : name, file.getBytes(), regionCode);
    }

    @GetMapping("/{id}")
    @Requires("plan.read")
    Plan plan(@PathVariable UUID id) {
        return plans.plan(id);
    }

    @PutMapping("/{id}")
    @Requires("plan.manage")
    Plan update(@PathVariable UUID id, @Valid @RequestBody PlanEdit edit) {
        return plans.update(id, edit);
    }

    @GetMapping("/{id}/lines")
    @Requires("plan.read")
    @Transactional(readOnly = true)
    public List<Reading.Line> lines(@PathVariable UUID id) {
        plans.plan(id);
        return store.lines(id);
    }

    /** The file as it was uploaded. */
    @GetMapping("/{id}/original")
    @Requires("plan.read")
    ResponseEntity<byte[]> original(@PathVariable UUID id) {
        byte[] content = plans.original(id);
        String name = plans.plan(id).sourceName();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }

    @GetMapping("/{id}/clauses")
    @Requires("plan.read")
    @Transactional(readOnly = true)
    public List<Reading.Clause> clauses(@PathVariable UUID id) {
        plans.plan(id);
        return store.clauses(id);
    }

    @GetMapping("/{id}/candidates")
    @Requires("plan.read")
    @Transactional(readOnly = true)
    public List<Item> candidates(@PathVariable UUID id) {
        plans.plan(id);
        return items.of(id);
    }

    @PostMapping("/{id}/candidates")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires("plan.manage")
    Item add(@PathVariable UUID id, @Valid @RequestBody AddRequest request) {
        String reason = request.reason();
        return plans.add(id, request.fact(), request.line(), reason == null ? "" : reason);
    }

    @PostMapping("/{id}/candidates/confirm")
    @Requires("plan.manage")
    Confirmed confirm(@PathVariable UUID id, @Valid @RequestBody ConfirmRequest request) {
        return new Confirmed(plans.confirm(id, request.ids()));
    }

    @GetMapping("/{id}/targets")
    @Requires("plan.read")
    @Transactional(readOnly = true)
    public List<Target> targets(@PathVariable UUID id) {
        plans.plan(id);
        return outcomes.targets(id);
    }

    @PostMapping("/candidates/{candidateId}/decision")
    @Requires("plan.manage")
    Item decide(@PathVariable UUID candidateId, @Valid @RequestBody DecisionRequest request) {
        String reason = request.reason();
        return plans.decide(
                candidateId, request.action(), request.fact(), reason == null ? "" : reason, request.version());
    }

    @GetMapping("/candidates/{candidateId}/decisions")
    @Requires("plan.read")
    @Transactional(readOnly = true)
    public List<Decision> decisions(@PathVariable UUID candidateId) {
        Item item = items.find(candidateId).orElseThrow(Problem::notFound);
        return items.decisions(item.id());
    }
}
