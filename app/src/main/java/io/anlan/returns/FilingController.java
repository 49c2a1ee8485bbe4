package io.anlan.returns;

import io.anlan.platform.access.Actor;
import io.anlan.platform.access.Actors;
import io.anlan.platform.access.Requires;
import io.anlan.platform.spreadsheet.SheetExport;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** One return: filling it in, approving, reopening, urging. */
@RestController
@RequestMapping("/api/returns/filings")
class FilingController {

    private static final String KEY = "Idempotency-Key";

    /** What was typed so far. */
    record Draft(int version, @NotNull Map<String, String> answers) {}

    /** The draft is kept under this version. */
    record Saved(int version) {}

    /** What is submitted. */
    record Submitting(int version, @NotNull Map<String, String> answers, boolean zero, boolean confirmed) {}

    /** An act without a reason. */
    record Note(int version, @Size(max = 500) @Nullable String note) {}

    /** An act that needs one. */
    record Reason(int version, @NotBlank @Size(max = 500) String reason) {}

    /** Why it is opened again, and until when. */
    record Reopening(
            int version,
            @NotBlank @Size(max = 500) String reason,
            @Nullable LocalDate until) {}

    private final Filings filings;
    private final FilingView view;
    private final FilingSheet sheet;

    FilingController(Filings filings, FilingView view, FilingSheet sheet) {
        this.filings = filings;
        this.view = view;
        this.sheet = sheet;
    }

    /** What the reader has to report, and what was reported lately. */
    @GetMapping("/mine")
    @Requires("returns.file")
    FilingView.Own mine() {
        return view.mine();
    }

    @GetMapping("/{id}")
    @Requires("returns.read")
    FilingView.Page one(@PathVariable UUID id) {
        return view.of(id);
    }

    @PutMapping("/{id}/draft")
    @Requires("returns.file")
    Saved draft(@PathVariable UUID id, @Valid @RequestBody Draft draft) {
        return new Saved(filings.saveDraft(id, draft.version(), draft.answers()));
    }

    @PostMapping("/{id}/submit")
    @Requires("returns.file")
    FilingView.Page submit(
            @PathVariable UUID id,
            @Valid @RequestBody Submitting given,
            @RequestHeader(name = KEY, required = false) @Nullable UUID key) {
        var submission = new Filings.Submission(given.version(), given.answers(), given.zero(), given.confirmed());
        return view.of(filings.submit(id, submission, key));
    }

    @PostMapping("/{id}/approve")
    @Requires("returns.approve")
    FilingView.Page approve(@PathVariable UUID id, @Valid @RequestBody Note note) {
        filings.approve(id, note.version(), note.note());
        return view.of(id);
    }

    @PostMapping("/{id}/send-back")
    @Requires("returns.approve")
    FilingView.Page sendBack(@PathVariable UUID id, @Valid @RequestBody Reason reason) {
        filings.sendBack(id, reason.version(), reason.reason());
        return view.of(id);
    }

    @PostMapping("/{id}/reopen")
    @Requires("returns.approve")
    FilingView.Page reopen(@PathVariable UUID id, @Valid @RequestBody Reopening reopening) {
        filings.reopen(id, reopening.version(), reopening.reason(), reopening.until());
        return view.of(id);
    }

    @PostMapping("/{id}/exempt")
    @Requires("returns.approve")
    FilingView.Page exempt(@PathVariable UUID id, @Valid @RequestBody Reason reason) {
        filings.exempt(id, reason.version(), reason.reason());
        return view.of(id);
    }

    /** Ends an exemption. */
    @PostMapping("/{id}/expect")
    @Requires("returns.approve")
    FilingView.Page expect(@PathVariable UUID id, @Valid @RequestBody Reason reason) {
        filings.expect(id, reason.version(), reason.reason());
        return view.of(id);
    }

    @PostMapping("/{id}/urge")
    @Requires("returns.urge")
    FilingView.Page urge(@PathVariable UUID id, @Valid @RequestBody Note note) {
        filings.urge(id, note.version(), note.note());
        return view.of(id);
    }

    /** The sheet to fill in, with what is known already. */
    @GetMapping("/{id}/sheet")
    @Requires("returns.read")
    ResponseEntity<StreamingResponseBody> template(@PathVariable UUID id) {
        Actor actor = Actors.current();
        var locale = LocaleContextHolder.getLocale();
        Filing filing = filings.find(id);
        String name = filing.title() + "-" + filing.period().key() + "-" + filing.reporterName() + ".xlsx";
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, java.nio.charset.StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(MediaType.parseMediaType(SheetExport.CONTENT_TYPE))
                .body(out -> Actors.runAs(actor, () -> sheet.write(id, locale, out)));
    }

    /** Reads a filled sheet; nothing is submitted by it. */
    @PostMapping(path = "/{id}/sheet", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Requires("returns.file")
    FilingSheet.Read upload(@PathVariable UUID id, @RequestParam MultipartFile file) throws IOException {
        try (var content = file.getInputStream()) {
            return sheet.read(id, content, LocaleContextHolder.getLocale());
        }
    }
}
