package io.anlan.audit;

import io.anlan.audit.AuditChain.Verdict;
import io.anlan.platform.access.Requires;
import io.anlan.platform.web.PageQuery;
import io.anlan.platform.web.Paged;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/audit")
class AuditController {

    private final AuditStore store;
    private final AuditChain chain;

    AuditController(AuditStore store, AuditChain chain) {
        this.store = store;
        this.chain = chain;
    }

    /** The log, newest first. */
    @GetMapping
    @Requires("audit.read")
    @Transactional(readOnly = true)
    public Paged<AuditEntry> list(AuditQuery query, PageQuery page) {
        return store.find(query, page);
    }

    /** Checks the whole chain; names the first broken link. */
    @PostMapping("/verify")
    @Requires("audit.read")
    public Verdict verify() {
        return chain.verify();
    }
}
