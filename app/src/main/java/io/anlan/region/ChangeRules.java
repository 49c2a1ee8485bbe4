package io.anlan.region;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a rename, move, merge or split does to every place concerned. Pure: from the present subtree of the sources to a
 * plan that names each old and new code, or to the faults that forbid it.
 */
final class ChangeRules {

    /** One place before and after. {@code oldCode} is null for a place that comes into being, and one source may lead
     * to several new places; exactly one of them is the heir. */
    record Step(@Nullable String oldCode, @Nullable String oldName, String newCode, String newName, boolean heir) {

        boolean recodes() {
            return oldCode != null && !oldCode.equals(newCode);
        }
    }

    record Fault(String field, String code, String argument) {}

    record Plan(List<Step> steps, List<Fault> faults) {

        /** Old code → new code, for the rows of other modules; only codes that really change. */
        Map<String, String> mapping() {
            return steps.stream()
                    .filter(step -> step.heir() && step.recodes())
                    .collect(Collectors.toMap(
                            step -> Objects.requireNonNull(step.oldCode()), Step::newCode, (a, b) -> a, TreeMap::new));
        }
    }

    private final Change change;
    private final Map<String, Region> present = new TreeMap<>();
    private final Map<String, String> chosen = new HashMap<>();
    private final Set<String> taken;
    private final Map<String, Step> steps = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    private ChangeRules(Change change, List<Region> below, Set<String> takenElsewhere) {
        this.change = change;
        below.forEach(region -> present.put(region.code(), region));
        change.codes().forEach(code -> chosen.put(code.oldCode(), code.newCode()));
        taken = new TreeSet<>(takenElsewhere);
    }

    /**
     * @param below the sources and everything below them, as they stand
     * @param takenElsewhere other present codes, so that no new code collides
     */
    static Plan plan(Change change, List<Region> below, Set<String> takenElsewhere) {
        var rules = new ChangeRules(change, below, takenElsewhere);
        if (rules.wellFormed()) {
            rules.build();
        }
        return new Plan(List.copyOf(rules.steps.values()), List.copyOf(rules.faults));
    }

    private boolean wellFormed() {
        int sources = change.sources().size();
        int targets = change.targets().size();
        boolean counts = switch (change.kind()) {
            case RENAME, MOVE -> sources == 1 && targets == 1;
            case MERGE -> sources >= 2 && targets == 1;
            case SPLIT -> sources == 1 && targets >= 2;
        };
        if (!counts) {
            fault("targets", "change-counts", change.kind().name());
        }
        change.sources().stream()
                .filter(source -> !present.containsKey(source))
                .forEach(source -> fault("sources", "region-unknown", source));
        Set<RegionLevel> levels = new HashSet<>();
        for (Change.Target target : change.targets()) {
            Optional<RegionCode> code = RegionCode.parse(target.code());
            if (code.isEmpty() || !code.get().value().equals(target.code())) {
                fault("targets", "region-code-form", target.code());
                continue;
            }
            levels.add(tier(code.get()));
            if (target.name() == null || target.name().isBlank()) {
                fault("targets", "change-name-missing", target.code());
            }
            if (taken.contains(target.code()) && !present.containsKey(target.code())) {
                fault("targets", "region-exists", target.code());
            }
        }
        change.sources().forEach(source -> levels.add(tier(new RegionCode(source))));
        if (faults.isEmpty() && levels.size() > 1) {
            fault("targets", "change-levels", levels.toString());
        }
        if (faults.isEmpty()
                && change.kind() == Change.Kind.RENAME
                && !change.targets().getFirst().code().equals(change.sources().getFirst())) {
            fault("targets", "change-rename-code", change.targets().getFirst().code());
        }
        return faults.isEmpty();
    }

    private void build() {
        Change.Target heir = change.targets().getFirst();
        for (Change.Target target : change.targets()) {
            boolean stands = change.sources().contains(target.code());
            if (change.kind() != Change.Kind.SPLIT || stands || target == heir) {
                continue;
            }
            String source = change.sources().getFirst();
            add(new Step(source, name(source), target.code(), target.name(), false));
        }
        for (String source : change.sources()) {
            add(new Step(source, name(source), heir.code(), heir.name(), true));
        }
        // places that keep their code hold it against those that arrive
        List<String> arriving = new ArrayList<>();
        for (String code : present.keySet()) {
            if (!change.sources().contains(code)) {
                String kept = proposal(code);
                if (kept.equals(code)) {
                    taken.add(code);
                    add(new Step(code, name(code), code, name(code), true));
                } else {
                    arriving.add(code);
                }
            }
        }
        chosen.keySet().stream()
                .filter(old -> !arriving.contains(old))
                .sorted()
                .forEach(old -> fault("codes", "change-code-stays", old));
        arriving.stream()
                .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .forEach(this::arrive);
    }

    private void arrive(String old) {
        String proposed = proposal(old);
        String wish = chosen.getOrDefault(old, proposed);
        if (chosen.containsKey(old) && !mayBe(wish, new RegionCode(proposed))) {
            return;
        }
        String code = taken.contains(wish) ? free(new RegionCode(wish)) : wish;
        if (code == null) {
            fault("codes", "change-no-free-code", wish);
            return;
        }
        taken.add(code);
        add(new Step(old, name(old), code, name(old), true));
    }

    /** A chosen code is free, at the level of the proposed one and under the same place. */
    private boolean mayBe(String wish, RegionCode proposed) {
        Optional<RegionCode> code = RegionCode.parse(wish);
        if (code.isEmpty() || !code.get().value().equals(wish)) {
            fault("codes", "region-code-form", wish);
        } else if (tier(code.get()) != tier(proposed) || !code.get().parent().equals(proposed.parent())) {
            fault("codes", "change-code-place", wish);
        } else if (taken.contains(wish)) {
            fault("codes", "region-exists", wish);
        } else {
            return true;
        }
        return false;
    }

    /** The old code under the new code of the place that holds it. */
    private String proposal(String old) {
        RegionCode code = new RegionCode(old);
        for (RegionCode above : code.ancestors()) {
            String moved = movedTo(above.value(), code);
            if (moved != null) {
                return code.moved(above, new RegionCode(moved)).value();
            }
        }
        return old;
    }

    private @Nullable String movedTo(String above, RegionCode child) {
        if (change.sources().contains(above)) {
            return change.targets().stream()
                    .filter(target -> target.children() != null
                            && target.children().stream().anyMatch(c -> new RegionCode(c).contains(child)))
                    .map(Change.Target::code)
                    .findFirst()
                    .orElse(change.targets().getFirst().code());
        }
        Step step = steps.get(key(above, true));
        return step == null ? null : step.newCode();
    }

    /** The next free number at the same level, keeping zones among zones. */
    private @Nullable String free(RegionCode wish) {
        String prefix = wish.prefix();
        int digits = Math.min(3, prefix.length() - 2);
        String head = prefix.substring(0, prefix.length() - digits);
        boolean zone = wish.level() == RegionLevel.ZONE;
        int from = zone ? 401 : 1;
        int until = zone ? 599 : digits == 3 ? 999 : 99;
        for (int number = from; number <= until; number++) {
            String candidate = head + ("%0" + digits + "d").formatted(number);
            String full = candidate.length() < 12 ? candidate + "0".repeat(12 - candidate.length()) : candidate;
            boolean wrongKind = !zone && wish.level() == RegionLevel.TOWN && number >= 400 && number <= 599;
            if (!wrongKind && !taken.contains(full)) {
                return full;
            }
        }
        return null;
    }

    private void add(Step step) {
        steps.put(key(String.valueOf(step.oldCode()), step.heir()) + (step.heir() ? "" : step.newCode()), step);
    }

    private static String key(String old, boolean heir) {
        return heir ? old : old + ">";
    }

    private String name(String code) {
        return Objects.requireNonNull(present.get(code)).name();
    }

    private static RegionLevel tier(RegionCode code) {
        return code.level() == RegionLevel.ZONE ? RegionLevel.TOWN : code.level();
    }

    private void fault(String field, String code, String argument) {
        faults.add(new Fault(field, code, argument));
    }
}
