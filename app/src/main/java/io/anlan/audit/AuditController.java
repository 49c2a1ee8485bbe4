package io.anlan.audit;

import io.anlan.audit.AuditChain.Verdict;
import io.anlan.platform.access.Actor;
import io.anlan.platform.access.Actors;
import io.anlan.platform.access.Requires;
import io.anlan.platform.spreadsheet.SheetExport;
import io.anlan.platform.web.PageQuery;
import io.anlan.platform.web.Paged;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

@RestController
@RequestMapping("/api/audit")
class AuditController {

    private final AuditStore store;
    private final AuditChain chain;
    private final AuditSheet sheet;

    AuditController(AuditStore store, AuditChain chain, AuditSheet sheet) {
        this.store = store;
        this.chain = chain;
        this.sheet = sheet;
    }

    /** The log, newest first. */
    @GetMapping
    @Requires("audit.read")
    @Transactional(readOnly = true)
    public Paged<AuditEntry> list(AuditQuery query, PageQuery page) {
        return store.find(query, page);
    }

    /** What the list shows, as a spreadsheet. */
    @GetMapping("/export")
    @Requires("audit.read")
    ResponseEntity<StreamingResponseBody> export(AuditQuery query) {
        Actor actor = Actors.current();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.xlsx\"")
                .contentType(MediaType.parseMediaType(SheetExport.CONTENT_TYPE))
                .body(out -> Actors.runAs(actor, () -> sheet.write(query, out)));
    }

    /** Checks the whole chain; names the first broken link. */
    @PostMapping("/verify")
    @Requires("audit.read")
    public Verdict verify() {
        return chain.verify();
    }
}
