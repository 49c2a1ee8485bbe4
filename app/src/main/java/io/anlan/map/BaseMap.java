package io.anlan.map;

import io.anlan.audit.Audit;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Water, roads and railway under the map: drawn from our own data, so that no internet is needed. */
@Service
public class BaseMap {

    /**
     * Something to draw.
     *
     * @param layer water, road or railway
     * @param geometry GeoJSON geometry in CGCS2000
     */
    public record Feature(String layer, String name, String geometry) {}

    private final MapStore store;
    private final Audit audit;

    BaseMap(MapStore store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    /** Puts these features in the place of the base map. */
    @Transactional
    public void replace(List<Feature> features, String source) {
        store.replaceBase(features);
        audit.record("map.base.replace", "map", source, null, Map.of("features", features.size()));
    }
}
