package io.anlan.majorhazard;

import io.anlan.majorhazard.PartStore.FileSubstance;
import io.anlan.platform.access.Actor;
import io.anlan.platform.access.Actors;
import io.anlan.platform.access.Requires;
import io.anlan.platform.spreadsheet.SheetExport;
import io.anlan.platform.web.PageQuery;
import io.anlan.platform.web.Paged;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The register of major hazard sources, the calculator, and the book of the standard. */
@RestController
@RequestMapping("/api/major-hazards")
class RegisterController {

    private final HazardSources sources;
    private final Details details;
    private final Register register;
    private final RegisterSheet sheet;
    private final Trials trials;

    RegisterController(HazardSources sources, Details details, Register register, RegisterSheet sheet, Trials trials) {
        this.sources = sources;
        this.details = details;
        this.register = register;
        this.sheet = sheet;
        this.trials = trials;
    }

    /** A substance list of an enterprise file that is not saved yet. */
    record FileList(
            @NotNull UUID enterpriseId,
            @NotNull @Size(max = 500) List<@Valid @NotNull Listed> substances) {}

    record Listed(
            @NotNull @Size(max = 200) String name,
            @Nullable @Size(max = 20) String casNumber,

            @Nullable @DecimalMin("0") @DecimalMax("10000000")
            BigDecimal quantityT) {}

    @GetMapping
    @Requires("major-hazard.read")
    Paged<Row> list(RegisterQuery query, PageQuery page) {
        return register.page(query, page);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires("major-hazard.declare")
    Detail declare(
            @Valid @RequestBody Declaration declaration,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable UUID key) {
        return details.of(sources.declare(declaration, key));
    }

    @GetMapping("/facets")
    @Requires("major-hazard.read")
    Register.Facets facets(RegisterQuery query) {
        return register.facets(query);
    }

    /** Those of the filter that have a position. */
    @GetMapping("/points")
    @Requires("major-hazard.read")
    Register.Points points(RegisterQuery query) {
        return register.points(query);
    }

    /** What waits for the reader. */
    @GetMapping("/tasks")
    @Requires("major-hazard.read")
    Register.Tasks tasks() {
        return register.tasks();
    }

    /** What the list shows, as a spreadsheet. */
    @GetMapping("/export")
    @Requires("major-hazard.read")
    ResponseEntity<StreamingResponseBody> export(RegisterQuery query, PageQuery page) {
        Actor actor = Actors.current();
        Locale locale = LocaleContextHolder.getLocale();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"major-hazards.xlsx\"")
                .contentType(MediaType.parseMediaType(SheetExport.CONTENT_TYPE))
                .body(out -> Actors.runAs(actor, () -> sheet.write(query, page, locale, out)));
    }

    /** Tables of the standard and the time limits. */
    @GetMapping("/book")
    @Requires(Requires.SELF)
    Trials.Book book() {
        return trials.book();
    }

    /** Lines of table 1 by CAS number, name or common name. */
    @GetMapping("/substances")
    @Requires(Requires.SELF)
    List<Trials.Substance> substances(@RequestParam @Size(max = 100) String q) {
        return Trials.find(q);
    }

    /** An assessment that nobody keeps. */
    @PostMapping("/trial")
    @Requires(Requires.SELF)
    Trials.Answer trial(@Valid @RequestBody Trials.Asked asked) {
        return trials.trial(asked);
    }

    /** Lines from the substance list of the enterprise file. */
    @GetMapping("/from-file")
    @Requires("major-hazard.read")
    List<Line> fromFile(@RequestParam UUID enterpriseId) {
        return trials.fromFile(enterpriseId);
    }

    /** What saving a substance list of the enterprise file would do to its sources. */
    @PostMapping("/file-effects")
    @Requires("major-hazard.read")
    List<Trials.Effect> fileEffects(@Valid @RequestBody FileList list) {
        return trials.ofFile(
                list.enterpriseId(),
                list.substances().stream()
                        .map(one -> new FileSubstance(one.name(), one.casNumber(), one.quantityT(), null, null))
                        .toList());
    }
}
