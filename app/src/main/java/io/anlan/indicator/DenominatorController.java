package io.anlan.indicator;

import io.anlan.platform.access.Actor;
import io.anlan.platform.access.Actors;
import io.anlan.platform.access.Requires;
import io.anlan.platform.spreadsheet.SheetExport;
import io.anlan.platform.spreadsheet.SheetExport.Column;
import io.anlan.platform.web.PageQuery;
import io.anlan.platform.web.Paged;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Denominators and scope versions: what rates divide by, and how things are counted from when. */
@RestController
class DenominatorController {

    /** A new way of counting, from a day on. */
    record ScopeRequest(
            @NotBlank @Size(max = 40) String code,
            @NotBlank @Size(max = 40) String topic,
            @NotBlank @Size(max = 60) String name,
            @NotBlank @Size(max = 60) String nameEn,
            @NotNull LocalDate validFrom,
            @NotBlank @Size(max = 300) String changed,
            @NotBlank @Size(max = 300) String changedEn,
            @NotBlank @Size(max = 200) String source) {}

    private static final int MOST = 500;

    private final Denominators denominators;
    private final Indicators indicators;
    private final ValueStore values;
    private final Words words;

    DenominatorController(Denominators denominators, Indicators indicators, ValueStore values, Words words) {
        this.denominators = denominators;
        this.indicators = indicators;
        this.values = values;
        this.words = words;
    }

    @GetMapping("/api/denominators")
    @Requires("indicator.read")
    Paged<Denominator> list(DenominatorStore.Query query, PageQuery page) {
        return denominators.page(query, page);
    }

    @PutMapping("/api/denominators")
    @Requires("indicator.manage")
    Denominator put(@Valid @RequestBody Denominators.Edit edit) {
        return denominators.put(edit);
    }

    @GetMapping("/api/denominators/export")
    @Requires("indicator.read")
    ResponseEntity<StreamingResponseBody> export(DenominatorStore.Query query) {
        Actor actor = Actors.current();
        Locale locale = LocaleContextHolder.getLocale();
        List<Column<Denominator>> columns = List.of(
                new Column<>(words.text("sheet.region", locale), 12, Denominator::regionName),
                new Column<>(words.text("sheet.code", locale), 14, Denominator::regionCode),
                new Column<>(words.text("sheet.kind", locale), 14, d -> words.text("denominator." + d.kind(), locale)),
                new Column<>(words.text("sheet.year", locale), 8, Denominator::year),
                new Column<>(words.text("sheet.value", locale), 14, Denominator::value),
                new Column<>(words.text("sheet.unit", locale), 10, Denominator::unit),
                new Column<>(words.text("sheet.source", locale), 40, Denominator::source));
        var sheet = new SheetExport<>(words.text("sheet.denominators", locale), "", columns);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"denominators.xlsx\"")
                .contentType(MediaType.parseMediaType(SheetExport.CONTENT_TYPE))
                .body(out -> sheet.write(
                        Actors.callAs(actor, () -> denominators.page(query, new PageQuery(1, MOST, null)))
                                .items()
                                .stream(),
                        out));
    }

    @GetMapping("/api/scope-versions")
    @Requires("indicator.read")
    @Transactional(readOnly = true)
    public List<ScopeVersion> scopeVersions() {
        return values.scopeVersions();
    }

    @PostMapping("/api/scope-versions")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires("indicator.manage")
    ScopeVersion add(@Valid @RequestBody ScopeRequest request) {
        var version = new ScopeVersion(
                request.code(),
                request.topic(),
                request.name(),
                request.nameEn(),
                request.validFrom(),
                request.changed(),
                request.changedEn(),
                request.source());
        indicators.add(version);
        return version;
    }
}
