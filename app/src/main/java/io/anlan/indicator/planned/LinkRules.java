package io.anlan.indicator.planned;

import io.anlan.indicator.Indicator;
import io.anlan.indicator.TargetKind;
import io.anlan.indicator.planned.PlanTarget.Way;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which finding of a plan an indicator stands for that was written down separately: line and figure first, then the name. */
final class LinkRules {

    private static final Pattern LINE = Pattern.compile("\\d+");

    /** Names of one line share their subject; below this they are different things. */
    private static final double ALIKE = 0.4;

    private LinkRules() {}

    /** Finding → indicator; each finding once, the likeliest pairs first. */
    static Map<UUID, UUID> pairs(List<PlanTarget> targets, List<Indicator> indicators) {
        record Pair(PlanTarget target, Indicator indicator, double likeness) {}
        Map<UUID, UUID> pairs = new LinkedHashMap<>();
        targets.stream()
                .flatMap(t -> indicators.stream()
                        .filter(i -> i.achieved() == t.achieved() && onLine(t, i) && saysSo(t, i))
                        .map(i -> new Pair(t, i, NameRules.likeness(t.name(), i.name()))))
                .filter(p -> p.likeness() >= ALIKE || alone(p.target(), targets, indicators))
                .sorted(Comparator.comparingDouble(Pair::likeness).reversed())
                .forEach(p -> pairs.putIfAbsent(
                        p.target().candidateId(), p.indicator().id()));
        return pairs;
    }

    /** One finding and one indicator on a line belong together whatever they are called. */
    private static boolean alone(PlanTarget t, List<PlanTarget> targets, List<Indicator> indicators) {
        return indicators.stream().filter(i -> onLine(t, i) && saysSo(t, i)).count() == 1
                && targets.stream()
                                .filter(o -> o.firstLine() == t.firstLine() && o.achieved() == t.achieved())
                                .count()
                        == 1;
    }

    private static boolean onLine(PlanTarget t, Indicator i) {
        String line = i.source().line();
        if (line == null) {
            return false;
        }
        Matcher m = LINE.matcher(line);
        int first = m.find() ? Integer.parseInt(m.group()) : 0;
        int last = m.find() ? Integer.parseInt(m.group()) : first;
        return t.firstLine() <= last && t.lastLine() >= first;
    }

    /** The figure of the finding is one of the indicator's, in whatever power of ten. */
    private static boolean saysSo(PlanTarget t, Indicator i) {
        if (t.way() == Way.QUALITATIVE || i.kind() == TargetKind.QUALITATIVE) {
            return t.way() == Way.QUALITATIVE && i.kind() == TargetKind.QUALITATIVE;
        }
        BigDecimal value = t.value() == null ? BigDecimal.ZERO : t.value();
        return i.milestones().isEmpty()
                || i.milestones().stream()
                        .anyMatch(m ->
                                m.value().compareTo(value) == 0 || m.value().compareTo(value.movePointRight(4)) == 0);
    }
}
