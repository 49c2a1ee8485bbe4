package io.anlan.plan.reading;

import io.anlan.platform.document.SourceDocument.Cell;
import io.anlan.platform.document.SourceDocument.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tables that say what is to be done, how much, how often, by whom and by when: one task a row. A row is read as the sentence
 * that its cells would make, so that every rule for prose holds in tables too.
 */
final class ActionTables {

    private static final int LONGEST_HEADING = 12;

    /** What a column says, told from its heading. */
    private enum Column {
        BODY("责任|牵头|配合|落实(?:单位|部门|人)|实施(?:单位|部门|主体)|主办|承办|协办|谁(?:来)?[干办做管]"),
        DUE("时限|时间|期限|(?:时间|进度)节点|节点$|何时|完成期|什么时候"),
        OFTEN("频次|频率|周期|多久|几次"),
        TASK("任务|内容|措施|事项|举措|项目|工程|动作|要求|工作|做什么|干什么"),
        GOAL("目标|标准|标志|成效|数量|规模|程度|干到|做到|结果");

        private final Pattern heading;

        Column(String heading) {
            this.heading = Pattern.compile(heading);
        }
    }

    private static final Pattern WORKS = Pattern.compile("工程|项目|实事");
    private static final Pattern BARE_INTERVAL = Pattern.compile("(?:日|周|月|季|季度|半年|年|年度|月度)");
    private static final Pattern INTERVAL = Pattern.compile("^(?:每|按|逐|一[年月季周]|半年|年度|季度|月度|常态|定期)");
    private static final Pattern SUM = Pattern.compile("合计|总计|小计|备注.*");

    private final Table table;
    private final Outline.@Nullable Node clause;
    private final Reading.Span span;
    private final Map<Column, List<Integer>> columns = new EnumMap<>(Column.class);

    private ActionTables(Table table, Outline.@Nullable Node clause, Reading.Span span) {
        this.table = table;
        this.clause = clause;
        this.span = span;
    }

    /** Empty when the headings are not those of a list of tasks. */
    static Optional<List<Candidate>> in(Table table, Outline.@Nullable Node clause, Reading.Span span) {
        ActionTables reader = new ActionTables(table, clause, span);
        if (!reader.headings()) {
            return Optional.empty();
        }
        return Optional.of(table.rows().stream()
                .skip(1)
                .flatMap(row -> reader.row(row).stream())
                .toList());
    }

    private boolean headings() {
        List<Cell> head = table.rows().getFirst();
        for (int i = 0; i < head.size(); i++) {
            String text = head.get(i).text().replaceAll("\\s", "");
            for (Column column : Column.values()) {
                if (text.length() <= LONGEST_HEADING
                        && column.heading.matcher(text).find()) {
                    columns.computeIfAbsent(column, c -> new ArrayList<>()).add(i);
                    break;
                }
            }
        }
        boolean act = columns.containsKey(Column.TASK) || columns.containsKey(Column.GOAL);
        return act
                && (columns.containsKey(Column.BODY)
                        || columns.containsKey(Column.DUE)
                        || columns.containsKey(Column.OFTEN));
    }

    private List<Candidate> row(List<Cell> row) {
        String task = text(row, columns.containsKey(Column.TASK) ? Column.TASK : Column.GOAL);
        if (task.length() < 2 || SUM.matcher(task).matches()) {
            return List.of();
        }
        int line = row.stream().mapToInt(Cell::line).min().orElse(table.line());
        String due = text(row, Column.DUE);
        String often = text(row, Column.OFTEN);
        LocalDate day =
                due.isEmpty() ? null : Deadlines.inCell(sentence(line, due)).orElse(null);
        StringBuilder words =
                new StringBuilder(day == null ? "" : "%d年%d月前，".formatted(day.getYear(), day.getMonthValue()));
        for (String interval : List.of(often, day == null ? due : "")) {
            if (BARE_INTERVAL.matcher(interval).matches()) {
                words.append('每').append(interval);
            } else if (INTERVAL.matcher(interval).find()) {
                words.append(interval);
            }
        }
        words.append(task);
        if (columns.containsKey(Column.TASK)) {
            words.append('，').append(text(row, Column.GOAL));
        }
        return read(row, sentence(line, words.toString()), task, day);
    }

    private List<Candidate> read(List<Cell> row, Sentence sentence, String task, @Nullable LocalDate day) {
        List<String> bodies = Bodies.listed(text(row, Column.BODY));
        List<Candidate> found = new ArrayList<>(TargetRules.in(sentence));
        found.addAll(QualityRules.in(sentence, found));
        found.addAll(DutyRules.in(sentence));
        String caption = table.caption() + (clause == null ? "" : clause.title);
        Kind kind = WORKS.matcher(caption).find() ? Kind.PROJECT : Kind.TASK;
        int comma = task.indexOf('，');
        String name = comma > 6 ? task.substring(0, comma) : task;
        found.add(sentence.candidate(
                Fact.work(kind, name, day), 0, sentence.text().length(), 0.85, "task-clause"));
        String quote = row.stream().filter(c -> !c.repeated()).map(Cell::text).collect(Collectors.joining(" ｜ "));
        int last = row.stream().mapToInt(Cell::line).max().orElse(table.line());
        return found.stream().map(c -> c.inTable(quote, last, bodies)).toList();
    }

    private Sentence sentence(int line, String words) {
        return new Sentence(Passage.plain(line, words), clause, Context.TASKS, span);
    }

    private String text(List<Cell> row, Column column) {
        return columns.getOrDefault(column, List.of()).stream()
                .map(i -> row.get(i).text().strip())
                .filter(t -> !t.isEmpty() && !t.matches("[-—/无]"))
                .distinct()
                .collect(Collectors.joining("，"));
    }
}
