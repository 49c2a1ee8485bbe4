package io.anlan.returns;

import io.anlan.platform.access.Actor;
import io.anlan.platform.access.Actors;
import io.anlan.platform.access.Requires;
import io.anlan.platform.spreadsheet.SheetExport;
import io.anlan.platform.web.PageQuery;
import io.anlan.platform.web.Paged;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Who has reported and who has not. */
@RestController
@RequestMapping("/api/returns/periods")
class CoverageController {

    /** Everybody in the place who has not reported is urged. */
    record Urging(
            @NotBlank String region,
            @Size(max = 500) @Nullable String note) {}

    /** How many were. */
    record Urged(int urged) {}

    private final Coverage coverage;
    private final CoverageSheet sheet;
    private final Filings filings;

    CoverageController(Coverage coverage, CoverageSheet sheet, Filings filings) {
        this.coverage = coverage;
        this.sheet = sheet;
        this.filings = filings;
    }

    /** The newest periods of all forms. */
    @GetMapping
    @Requires("returns.read")
    Coverage.Board board(
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String sector) {
        return coverage.board(region, sector);
    }

    @GetMapping("/{id}")
    @Requires("returns.read")
    Coverage.PeriodView period(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String sector) {
        return coverage.period(id, region, sector);
    }

    @GetMapping("/{id}/filings")
    @Requires("returns.read")
    Paged<CoverageStore.Row> rows(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String sector,
            @RequestParam(required = false) @Nullable Timeliness timeliness,
            @RequestParam(required = false) @Nullable FilingState state,
            @RequestParam(required = false) @Nullable Boolean zero,
            @RequestParam(required = false) @Nullable String field,
            @RequestParam(required = false) @Nullable String q,
            PageQuery page) {
        coverage.require(id);
        return coverage.rows(new CoverageQuery(id, region, sector, timeliness, state, zero, field, q), page);
    }

    /** What the list shows, as a spreadsheet. */
    @GetMapping("/{id}/export")
    @Requires("returns.read")
    ResponseEntity<StreamingResponseBody> export(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String sector,
            @RequestParam(required = false) @Nullable Timeliness timeliness,
            @RequestParam(required = false) @Nullable FilingState state,
            @RequestParam(required = false) @Nullable Boolean zero,
            @RequestParam(required = false) @Nullable String field,
            @RequestParam(required = false) @Nullable String q) {
        coverage.require(id);
        Actor actor = Actors.current();
        var locale = LocaleContextHolder.getLocale();
        var query = new CoverageQuery(id, region, sector, timeliness, state, zero, field, q);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"returns.xlsx\"")
                .contentType(MediaType.parseMediaType(SheetExport.CONTENT_TYPE))
                .body(out -> Actors.runAs(actor, () -> sheet.write(query, locale, out)));
    }

    /** The numbers added up by place, each with its coverage. */
    @GetMapping("/{id}/sums")
    @Requires("returns.read")
    Coverage.Sums sums(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String sector) {
        return coverage.sums(id, region, sector);
    }

    @PostMapping("/{id}/urge")
    @Requires("returns.urge")
    Urged urge(@PathVariable UUID id, @Valid @RequestBody Urging urging) {
        coverage.require(id);
        return new Urged(filings.urgeAll(id, urging.region(), urging.note()));
    }
}
