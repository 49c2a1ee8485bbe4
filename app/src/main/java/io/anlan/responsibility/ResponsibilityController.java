package io.anlan.responsibility;

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
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Rules of supervision, and the map of what they leave blank. */
@RestController
@RequestMapping("/api/responsibility")
class ResponsibilityController {

    private final Responsibilities responsibilities;
    private final ResponsibilityMap map;
    private final ResponsibilityStore store;
    private final GapSheet sheet;

    ResponsibilityController(
            Responsibilities responsibilities, ResponsibilityMap map, ResponsibilityStore store, GapSheet sheet) {
        this.responsibilities = responsibilities;
        this.map = map;
        this.store = store;
        this.sheet = sheet;
    }

    @GetMapping("/of/{enterpriseId}")
    @Requires("enterprise.read")
    GapEntry of(@PathVariable UUID enterpriseId) {
        return map.of(enterpriseId);
    }

    @GetMapping("/gaps")
    @Requires("responsibility.read")
    Paged<GapEntry> gaps(GapQuery query, PageQuery page) {
        return map.gaps(query, page);
    }

    @GetMapping("/gaps/summary")
    @Requires("responsibility.read")
    ResponsibilityMap.Summary summary(@RequestParam(required = false) @Nullable String region) {
        return map.summary(region);
    }

    @GetMapping("/gaps/export")
    @Requires("responsibility.read")
    ResponseEntity<StreamingResponseBody> export(GapQuery query) {
        Actor actor = Actors.current();
        Locale locale = LocaleContextHolder.getLocale();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"responsibility-gaps.xlsx\"")
                .contentType(MediaType.parseMediaType(SheetExport.CONTENT_TYPE))
                .body(out -> Actors.runAs(actor, () -> sheet.write(query, locale, out)));
    }

    /** Business types that no sector claims yet, waiting for one. */
    @GetMapping("/new-business")
    @Requires("responsibility.read")
    List<ResponsibilityMap.NewBusiness> newBusiness() {
        return map.newBusiness();
    }

    @GetMapping("/rules")
    @Requires("responsibility.read")
    @Transactional(readOnly = true)
    public Paged<Responsibility> rules(ResponsibilityQuery query, PageQuery page) {
        return store.find(query, page);
    }

    @PostMapping("/rules/effect")
    @Requires("responsibility.manage")
    ResponsibilityMap.Effect effect(@Valid @RequestBody ResponsibilityEdit edit) {
        return map.effect(edit);
    }

    @PostMapping("/rules")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires("responsibility.manage")
    Responsibility assign(@Valid @RequestBody ResponsibilityEdit edit) {
        return responsibilities.assign(edit);
    }

    @DeleteMapping("/rules/{id}")
    @Requires("responsibility.manage")
    Responsibility end(@PathVariable UUID id, @RequestParam(defaultValue = "0") int version) {
        return responsibilities.end(id, version);
    }
}
