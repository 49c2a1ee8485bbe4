package io.anlan.statistics;

import io.anlan.platform.access.Requires;
import io.anlan.platform.document.Documents;
import io.anlan.platform.spreadsheet.SheetExport;
import io.anlan.platform.web.Messages;
import io.anlan.platform.web.PageQuery;
import io.anlan.platform.web.Paged;
import io.anlan.platform.web.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Audits a text or a file, and keeps the audits. */
@RestController("statisticsAuditController")
@RequestMapping("/api/statistics")
class AuditController {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Audits audits;
    private final Messages messages;

    AuditController(Audits audits, Messages messages) {
        this.audits = audits;
        this.messages = messages;
    }

    /** A pasted text. */
    record PastedText(
            @Nullable @Size(max = Audits.MAX_TITLE) String title,
            @NotBlank @Size(max = Documents.MAX_LENGTH) String text) {}

    record NewJudgement(
            AuditRecord.@NotNull Verdict verdict,
            @Nullable @Size(max = 1000) String reason) {}

    /** Formats of the report. */
    enum Format {
        XLSX,
        DOCX
    }

    @PostMapping(path = "/audit", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Requires("statistics.audit")
    AuditView text(@Valid @RequestBody PastedText pasted, Locale locale) {
        return view(audits.text(pasted.title(), pasted.text()), locale);
    }

    @PostMapping(path = "/audit", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Requires("statistics.audit")
    AuditView file(
            @RequestPart MultipartFile file, @RequestParam(required = false) @Nullable String title, Locale locale) {
        if (file.getSize() > Documents.MAX_BYTES) {
            throw Problem.of(HttpStatus.CONTENT_TOO_LARGE, "document-too-long", Documents.MAX_LENGTH);
        }
        try {
            String name = file.getOriginalFilename();
            return view(audits.file(title, name == null ? "" : name, file.getBytes()), locale);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Past audits of the reader's place, newest first. */
    @GetMapping("/audits")
    @Requires("statistics.audit")
    Paged<AuditRecord.Summary> list(PageQuery page) {
        return audits.list(page);
    }

    @GetMapping("/audits/{id}")
    @Requires("statistics.audit")
    AuditView one(@PathVariable UUID id, Locale locale) {
        return view(id, locale);
    }

    /** Says whether a finding is right or a false alarm; the last word counts. */
    @PutMapping("/audits/{id}/findings/{number}")
    @Requires("statistics.audit")
    AuditView judge(
            @PathVariable UUID id,
            @PathVariable int number,
            @Valid @RequestBody NewJudgement judgement,
            Locale locale) {
        audits.judge(id, number, judgement.verdict(), judgement.reason());
        return view(id, locale);
    }

    @GetMapping("/audits/{id}/export")
    @Requires("statistics.audit")
    ResponseEntity<byte[]> export(
            @PathVariable UUID id, @RequestParam(defaultValue = "XLSX") Format format, Locale locale) {
        AuditView view = view(id, locale);
        byte[] content = switch (format) {
            case XLSX -> AuditReportFile.xlsx(view, messages, locale);
            case DOCX -> AuditReportFile.docx(view, messages, locale);
        };
        String type = format == Format.XLSX ? SheetExport.CONTENT_TYPE : DOCX;
        String name = "statistics-audit." + format.name().toLowerCase(Locale.ROOT);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .contentType(MediaType.parseMediaType(type))
                .body(content);
    }

    private AuditView view(UUID id, Locale locale) {
        return AuditView.of(audits.find(id), audits.judgements(id), messages, locale);
    }
}
