package io.anlan.map;

import io.anlan.map.MapAnswers.AreaFigures;
import io.anlan.map.MapAnswers.Columns;
import io.anlan.map.MapAnswers.Crumb;
import io.anlan.map.MapAnswers.DangerCard;
import io.anlan.map.MapAnswers.EnterpriseCard;
import io.anlan.map.MapAnswers.Near;
import io.anlan.map.MapAnswers.Points;
import io.anlan.map.MapAnswers.Summary;
import io.anlan.map.MapStore.Tally;
import io.anlan.platform.access.Actors;
import io.anlan.platform.access.CodeRange;
import io.anlan.platform.access.Scope;
import io.anlan.platform.time.Days;
import io.anlan.platform.web.PageQuery;
import io.anlan.platform.web.Paged;
import io.anlan.platform.web.Problem;
import io.anlan.region.RegionLevel;
import io.anlan.region.Regions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Puts together what the map shows; always inside the caller's transaction and scope. */
@Service
class Maps {
    static final int MOST_POINTS = 100_000;

    private final MapStore store;
    private final Regions regions;
    private final MapSettings settings;
    private final Clock clock;

    Maps(MapStore store, Regions regions, MapSettings settings, Clock clock) {
        this.store = store;
        this.regions = regions;
        this.settings = settings;
        this.clock = clock;
    }

    Points points(MapQuery query) {
        return answer(store.enterprises(filter(query), MOST_POINTS + 1));
    }

    Points dangers(MapQuery query) {
        return answer(store.dangers(filter(query), query.aboutEnterprise(), today(), MOST_POINTS + 1));
    }

    private Points answer(List<MapStore.Spot> rows) {
        boolean truncated = rows.size() > MOST_POINTS;
        var kept = truncated ? rows.subList(0, MOST_POINTS) : rows;
        int n = (int) kept.stream().filter(MapStore.Spot::placed).count();
        var ids = new String[n];
        var lon = new int[n];
        var lat = new int[n];
        var classes = new StringBuilder(n);
        int i = 0;
        for (var row : kept) {
            if (row.placed()) {
                ids[i] = row.id();
                lon[i] = row.lon();
                lat[i++] = row.lat();
                classes.append(row.kind());
            }
        }
        return new Points(
                clock.instant(),
                kept.size(),
                truncated,
                kept.size() - n,
                new Columns(ids, lon, lat, classes.toString()));
    }

    Summary summary(MapQuery query, RegionLevel level) {
        int digits = MapRules.DIGITS.getOrDefault(level, 9);
        var filter = filter(query);
        var tallies = store.tallies(filter, query.aboutEnterprise(), today());
        Map<String, Tally> byArea = tallies.stream()
                .filter(t -> MapRules.areaOf(t.code(), digits) != null)
                .collect(Collectors.toMap(t -> String.valueOf(MapRules.areaOf(t.code(), digits)), t -> t, Tally::plus));
        var areas = store.areas(level, filter.bounds()).stream()
                .filter(area -> visible(area.code()))
                .map(area ->
                        figures(area.code(), area.name(), byArea.getOrDefault(area.code(), Tally.zero(area.code()))))
                .toList();
        var total = tallies.stream().reduce(Tally.zero(""), Tally::plus);
        return new Summary(clock.instant(), path(query), level.name(), figures("", "", total), areas);
    }

    private AreaFigures figures(String code, String name, Tally t) {
        return new AreaFigures(
                code,
                name,
                t.red(),
                t.orange(),
                t.yellow(),
                t.blue(),
                t.unassessed(),
                t.red() + t.orange() + t.yellow() + t.blue() + t.unassessed(),
                t.open(),
                t.major(),
                t.overdue(),
                MapRules.areaLevel(t.red(), t.orange(), t.yellow(), t.blue(), settings.share()));
    }

    /** From the top of the reader's own scope down to the filtered place. */
    private List<Crumb> path(MapQuery query) {
        String code = query.region();
        if (code == null || code.isBlank()) {
            code = ownPlace();
        }
        return code == null
                ? List.of()
                : regions.path(code).stream()
                        .filter(r -> visible(r.code()))
                        .map(r -> new Crumb(r.code(), r.name(), r.level().name()))
                        .toList();
    }

    private @Nullable String ownPlace() {
        if (Actors.current().scope() instanceof Scope.Places places
                && places.ranges().size() == 1) {
            String lo = places.ranges().getFirst().lo();
            String code = lo.length() < 12 ? lo + "0".repeat(12 - lo.length()) : lo;
            return regions.exists(code) ? code : null;
        }
        return null;
    }

    private static boolean visible(String code) {
        return switch (Actors.current().scope()) {
            case Scope.Places places -> places.contains(code);
            case Scope.Enterprises ignored -> false;
            case Scope.System ignored -> true;
        };
    }

    Paged<Near> near(MapQuery query, MapStore.Box box, PageQuery page) {
        return store.near(filter(query), box, today(), page);
    }

    EnterpriseCard enterprise(UUID id) {
        return store.enterprise(id, today(), Days.start(today().minus(Period.ofYears(1))))
                .orElseThrow(Problem::notFound);
    }

    DangerCard danger(UUID id) {
        return store.danger(id).orElseThrow(Problem::notFound);
    }

    private LocalDate today() {
        return Days.today(clock);
    }

    private static MapStore.Filter filter(MapQuery query) {
        String region = query.region();
        if (region != null && !region.isBlank() && !region.matches("\\d{12}(\\d{3})?")) {
            throw Problem.invalid(new Problem.Field("region", "region-code-form", region));
        }
        var asked = region == null || region.isBlank() ? CodeRange.ALL : CodeRange.of(region);
        return new MapStore.Filter(
                query.words(), asked, blank(query.sector()), query.levels(), blank(query.kind()), scopeBounds());
    }

    /** The reader's own bounds once more as literals: the policy holds them anyway, but the planner cannot see it. */
    private static CodeRange scopeBounds() {
        return Actors.current().scope() instanceof Scope.Places places ? places.envelope() : CodeRange.ALL;
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
