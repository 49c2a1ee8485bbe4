package io.anlan.statistics;

import io.anlan.platform.text.Numbers;
import io.anlan.platform.text.Period;
import io.anlan.platform.text.Periods;
import io.anlan.platform.text.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the headings of one row or column of a table mean.
 *
 * @param path the headings from outside in
 * @param period named in them, or null
 * @param kind of accident, or null
 * @param measure or null
 * @param unit or null
 * @param role whether the line holds figures, totals, or something worked out from others
 * @param among listed under 其中
 * @param rest headings of another meaning, such as places
 */
record Axis(
        List<String> path,
        @Nullable Period period,
        @Nullable String kind,
        @Nullable String measure,
        @Nullable Unit unit,
        Role role,
        boolean among,
        List<String> rest) {

    enum Role {
        FIGURES,
        TOTAL,
        SUBTOTAL,
        /** 全市: a total, of rows that need not all be listed. */
        OVERALL,
        /** 本期, 今年. */
        CURRENT,
        /** 上年同期. */
        PREVIOUS,
        /** 同比, 增减. */
        CHANGE,
        /** 占比. */
        SHARE,
        /** 序号, 备注. */
        IGNORED
    }

    private static final Pattern BRACKETS = Pattern.compile("[（(](?<in>[^（()）]*)[）)]");
    private static final Pattern UNIT_LINE = Pattern.compile("单位[：:]\\s?(?<units>[^\\s）)]+)");
    private static final Pattern TOTAL = Pattern.compile("合计|总计|共计|全[市区县省](?:合计|总计)|合计数");
    private static final Pattern CHANGE = Pattern.compile("同比|增减|增幅|增长|升降|±|比上年|较上年|环比|降幅|变化");
    private static final Pattern SHARE = Pattern.compile("占比|比重|占总|所占|比例");
    private static final Pattern IGNORED = Pattern.compile("序号|编号|备注|说明|排名");
    private static final Pattern CURRENT = Pattern.compile("本期|今年|本年|当期|本月|本季");
    private static final Pattern PREVIOUS = Pattern.compile("上年同期|去年同期|上年|去年|上期");

    static Axis of(List<String> headings) {
        Builder builder = new Builder();
        headings.stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .distinct()
                .forEach(builder::add);
        return builder.build(headings.stream().map(Axis::bare).toList());
    }

    static String bare(String heading) {
        return BRACKETS.matcher(heading).replaceAll("").replaceAll("[\\s\\u3000：:]", "");
    }

    /** The units a caption names: 单位：起、人、万元. */
    static List<Unit> unitsOf(String caption) {
        Matcher m = UNIT_LINE.matcher(caption);
        List<Unit> units = new ArrayList<>();
        if (m.find()) {
            for (String part : m.group("units").split("[、,，;；]")) {
                Unit.parse(part).ifPresent(units::add);
            }
        }
        return units;
    }

    boolean plain() {
        return role == Role.FIGURES || role == Role.CURRENT;
    }

    boolean derived() {
        return role == Role.CHANGE || role == Role.SHARE || role == Role.IGNORED;
    }

    private static final class Builder {
        private @Nullable Period period;
        private @Nullable String kind;
        private @Nullable String measure;
        private @Nullable Unit unit;
        private Role role = Role.FIGURES;
        private boolean among;
        private final List<String> rest = new ArrayList<>();

        private void add(String heading) {
            Matcher brackets = BRACKETS.matcher(heading);
            while (brackets.find()) {
                unit = Unit.parse(brackets.group("in").replace("单位：", "")).orElse(unit);
            }
            if (heading.contains("%") || heading.contains("％")) {
                unit = Unit.parse("%").orElseThrow();
            }
            String bare = bare(Numbers.halfWidth(heading));
            if (bare.startsWith("其中")) {
                among = true;
                bare = bare.substring(2);
            }
            Role special = special(bare);
            if (special != Role.FIGURES) {
                role = special;
            }
            if (special == Role.FIGURES || special == Role.CHANGE || special == Role.SHARE) {
                meaning(bare, special);
            }
        }

        private static Role special(String bare) {
            if (TOTAL.matcher(bare).matches()) {
                return Role.TOTAL;
            }
            if (bare.matches("全[国省市区县旗镇]")) {
                return Role.OVERALL;
            }
            if (bare.equals("小计")) {
                return Role.SUBTOTAL;
            }
            if (CHANGE.matcher(bare).find()) {
                return Role.CHANGE;
            }
            if (SHARE.matcher(bare).find()) {
                return Role.SHARE;
            }
            if (IGNORED.matcher(bare).matches()) {
                return Role.IGNORED;
            }
            if (PREVIOUS.matcher(bare).matches()) {
                return Role.PREVIOUS;
            }
            return CURRENT.matcher(bare).matches() ? Role.CURRENT : Role.FIGURES;
        }

        private void meaning(String bare, Role special) {
            String words = bare;
            Optional<Period> whole = Periods.whole(bare);
            if (whole.isPresent()) {
                period = whole.get();
                return;
            }
            for (Periods.Found found : Periods.find(bare)) {
                if (found.period() != null && found.start() == 0 && special == Role.FIGURES) {
                    period = found.period();
                    words = bare.substring(found.end());
                }
            }
            Optional<String> named = Words.headingKind(words);
            Optional<String> counted = words.contains("率") ? Optional.empty() : Words.measure(words);
            if (named.isPresent() && (kind == null || kind.equals(Words.UNSAID))) {
                kind = named.get();
            } else if (named.isPresent() && !named.get().equals(Words.UNSAID)) {
                kind = named.get();
            }
            measure = counted.orElse(measure);
            if (named.isEmpty() && counted.isEmpty() && special == Role.FIGURES && !words.isEmpty()) {
                rest.add(words);
            }
        }

        private Axis build(List<String> path) {
            return new Axis(path, period, kind, measure, unit, role, among, List.copyOf(rest));
        }
    }
}
