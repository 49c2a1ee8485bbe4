package io.anlan.map;

import io.anlan.map.MapAnswers.DangerCard;
import io.anlan.map.MapAnswers.EnterpriseCard;
import io.anlan.map.MapAnswers.Near;
import io.anlan.map.MapAnswers.Points;
import io.anlan.map.MapAnswers.Summary;
import io.anlan.platform.access.Requires;
import io.anlan.platform.web.PageQuery;
import io.anlan.platform.web.Paged;
import io.anlan.platform.web.Problem;
import io.anlan.region.RegionLevel;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads for the map. Every row passes the reader's row-level security. */
@RestController
@RequestMapping("/api/map")
class MapController {

    record Config(List<MapSettings.Tiles> tiles, MapSettings.Share share) {}

    private final MapStore store;
    private final Maps maps;
    private final MapSettings settings;
    private final TileServices tiles;

    MapController(MapStore store, Maps maps, MapSettings settings, TileServices tiles) {
        this.store = store;
        this.maps = maps;
        this.settings = settings;
        this.tiles = tiles;
    }

    @GetMapping("/config")
    @Requires("map.read")
    public Config config() {
        return new Config(tiles.all(), settings.share());
    }

    /** Water, roads and railway as GeoJSON. */
    @GetMapping("/base")
    @Requires("map.read")
    @Transactional(readOnly = true)
    public MapStore.FeatureCollection base() {
        return store.base();
    }

    /** Enterprises with a position, as columns; at most 100,000. */
    @GetMapping("/points")
    @Requires("map.read")
    @Transactional(readOnly = true)
    public Points points(MapQuery query) {
        return maps.points(query);
    }

    /** Open hidden dangers as pins: overdue, major, ordinary. */
    @GetMapping("/hidden-dangers")
    @Requires("map.read")
    @Transactional(readOnly = true)
    public Points dangers(MapQuery query) {
        return maps.dangers(query);
    }

    /** Figures for every area of a level. */
    @GetMapping("/summary")
    @Requires("map.read")
    @Transactional(readOnly = true)
    public Summary summary(MapQuery query, @RequestParam(defaultValue = "TOWN") RegionLevel level) {
        if (!MapRules.DIGITS.containsKey(level)) {
            throw Problem.invalid(new Problem.Field("level", "constraint.NotNull", level));
        }
        return maps.summary(query, level);
    }

    /** What a stretch of the map holds, as a list: gravest first. */
    @GetMapping("/list")
    @Requires("map.read")
    @Transactional(readOnly = true)
    public Paged<Near> list(
            MapQuery query,
            @RequestParam double west,
            @RequestParam double south,
            @RequestParam double east,
            @RequestParam double north,
            PageQuery page) {
        return maps.near(query, new MapStore.Box(west, south, east, north), page);
    }

    @GetMapping("/enterprises/{id}")
    @Requires("map.read")
    @Transactional(readOnly = true)
    public EnterpriseCard enterprise(@PathVariable UUID id) {
        return maps.enterprise(id);
    }

    @GetMapping("/hidden-dangers/{id}")
    @Requires("map.read")
    @Transactional(readOnly = true)
    public DangerCard danger(@PathVariable UUID id) {
        return maps.danger(id);
    }
}
