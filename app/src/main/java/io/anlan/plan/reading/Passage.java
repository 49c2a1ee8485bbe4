package io.anlan.plan.reading;

import io.anlan.platform.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A running text whose every character knows the line and column it comes from. */
final class Passage {

    /** 2026 年, 下降 10 %: blanks that typesetting puts around figures; 1,260 公里: separators of thousands. */
    private static final Pattern SPACED = Pattern.compile(
            "(?<=[\\u4e00-\\u9fa5])[ \\u00a0\\u3000](?=\\d{1,12}(?:\\.\\d)?(?![\\d.．、]))"
                    + "|(?<=[\\u4e00-\\u9fa5][ \\u00a0]?\\d{1,12})[ \\u00a0](?=[\\u4e00-\\u9fa5%])|(?<=\\d)[,，](?=\\d{3}(?!\\d))");

    private final StringBuilder text = new StringBuilder();
    private @Nullable String whole;
    private final List<Integer> lines = new ArrayList<>();
    private final List<Integer> columns = new ArrayList<>();

    void add(int line, String words, int column) {
        whole = null;
        for (int i = 0; i < words.length(); i++) {
            text.append(words.charAt(i));
            lines.add(line);
            columns.add(column + i);
        }
    }

    /** One line as the rules read it: digits and signs in half width, no blanks or separators within figures. */
    static Passage plain(int line, String words) {
        String half = Numbers.halfWidth(words).replace('％', '%').replace('﹪', '%');
        Matcher spaced = SPACED.matcher(half);
        Passage passage = new Passage();
        int from = 0;
        while (spaced.find()) {
            passage.add(line, half.substring(from, spaced.start()), from);
            from = spaced.end();
        }
        passage.add(line, half.substring(from), from);
        return passage;
    }

    String text() {
        if (whole == null) {
            whole = text.toString();
        }
        return whole;
    }

    int length() {
        return text.length();
    }

    int line(int at) {
        return lines.get(Math.clamp(at, 0, lines.size() - 1));
    }

    int column(int at) {
        return columns.get(Math.clamp(at, 0, columns.size() - 1));
    }

    Passage part(int start, int end) {
        Passage part = new Passage();
        for (int i = start; i < end; i++) {
            part.text.append(text.charAt(i));
            part.lines.add(lines.get(i));
            part.columns.add(columns.get(i));
        }
        return part;
    }

    void append(Passage other) {
        whole = null;
        text.append(other.text);
        lines.addAll(other.lines);
        columns.addAll(other.columns);
    }
}
