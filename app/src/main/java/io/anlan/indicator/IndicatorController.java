package io.anlan.indicator;

import io.anlan.platform.access.Actor;
import io.anlan.platform.access.Actors;
import io.anlan.platform.access.Requires;
import io.anlan.platform.spreadsheet.SheetExport;
import io.anlan.platform.web.PageQuery;
import io.anlan.platform.web.Paged;
import io.anlan.platform.web.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
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
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Indicators: list, page, definition, stated values, comparisons, and the records behind a value. */
@RestController
@RequestMapping("/api/indicators")
class IndicatorController {

    /** @param reason why the two years are compared all the same; printed with the figure */
    record OverrideRequest(
            int fromYear,
            int toYear,
            @NotBlank @Size(min = SHORTEST, max = 1000) String reason) {}

    private static final int SHORTEST = 10;

    private final Indicators indicators;
    private final Tracking tracking;
    private final IndicatorSheet sheet;

    IndicatorController(Indicators indicators, Tracking tracking, IndicatorSheet sheet) {
        this.indicators = indicators;
        this.tracking = tracking;
        this.sheet = sheet;
    }

    @GetMapping
    @Requires("indicator.read")
    Paged<Tracked.Row> list(IndicatorQuery query, PageQuery page) {
        return tracking.page(query, page);
    }

    @GetMapping("/plans")
    @Requires("indicator.read")
    List<Tracking.Plan> plans() {
        return tracking.plans();
    }

    @GetMapping("/export")
    @Requires("indicator.read")
    ResponseEntity<StreamingResponseBody> export(IndicatorQuery query) {
        Actor actor = Actors.current();
        Locale locale = LocaleContextHolder.getLocale();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"indicators.xlsx\"")
                .contentType(MediaType.parseMediaType(SheetExport.CONTENT_TYPE))
                .body(out -> Actors.runAs(actor, () -> sheet.write(query, locale, out)));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires("indicator.manage")
    Tracked.Page define(@Valid @RequestBody IndicatorEdit edit, Locale locale) {
        return tracking.page(indicators.define(edit), locale);
    }

    @GetMapping("/{id}")
    @Requires("indicator.read")
    Tracked.Page page(@PathVariable UUID id, Locale locale) {
        return tracking.page(id, locale);
    }

    @PutMapping("/{id}")
    @Requires("indicator.manage")
    Tracked.Page change(@PathVariable UUID id, @Valid @RequestBody IndicatorEdit edit, Locale locale) {
        indicators.change(id, edit);
        return tracking.page(id, locale);
    }

    /** A value from a publication or a return; years that a register counts are refused. */
    @PutMapping("/{id}/values/{year}")
    @Requires("indicator.manage")
    Tracked.Page state(
            @PathVariable UUID id, @PathVariable int year, @Valid @RequestBody ValueEdit edit, Locale locale) {
        indicators.state(id, year, edit);
        return tracking.page(id, locale);
    }

    /** How far a target without a number was in a year, on which evidence. */
    @PutMapping("/{id}/judgements/{year}")
    @Requires("indicator.manage")
    Tracked.Page judge(
            @PathVariable UUID id, @PathVariable int year, @Valid @RequestBody JudgementEdit edit, Locale locale) {
        indicators.judge(id, year, edit);
        return tracking.page(id, locale);
    }

    /** The numbers that returns ask for, to take a value from. */
    @GetMapping("/numbers")
    @Requires("indicator.manage")
    List<ReturnStore.Number> numbers() {
        return tracking.numbers();
    }

    /** The change between two years in percent; refused across a scope break. */
    @GetMapping("/{id}/comparison")
    @Requires("indicator.read")
    Tracked.Comparison compare(@PathVariable UUID id, @RequestParam int from, @RequestParam int to, Locale locale) {
        return tracking.compare(id, from, to, locale);
    }

    @PostMapping("/{id}/comparisons")
    @Requires("indicator.manage")
    Tracked.Comparison override(@PathVariable UUID id, @Valid @RequestBody OverrideRequest request, Locale locale) {
        if (request.fromYear() >= request.toYear()) {
            throw Problem.invalid(new Problem.Field("toYear", "indicator-years-order"));
        }
        indicators.override(id, request.fromYear(), request.toYear(), request.reason());
        return tracking.compare(id, request.fromYear(), request.toYear(), locale);
    }

    /** The records that the value of a year was counted from, as far as the reader may see them. */
    @GetMapping("/{id}/records")
    @Requires("indicator.read")
    Paged<RegisterStore.Behind> records(@PathVariable UUID id, @RequestParam int year, PageQuery page) {
        return tracking.records(id, year, page);
    }
}
