package io.anlan.accident;

import io.anlan.platform.access.Actor;
import io.anlan.platform.access.Actors;
import io.anlan.platform.access.Requires;
import io.anlan.platform.spreadsheet.SheetExport;
import io.anlan.platform.web.PageQuery;
import io.anlan.platform.web.Paged;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The register of accidents: reporting one, lists, and the page of one. */
@RestController
@RequestMapping("/api/accidents")
class AccidentController {

    private final Accidents accidents;
    private final Details details;
    private final Register register;
    private final RegisterSheet sheet;

    AccidentController(Accidents accidents, Details details, Register register, RegisterSheet sheet) {
        this.accidents = accidents;
        this.details = details;
        this.register = register;
        this.sheet = sheet;
    }

    @GetMapping
    @Requires("accident.read")
    Paged<Row> list(RegisterQuery query, PageQuery page) {
        return register.page(query, page);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires("accident.report")
    Detail report(
            @Valid @RequestBody NewAccident report,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable UUID key) {
        return details.of(accidents.report(report, key));
    }

    @GetMapping("/facets")
    @Requires("accident.read")
    Register.Facets facets(RegisterQuery query) {
        return register.facets(query);
    }

    @GetMapping("/reference")
    @Requires("accident.read")
    Register.Book reference() {
        return register.book();
    }

    /** What the list shows, as a spreadsheet. */
    @GetMapping("/export")
    @Requires("accident.read")
    ResponseEntity<StreamingResponseBody> export(RegisterQuery query) {
        Actor actor = Actors.current();
        Locale locale = LocaleContextHolder.getLocale();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"accidents.xlsx\"")
                .contentType(MediaType.parseMediaType(SheetExport.CONTENT_TYPE))
                .body(out -> Actors.runAs(actor, () -> sheet.write(query, locale, out)));
    }

    @GetMapping("/{id}")
    @Requires("accident.read")
    Detail detail(@PathVariable UUID id) {
        return details.of(id);
    }

    /** Names of casualties as they are; the look is on record. */
    @PostMapping("/{id}/unmask")
    @Requires("accident.unmask")
    List<Person> unmask(@PathVariable UUID id) {
        return details.unmasked(id);
    }
}
