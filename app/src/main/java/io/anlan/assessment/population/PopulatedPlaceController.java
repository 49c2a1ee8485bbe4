package io.anlan.assessment.population;

import io.anlan.platform.access.Actor;
import io.anlan.platform.access.Actors;
import io.anlan.platform.access.Requires;
import io.anlan.platform.spreadsheet.SheetExport;
import io.anlan.platform.spreadsheet.SheetExport.Column;
import io.anlan.platform.web.Messages;
import io.anlan.platform.web.PageQuery;
import io.anlan.platform.web.Paged;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
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

/** Where people are: kept by officers, counted by every consequence and park study. */
@RestController
@RequestMapping("/api/populated-places")
class PopulatedPlaceController {

    private static final String READ = "consequence.read";
    private static final String MANAGE = "population.manage";
    private static final Object[] NONE = {};

    private final Populations populations;
    private final Messages messages;

    PopulatedPlaceController(Populations populations, Messages messages) {
        this.populations = populations;
        this.messages = messages;
    }

    @GetMapping
    @Requires(READ)
    Paged<PlaceRow> list(PopulationStore.Query query, PageQuery page) {
        return populations.page(query, page);
    }

    @GetMapping("/{id}")
    @Requires(READ)
    PlaceRow get(@PathVariable UUID id) {
        return populations.get(id);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(MANAGE)
    PlaceRow add(@Valid @RequestBody PlaceEdit edit) {
        return populations.add(edit);
    }

    @PutMapping("/{id}")
    @Requires(MANAGE)
    PlaceRow change(@PathVariable UUID id, @Valid @RequestBody PlaceEdit edit) {
        return populations.change(id, edit);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(MANAGE)
    void remove(@PathVariable UUID id, @RequestParam int version) {
        populations.remove(id, version);
    }

    /** The list as a sheet with the headings that the import understands. */
    @GetMapping("/export")
    @Requires(READ)
    ResponseEntity<StreamingResponseBody> export(PopulationStore.Query query) {
        Actor actor = Actors.current();
        Locale locale = LocaleContextHolder.getLocale();
        List<Column<PlaceRow>> columns = List.of(
                column("region", 14, locale, PlaceRow::regionCode),
                column("region-name", 14, locale, PlaceRow::regionName),
                column("name", 26, locale, PlaceRow::name),
                column("kind", 12, locale, place -> messages.text("population.kind." + place.kind(), NONE, locale)),
                column("lon", 12, locale, PlaceRow::lon),
                column("lat", 12, locale, PlaceRow::lat),
                column("day", 10, locale, PlaceRow::peopleByDay),
                column("night", 10, locale, PlaceRow::peopleByNight),
                column("indoors-day", 10, locale, PlaceRow::indoorsByDay),
                column("indoors-night", 10, locale, PlaceRow::indoorsByNight),
                column("source", 30, locale, PlaceRow::source),
                column("counted-on", 12, locale, PlaceRow::countedOn),
                column("outline", 40, locale, place -> PlaceRules.written(place.outline())));
        var sheet = new SheetExport<>(messages.text("population.sheet.title", NONE, locale), "", columns);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"populated-places.xlsx\"")
                .contentType(MediaType.parseMediaType(SheetExport.CONTENT_TYPE))
                .body(out -> sheet.write(Actors.callAs(actor, () -> populations.all(query)), out));
    }

    private Column<PlaceRow> column(String name, int width, Locale locale, Function<PlaceRow, @Nullable Object> value) {
        return new Column<>(messages.text("population.sheet." + name, NONE, locale), width, value);
    }
}
