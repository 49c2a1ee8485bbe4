package io.anlan.responsibility;

import io.anlan.organisation.SectorMap;
import io.anlan.organisation.Sectors;
import io.anlan.platform.access.Actors;
import io.anlan.platform.access.Scope;
import io.anlan.platform.time.Days;
import io.anlan.platform.web.PageQuery;
import io.anlan.platform.web.Paged;
import io.anlan.platform.web.Problem;
import io.anlan.region.Region;
import io.anlan.region.RegionCode;
import io.anlan.region.Regions;
import io.anlan.responsibility.GapStore.Group;
import io.anlan.responsibility.GapStore.Member;
import io.anlan.responsibility.ResponsibilityRules.Rule;
import io.anlan.responsibility.ResponsibilityRules.Subject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The responsibility map (责任空白): who is supervised by nobody, or by two. */
@Service
public class ResponsibilityMap {

    /** Counts by kind of gap; {@code any} counts an enterprise once. */
    public record Counts(int all, int any, Map<Gap, Integer> byGap) {}

    /** Counts of one place below the chosen one. */
    public record PlaceCounts(String code, String name, Counts counts) {}

    /** The whole picture of a place. {@code unwatched} are its towns and zones for which no organisation answers. */
    public record Summary(
            String regionCode, String regionName, Counts total, List<PlaceCounts> places, List<Place> unwatched) {}

    public record Place(String code, String name) {}

    /** A business type that no sector claims yet. */
    public record NewBusiness(
            String industryCode, @Nullable String industryName, int enterprises, List<String> examples) {}

    /** How a rule that is not yet written would change the numbers. */
    public record Effect(int before, int after) {}

    private final ResponsibilityStore rules;
    private final GapStore store;
    private final Sectors sectors;
    private final Regions regions;
    private final Clock clock;

    ResponsibilityMap(ResponsibilityStore rules, GapStore store, Sectors sectors, Regions regions, Clock clock) {
        this.rules = rules;
        this.store = store;
        this.sectors = sectors;
        this.regions = regions;
        this.clock = clock;
    }

    /** Who supervises the enterprise, in every capacity, and what is missing. */
    @Transactional(readOnly = true)
    public GapEntry of(UUID enterpriseId) {
        Member member = store.member(enterpriseId).orElseThrow(Problem::notFound);
        return entries(List.of(member), judge()).getFirst();
    }

    @Transactional(readOnly = true)
    public Paged<GapEntry> gaps(GapQuery query, PageQuery page) {
        Judge judge = judge();
        List<Group> groups = store.groups(query.region(), judge.rules().specialCases()).stream()
                .filter(group -> wanted(judge.gaps(group), query.gap()))
                .toList();
        List<UUID> named = store.members(query.region(), judge.rules().specialCases()).stream()
                .filter(member -> wanted(judge.gaps(member), query.gap()))
                .map(Member::id)
                .toList();
        Paged<Member> found = store.members(query, groups, named, judge.rules().specialCases(), page);
        return new Paged<>(
                entries(found.items(), judge), found.total(), found.totalCapped(), found.page(), found.size());
    }

    @Transactional(readOnly = true)
    public Summary summary(@Nullable String region) {
        String code = region == null || region.isBlank() ? home() : region;
        Region place = regions.find(code).orElseThrow(Problem::notFound);
        List<Region> children = regions.children(code);
        Judge judge = judge();
        Tally total = new Tally();
        List<Tally> below = children.stream().map(child -> new Tally()).toList();
        judge.each(code, (at, count, gaps) -> {
            total.add(count, gaps);
            for (int i = 0; i < children.size(); i++) {
                if (children.get(i).regionCode().range().contains(at)) {
                    below.get(i).add(count, gaps);
                }
            }
        });
        List<PlaceCounts> places = new ArrayList<>();
        for (int i = 0; i < children.size(); i++) {
            places.add(new PlaceCounts(
                    children.get(i).code(), children.get(i).name(), below.get(i).counts()));
        }
        return new Summary(code, place.name(), total.counts(), places, unwatched(code, judge));
    }

    /** Business types on file that belong to no sector, most frequent first. */
    @Transactional(readOnly = true)
    public List<NewBusiness> newBusiness() {
        SectorMap map = sectors.map(Days.today(clock));
        return store.businesses().stream()
                .filter(business -> map.of(business.industryCode()).isEmpty())
                .map(business -> new NewBusiness(
                        business.industryCode(),
                        sectors.industry(business.industryCode())
                                .map(io.anlan.organisation.Industry::name)
                                .orElse(null),
                        business.count(),
                        business.examples()))
                .toList();
    }

    /** What writing the rule would change within its place, before it is written. */
    @Transactional(readOnly = true)
    public Effect effect(ResponsibilityEdit edit) {
        List<Rule> with = new ArrayList<>(rules.rules(Days.today(clock)));
        int before = blanks(edit.regionCode(), judge(with));
        with.add(new Rule(
                edit.kind(), edit.regionCode(), edit.sectorCode(), edit.enterpriseId(), edit.organisationId()));
        return new Effect(before, blanks(edit.regionCode(), judge(with)));
    }

    private static int blanks(String region, Judge judge) {
        Tally tally = new Tally();
        judge.each(region, (at, count, gaps) -> tally.add(count, gaps));
        return tally.counts().any();
    }

    /** Towns and zones for which no organisation answers, not even one of the county. */
    private List<Place> unwatched(String code, Judge judge) {
        return regions.subtree(code).stream()
                .filter(region -> switch (region.level()) {
                    case TOWN, ZONE -> true;
                    default -> false;
                })
                .filter(region -> judge.gaps(new Subject(null, region.code(), List.of("other")))
                        .contains(Gap.NO_TERRITORIAL))
                .map(region -> new Place(region.code(), region.name()))
                .toList();
    }

    private List<GapEntry> entries(List<Member> members, Judge judge) {
        Set<UUID> organisations = new HashSet<>();
        members.forEach(member ->
                judge.rules().posts(judge.subject(member)).forEach(post -> organisations.addAll(post.organisations())));
        Map<UUID, String> names = rules.organisationNames(organisations);
        Map<String, String> places =
                regions.names(members.stream().map(m -> town(m.regionCode())).toList());
        return members.stream()
                .map(member -> new GapEntry(
                        member.id(),
                        member.name(),
                        member.kind(),
                        member.regionCode(),
                        places.get(town(member.regionCode())),
                        member.industryCode(),
                        judge.subject(member).sectors(),
                        judge.gaps(member),
                        judge.rules().posts(judge.subject(member)).stream()
                                .map(post -> new GapEntry.Supervisor(
                                        post.kind(),
                                        post.sectorCode(),
                                        post.organisations().stream()
                                                .map(id -> new GapEntry.Named(id, names.getOrDefault(id, "")))
                                                .toList()))
                                .toList()))
                .toList();
    }

    /** The town or zone of a place below one: people know where that is. */
    private static String town(String regionCode) {
        RegionCode code = new RegionCode(regionCode);
        return switch (code.level()) {
            case VILLAGE, GRID -> code.value().substring(0, 9) + "000";
            default -> code.value();
        };
    }

    private static boolean wanted(Set<Gap> gaps, @Nullable Gap asked) {
        return asked == null ? !gaps.isEmpty() : gaps.contains(asked);
    }

    /** The reader's own place: the first of the scope. */
    private String home() {
        return switch (Actors.current().scope()) {
            case Scope.Places own ->
                own.ranges().stream()
                        .findFirst()
                        .flatMap(range -> RegionCode.parse(range.lo()))
                        .map(RegionCode::value)
                        .orElseGet(this::top);
            case Scope.Enterprises ignored -> throw Problem.notFound();
            case Scope.System ignored -> top();
        };
    }

    private String top() {
        return regions.children(null).stream().findFirst().map(Region::code).orElseThrow(Problem::notFound);
    }

    private Judge judge() {
        return judge(rules.rules(Days.today(clock)));
    }

    private Judge judge(List<Rule> all) {
        return new Judge(new ResponsibilityRules(all), sectors.map(Days.today(clock)), store);
    }

    /** The rules of one day applied to groups and single enterprises. */
    private record Judge(ResponsibilityRules rules, SectorMap map, GapStore store) {

        private interface Each {
            void at(String regionCode, int count, Set<Gap> gaps);
        }

        void each(String region, Each each) {
            store.groups(region, rules.specialCases())
                    .forEach(group -> each.at(group.regionCode(), group.count(), gaps(group)));
            store.members(region, rules.specialCases())
                    .forEach(member -> each.at(member.regionCode(), 1, gaps(member)));
        }

        Subject subject(Member member) {
            return new Subject(member.id(), member.regionCode(), sectors(member.sectors(), member.industryCode()));
        }

        Set<Gap> gaps(Member member) {
            return gaps(subject(member));
        }

        Set<Gap> gaps(Group group) {
            return gaps(new Subject(null, group.regionCode(), sectors(group.sectors(), group.industryCode())));
        }

        Set<Gap> gaps(Subject subject) {
            return rules.gaps(subject);
        }

        private List<String> sectors(List<String> onFile, @Nullable String industry) {
            return !onFile.isEmpty() || industry == null ? onFile : map.of(industry);
        }
    }

    private static final class Tally {
        private int all;
        private int any;
        private final Map<Gap, Integer> byGap = new EnumMap<>(Gap.class);

        void add(int count, Set<Gap> gaps) {
            all += count;
            any += gaps.isEmpty() ? 0 : count;
            gaps.forEach(gap -> byGap.merge(gap, count, Integer::sum));
        }

        Counts counts() {
            for (Gap gap : Gap.values()) {
                byGap.putIfAbsent(gap, 0);
            }
            return new Counts(all, any, Map.copyOf(byGap));
        }
    }
}
