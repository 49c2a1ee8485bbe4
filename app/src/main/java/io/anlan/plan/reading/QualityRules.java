package io.anlan.plan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Targets without a figure: 明显提升, 持续下降, 基本形成. Under a heading of goals every such part of a sentence is one;
 * elsewhere only 基本完成 and its like, since tasks are full of 进一步 and 不断.
 */
final class QualityRules {

    private static final Pattern IN_GOALS = Pattern.compile(
            "(?:基本|初步)(?:实现|形成|建立|完成|建成|消除|绝迹|杜绝|解决|化解|摸清|到位|齐全)|(?:明显|显著|大幅|持续|稳步|进一步|全面|更加|普遍|有效|不断|切实|逐步|总体|稳定)(?:下降|降低|提升|提高|改善|增强|减少"
                    + "|好转|完善|落实|强化|遏制|控制|向好|稳定|形成|建立|树牢)|(?:落实|控制)有效|稳中有降|(?:迈上|再上)[^，,。；]{0,4}台阶|持续稳定(?:好转|向好|下降)|得到(?:有效|充分|明显)(?:遏制|控制|保障|改善)"
                    + "|(?:能力|水平|意识)(?:明显|显著|大幅)?(?:提升|提高|增强)$|减少[^，,。；]{0,4}事故$|“?双下?降|深入推进$|相适应|更加?(?:健全|完善|牢固|有力|扎实|高效|有保障|到位)");

    private static final Pattern ELSEWHERE =
            Pattern.compile("(?:基本|初步)(?:实现|形成|完成|建成|消除|绝迹|杜绝|解决|化解|摸清|到位|齐全)|普遍(?:投保|推行|实行)"
                    + "|(?:能力|水平|意识|素质)(?:明显|显著|大幅)(?:提升|提高|增强)$");

    /** With a deadline of its own, a marked improvement is promised outside the goals as well. */
    private static final Pattern DATED =
            Pattern.compile(ELSEWHERE.pattern() + "|(?:能力|水平|意识|素质)(?:明显|显著|大幅)(?:提升|提高|增强)");

    private QualityRules() {}

    static List<Candidate> in(Sentence sentence, List<Candidate> figures) {
        Pattern pattern = switch (sentence.context()) {
            case GOALS -> IN_GOALS;
            case TASKS, PROJECTS -> sentence.deadlines().isEmpty() ? ELSEWHERE : DATED;
            default -> null;
        };
        List<Candidate> found = new ArrayList<>();
        if (pattern == null) {
            return found;
        }
        int start = 0;
        String text = sentence.text();
        while (start < text.length()) {
            int end = sentence.segmentEnd(start);
            part(sentence, pattern, start, end, figures, found);
            start = end + 1;
        }
        return found;
    }

    private static void part(
            Sentence sentence, Pattern pattern, int start, int end, List<Candidate> figures, List<Candidate> found) {
        String part = sentence.text().substring(start, end);
        Matcher m = pattern.matcher(part);
        boolean counted = figures.stream().anyMatch(c -> overlaps(c.quote(), part));
        boolean said = m.find();
        if (counted || !said && !milestone(sentence, part)) {
            return;
        }
        Fact fact = Fact.target(Names.clean(part), Measure.QUALITATIVE, Comparator.GE, null, "")
                .saying(said ? m.group() : "");
        if (fact.name().length() < 4) {
            return;
        }
        Times times = Times.of(sentence, start, end);
        found.add(
                sentence.candidate(fact.during(null, times.year(), false), start, end, 0.6, "quality", times.reason()));
    }

    /** Among the goals, a part that opens with its own year is a milestone even without a word of quality. */
    private static boolean milestone(Sentence sentence, String part) {
        return sentence.context() == Context.GOALS
                && part.length() >= 14
                && Deadlines.find(part).stream().anyMatch(d -> d.start() <= 1);
    }

    private static boolean overlaps(String figure, String part) {
        return !part.isBlank() && (figure.contains(part.strip()) || part.contains(figure));
    }
}
