package io.anlan.map;

import io.anlan.map.AroundStore.Danger;
import io.anlan.map.AroundStore.Firm;
import io.anlan.platform.access.Requires;
import io.anlan.platform.time.Days;
import io.anlan.platform.web.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 附近: what lies around somebody in the field. The position is used for the answer and kept nowhere. */
@RestController
@RequestMapping("/api/map/around")
class AroundController {

    private static final int FARTHEST_METRES = 20_000;
    private static final int MOST = 100;

    /** The nearest first; {@code truncated} when more lie within the distance. */
    record Around(Instant asOf, int metres, List<Danger> dangers, List<Firm> enterprises, boolean truncated) {}

    private final AroundStore store;
    private final Clock clock;

    AroundController(AroundStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Open hidden dangers and enterprises within so many metres of a position in CGCS2000. */
    @GetMapping
    @Requires("map.read")
    @Transactional(readOnly = true)
    public Around around(
            @RequestParam double lon, @RequestParam double lat, @RequestParam(defaultValue = "2000") int metres) {
        if (Math.abs(lon) > 180 || Math.abs(lat) > 89) {
            throw Problem.invalid(new Problem.Field("lon", "constraint.NotNull", lon));
        }
        var circle = new AroundStore.Circle(lon, lat, Math.clamp(metres, 100, FARTHEST_METRES));
        List<Danger> dangers = store.dangers(circle, MOST + 1);
        List<Firm> firms = store.enterprises(circle, Days.today(clock), MOST + 1);
        return new Around(
                clock.instant(),
                circle.metres(),
                dangers.stream().limit(MOST).toList(),
                firms.stream().limit(MOST).toList(),
                dangers.size() > MOST || firms.size() > MOST);
    }
}
