package io.anlan.hiddendanger;

import io.anlan.platform.access.Actor;
import io.anlan.platform.access.Actors;
import io.anlan.platform.access.Requires;
import io.anlan.platform.spreadsheet.SheetExport;
import io.anlan.platform.web.PageQuery;
import io.anlan.platform.web.Paged;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The ledger as list, counts, board, map, statistics and tasks. */
@RestController
@RequestMapping("/api/hidden-dangers")
class LedgerController {

    private final Ledger ledger;
    private final Statistics statistics;
    private final Tasks tasks;
    private final Acts acts;
    private final ReferenceBook book;
    private final LedgerSheet sheet;

    LedgerController(
            Ledger ledger, Statistics statistics, Tasks tasks, Acts acts, ReferenceBook book, LedgerSheet sheet) {
        this.ledger = ledger;
        this.statistics = statistics;
        this.tasks = tasks;
        this.acts = acts;
        this.book = book;
        this.sheet = sheet;
    }

    @GetMapping
    @Requires("hidden-danger.read")
    Paged<Row> list(LedgerQuery query, PageQuery page) {
        return ledger.page(query, page);
    }

    @GetMapping("/facets")
    @Requires("hidden-danger.read")
    Ledger.Facets facets(LedgerQuery query) {
        return ledger.facets(query);
    }

    @GetMapping("/board")
    @Requires("hidden-danger.read")
    Ledger.Board board(LedgerQuery query) {
        return ledger.board(query);
    }

    @GetMapping("/points")
    @Requires("hidden-danger.read")
    Ledger.Points points(LedgerQuery query, @RequestParam(required = false) @Nullable String bbox) {
        return ledger.points(query, bbox);
    }

    /** What the list shows, as a spreadsheet. */
    @GetMapping("/export")
    @Requires("hidden-danger.read")
    ResponseEntity<StreamingResponseBody> export(LedgerQuery query) {
        Actor actor = Actors.current();
        Locale locale = LocaleContextHolder.getLocale();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"hidden-dangers.xlsx\"")
                .contentType(MediaType.parseMediaType(SheetExport.CONTENT_TYPE))
                .body(out -> Actors.runAs(actor, () -> sheet.write(query, locale, out)));
    }

    @GetMapping("/stats")
    @Requires("hidden-danger.read")
    Statistics.Answer stats(LedgerQuery query, @RequestParam List<Statistics.Dimension> by) {
        return statistics.of(query, by);
    }

    @GetMapping("/tasks")
    @Requires("hidden-danger.read")
    Tasks.Mine tasks(PageQuery page) {
        return tasks.mine(page);
    }

    /** What I have done. */
    @GetMapping("/acts")
    @Requires("hidden-danger.read")
    Paged<Acts.Item> acts(Acts.Query query, PageQuery page) {
        return acts.mine(query, page);
    }

    @GetMapping("/reference")
    @Requires("hidden-danger.read")
    ReferenceBook.Book reference() {
        return book.read();
    }
}
