package io.anlan.organisation;

import io.anlan.platform.access.Requires;
import io.anlan.platform.time.Days;
import io.anlan.platform.web.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Dictionaries: sectors and industries. */
@RestController
@RequestMapping("/api")
class SectorController {

    record Assignment(
            @NotEmpty List<String> sectors, @Nullable LocalDate from) {}

    private final Sectors sectors;
    private final SectorStore store;
    private final Clock clock;

    SectorController(Sectors sectors, SectorStore store, Clock clock) {
        this.sectors = sectors;
        this.store = store;
        this.clock = clock;
    }

    @GetMapping("/sectors")
    @Requires("self")
    @Transactional(readOnly = true)
    public List<Sector> sectors(@RequestParam(required = false) @Nullable LocalDate asOf) {
        return sectors.all(asOf == null ? Days.today(clock) : asOf);
    }

    /** The whole mapping with its periods, for the page of dictionaries and their versions. */
    @GetMapping("/sectors/mappings")
    @Requires("self")
    @Transactional(readOnly = true)
    public List<SectorMapping> mappings() {
        return store.mappings();
    }

    @GetMapping("/industries")
    @Requires("self")
    @Transactional(readOnly = true)
    public List<Industry> industries(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String parent) {
        return sectors.industries(q, parent);
    }

    @GetMapping("/industries/{code}")
    @Requires("self")
    @Transactional(readOnly = true)
    public Industry industry(@PathVariable String code) {
        return sectors.industry(code).orElseThrow(Problem::notFound);
    }

    @PutMapping("/industries/{code}/sectors")
    @Requires("responsibility.manage")
    Industry assign(@PathVariable String code, @Valid @RequestBody Assignment body) {
        LocalDate from = body.from();
        return sectors.assign(code, body.sectors(), from == null ? Days.today(clock) : from);
    }
}
