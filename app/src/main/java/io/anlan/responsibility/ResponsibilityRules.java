package io.anlan.responsibility;

import io.anlan.region.RegionCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who supervises a subject. The most specific rule wins: a special case for the one enterprise, then the smallest place,
 * then a rule for the sector before a rule for everything. Equally specific rules that name different organisations
 * clash. 安全生产法（2021）第三条 管行业必须管安全、管业务必须管安全、管生产经营必须管安全; 第九条 属地; 第十条 行业与新兴行业.
 */
final class ResponsibilityRules {

    /** A rule as far as it decides. */
    record Rule(
            ResponsibilityKind kind,
            String regionCode,
            @Nullable String sectorCode,
            @Nullable UUID enterpriseId,
            UUID organisationId) {}

    /** What is supervised: an enterprise, or many that share place and sectors (then without id). */
    record Subject(@Nullable UUID enterpriseId, String regionCode, List<String> sectors) {}

    /** One capacity and who fills it; more than one organisation is a clash, none is a blank. */
    record Post(ResponsibilityKind kind, @Nullable String sectorCode, List<UUID> organisations) {

        boolean clashes() {
            return organisations.size() > 1;
        }

        boolean blank() {
            return organisations.isEmpty();
        }
    }

    private final Map<String, List<Rule>> byPlace = new HashMap<>();
    private final Map<UUID, List<Rule>> byEnterprise = new HashMap<>();

    ResponsibilityRules(List<Rule> rules) {
        for (Rule rule : rules) {
            UUID enterprise = rule.enterpriseId();
            if (enterprise != null) {
                byEnterprise.computeIfAbsent(enterprise, e -> new ArrayList<>()).add(rule);
            } else {
                byPlace.computeIfAbsent(rule.regionCode(), r -> new ArrayList<>())
                        .add(rule);
            }
        }
    }

    /** Enterprises that have a special case and so must be asked one by one. */
    Set<UUID> specialCases() {
        return byEnterprise.keySet();
    }

    /** Territorial first, then each of the subject's sectors, then the special regimes that reach it. */
    List<Post> posts(Subject subject) {
        List<List<Rule>> layers = layers(subject);
        List<Post> posts = new ArrayList<>();
        posts.add(post(ResponsibilityKind.TERRITORIAL, null, layers, subject.sectors()));
        for (String sector : subject.sectors()) {
            posts.add(post(ResponsibilityKind.SECTOR, sector, layers, subject.sectors()));
        }
        Set<String> regimes = new TreeSet<>();
        layers.forEach(layer -> layer.stream()
                .filter(rule -> rule.kind() == ResponsibilityKind.SPECIAL)
                .forEach(rule -> regimes.add(String.valueOf(rule.sectorCode()))));
        for (String regime : regimes) {
            posts.add(post(ResponsibilityKind.SPECIAL, regime, layers, subject.sectors()));
        }
        return posts;
    }

    Set<Gap> gaps(Subject subject) {
        List<Post> posts = posts(subject);
        Set<Gap> gaps = EnumSet.noneOf(Gap.class);
        if (posts.getFirst().blank()) {
            gaps.add(Gap.NO_TERRITORIAL);
        }
        boolean department = posts.stream().anyMatch(post -> post.kind() == ResponsibilityKind.SECTOR && !post.blank());
        if (subject.sectors().isEmpty()) {
            gaps.add(Gap.NO_BUSINESS);
        } else if (!department) {
            gaps.add(Gap.NO_SECTOR);
        }
        if (posts.stream().anyMatch(Post::clashes)) {
            gaps.add(Gap.CLASH);
        }
        return gaps;
    }

    /** The rules that reach the subject, the most specific layer first. */
    private List<List<Rule>> layers(Subject subject) {
        List<List<Rule>> layers = new ArrayList<>();
        UUID enterprise = subject.enterpriseId();
        if (enterprise != null) {
            layers.add(byEnterprise.getOrDefault(enterprise, List.of()));
        }
        RegionCode place = new RegionCode(subject.regionCode());
        layers.add(byPlace.getOrDefault(place.value(), List.of()));
        place.ancestors().forEach(above -> layers.add(byPlace.getOrDefault(above.value(), List.of())));
        return layers;
    }

    private static Post post(
            ResponsibilityKind kind, @Nullable String sector, List<List<Rule>> layers, List<String> sectors) {
        for (List<Rule> layer : layers) {
            List<Rule> fitting = layer.stream()
                    .filter(rule -> rule.kind() == kind && fits(rule, sector, sectors))
                    .sorted(Comparator.comparing((Rule rule) -> rule.sectorCode() == null))
                    .toList();
            if (!fitting.isEmpty()) {
                boolean general = fitting.getFirst().sectorCode() == null;
                Set<UUID> organisations = new LinkedHashSet<>();
                fitting.stream()
                        .filter(rule -> (rule.sectorCode() == null) == general)
                        .forEach(rule -> organisations.add(rule.organisationId()));
                return new Post(kind, sector, List.copyOf(organisations));
            }
        }
        return new Post(kind, sector, List.of());
    }

    /** A territorial rule may be limited to one sector, as where a park answers only for its chemical plants. */
    private static boolean fits(Rule rule, @Nullable String sector, List<String> sectors) {
        String limit = rule.sectorCode();
        return sector == null ? limit == null || sectors.contains(limit) : sector.equals(limit);
    }
}
