package io.anlan.plan.reading;

import io.anlan.platform.document.SourceDocument;
import io.anlan.platform.document.SourceDocument.Table;
import io.anlan.platform.text.Numbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a document as a plan. */
public final class PlanReader {

    private static final Pattern TITLE = Pattern.compile("规划|方案|计划|纲要|意见|要点");
    private static final Pattern YEARS =
            Pattern.compile("(20\\d\\d)\\s?年?(?:\\d{1,2}月)?起?\\s?[-—–~～至]+\\s?(20\\d\\d)\\s?年?");
    /** 自2026年5月起至2027年10月 in the sentence that sets the plan off. */
    private static final Pattern FROM_TO = Pattern.compile("自20\\d\\d年(?:\\d{1,2}月)?(?:\\d{1,2}日)?起?至20\\d\\d年");

    private static final int OPENING = 12;
    private static final Pattern FIVE_YEARS = Pattern.compile("“?十([二三四五六])五”?");
    private static final Pattern ONE_YEAR = Pattern.compile("(20\\d\\d)年[^\\d]{0,30}(?:要点|工作计划|工作方案)");
    /** The 13th five-year plan began in 2016; each lasts five years. */
    private static final int THIRTEENTH = 2016;

    private static final int LONGEST_TITLE = 60;

    private PlanReader() {}

    public static Reading read(SourceDocument document) {
        List<Passage> prose = PlanLines.prose(document);
        String title = title(prose);
        Reading.Span span = span(title, prose);
        Outline outline = Outline.of(prose);
        List<Candidate> found = new ArrayList<>();
        if (Genre.of(title, prose) == Genre.PLAN) {
            plan(document, outline, span, found);
        }
        List<Reading.Clause> clauses =
                outline.nodes().stream().map(PlanReader::clause).toList();
        return new Reading(title, span, PlanLines.of(document), clauses, found);
    }

    private static void plan(SourceDocument document, Outline outline, Reading.Span span, List<Candidate> found) {
        sentences(outline.preamble(), null, span).forEach(s -> {
            found.addAll(TargetRules.in(s));
            found.addAll(DutyRules.in(s));
        });
        outline.nodes().forEach(node -> clause(node, span, found));
        document.blocks().stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .forEach(table -> found.addAll(table(table, clauseAt(outline, table.line()), span)));
        found.sort(Comparator.comparingInt(Candidate::firstLine)
                .thenComparingInt(Candidate::firstColumn)
                .thenComparing(c -> c.fact().kind()));
    }

    /** A table of indicators by year, or else a list of tasks. */
    private static List<Candidate> table(Table table, Outline.@Nullable Node clause, Reading.Span span) {
        List<Candidate> indicators = TargetTables.in(table, clause, span);
        return indicators.isEmpty() ? ActionTables.in(table, clause, span).orElse(indicators) : indicators;
    }

    private static void clause(Outline.Node node, Reading.Span span, List<Candidate> found) {
        List<Sentence> sentences = sentences(node.body, node, span);
        List<Candidate> figures = new ArrayList<>();
        List<Candidate> works = new ArrayList<>();
        for (Sentence sentence : sentences) {
            List<Candidate> told = new ArrayList<>(TargetRules.in(sentence));
            told.addAll(QualityRules.in(sentence, told));
            figures.addAll(told);
            List<Candidate> duties = DutyRules.in(sentence);
            found.addAll(duties);
            duties.stream().filter(c -> c.reasons().contains("plan-evaluation")).forEach(told::add);
            works.addAll(WorkRules.in(sentence, told));
        }
        found.addAll(figures);
        found.addAll(WorkRules.in(node, sentences, !figures.isEmpty()));
        found.addAll(works);
    }

    private static List<Sentence> sentences(Passage body, Outline.@Nullable Node node, Reading.Span span) {
        return body.length() == 0 ? List.of() : Sentence.of(body, node, span);
    }

    private static Reading.Clause clause(Outline.Node node) {
        Outline.Node parent = node.parent;
        return new Reading.Clause(
                node.seq,
                parent == null ? null : parent.seq,
                node.level,
                node.mark,
                node.title,
                node.firstLine,
                node.lastLine);
    }

    private static Outline.@Nullable Node clauseAt(Outline outline, int line) {
        return outline.nodes().stream()
                .filter(node -> node.firstLine <= line)
                .max(Comparator.comparingInt(node -> node.seq))
                .orElse(null);
    }

    /** The first short line that names a plan, the name in 《》 when it is a notice that carries one; empty when none does. */
    private static String title(List<Passage> prose) {
        for (Passage passage : prose.stream().limit(12).toList()) {
            String text = passage.text().strip();
            Matcher named = Pattern.compile("《([^》]{4,60})》").matcher(text);
            boolean notice = text.contains("关于印发");
            if (notice && named.find()) {
                return named.group(1);
            }
            if (TITLE.matcher(text).find() && text.length() <= LONGEST_TITLE && !text.matches(".*[。：:]$")) {
                return text;
            }
        }
        return "";
    }

    private static Reading.Span span(String title, List<Passage> prose) {
        List<String> texts = new ArrayList<>();
        texts.add(title);
        prose.stream()
                .limit(OPENING)
                .map(p -> FROM_TO.matcher(p.text()))
                .filter(Matcher::find)
                .forEach(m -> texts.add(m.group()));
        prose.stream()
                .limit(60)
                .map(Passage::text)
                .filter(t -> t.length() <= LONGEST_TITLE)
                .forEach(texts::add);
        for (String text : texts) {
            Matcher years = YEARS.matcher(text);
            if (years.find()) {
                return new Reading.Span(Integer.valueOf(years.group(1)), Integer.valueOf(years.group(2)));
            }
            Matcher one = ONE_YEAR.matcher(text);
            if (one.find()) {
                Integer year = Integer.valueOf(one.group(1));
                return new Reading.Span(year, year);
            }
            Matcher five = FIVE_YEARS.matcher(text);
            if (five.find()) {
                int n = Numbers.chinese(five.group(1)).map(BigDecimal::intValue).orElse(3);
                int first = THIRTEENTH + (n - 3) * 5;
                return new Reading.Span(first, first + 4);
            }
        }
        return new Reading.Span(null, null);
    }
}
