package io.anlan.region;

import io.anlan.platform.access.Requires;
import io.anlan.platform.web.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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

/** The region tree: public reference data for everyone who is signed in, changed by its administrators. */
@RestController
@RequestMapping("/api/regions")
class RegionController {

    private static final int MOST_FOUND = 50;

    record Named(String code, String name) {}

    /** A place with its way up, the periods of its history, and for a functional zone the towns in which it lies. */
    record Detail(
            Region region,
            List<Named> path,
            List<Region> history,
            List<Named> towns,
            @Nullable Double areaKm2) {}

    private final Regions regions;
    private final RegionStore store;
    private final BoundaryStore boundaries;
    private final BoundaryImports imports;

    RegionController(Regions regions, RegionStore store, BoundaryStore boundaries, BoundaryImports imports) {
        this.imports = imports;
        this.regions = regions;
        this.store = store;
        this.boundaries = boundaries;
    }

    @GetMapping
    @Requires("self")
    @Transactional(readOnly = true)
    public List<Region> children(
            @RequestParam(required = false) @Nullable String parent,
            @RequestParam(required = false) @Nullable LocalDate asOf) {
        return store.children(parent == null || parent.isBlank() ? null : parent, asOf);
    }

    @GetMapping("/search")
    @Requires("self")
    @Transactional(readOnly = true)
    public List<Region> search(@RequestParam String q) {
        return q.isBlank() ? List.of() : store.search(q.strip(), MOST_FOUND);
    }

    @GetMapping("/boundaries")
    @Requires("self")
    @Transactional(readOnly = true)
    public BoundaryStore.FeatureCollection boundaries(
            @RequestParam(required = false) @Nullable String parent,
            @RequestParam(required = false) @Nullable RegionLevel level,
            @RequestParam(defaultValue = "0") double tolerance) {
        if (parent != null && RegionCode.parse(parent).isEmpty()) {
            throw Problem.invalid(new Problem.Field("parent", "region-code-form", parent));
        }
        return boundaries.below(parent, level, tolerance);
    }

    /** The smallest place that holds a position. */
    @GetMapping("/at")
    @Requires("self")
    @Transactional(readOnly = true)
    public Region at(
            @RequestParam double longitude,
            @RequestParam double latitude,
            @RequestParam(defaultValue = "CGCS2000") Datum datum) {
        var there = Coordinates.toCgcs2000(datum, longitude, latitude);
        return regions.at(there.longitude(), there.latitude())
                .flatMap(store::present)
                .orElseThrow(Problem::notFound);
    }

    @GetMapping("/{code}")
    @Requires("self")
    @Transactional(readOnly = true)
    public Detail get(@PathVariable String code) {
        List<Region> history = store.history(code);
        if (history.isEmpty()) {
            throw Problem.notFound();
        }
        List<String> towns = store.towns(code);
        Map<String, String> names = regions.names(towns);
        return new Detail(
                history.getFirst(),
                regions.path(code).stream()
                        .map(r -> new Named(r.code(), r.name()))
                        .toList(),
                history,
                towns.stream().map(t -> new Named(t, names.getOrDefault(t, t))).toList(),
                boundaries.areaKm2(code).orElse(null));
    }

    /** Tries a file of borders; with {@code write} the good ones are kept. */
    @PostMapping(path = "/boundaries", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Requires("region.manage")
    BoundaryImports.Report importBoundaries(
            @RequestBody String geoJson,
            @RequestParam Datum datum,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(defaultValue = "false") boolean write) {
        return imports.run(geoJson, datum, source, write);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires("region.manage")
    Region add(@RequestBody Regions.Edit edit) {
        return regions.add(edit);
    }

    @PutMapping("/{code}")
    @Requires("region.manage")
    Region correct(@PathVariable String code, @RequestBody Regions.Edit edit) {
        return regions.correct(new Regions.Edit(code, edit.name(), edit.document(), edit.towns(), edit.version()));
    }
}
