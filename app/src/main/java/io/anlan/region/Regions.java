package io.anlan.region;

import io.anlan.audit.Audit;
import io.anlan.platform.access.Actors;
import io.anlan.platform.time.Days;
import io.anlan.platform.web.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The region tree for every module. */
@Service
public class Regions {

    /** From when places count that are loaded without a date. */
    static final LocalDate BEGINNING = LocalDate.of(1949, 10, 1);

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    /** A place to add or to correct. */
    public record Edit(String code, String name, @Nullable String document, List<String> towns, int version) {
        public Edit {
            code = Objects.requireNonNullElse(code, "");
            name = Objects.requireNonNullElse(name, "");
            towns = towns == null ? List.of() : List.copyOf(towns);
        }
    }

    private final RegionStore store;
    private final BoundaryStore boundaries;
    private final Audit audit;
    private final Clock clock;

    Regions(RegionStore store, BoundaryStore boundaries, Audit audit, Clock clock) {
        this.store = store;
        this.boundaries = boundaries;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Region> find(String code) {
        return store.present(code);
    }

    /** Whether there is such a place today. */
    @Transactional(readOnly = true)
    public boolean exists(String code) {
        return store.present(code).isPresent();
    }

    @Transactional(readOnly = true)
    public List<Region> children(@Nullable String parent) {
        return store.children(parent, null);
    }

    /** The place and everything below it. */
    @Transactional(readOnly = true)
    public List<Region> subtree(String code) {
        return store.subtree(code);
    }

    /** Names by code, also of places that are gone. */
    @Transactional(readOnly = true)
    public Map<String, String> names(Collection<String> codes) {
        return codes.isEmpty() ? Map.of() : store.names(new HashSet<>(codes));
    }

    /** The place and those above it, from the top: 安澜市 › 云汀区 › 柏溪镇. */
    @Transactional(readOnly = true)
    public List<Region> path(String code) {
        List<Region> path = new ArrayList<>();
        Optional<Region> next = store.present(code);
        while (next.isPresent()) {
            path.addFirst(next.get());
            next = Optional.ofNullable(next.get().parentCode()).flatMap(store::present);
        }
        return path;
    }

    /** The smallest place whose border holds the position (CGCS2000 degrees). */
    @Transactional(readOnly = true)
    public Optional<String> at(double longitude, double latitude) {
        var point = GEOMETRY.createPoint(new Coordinate(longitude, latitude));
        return boundaries.around(longitude, latitude).stream()
                .filter(b -> BoundaryRules.stored(b.geometry()).intersects(point))
                .map(BoundaryStore.Border::code)
                .findFirst();
    }

    @Transactional
    public Region add(Edit edit) {
        RegionCode code = code(edit.code());
        requireHeld(code);
        if (store.present(code.value()).isPresent()) {
            throw Problem.invalid(new Problem.Field("code", "region-exists", code.value()));
        }
        write(
                List.of(new RegionLoad(code.value(), name(edit), null, edit.towns())),
                Days.today(clock),
                edit.document());
        audit.record("region.add", "region", code.value(), code.value(), Map.of("name", edit.name()));
        return present(code.value());
    }

    /** Corrects a slip in the present entry. A real change of name is a rename with its effective date. */
    @Transactional
    public Region correct(Edit edit) {
        RegionCode code = code(edit.code());
        requireHeld(code);
        Region before = present(code.value());
        String name = name(edit);
        if (!store.correct(code.value(), name, Initials.of(name), edit.document(), edit.version())) {
            throw Problem.conflict(before);
        }
        if (before.level() == RegionLevel.ZONE) {
            store.towns(code.value(), edit.towns());
        }
        audit.record(
                "region.correct", "region", code.value(), code.value(), Map.of("before", before.name(), "after", name));
        return present(code.value());
    }

    /** Loads places that do not exist yet, parents before children. Borders are taken as CGCS2000. */
    @Transactional
    public void load(List<RegionLoad> loads) {
        write(loads, BEGINNING, null);
        Map<String, Geometry> borders = new LinkedHashMap<>();
        for (RegionLoad load : loads) {
            String boundary = load.boundary();
            if (boundary != null) {
                borders.put(load.code(), BoundaryRules.stored(boundary));
            }
        }
        putBoundaries(borders, Datum.CGCS2000, null);
    }

    /** Keeps borders and redraws their neighbours' small-scale copies. */
    void putBoundaries(Map<String, Geometry> borders, Datum datum, @Nullable String source) {
        Set<@Nullable String> parents = new LinkedHashSet<>();
        borders.forEach((code, geometry) -> {
            boundaries.put(
                    code,
                    BoundaryRules.write(geometry),
                    BoundaryRules.box(geometry),
                    BoundaryRules.areaKm2(geometry),
                    datum,
                    source);
            Coordinate label = BoundaryRules.label(geometry);
            store.position(code, label.x, label.y);
            store.present(code).ifPresent(region -> parents.add(region.parentCode()));
        });
        parents.forEach(this::redraw);
    }

    private void redraw(@Nullable String parent) {
        List<BoundaryStore.Border> neighbours = boundaries.neighbours(parent);
        List<Geometry> full =
                neighbours.stream().map(b -> BoundaryRules.stored(b.geometry())).toList();
        List<Geometry> middle = BoundaryRules.simplify(full, BoundaryRules.MIDDLE);
        List<Geometry> coarse = BoundaryRules.simplify(full, BoundaryRules.COARSE);
        for (int i = 0; i < neighbours.size(); i++) {
            boundaries.simplified(
                    neighbours.get(i).code(), BoundaryRules.write(middle.get(i)), BoundaryRules.write(coarse.get(i)));
        }
    }

    /** Writes new places; each hangs under the nearest place above it, in the file or already there. */
    void write(Collection<RegionLoad> loads, LocalDate from, @Nullable String document) {
        Map<String, RegionLoad> byCode = new TreeMap<>(
                Comparator.comparingInt((String c) -> c.length()).thenComparing(Comparator.naturalOrder()));
        loads.forEach(load -> byCode.put(load.code(), load));
        Map<String, Boolean> known = new LinkedHashMap<>();
        store.insert(byCode.values().stream()
                .map(load -> {
                    RegionCode code = new RegionCode(load.code());
                    String parent = RegionRules.parent(
                                    code,
                                    c -> byCode.containsKey(c)
                                            || known.computeIfAbsent(
                                                    c, k -> store.present(k).isPresent()))
                            .orElse(null);
                    return new RegionStore.Row(
                            load.code(),
                            load.name(),
                            code.level().name(),
                            parent,
                            from,
                            Initials.of(load.name()),
                            null,
                            null,
                            document);
                })
                .collect(Collectors.toList()));
        byCode.values().stream()
                .filter(load -> !load.towns().isEmpty())
                .forEach(load -> store.towns(load.code(), load.towns()));
    }

    private Region present(String code) {
        return store.present(code).orElseThrow(Problem::notFound);
    }

    static RegionCode code(String text) {
        return RegionCode.parse(text)
                .orElseThrow(() -> Problem.invalid(new Problem.Field("code", "region-code-form", text)));
    }

    static void requireHeld(RegionCode code) {
        if (!RegionRules.holds(Actors.current().scope(), code)) {
            throw Problem.notFound();
        }
    }

    private static String name(Edit edit) {
        String name = edit.name() == null ? "" : edit.name().strip();
        if (name.isEmpty()) {
            throw Problem.invalid(new Problem.Field("name", "constraint.NotBlank"));
        }
        return name;
    }
}
