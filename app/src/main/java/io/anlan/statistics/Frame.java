package io.anlan.statistics;

import io.anlan.platform.text.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a stretch of prose speaks of: one kind of accident in one place and period, perhaps as a part of another. */
final class Frame {

    final String place;
    final String kind;
    final @Nullable Period period;
    final @Nullable Frame whole;
    final int sentence;
    final List<Fact> facts = new ArrayList<>();
    final List<Frame> parts = new ArrayList<>();
    /** Said not to have occurred, so that every measure is nil. */
    boolean nil;

    /** Tells of one accident: 发生一起火灾事故，死亡2人. */
    boolean told;

    /** The words around say that it is a total: 共, 全区. */
    boolean total;

    Frame(String place, String kind, @Nullable Period period, @Nullable Frame whole, int sentence) {
        this.place = place;
        this.kind = kind;
        this.period = period;
        this.whole = whole;
        this.sentence = sentence;
    }

    Optional<Fact> fact(String measure) {
        return facts.stream()
                .filter(fact -> fact.subject().measure().equals(measure))
                .findFirst();
    }

    Fact.Subject subject(String measure) {
        return new Fact.Subject(place, kind, measure);
    }

    /** The sums that this frame and its parts make, one for each measure. */
    List<Reading.PartGroup> groups() {
        List<Frame> named = parts.stream()
                .filter(part -> !part.told && (part.nil || !part.facts.isEmpty()))
                .toList();
        List<String> kinds = named.stream().map(part -> part.kind).toList();
        List<Frame> stated =
                named.stream().filter(part -> !Words.within(part.kind, kinds)).toList();
        if (stated.isEmpty()) {
            return List.of();
        }
        String signature = place + kind + "⊃"
                + String.join(
                        "+",
                        stated.stream()
                                .map(part -> part.place + part.kind)
                                .sorted()
                                .toList());
        return facts.stream()
                .map(fact -> {
                    String measure = fact.subject().measure();
                    List<Fact> same = stated.stream()
                            .flatMap(part -> part.fact(measure).stream())
                            .toList();
                    boolean complete = stated.stream()
                            .allMatch(part -> part.nil || part.fact(measure).isPresent());
                    return new Reading.PartGroup(signature, fact, same, false, complete);
                })
                .filter(group -> !group.parts().isEmpty())
                .toList();
    }
}
