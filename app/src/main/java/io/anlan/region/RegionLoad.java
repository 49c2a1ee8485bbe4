package io.anlan.region;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place to load in bulk. The level follows from the code.
 *
 * @param boundary GeoJSON geometry in CGCS2000, if known
 * @param towns for a functional zone: the towns in which it lies
 */
public record RegionLoad(String code, String name, @Nullable String boundary, List<String> towns) {

    public RegionLoad {
        towns = List.copyOf(towns);
    }

    public RegionLoad(String code, String name, @Nullable String boundary) {
        this(code, name, boundary, List.of());
    }
}
