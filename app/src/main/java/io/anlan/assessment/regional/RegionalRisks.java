package io.anlan.assessment.regional;

import io.anlan.assessment.regional.RegionalRisk.Area;
import io.anlan.assessment.regional.RegionalRisk.Item;
import io.anlan.assessment.regional.RegionalRisk.Kind;
import io.anlan.assessment.regional.RegionalRisk.Levels;
import io.anlan.assessment.regional.RegionalRisk.Total;
import io.anlan.platform.access.Actors;
import io.anlan.platform.access.CodeRange;
import io.anlan.platform.access.Scope;
import io.anlan.platform.time.Days;
import io.anlan.platform.web.Problem;
import io.anlan.region.Region;
import io.anlan.region.Regions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of major risks of a place, put together anew each time from what is on record. */
@Service
class RegionalRisks {

    private static final int CODE_LENGTH = 12;

    private final RegionalStore store;
    private final Regions regions;
    private final Clock clock;

    RegionalRisks(RegionalStore store, Regions regions, Clock clock) {
        this.store = store;
        this.regions = regions;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public RegionalRisk of(@Nullable String place) {
        String code = place == null || place.isBlank() ? own() : place;
        Region region = regions.find(code).orElseThrow(Problem::notFound);
        CodeRange range = CodeRange.of(code);
        LocalDate today = Days.today(clock);
        int[] dangers = store.dangers(range, today);
        Levels levels = store.levels(range);
        List<Item> items = new ArrayList<>(store.parks(range));
        int parks = items.size();
        items.addAll(store.hazards(range));
        items.addAll(store.majorDangers(range, today));
        items.addAll(store.redEnterprises(range));
        return new RegionalRisk(
                code,
                region.name(),
                clock.instant(),
                levels,
                dangers[0],
                dangers[1],
                below(code, today),
                List.of(
                        new Total(Kind.PARK, parks),
                        new Total(Kind.HAZARD, store.hazardCount(range)),
                        new Total(Kind.DANGER, dangers[0]),
                        new Total(Kind.ENTERPRISE, levels.red())),
                items);
    }

    private List<Area> below(String code, LocalDate today) {
        return regions.children(code).stream()
                .map(child -> store.area(child.code(), child.name(), CodeRange.of(child.code()), today))
                .toList();
    }

    /** The code of the reader's first place, filled up to twelve digits. */
    private static String own() {
        return switch (Actors.current().scope()) {
            case Scope.Places places -> {
                String lo =
                        places.ranges().stream().map(CodeRange::lo).findFirst().orElseThrow(Problem::forbidden);
                yield (lo + CodeRange.WHOLE_COUNTRY).substring(0, Math.max(CODE_LENGTH, lo.length()));
            }
            case Scope.Enterprises enterprises -> throw Problem.forbidden();
            case Scope.System system -> CodeRange.WHOLE_COUNTRY;
        };
    }
}
