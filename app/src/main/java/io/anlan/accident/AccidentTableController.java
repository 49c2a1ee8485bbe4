package io.anlan.accident;

import io.anlan.platform.access.Actor;
import io.anlan.platform.access.Actors;
import io.anlan.platform.access.Requires;
import io.anlan.platform.spreadsheet.SheetExport;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Statistical tables of accidents. */
@RestController
@RequestMapping("/api/accidents/tables")
class AccidentTableController {

    private final Tables tables;
    private final TableSheet sheet;

    AccidentTableController(Tables tables, TableSheet sheet) {
        this.tables = tables;
        this.sheet = sheet;
    }

    @GetMapping
    @Requires("accident.read")
    Tables.Table table(TableQuery query) {
        return tables.of(query);
    }

    /** @param place the name of the place as the head of the page says it */
    @GetMapping("/export")
    @Requires("accident.read")
    ResponseEntity<StreamingResponseBody> export(TableQuery query, @RequestParam(defaultValue = "") String place) {
        Actor actor = Actors.current();
        Locale locale = LocaleContextHolder.getLocale();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"accident-statistics.xlsx\"")
                .contentType(MediaType.parseMediaType(SheetExport.CONTENT_TYPE))
                .body(out -> Actors.runAs(actor, () -> sheet.write(query, place, locale, out)));
    }
}
