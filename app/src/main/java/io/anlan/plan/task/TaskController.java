package io.anlan.plan.task;

import io.anlan.platform.access.Actor;
import io.anlan.platform.access.Actors;
import io.anlan.platform.access.Requires;
import io.anlan.platform.file.FileStore;
import io.anlan.platform.spreadsheet.SheetExport;
import io.anlan.platform.web.PageQuery;
import io.anlan.platform.web.Paged;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.InputStreamResource;
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
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Tasks of plans: list, assignment, yearly steps, reports with evidence, review. */
@RestController("planTaskController")
@RequestMapping("/api/plan-tasks")
class TaskController {

    record ReportRequest(
            @Min(0) @Max(100) int progress,
            @NotBlank @Size(max = 2000) String note) {}

    record ReviewRequest(
            boolean accepted, @Size(max = 500) @Nullable String note) {}

    private final Tasks tasks;
    private final TaskSheet sheet;
    private final FileStore files;

    TaskController(Tasks tasks, TaskSheet sheet, FileStore files) {
        this.tasks = tasks;
        this.sheet = sheet;
        this.files = files;
    }

    @GetMapping
    @Requires("plan.read")
    Paged<Task> list(TaskQuery query, PageQuery page) {
        return tasks.find(query, page);
    }

    @GetMapping("/counts")
    @Requires("plan.read")
    Map<Task.State, Integer> counts(TaskQuery query) {
        return tasks.counts(query);
    }

    @GetMapping("/export")
    @Requires("plan.read")
    ResponseEntity<StreamingResponseBody> export(TaskQuery query) {
        Actor actor = Actors.current();
        Locale locale = LocaleContextHolder.getLocale();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"plan-tasks.xlsx\"")
                .contentType(MediaType.parseMediaType(SheetExport.CONTENT_TYPE))
                .body(out -> Actors.runAs(actor, () -> sheet.write(query, locale, out)));
    }

    @GetMapping("/{id}")
    @Requires("plan.read")
    Task task(@PathVariable UUID id) {
        return tasks.task(id);
    }

    @PutMapping("/{id}")
    @Requires("plan.manage")
    Task assign(@PathVariable UUID id, @Valid @RequestBody TaskEdit edit) {
        return tasks.assign(id, edit);
    }

    @GetMapping("/{id}/steps")
    @Requires("plan.read")
    List<Step> steps(@PathVariable UUID id) {
        return tasks.steps(id);
    }

    @PostMapping("/{id}/steps")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires("plan.manage")
    Step plan(@PathVariable UUID id, @Valid @RequestBody StepEdit edit) {
        return tasks.plan(id, edit);
    }

    @PostMapping(path = "/steps/{stepId}/evidence", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Requires("plan.report")
    Step attach(@PathVariable UUID stepId, @RequestPart MultipartFile file) throws IOException {
        String name = file.getOriginalFilename();
        return tasks.attach(stepId, name == null || name.isBlank() ? "evidence" : name, file.getBytes());
    }

    @PostMapping("/steps/{stepId}/reports")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires("plan.report")
    Step report(@PathVariable UUID stepId, @Valid @RequestBody ReportRequest request) {
        return tasks.report(stepId, request.progress(), request.note());
    }

    @PostMapping("/steps/{stepId}/review")
    @Requires("plan.manage")
    Step review(@PathVariable UUID stepId, @Valid @RequestBody ReviewRequest request) {
        String note = request.note();
        return tasks.review(stepId, request.accepted(), note == null ? "" : note);
    }

    @GetMapping("/evidence/{evidenceId}")
    @Requires("plan.read")
    ResponseEntity<InputStreamResource> evidence(@PathVariable UUID evidenceId) {
        var evidence = tasks.evidence(evidenceId);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(evidence.mediaType()))
                .contentLength(files.size(evidence.sha256()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(evidence.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new InputStreamResource(files.open(evidence.sha256())));
    }
}
