package io.anlan.map;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the map. No tile service is asked unless one is configured here; its hosts must also stand in
 * {@code anlan.csp.tiles}, because the browser's content policy refuses every other host.
 *
 * @param tiles services to offer, in order
 * @param tiandituKey a key of 天地图; offers its vector and image maps in CGCS2000-compatible web Mercator
 * @param share how many enterprises of a level colour an area, see {@link MapRules#areaLevel}
 */
@ConfigurationProperties("anlan.map")
record MapSettings(
        @DefaultValue List<Tiles> tiles,
        @Nullable String tiandituKey,
        @DefaultValue Share share) {

    enum Kind {
        XYZ,
        WMTS
    }

    /** @param projection EPSG:3857 or EPSG:4490 */
    record Tiles(
            String name,
            @DefaultValue("XYZ") Kind kind,
            String url,
            @Nullable String layer,
            @Nullable String matrixSet,

            @DefaultValue("EPSG:3857") @Schema(allowableValues = {"EPSG:3857", "EPSG:4490"})
            String projection,

            @Nullable String attribution,
            @DefaultValue("18") int maxZoom) {}

    record Share(
            @DefaultValue("0.04") double red,
            @DefaultValue("0.20") double orange,
            @DefaultValue("0.50") double yellow) {}

    /** What holds while no administrator has set anything. */
    Services services() {
        return new Services(tiles, tiandituKey);
    }

    /** The tile services to offer. */
    record Services(@Nullable List<Tiles> tiles, @Nullable String tiandituKey) {

        List<Tiles> all() {
            List<Tiles> all = new ArrayList<>(tiles == null ? List.of() : tiles);
            if (tiandituKey != null && !tiandituKey.isBlank()) {
                all.add(tianditu("天地图矢量", "vec"));
                all.add(tianditu("天地图影像", "img"));
            }
            return all;
        }

        private Tiles tianditu(String name, String layer) {
            String url = "https://t0.tianditu.gov.cn/" + layer + "_w/wmts?tk=" + tiandituKey;
            return new Tiles(name, Kind.WMTS, url, layer, "w", "EPSG:3857", "天地图", 18);
        }
    }
}
