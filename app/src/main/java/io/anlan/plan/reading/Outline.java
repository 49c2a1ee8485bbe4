package io.anlan.plan.reading;

import io.anlan.plan.reading.Marks.Mark;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the clauses of a plan. Handles three things that real plans do: a table of contents in front (its entries are not
 * clauses, but restore the numbers of headings that lost theirs), a whole chapter on one line, and lists whose headline has
 * no number.
 */
final class Outline {

    /** A longer title is the first sentence of a clause without one. */
    private static final int LONGEST_TITLE = 60;

    private static final int LONGEST_HEADING = 60;

    /** What stands behind an entry of a table of contents. */
    private static final String PAGE = " \t\n\u000b\f\r　…．.·0123456789";

    private static final Pattern SPACE = Pattern.compile("[\\s　]");

    private static final Pattern BLANK = Pattern.compile("(?<=^[^，,；;：:\\s]{4,60})[\\s　]+(?=\\S{6})");

    /** A clause while it is being read. */
    static final class Node {
        final int seq;
        final @Nullable Node parent;
        final int level;
        final String mark;
        final String title;
        final int firstLine;
        final Passage body = new Passage();
        int lastLine;
        boolean leaf = true;

        Node(int seq, @Nullable Node parent, int level, String mark, String title, int line) {
            this.seq = seq;
            this.parent = parent;
            this.level = level;
            this.mark = mark;
            this.title = title;
            firstLine = line;
            lastLine = line;
        }

        List<String> titles() {
            List<String> titles = new ArrayList<>();
            for (Node node = this; node != null; node = node.parent) {
                if (node.level != Marks.DASH) {
                    titles.add(node.title);
                }
            }
            return titles;
        }

        Context context() {
            return Context.of(titles());
        }
    }

    private record Chunk(@Nullable Mark mark, Passage text) {}

    private final List<Node> nodes = new ArrayList<>();
    private final Passage preamble = new Passage();
    private final Deque<Node> open = new ArrayDeque<>();

    private Outline() {}

    static Outline of(List<Passage> passages) {
        Outline outline = new Outline();
        List<Chunk> chunks = new ArrayList<>();
        passages.forEach(passage -> split(passage, chunks));
        Contents contents = Contents.find(chunks);
        for (int i = 0; i < chunks.size(); i++) {
            if (!contents.entries.contains(i)) {
                outline.take(chunks.get(i), i + 1 < chunks.size() ? chunks.get(i + 1) : null, contents);
            }
        }
        return outline;
    }

    List<Node> nodes() {
        return nodes;
    }

    Passage preamble() {
        return preamble;
    }

    /** Cuts a passage before every number that stands after a blank or the end of a sentence. */
    private static void split(Passage passage, List<Chunk> chunks) {
        String text = passage.text();
        int start = 0;
        for (int i = 1; i < text.length(); i++) {
            char before = text.charAt(i - 1);
            boolean border = before == ' ' || before == '　' || before == '。' || before == '；';
            if (border && !Character.isWhitespace(text.charAt(i)) && numbered(text, i)) {
                chunk(passage, start, i, chunks);
                start = i;
            }
        }
        chunk(passage, start, text.length(), chunks);
    }

    private static boolean numbered(String text, int at) {
        return Marks.at(text, at).filter(mark -> mark.level() != Marks.DASH).isPresent();
    }

    private static void chunk(Passage passage, int start, int end, List<Chunk> chunks) {
        if (passage.text().substring(start, end).isBlank()) {
            return;
        }
        Optional<Mark> mark = Marks.at(passage.text(), start);
        int body = mark.map(Mark::end).orElse(start);
        chunks.add(new Chunk(mark.orElse(null), passage.part(body, end)));
    }

    private void take(Chunk chunk, @Nullable Chunk next, Contents contents) {
        String text = chunk.text.text().strip();
        Mark mark = chunk.mark;
        if (mark == null) {
            mark = contents.lost.get(bare(text));
        }
        if (mark == null && listHead(text, next)) {
            mark = new Mark("", Marks.LIST_HEAD, 0);
        }
        if (mark == null || chunk.text.length() == 0) {
            body(chunk.text);
        } else {
            clause(mark, chunk.text);
        }
    }

    /** 「……规划指标：」 before 1. is a headline without a number. */
    private static boolean listHead(String text, @Nullable Chunk next) {
        return next != null
                && next.mark != null
                && next.mark.level() > Marks.LIST_HEAD
                && text.length() <= LONGEST_HEADING
                && (text.matches(".*[：:]$") || text.matches("[^。，,]*(?:指标|目标|任务|工程|项目|重点)"));
    }

    private void clause(Mark mark, Passage text) {
        while (!open.isEmpty() && open.peek().level >= mark.level()) {
            open.pop();
        }
        Node parent = open.peek();
        if (parent != null) {
            parent.leaf = false;
        }
        String words = text.text();
        int stop = titleEnd(words);
        Node node = new Node(nodes.size(), parent, mark.level(), mark.sign(), title(words, stop), text.line(0));
        nodes.add(node);
        open.push(node);
        if (stop < words.length() && Character.isWhitespace(words.charAt(stop))) {
            node.body.append(text.part(0, stop));
            node.body.append(closed(text.part(stop + 1, words.length())));
        } else {
            node.body.append(text);
        }
        touch(text);
    }

    /** At the first full stop, or at a blank that parts a short title from its text on the same line. */
    private static int titleEnd(String words) {
        int stop = words.indexOf('。');
        Matcher blank = BLANK.matcher(words);
        if (blank.find() && blank.start() <= LONGEST_TITLE && (stop < 0 || blank.start() < stop)) {
            return blank.start();
        }
        return stop < 0 ? words.length() : stop;
    }

    private static String title(String words, int stop) {
        String title = words.substring(0, stop).strip().replaceAll("[：:]$", "");
        if (title.length() <= LONGEST_TITLE) {
            return title;
        }
        int comma = title.substring(0, LONGEST_TITLE).lastIndexOf('，');
        int half = title.substring(0, LONGEST_TITLE).lastIndexOf(',');
        int cut = Math.max(comma, half);
        return title.substring(0, cut > 8 ? cut : LONGEST_TITLE) + "…";
    }

    private void body(Passage text) {
        Node node = open.peek();
        if (node == null) {
            preamble.append(closed(text));
        } else {
            node.body.append(closed(text));
            touch(text);
        }
    }

    /** A paragraph ends a sentence even when its author forgot the full stop. */
    private static Passage closed(Passage text) {
        Passage closed = new Passage();
        closed.add(text.line(0), "\n", Math.max(0, text.column(0)));
        closed.append(text);
        return closed;
    }

    private void touch(Passage text) {
        for (Node node : open) {
            node.lastLine = Math.max(node.lastLine, text.line(text.length() - 1));
        }
    }

    /** Without page number and blanks. From the end, since a pattern for it would begin anew at every digit. */
    private static String bare(String text) {
        int end = text.length();
        while (end > 0 && PAGE.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return SPACE.matcher(text.substring(0, end)).replaceAll("");
    }

    /** The table of contents: headings without a body whose titles come again. */
    private static final class Contents {
        private final Set<Integer> entries = new HashSet<>();
        private final Map<String, Mark> lost = new HashMap<>();

        static Contents find(List<Chunk> chunks) {
            Contents contents = new Contents();
            Map<String, Integer> last = new HashMap<>();
            for (int i = 0; i < chunks.size(); i++) {
                last.put(bare(chunks.get(i).text.text()), i);
            }
            for (int i = 0; i < chunks.size(); i++) {
                Chunk chunk = chunks.get(i);
                String title = bare(chunk.text.text());
                boolean heading = chunk.mark != null && !title.isEmpty() && title.length() <= LONGEST_HEADING;
                boolean bodiless = i + 1 < chunks.size()
                        && (chunks.get(i + 1).mark != null
                                || bare(chunks.get(i + 1).text.text()).length() < LONGEST_HEADING);
                boolean among = bodiless || contents.entries.contains(i - 1);
                if (heading && among && last.getOrDefault(title, i) > i && !title.contains("。")) {
                    contents.entries.add(i);
                    if (chunks.get(last.getOrDefault(title, i)).mark == null) {
                        contents.lost.put(title, chunk.mark);
                    }
                }
            }
            return contents;
        }
    }
}
