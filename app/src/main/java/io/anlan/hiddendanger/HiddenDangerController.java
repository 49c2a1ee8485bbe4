package io.anlan.hiddendanger;

import io.anlan.platform.access.Requires;
import io.anlan.platform.web.PageQuery;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reporting a danger, and the page of one. */
@RestController
@RequestMapping("/api/hidden-dangers")
class HiddenDangerController {

    private final HiddenDangers dangers;
    private final Details details;
    private final Ledger ledger;

    HiddenDangerController(HiddenDangers dangers, Details details, Ledger ledger) {
        this.dangers = dangers;
        this.details = details;
        this.ledger = ledger;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires("hidden-danger.report")
    Detail report(
            @Valid @RequestBody NewDanger report,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable UUID key) {
        return details.of(dangers.report(report, key));
    }

    @GetMapping("/{id}")
    @Requires("hidden-danger.read")
    Detail detail(@PathVariable UUID id) {
        return details.of(id);
    }

    @GetMapping("/{id}/history")
    @Requires("hidden-danger.read")
    List<Detail.Item> history(@PathVariable UUID id) {
        return details.history(id);
    }

    @GetMapping("/{id}/neighbours")
    @Requires("hidden-danger.read")
    LedgerStore.Neighbours neighbours(@PathVariable UUID id, LedgerQuery query, PageQuery page) {
        return ledger.neighbours(id, query, page);
    }

    @GetMapping("/similar")
    @Requires("hidden-danger.read")
    List<Row> similar(
            @RequestParam(required = false) @Nullable UUID enterpriseId,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String placeText) {
        return ledger.similar(enterpriseId, title, placeText);
    }
}
