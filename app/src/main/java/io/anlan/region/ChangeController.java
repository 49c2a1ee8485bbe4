package io.anlan.region;

import io.anlan.platform.access.CodeRange;
import io.anlan.platform.access.Requires;
import io.anlan.platform.web.PageQuery;
import io.anlan.platform.web.Paged;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
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

/** Changes of places with their preview, and the persons of grid cells. */
@RestController
@RequestMapping("/api")
class ChangeController {

    private final Changes changes;
    private final ChangeStore store;
    private final Grids grids;
    private final GridStore cells;

    ChangeController(Changes changes, ChangeStore store, Grids grids, GridStore cells) {
        this.changes = changes;
        this.store = store;
        this.grids = grids;
        this.cells = cells;
    }

    @GetMapping("/region-changes")
    @Requires("region.read")
    @Transactional(readOnly = true)
    public List<DecidedChange> changes() {
        return store.changes();
    }

    @PostMapping("/region-changes/preview")
    @Requires("region.manage")
    Changes.Preview preview(@RequestBody Change change) {
        return changes.preview(change);
    }

    @PostMapping("/region-changes")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires("region.manage")
    DecidedChange decide(@RequestBody Change change) {
        return changes.decide(change);
    }

    @DeleteMapping("/region-changes/{id}")
    @Requires("region.manage")
    DecidedChange withdraw(@PathVariable UUID id) {
        return changes.withdraw(id);
    }

    @GetMapping("/grid-cells")
    @Requires("region.read")
    @Transactional(readOnly = true)
    public Paged<GridCell> cells(
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable Boolean manned,
            @RequestParam(required = false) @Nullable String q,
            PageQuery page) {
        return cells.find(range(region), manned, q, page);
    }

    @GetMapping("/grid-cells/coverage")
    @Requires("region.read")
    @Transactional(readOnly = true)
    public List<GridStore.Coverage> coverage(@RequestParam(required = false) @Nullable String region) {
        return cells.coverage(range(region));
    }

    @PutMapping("/grid-cells/{code}/person")
    @Requires("responsibility.manage")
    GridCell assign(@PathVariable String code, @RequestBody Grids.Person person) {
        return grids.assign(new Grids.Person(code, person.name(), person.phone(), person.userId()));
    }

    private static CodeRange range(@Nullable String region) {
        return region == null || region.isBlank()
                ? CodeRange.ALL
                : Regions.code(region).range();
    }
}
