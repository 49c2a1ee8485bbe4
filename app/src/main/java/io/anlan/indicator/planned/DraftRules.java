package io.anlan.indicator.planned;

import io.anlan.indicator.Direction;
import io.anlan.indicator.Indicator;
import io.anlan.indicator.Indicator.Milestone;
import io.anlan.indicator.IndicatorEdit;
import io.anlan.indicator.IndicatorEdit.Goal;
import io.anlan.indicator.Measure;
import io.anlan.indicator.TargetKind;
import io.anlan.indicator.planned.Draft.Known;
import io.anlan.indicator.planned.Draft.Lack;
import io.anlan.indicator.planned.Draft.Outcome;
import io.anlan.indicator.planned.NameRules.Counted;
import io.anlan.indicator.planned.PlanTarget.Side;
import io.anlan.platform.text.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** From confirmed targets to definitions: what belongs together, what is known already, what is missing. Pure. */
final class DraftRules {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_WORDS = 500;
    private static final Pattern WORSE = Pattern.compile("下降|减少|遏制|控制|降低|下行");

    private DraftRules() {}

    /**
     * What is known besides the plan.
     *
     * @param linked the indicator that a finding is tied to
     * @param registerFrom first year of the place's accident register; null when it is empty
     */
    record Context(
            List<Indicator> indicators,
            Map<UUID, UUID> linked,
            @Nullable Integer registerFrom) {}

    static List<Draft> drafts(PlanHead plan, List<PlanTarget> targets, Context context) {
        Map<String, List<PlanTarget>> groups = new LinkedHashMap<>();
        targets.stream()
                .sorted(Comparator.comparingInt(PlanTarget::firstLine))
                .forEach(t -> groups.computeIfAbsent(group(t), key -> new ArrayList<>())
                        .add(t));
        return groups.values().stream()
                .map(group -> draft(plan, group, context))
                .toList();
    }

    /** The rows of a table give one thing several times, once for each year. */
    private static String group(PlanTarget t) {
        return String.join(
                "|", NameRules.canonical(t.name()), t.way().name(), String.valueOf(t.baseYear()), "" + t.achieved());
    }

    private static Draft draft(PlanHead plan, List<PlanTarget> group, Context context) {
        IndicatorEdit edit = edit(plan, group, context.registerFrom());
        List<UUID> ids = group.stream().map(PlanTarget::candidateId).toList();
        Indicator tied = ids.stream()
                .map(context.linked()::get)
                .filter(Objects::nonNull)
                .flatMap(id -> context.indicators().stream().filter(i -> i.id().equals(id)))
                .findFirst()
                .orElse(null);
        List<Indicator> namesakes = context.indicators().stream()
                .filter(i -> !i.achieved() && i.regionCode().equals(plan.regionCode()) && named(i, edit.name()))
                .toList();
        Indicator same = namesakes.stream()
                .filter(i -> same(i, edit) && i.source().plan().equals(plan.title()))
                .findFirst()
                .or(() -> namesakes.stream()
                        .filter(i -> same(i, edit) && promises(i, edit))
                        .findFirst())
                .orElse(null);
        List<Lack> lacks = lacks(edit);
        Outcome outcome = outcome(group.getFirst(), ids, edit, tied, same, lacks, context);
        Indicator existing = tied == null ? same : tied;
        Indicator namesake = existing == null && !namesakes.isEmpty() ? namesakes.getFirst() : null;
        return new Draft(
                outcome,
                ids,
                group.stream().mapToInt(PlanTarget::firstLine).min().orElse(0),
                group.stream().mapToInt(PlanTarget::lastLine).max().orElse(0),
                edit,
                known(existing),
                known(namesake),
                lacks);
    }

    private static Outcome outcome(
            PlanTarget first,
            List<UUID> ids,
            IndicatorEdit edit,
            @Nullable Indicator tied,
            @Nullable Indicator same,
            List<Lack> lacks,
            Context context) {
        if (tied != null && context.linked().keySet().containsAll(ids)) {
            return agrees(tied, edit) ? Outcome.LINKED : Outcome.DIFFERS;
        }
        if (first.achieved()) {
            return Outcome.RESULT;
        }
        if (tied != null || same != null) {
            return Outcome.SAME;
        }
        if (!lacks.isEmpty()) {
            return Outcome.FORM;
        }
        return edit.kind() == TargetKind.QUALITATIVE ? Outcome.QUALITATIVE : Outcome.NEW;
    }

    private static @Nullable Known known(@Nullable Indicator i) {
        return i == null ? null : new Known(i.id(), i.name(), i.source().plan());
    }

    private static boolean named(Indicator i, String name) {
        String asked = NameRules.canonical(name);
        return NameRules.canonical(i.name()).equals(asked)
                || i.synonyms().stream().anyMatch(s -> NameRules.canonical(s).equals(asked));
    }

    /** Counted alike and set alike: only then are the years of one the milestones of the other. */
    private static boolean same(Indicator i, IndicatorEdit edit) {
        var own = Unit.parse(i.unit());
        var asked = Unit.parse(edit.unit());
        boolean unit = own.isEmpty() || asked.isEmpty() || own.get().equals(asked.get());
        return unit
                && i.kind() == edit.kind()
                && i.formula().denominator() == edit.denominator()
                && Objects.equals(i.base().year(), edit.baseYear());
    }

    /** Another plan's indicator may stand for this one only when it promises the very same; it is never changed for it. */
    private static boolean promises(Indicator i, IndicatorEdit edit) {
        return goals(edit).stream()
                .allMatch(goal -> i.milestones().stream()
                        .anyMatch(m -> m.year() == goal.year() && m.value().compareTo(goal.value()) == 0));
    }

    /** Whether the indicator has the plan's figure for each year that the plan names. */
    private static boolean agrees(Indicator tied, IndicatorEdit edit) {
        if (tied.achieved() || tied.kind() == TargetKind.QUALITATIVE || edit.kind() == TargetKind.QUALITATIVE) {
            return true;
        }
        var own = Unit.parse(tied.unit());
        var asked = Unit.parse(edit.unit());
        if (tied.kind() != edit.kind() || own.isPresent() && asked.isPresent() && !own.equals(asked)) {
            return tied.kind() == edit.kind();
        }
        return goals(edit).stream()
                .allMatch(goal -> tied.milestones().stream()
                        .filter(m -> m.year() == goal.year())
                        .allMatch(m -> m.value().compareTo(goal.value()) == 0));
    }

    private static List<Goal> goals(IndicatorEdit edit) {
        return edit.milestones() == null ? List.of() : edit.milestones();
    }

    static List<Milestone> milestones(IndicatorEdit edit) {
        return goals(edit).stream().map(g -> new Milestone(g.year(), g.value())).toList();
    }

    private static List<Lack> lacks(IndicatorEdit edit) {
        List<Lack> lacks = new ArrayList<>();
        if (edit.kind() != TargetKind.QUALITATIVE) {
            if (goals(edit).isEmpty()) {
                lacks.add(Lack.YEAR);
            }
            if (Unit.parse(edit.unit()).isEmpty()) {
                lacks.add(Lack.UNIT);
            }
        }
        return lacks;
    }

    private static IndicatorEdit edit(PlanHead plan, List<PlanTarget> group, @Nullable Integer register) {
        PlanTarget first = group.getFirst();
        TargetKind kind = kind(first);
        // what has no number is judged, not counted
        Counted counted = kind == TargetKind.QUALITATIVE
                ? new Counted(Measure.STATED, null, null, "—")
                : NameRules.counted(first.name());
        String unit = unit(first, kind, counted);
        List<Goal> goals = kind == TargetKind.QUALITATIVE ? List.of() : goals(plan, group, kind);
        Integer last = goals.isEmpty()
                ? plan.lastYear()
                : Integer.valueOf(goals.getLast().year());
        boolean counts = counted.measure() != Measure.STATED;
        boolean covered = register != null && (last == null || register <= last);
        String words = words(first);
        return new IndicatorEdit(
                plan.regionCode(),
                cut(first.name(), LONGEST_NAME),
                List.of(),
                unit,
                direction(first, kind),
                kind,
                true,
                counted.measure(),
                counted.category(),
                counted.denominator(),
                counts && covered ? register : null,
                null,
                counts ? "work-safety" : "as-stated",
                first.baseYear(),
                null,
                null,
                goals,
                plan.organisationId(),
                plan.id(),
                plan.title(),
                lines(group),
                words.isBlank() ? null : words,
                false,
                null,
                0);
    }

    private static TargetKind kind(PlanTarget t) {
        return switch (t.way()) {
            case REDUCTION -> TargetKind.REDUCTION;
            case CAP -> TargetKind.CAP;
            case COVERAGE, COUNT -> t.side() == Side.LE ? TargetKind.CAP : TargetKind.FLOOR;
            case UNCHANGED -> TargetKind.UNCHANGED;
            case ZERO -> TargetKind.ZERO;
            case QUALITATIVE -> TargetKind.QUALITATIVE;
        };
    }

    private static Direction direction(PlanTarget t, TargetKind kind) {
        return switch (kind) {
            case REDUCTION, CAP, UNCHANGED, ZERO -> Direction.DOWN;
            case FLOOR -> Direction.UP;
            case QUALITATIVE -> WORSE.matcher(t.name() + t.words()).find() ? Direction.DOWN : Direction.UP;
        };
    }

    /** The percent of a cut is not the unit of what is cut. */
    private static String unit(PlanTarget t, TargetKind kind, Counted counted) {
        boolean said = Unit.parse(t.unit()).isPresent() && kind != TargetKind.REDUCTION;
        boolean rate = counted.unit() != null
                && counted.unit().contains("/")
                && !t.unit().contains("/");
        if (said && !rate) {
            return t.unit();
        }
        return counted.unit() == null ? "" : counted.unit();
    }

    /** A target of every year holds in each year of the plan; one without a year at the plan's end. */
    private static List<Goal> goals(PlanHead plan, List<PlanTarget> group, TargetKind kind) {
        TreeMap<Integer, BigDecimal> goals = new TreeMap<>();
        for (PlanTarget t : group) {
            BigDecimal value = kind == TargetKind.ZERO || t.value() == null ? BigDecimal.ZERO : t.value();
            Integer end = t.year() == null ? plan.lastYear() : t.year();
            if (end == null) {
                continue;
            }
            int start = t.yearly() && plan.firstYear() != null ? Math.min(plan.firstYear(), end) : end;
            IntStream.rangeClosed(start, end).forEach(year -> goals.put(year, value));
        }
        return goals.entrySet().stream()
                .map(e -> new Goal(e.getKey(), e.getValue()))
                .toList();
    }

    private static String lines(List<PlanTarget> group) {
        int first = group.stream().mapToInt(PlanTarget::firstLine).min().orElse(0);
        int last = group.stream().mapToInt(PlanTarget::lastLine).max().orElse(0);
        return first == last ? String.valueOf(first) : first + "-" + last;
    }

    private static String words(PlanTarget t) {
        return cut(t.quote().isBlank() ? t.words() : t.quote(), LONGEST_WORDS);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
