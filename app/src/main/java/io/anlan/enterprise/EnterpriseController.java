package io.anlan.enterprise;

import io.anlan.enterprise.EnterpriseFiles.Edit;
import io.anlan.enterprise.EnterpriseRules.Step;
import io.anlan.platform.access.Actor;
import io.anlan.platform.access.Actors;
import io.anlan.platform.access.CodeRange;
import io.anlan.platform.access.Requires;
import io.anlan.platform.spreadsheet.SheetExport;
import io.anlan.platform.time.Days;
import io.anlan.platform.web.PageQuery;
import io.anlan.platform.web.Paged;
import io.anlan.platform.web.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
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

/** Files over HTTP: lists for officers, one file for everyone in whose scope it lies. */
@RestController
@RequestMapping("/api/enterprises")
class EnterpriseController {

    record Decision(int version, @Nullable String reason) {}

    record Unmasking(@Nullable String reason) {}

    /** The figures above the list, each a filter of its own; 10,000 means "more than 10,000". */
    record Figures(
            int total,
            int red,
            int orange,
            int yellow,
            int blue,
            int unassessed,
            int overdue,
            int dueSoon,
            int waiting) {}

    record Dictionaries(List<ExtensionField> fields, List<DictionaryStore.RegulatedProcess> processes) {}

    private final EnterpriseStore store;
    private final EnterpriseFiles files;
    private final HistoryStore history;
    private final Timeline timeline;
    private final DictionaryStore dictionaries;
    private final RosterExport export;
    private final Clock clock;

    EnterpriseController(
            EnterpriseStore store,
            EnterpriseFiles files,
            HistoryStore history,
            Timeline timeline,
            DictionaryStore dictionaries,
            RosterExport export,
            Clock clock) {
        this.store = store;
        this.files = files;
        this.history = history;
        this.timeline = timeline;
        this.dictionaries = dictionaries;
        this.export = export;
        this.clock = clock;
    }

    @GetMapping
    @Requires("enterprise.read")
    @Transactional(readOnly = true)
    public Paged<Enterprise> list(EnterpriseFilter filter, PageQuery page) {
        return store.page(filter, page);
    }

    /** What the list shows, as a spreadsheet that can be imported again. */
    @GetMapping("/export")
    @Requires("enterprise.read")
    ResponseEntity<StreamingResponseBody> export(EnterpriseFilter filter, PageQuery page) {
        Actor actor = Actors.current();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"enterprises.xlsx\"")
                .contentType(MediaType.parseMediaType(SheetExport.CONTENT_TYPE))
                .body(out -> Actors.runAs(actor, () -> export.write(filter, page.sort(), out)));
    }

    @GetMapping("/figures")
    @Requires("enterprise.read")
    @Transactional(readOnly = true)
    public Figures figures(EnterpriseFilter filter) {
        return new Figures(
                capped(filter),
                capped(filter.withRisk(RiskLevel.RED)),
                capped(filter.withRisk(RiskLevel.ORANGE)),
                capped(filter.withRisk(RiskLevel.YELLOW)),
                capped(filter.withRisk(RiskLevel.BLUE)),
                capped(filter.notAssessed()),
                capped(filter.withExpiry(EnterpriseFilter.Expiry.OVERDUE)),
                capped(filter.withExpiry(EnterpriseFilter.Expiry.WITHIN_30)),
                capped(filter.withStatus(Status.SUBMITTED)));
    }

    @GetMapping("/expiring")
    @Requires("enterprise.read")
    @Transactional(readOnly = true)
    public Paged<HistoryStore.Expiring> expiring(
            @RequestParam(defaultValue = "30") int within,
            @RequestParam(defaultValue = "true") boolean overdue,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String region,
            PageQuery page) {
        LocalDate today = Days.today(clock);
        CodeRange range = region == null || region.isBlank() ? CodeRange.ALL : EnterpriseFilter.range(region);
        return history.expiring(
                overdue ? null : today,
                within < 0 ? today.minusDays(1) : today.plusDays(Math.min(within, 3650)),
                kind,
                range.lo(),
                range.hi(),
                page);
    }

    @GetMapping("/own")
    @Requires("enterprise.read")
    List<FileView> own() {
        return files.own();
    }

    @GetMapping("/dictionaries")
    @Requires("enterprise.read")
    @Transactional(readOnly = true)
    public Dictionaries dictionaries() {
        LocalDate today = Days.today(clock);
        return new Dictionaries(dictionaries.fields(today), dictionaries.processes(today));
    }

    @GetMapping("/approvals")
    @Requires("enterprise.approve")
    @Transactional(readOnly = true)
    public Paged<HistoryStore.Waiting> approvals(PageQuery page) {
        return history.queue(page);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires("enterprise.edit")
    FileView create(@RequestBody EnterpriseFile file) {
        return files.create(file);
    }

    @GetMapping("/{id}")
    @Requires("enterprise.read")
    FileView get(@PathVariable UUID id) {
        return files.get(id);
    }

    @PutMapping("/{id}")
    @Requires("enterprise.edit")
    FileView save(@PathVariable UUID id, @RequestBody Edit edit) {
        return files.save(id, edit);
    }

    @PostMapping("/{id}/submit")
    @Requires("enterprise.edit")
    FileView submit(@PathVariable UUID id, @RequestBody Decision decision) {
        return files.step(id, Step.SUBMIT, decision.version(), null);
    }

    @PostMapping("/{id}/withdraw")
    @Requires("enterprise.edit")
    FileView withdraw(@PathVariable UUID id) {
        return files.withdraw(id);
    }

    @PostMapping("/{id}/approve")
    @Requires("enterprise.approve")
    FileView approve(@PathVariable UUID id, @RequestBody Decision decision) {
        return files.step(id, Step.APPROVE, decision.version(), null);
    }

    @PostMapping("/{id}/return")
    @Requires("enterprise.approve")
    FileView giveBack(@PathVariable UUID id, @RequestBody Decision decision) {
        return files.step(id, Step.RETURN, decision.version(), decision.reason());
    }

    @PostMapping("/{id}/close")
    @Requires("enterprise.approve")
    FileView close(@PathVariable UUID id, @RequestBody Decision decision) {
        return files.step(id, Step.CLOSE, decision.version(), decision.reason());
    }

    @PostMapping("/{id}/reopen")
    @Requires("enterprise.approve")
    FileView reopen(@PathVariable UUID id, @RequestBody Decision decision) {
        return files.step(id, Step.REOPEN, decision.version(), decision.reason());
    }

    /** Somebody looked the file through and found that it still holds. */
    @PostMapping("/{id}/confirm")
    @Requires("enterprise.edit")
    FileView confirm(@PathVariable UUID id, @RequestBody Decision decision) {
        return files.confirm(id, decision.version());
    }

    @PostMapping("/{id}/unmask")
    @Requires("enterprise.unmask")
    FileView unmask(@PathVariable UUID id, @RequestBody Unmasking body) {
        return files.unmask(id, body.reason());
    }

    @GetMapping("/{id}/changes")
    @Requires("enterprise.read")
    @Transactional(readOnly = true)
    public Paged<HistoryStore.Change> changes(@PathVariable UUID id, PageQuery page) {
        demand(id);
        return history.changes(id, page);
    }

    /** What happened to the file and at the enterprise, as far as the reader may see it. */
    @GetMapping("/{id}/timeline")
    @Requires("enterprise.read")
    @Transactional(readOnly = true)
    public Timeline.Stretch timeline(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(defaultValue = "50") int size) {
        demand(id);
        return timeline.of(id, source, before, size);
    }

    private void demand(UUID id) {
        if (store.find(id).isEmpty()) {
            throw Problem.notFound();
        }
    }

    private int capped(EnterpriseFilter filter) {
        return Math.min(store.count(filter), Paged.CAP - 1);
    }
}
