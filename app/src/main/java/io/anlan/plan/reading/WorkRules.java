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

    private static final int LEAST_BODY = 20;
    private static final int LONGEST_NAME = 60;

    private WorkRules() {}

    static List<Candidate> in(Outline.Node node, List<Sentence> sentences, List<Candidate> figures) {
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
        if (context.promises() && context != Context.PREAMBLE) {
            sentences.forEach(s -> found.addAll(dated(s, figures)));
        }
        return found;
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

    private static boolean task(Outline.Node node, Context context, List<Candidate> figures) {
        boolean part = context == Context.TASKS || context == Context.SAFEGUARDS;
        boolean only =
                !figures.isEmpty() && FIGURE_TITLE.matcher(node.title).find() && !node.title.matches(".*[，,；;].*");
        String prose = node.body.text().strip();
        boolean bare = prose.length() < LEAST_BODY || prose.length() <= node.title.length() + 2 && !node.leaf;
        boolean introduction = !node.leaf && CHAPTERS.contains(node.level);
        return part && !introduction && node.level != Marks.LIST_HEAD && !only && !bare && ownProse(node) >= LEAST_BODY;
    }

    /** What a clause says beyond its title. */
    private static int ownProse(Outline.Node node) {
        String prose = node.body.text().strip();
        return node.leaf ? prose.length() : prose.length() - node.title.length();
    }

    private static Candidate whole(
            Outline.Node node, List<Sentence> sentences, Kind kind, double confidence, String reason) {
        LocalDate due = sentences.stream()
                .flatMap(s -> Deadlines.find(s).stream())
                .map(Deadlines.Found::day)
                .max(LocalDate::compareTo)
                .orElse(null);
        List<String> bodies = sentences.stream()
                .flatMap(s -> Bodies.in(s.text()).stream())
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
        if (sentence.context() == Context.GOALS) {
            return found;
        }
        List<Deadlines.Found> deadlines = Deadlines.find(sentence);
        for (int i = 0; i < deadlines.size(); i++) {
            Deadlines.Found deadline = deadlines.get(i);
            int next = i + 1 < deadlines.size()
                    ? deadlines.get(i + 1).start()
                    : sentence.text().length();
            int from = Math.min(skip(sentence.text(), deadline.end()), next);
            int to = Math.min(partEnd(sentence.text(), from), next);
            String name = name(sentence.text(), from, to);
            boolean counted = figures.stream()
                    .anyMatch(c -> !c.quote().isEmpty()
                            && (c.quote().contains(name)
                                    || name.contains(c.quote())
                                    || c.reasons().contains("plan-evaluation") && name.contains("评估")));
            if (name.length() >= 6 && !counted && !name.matches("^[）)〔〕》].*")) {
                Fact fact = Fact.work(Kind.TASK, name, deadline.day());
                found.add(sentence.candidate(fact, deadline.start(), to, 0.8, "task-with-deadline"));
            }
        }
        return found;
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
        String words = text.substring(from, to).strip().replaceAll("[，,、]$", "");
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
