package io.anlan.plan.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tasks and projects, told from the structure: the leaf clauses of the parts on tasks and safeguards are tasks, the clauses
 * of the part on projects are projects, and a sentence with its own deadline is a task of its own.
 */
final class WorkRules {

    /** A clause whose title ends so is a programme even among the tasks. */
    private static final Pattern PROGRAMME = Pattern.compile("(?:工程|专项行动|行动|项目建设|重点项目)$");

    private static final Pattern FIGURE_TITLE = Pattern.compile("\\d+(?:\\.\\d+)?\\s?[%％]");
    /** What stands between a chapter's title and its first section sums up and asks for nothing. */
    private static final Set<Integer> CHAPTERS = Set.of(1, 2, 4);

    /** A heading of a table or an annex says no task. */
    private static final Pattern CAPTION = Pattern.compile("^[\\s　]*(?:附?表|附件|专栏|图)\\s?[\\d一二三四五六七八九十]");

    private static final int LEAST_NAME = 6;
    /** 向社会公布 says enough by itself, 补齐 does not. */
    private static final int SHORT_ACT = 4;

    private static final int LEAST_BODY = 20;
    private static final int LONGEST_NAME = 60;

    private WorkRules() {}

    static List<Candidate> in(Outline.Node node, List<Sentence> sentences, boolean figures) {
        List<Candidate> found = new ArrayList<>();
        Context context = node.context();
        if (sentences.isEmpty()) {
            return found;
        }
        boolean project = project(node, context);
        if (project) {
            found.add(whole(node, sentences, Kind.PROJECT, 0.9, "project-clause"));
        } else if (task(node, context, figures)) {
            found.add(whole(node, sentences, Kind.TASK, node.leaf ? 0.85 : 0.7, "task-clause"));
        }
        return found;
    }

    /** @param figures what the sentence says already: no act with a deadline is looked for among those of other sentences */
    static List<Candidate> in(Sentence sentence, List<Candidate> figures) {
        Context context =
                sentence.clause() == null ? Context.PREAMBLE : sentence.clause().context();
        return context.promises() && context != Context.PREAMBLE ? dated(sentence, figures) : List.of();
    }

    private static boolean project(Outline.Node node, Context context) {
        boolean within = node.parent != null && projectAbove(node.parent);
        if (within || node.level == Marks.LIST_HEAD || context == Context.PAST || context == Context.GOALS) {
            return false;
        }
        boolean container =
                !node.leaf && Context.of(List.of(node.title)) == Context.PROJECTS && ownProse(node) < LEAST_BODY;
        boolean part = context == Context.PROJECTS && node.parent != null && !container;
        return part
                || (context == Context.TASKS && PROGRAMME.matcher(node.title).find() && node.title.length() <= 40);
    }

    private static boolean projectAbove(Outline.Node node) {
        return project(node, node.context()) || (node.parent != null && projectAbove(node.parent));
    }

    private static boolean task(Outline.Node node, Context context, boolean figures) {
        boolean part = context == Context.TASKS || context == Context.SAFEGUARDS;
        boolean only = figures
                && FIGURE_TITLE.matcher(node.title).find()
                && !node.title.matches(".*[，,；;].*")
                && !node.body.text().contains("责任");
        int prose = node.body.length();
        boolean bare = prose < LEAST_BODY || prose <= node.title.length() + 2 && !node.leaf;
        boolean introduction = !node.leaf && CHAPTERS.contains(node.level);
        return part && !introduction && node.level != Marks.LIST_HEAD && !only && !bare && ownProse(node) >= LEAST_BODY;
    }

    /** What a clause says beyond its title. */
    private static int ownProse(Outline.Node node) {
        int prose = node.body.length();
        return node.leaf ? prose : prose - node.title.length();
    }

    private static Candidate whole(
            Outline.Node node, List<Sentence> sentences, Kind kind, double confidence, String reason) {
        LocalDate due = sentences.stream()
                .flatMap(s -> s.deadlines().stream())
                .map(Deadlines.Found::day)
                .max(LocalDate::compareTo)
                .orElse(null);
        List<String> bodies = sentences.stream()
                .flatMap(s -> s.bodies().stream())
                .distinct()
                .limit(4)
                .toList();
        Fact fact = Fact.work(kind, node.title.replaceAll("…$", ""), due).by(bodies);
        Passage body = node.body;
        int last = body.length() - 1;
        return new Candidate(
                fact,
                node.seq,
                node.firstLine,
                body.line(last),
                body.column(0),
                body.column(last) + 1,
                head(body.text()),
                confidence,
                List.of(reason));
    }

    private static String head(String text) {
        String flat = text.strip().replace('\n', ' ');
        return flat.length() <= 200 ? flat : flat.substring(0, 200) + "…";
    }

    /** 2024年底前，细化……: an act with its own deadline. A figure with a deadline is a target and not doubled. */
    private static List<Candidate> dated(Sentence sentence, List<Candidate> figures) {
        List<Candidate> found = new ArrayList<>();
        if (sentence.context() == Context.GOALS
                || CAPTION.matcher(sentence.text()).find()) {
            return found;
        }
        List<Deadlines.Found> deadlines = sentence.deadlines();
        for (int i = 0; i < deadlines.size(); i++) {
            Deadlines.Found deadline = deadlines.get(i);
            int next = i + 1 < deadlines.size()
                    ? deadlines.get(i + 1).start()
                    : sentence.text().length();
            int from = Math.min(skip(sentence.text(), deadline.end()), next);
            int to = Math.min(partEnd(sentence.text(), from), next);
            String name = named(sentence, deadline, from, to);
            String head = name.split("[，,]", 2)[0];
            String said = sentence.text()
                    .substring(sentence.segmentStart(deadline.start()), sentence.segmentEnd(deadline.end()))
                    .strip();
            boolean counted = figures.stream()
                    .anyMatch(c -> !c.quote().isEmpty()
                            && (c.quote().contains(head)
                                    || c.quote().contains(said)
                                    || said.contains(c.quote())
                                    || head.contains(c.quote())
                                    || c.reasons().contains("plan-evaluation") && name.contains("评估")));
            if (name.length() >= LEAST_NAME && !counted && !name.matches("^[）)〔〕》].*")) {
                Fact fact = Fact.work(Kind.TASK, name, deadline.day());
                found.add(sentence.candidate(fact, deadline.start(), to, 0.8, "task-with-deadline"));
            }
        }
        return found;
    }

    /** What is due; 人车分流设施2026年10月建成 says it before. */
    private static String named(Sentence sentence, Deadlines.Found deadline, int from, int to) {
        String text = sentence.text();
        int close = Math.min(to, sentence.segmentEnd(from));
        if (close - from >= LEAST_NAME || close < from) {
            return name(text, from, to);
        }
        int start = sentence.segmentStart(deadline.start());
        if (close == from && start > 0 && "（(".indexOf(text.charAt(start - 1)) >= 0) {
            return "";
        }
        String before = Names.clean(text.substring(start, deadline.start()));
        if (before.isEmpty() && close - from >= SHORT_ACT) {
            return name(text, from, to);
        }
        boolean alone = sentence.context() == Context.PROJECTS;
        String what = before.length() >= SHORT_ACT || alone ? before : Names.clean(earlier(sentence, start - 1));
        boolean figure = Quantity.in(before).isEmpty() && what.length() >= SHORT_ACT;
        return figure ? name(what + text.substring(from, close), 0, what.length() + close - from) : "";
    }

    /** The part before that says what: not who leads it, and nothing with a deadline of its own. */
    private static String earlier(Sentence sentence, int at) {
        if (at <= 0) {
            return "";
        }
        int start = sentence.segmentStart(at);
        String part = sentence.text().substring(start, at);
        if (!Deadlines.find(part).isEmpty()) {
            return "";
        }
        return part.matches("由.*|.*(?:牵头|负责)$") ? earlier(sentence, start - 1) : part;
    }

    private static int skip(String text, int at) {
        int i = at;
        while (i < text.length() && "，, 、".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    private static int partEnd(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if ("；;".indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }

    private static String name(String text, int from, int to) {
        String words = text.substring(from, to).strip().replaceAll("[，,、]?(?:其中)?[，,、]?$", "");
        if (words.length() <= LONGEST_NAME) {
            return words;
        }
        @Nullable Integer cut = null;
        for (int i = 8; i < LONGEST_NAME; i++) {
            if ("，,".indexOf(words.charAt(i)) >= 0) {
                cut = i;
                break;
            }
        }
        return words.substring(0, cut == null ? LONGEST_NAME : cut);
    }
}
