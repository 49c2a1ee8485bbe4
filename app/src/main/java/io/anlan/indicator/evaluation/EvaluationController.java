package io.anlan.indicator.evaluation;

import io.anlan.audit.Audit;
import io.anlan.indicator.evaluation.Evaluation.State;
import io.anlan.platform.access.Requires;
import io.anlan.platform.web.PageQuery;
import io.anlan.platform.web.Paged;
import jakarta.validation.Valid;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Evaluations of plans. */
@RestController
@RequestMapping("/api/evaluations")
class EvaluationController {

    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    record Issue(int version) {}

    private final Evaluations evaluations;
    private final Audit audit;

    EvaluationController(Evaluations evaluations, Audit audit) {
        this.evaluations = evaluations;
        this.audit = audit;
    }

    @GetMapping
    @Requires("indicator.read")
    Paged<Evaluation> list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable State state,
            PageQuery page) {
        return evaluations.page(q, state, page);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires("indicator.manage")
    Evaluation make(@Valid @RequestBody Evaluations.Request request) {
        return evaluations.make(request);
    }

    @GetMapping("/{id}")
    @Requires("indicator.read")
    Evaluation get(@PathVariable UUID id) {
        return evaluations.get(id);
    }

    @PutMapping("/{id}")
    @Requires("indicator.manage")
    Evaluation write(@PathVariable UUID id, @Valid @RequestBody Evaluations.Text text) {
        return evaluations.write(id, text);
    }

    /** Issued, it does not change any more. */
    @PostMapping("/{id}/issue")
    @Requires("indicator.publish")
    Evaluation issue(@PathVariable UUID id, @RequestBody Issue issue) {
        return evaluations.issue(id, issue.version());
    }

    /** The report as an editable document in the layout of official papers. */
    @GetMapping("/{id}/document")
    @Requires("indicator.read")
    ResponseEntity<byte[]> document(@PathVariable UUID id) throws IOException {
        Evaluation evaluation = evaluations.get(id);
        var out = new ByteArrayOutputStream();
        EvaluationDocument.write(evaluation, out);
        audit.recordAlone(
                "evaluation.export", "evaluation", id, evaluation.regionCode(), Map.of("title", evaluation.title()));
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(evaluation.title() + ".docx", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(MediaType.parseMediaType(DOCX))
                .body(out.toByteArray());
    }
}
