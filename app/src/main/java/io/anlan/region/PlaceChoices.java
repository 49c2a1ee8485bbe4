package io.anlan.region;

import io.anlan.platform.access.Actors;
import io.anlan.platform.access.CodeRange;
import io.anlan.platform.access.Scope;
import io.anlan.platform.spreadsheet.Choices;
import io.anlan.platform.spreadsheet.Choices.Option;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The places of the person who imports, as a dictionary for a spreadsheet's column. */
@Component
public class PlaceChoices {

    private static final Set<RegionLevel> NAMED =
            Set.of(RegionLevel.COUNTY, RegionLevel.TOWN, RegionLevel.ZONE, RegionLevel.VILLAGE);

    private final Regions regions;

    PlaceChoices(Regions regions) {
        this.regions = regions;
    }

    /** By name where the name is the only one, with the county before it otherwise; by code always. */
    public Choices<String> mine() {
        List<Region> mine = roots().flatMap(code -> regions.subtree(code).stream())
                .filter(region -> NAMED.contains(region.level()))
                .distinct()
                .toList();
        Map<String, Integer> uses = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        mine.forEach(region -> {
            uses.merge(region.name(), 1, Integer::sum);
            names.put(region.code(), region.name());
        });
        return Choices.of(
                mine.stream().map(region -> option(region, uses, names)).toList());
    }

    private static Option<String> option(Region region, Map<String, Integer> uses, Map<String, String> names) {
        String parent = names.getOrDefault(Objects.requireNonNullElse(region.parentCode(), ""), "");
        boolean only = uses.getOrDefault(region.name(), 0) == 1;
        String label = only ? region.name() : parent + region.name();
        return Choices.option(region.code(), region.code(), label, label, parent + region.name());
    }

    private static Stream<String> roots() {
        return Actors.current().scope() instanceof Scope.Places places
                ? places.ranges().stream().map(PlaceChoices::code)
                : Stream.of();
    }

    private static String code(CodeRange range) {
        return range.equals(CodeRange.ALL)
                ? CodeRange.WHOLE_COUNTRY
                : (range.lo() + CodeRange.WHOLE_COUNTRY)
                        .substring(0, Math.max(12, range.lo().length()));
    }
}
