package io.anlan.plan.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The years of a target.
 *
 * @param base the year compared with; for a five-year plan that names none, the year before it begins
 * @param year by when; when the sentence and its clause are silent, the plan's last year
 * @param yearly whether it counts every year anew
 * @param said whether the sentence itself names the year
 */
record Times(@Nullable Integer base, @Nullable Integer year, boolean yearly, boolean said, String reason) {

    private static final Pattern BASE = Pattern.compile("(?:较|比|与|以)\\s?(20\\d\\d)\\s?年");
    private static final Pattern YEARLY = Pattern.compile("年均|每年|年度(?!计划|考核)");
    private static final Pattern YEAR_FIRST = Pattern.compile("(20\\d\\d)年[^较比，,。；]{0,30}(?:较|比)20\\d\\d年");

    static Optional<Integer> base(String text) {
        Matcher named = BASE.matcher(text);
        return named.find() ? Optional.of(Integer.valueOf(named.group(1))) : Optional.empty();
    }

    static Times of(Sentence sentence, int start, int end) {
        String text = sentence.text();
        Integer base = sentence.base().orElse(null);
        if (base == null
                && sentence.context() != Context.PAST
                && sentence.span().first() != null) {
            base = sentence.span().first() - 1;
        }
        boolean yearly = YEARLY.matcher(text.substring(sentence.segmentStart(start), end))
                .find();
        int open = sentence.segmentStart(start);
        int close = sentence.segmentEnd(end);
        var before = Deadlines.before(sentence, end);
        boolean own = before.filter(b -> b.start() >= open).isPresent();
        var deadline = sentence.deadlines().stream()
                .filter(d -> !own && d.start() >= end && d.start() < close)
                .findFirst()
                .or(() -> before);
        if (deadline.isPresent()) {
            int year = deadline.get().day().getYear();
            boolean sameMonths =
                    text.substring(sentence.segmentStart(start), end).contains("同比");
            return new Times(sameMonths ? Integer.valueOf(year - 1) : base, year, yearly, true, "year-said");
        }
        var after = sentence.deadlines().stream()
                .filter(d -> d.start() >= end && !text.substring(end, d.start()).contains("其中"))
                .findFirst();
        if (after.isPresent()) {
            return new Times(base, after.get().day().getYear(), yearly, true, "year-said");
        }
        if (sentence.context() == Context.PAST) {
            Matcher compared = YEAR_FIRST.matcher(text);
            return new Times(base, compared.find() ? Integer.valueOf(compared.group(1)) : null, yearly, true, "past");
        }
        return new Times(base, sentence.span().last(), yearly, false, "year-of-plan");
    }
}
