package io.anlan.region;

import io.anlan.audit.Audit;
import io.anlan.platform.access.Actors;
import io.anlan.platform.web.Messages;
import io.anlan.platform.web.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Borders from a GeoJSON FeatureCollection (RFC 7946), each matched to a place by its code or by its name. */
@Service
public class BoundaryImports {

    private static final int MOST_FEATURES = 20_000;
    /** Property names under which public files keep the code and the name. */
    private static final List<String> CODES =
            List.of("code", "adcode", "region_code", "regionCode", "CODE", "XZQDM", "id");

    private static final List<String> NAMES = List.of("name", "NAME", "XZQMC", "fullname");

    /** What a file holds and what is wrong with it; nothing is written unless {@code written} says so. */
    public record Report(int features, int matched, boolean written, List<Fault> faults) {}

    /** One feature that cannot be used: its number in the file, counted from 1. */
    public record Fault(
            int feature, @Nullable String code, @Nullable String name, String message) {}

    private final RegionStore store;
    private final Regions regions;
    private final Audit audit;
    private final Messages messages;
    private final JsonMapper json;

    BoundaryImports(RegionStore store, Regions regions, Audit audit, Messages messages, JsonMapper json) {
        this.store = store;
        this.regions = regions;
        this.audit = audit;
        this.messages = messages;
        this.json = json;
    }

    /** Tries the file; writes the good borders only when {@code write} is set. */
    @Transactional
    public Report run(String geoJson, Datum datum, @Nullable String source, boolean write) {
        JsonNode features = read(geoJson).path("features");
        if (!features.isArray() || features.isEmpty() || features.size() > MOST_FEATURES) {
            throw Problem.invalid(new Problem.Field("file", "boundary-not-collection", MOST_FEATURES));
        }
        Map<String, Geometry> borders = new LinkedHashMap<>();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < features.size(); i++) {
            take(features.get(i), i + 1, datum, borders, faults);
        }
        if (write && !borders.isEmpty()) {
            regions.putBoundaries(borders, datum, source);
            audit.record(
                    "region.boundary.import",
                    "region",
                    borders.keySet().iterator().next(),
                    borders.keySet().iterator().next(),
                    Map.of("borders", borders.size(), "datum", datum, "source", String.valueOf(source)));
        }
        return new Report(features.size(), borders.size(), write, faults);
    }

    private void take(JsonNode feature, int number, Datum datum, Map<String, Geometry> borders, List<Fault> faults) {
        String code = property(feature, CODES);
        String name = property(feature, NAMES);
        Optional<String> region = match(code, name);
        if (region.isEmpty()) {
            faults.add(fault(number, code, name, "boundary-unknown-place"));
        } else if (borders.containsKey(region.get())) {
            faults.add(fault(number, code, name, "boundary-twice"));
        } else if (!RegionRules.holds(Actors.current().scope(), new RegionCode(region.get()))) {
            faults.add(fault(number, code, name, "boundary-not-yours"));
        } else {
            switch (BoundaryRules.read(feature.path("geometry").toString(), datum)) {
                case BoundaryRules.Read.Good good -> borders.put(region.get(), good.geometry());
                case BoundaryRules.Read.Bad bad -> faults.add(fault(number, code, name, bad.code(), bad.detail()));
            }
        }
    }

    private Optional<String> match(@Nullable String code, @Nullable String name) {
        Optional<String> byCode = Optional.ofNullable(code)
                .flatMap(RegionCode::parse)
                .map(RegionCode::value)
                .filter(c -> store.present(c).isPresent());
        return byCode.isPresent() || name == null ? byCode : store.byName(name);
    }

    private Fault fault(int number, @Nullable String code, @Nullable String name, String message, Object... args) {
        Locale locale = LocaleContextHolder.getLocale();
        return new Fault(number, code, name, messages.text(message, args, locale));
    }

    private static @Nullable String property(JsonNode feature, List<String> keys) {
        for (String key : keys) {
            JsonNode value = feature.path("properties").path(key);
            if (value.isMissingNode() && key.equals("id")) {
                value = feature.path("id");
            }
            if (value.isValueNode() && !value.isNull() && !value.asString("").isBlank()) {
                return value.asString().strip();
            }
        }
        return null;
    }

    private JsonNode read(String geoJson) {
        try {
            return json.readTree(geoJson);
        } catch (JacksonException e) {
            throw Problem.invalid(new Problem.Field("file", "boundary-unreadable"));
        }
    }
}
