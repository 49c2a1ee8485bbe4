package io.anlan.returns;

import io.anlan.audit.Audit;
import io.anlan.platform.access.Actor;
import io.anlan.platform.spreadsheet.ImportRun;
import io.anlan.platform.spreadsheet.SheetColumn;
import io.anlan.platform.spreadsheet.SheetDefinition;
import io.anlan.platform.spreadsheet.SheetRow;
import io.anlan.platform.spreadsheet.Standing;
import io.anlan.returns.FilingStore.Asked;
import io.anlan.returns.FilingStore.Expected;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The sheet of one period: a line for each reporter, a column for each question. What the platform knows may stay empty; a
 * reporter is found by its name and, when two share it, by its credit code.
 */
final class BulkSheet implements SheetDefinition<BulkSheet.Line> {

    /** What a row says: whose return it is, and the answers as typed. */
    record Line(UUID filingId, Map<String, String> answers) {}

    private static final String REPORTER = "填报单位";
    private static final String CODE = "统一社会信用代码";
    private static final int LONGEST_NAME = 200;
    private static final int MOST = 5_000;

    private final UUID period;
    private final Asked asked;
    private final Definition form;
    private final FilingStore store;
    private final Filings filings;
    private final Knowledge knowledge;
    private final Audit audit;
    private final Actor actor;
    private final LocalDate today;
    private @Nullable Map<String, List<Expected>> byName;

    BulkSheet(
            UUID period,
            Asked asked,
            Definition form,
            FilingStore store,
            Filings filings,
            Knowledge knowledge,
            Audit audit,
            Actor actor,
            LocalDate today) {
        this.period = period;
        this.asked = asked;
        this.form = form;
        this.store = store;
        this.filings = filings;
        this.knowledge = knowledge;
        this.audit = audit;
        this.actor = actor;
        this.today = today;
    }

    @Override
    public String name() {
        return "filings:" + period;
    }

    @Override
    public String permission() {
        return "returns.approve";
    }

    @Override
    public String title(Locale locale) {
        return asked.title() + " " + asked.key();
    }

    @Override
    public int maxRows() {
        return MOST;
    }

    @Override
    public List<SheetColumn<?>> columns() {
        List<SheetColumn<?>> columns = new ArrayList<>();
        columns.add(SheetColumn.text("reporter_", REPORTER, "Reporter", LONGEST_NAME)
                .aliased("单位名称", "企业名称")
                .mandatory());
        columns.add(SheetColumn.text("code_", CODE, "Credit code", 40)
                .noted("同名单位才需要填", "Only needed when two reporters share a name"));
        for (FormField field : form.fields()) {
            if (!named(field)) {
                String unit = field.unit();
                SheetColumn<?> column = AnswerRules.column(field.known() == null ? field : optional(field));
                columns.add(unit == null ? column : column.aliased(field.label() + "（" + unit + "）"));
            }
        }
        return columns;
    }

    /** The reporter's name and code stand in the first columns already. */
    private static boolean named(FormField field) {
        return field.known() == KnownField.NAME || field.known() == KnownField.CREDIT_CODE;
    }

    private static FormField optional(FormField f) {
        return new FormField(
                f.key(),
                f.label(),
                f.type(),
                f.unit(),
                false,
                f.min(),
                f.max(),
                f.scale(),
                f.options(),
                f.help(),
                f.known(),
                f.askAnyway(),
                f.summed());
    }

    @Override
    public List<String> naturalKey() {
        return List.of("reporter_", "code_");
    }

    @Override
    public @Nullable String keyOf(SheetRow row) {
        String name = row.text("reporter_");
        return name == null ? null : name.strip() + "\u001f" + (row.text("code_") == null ? "" : row.text("code_"));
    }

    @Override
    public Line read(SheetRow row) {
        Map<String, String> answers = answers(row);
        Expected whose = reporter(row);
        if (whose == null) {
            return new Line(period, answers);
        }
        Filing filing = filings.find(whose.id());
        String refusal = FilingRules.entering(filing, actor, today);
        if (refusal != null) {
            row.refuse("reporter_", refusal);
            return new Line(whose.id(), answers);
        }
        judge(row, filing, answers);
        return new Line(whose.id(), answers);
    }

    private Map<String, String> answers(SheetRow row) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (FormField field : form.fields()) {
            if (!named(field) && row.has(field.key())) {
                String text = switch (field.type()) {
                    case INTEGER, DECIMAL -> plain(row.decimal(field.key()));
                    case DATE -> String.valueOf(row.date(field.key()));
                    case YES_NO -> Knowledge.words(row.yesNo(field.key()));
                    case TEXT, CHOICE -> row.value(field.key(), String.class);
                };
                if (text != null) {
                    answers.put(field.key(), text);
                }
            }
        }
        return answers;
    }

    private static @Nullable String plain(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }

    /** Null when nobody, or more than one, is meant; the row then says so. */
    private @Nullable Expected reporter(SheetRow row) {
        String name = String.valueOf(row.text("reporter_")).strip();
        String code = row.text("code_");
        List<Expected> found = expected().getOrDefault(name, List.of()).stream()
                .filter(e -> code == null || code.strip().equals(e.creditCode()))
                .toList();
        if (found.isEmpty()) {
            row.refuse("reporter_", "returns.bulk-unknown", name);
        } else if (found.size() > 1) {
            row.refuse("code_", "returns.bulk-ambiguous", name, String.valueOf(found.size()));
        }
        return found.size() == 1 ? found.getFirst() : null;
    }

    private Map<String, List<Expected>> expected() {
        Map<String, List<Expected>> known = byName;
        if (known == null) {
            known = store.expected(period).stream().collect(Collectors.groupingBy(Expected::name));
            byName = known;
        }
        return known;
    }

    /** The same checks as in the browser: sums that must agree refuse, jumps against last period are noted. */
    private void judge(SheetRow row, Filing filing, Map<String, String> answers) {
        Knowledge.Known known = knowledge.of(filing, form);
        Map<String, String> all = new LinkedHashMap<>(known.byField());
        all.putAll(answers);
        Set<String> shown = form.fields().stream()
                .filter(f -> !named(f))
                .map(FormField::key)
                .collect(Collectors.toSet());
        AnswerRules.Checked checked = AnswerRules.check(form, all, false, known.byField(), known.last());
        checked.faults()
                .forEach(f -> row.refuse(
                        shown.contains(f.key()) ? f.key() : null,
                        f.code(),
                        f.args().toArray(String[]::new)));
        checked.doubts().forEach(f -> row.note(f.key(), f.code(), f.args().toArray(String[]::new)));
    }

    @Override
    public Map<String, Standing> compare(List<Keyed<Line>> rows) {
        return Map.of();
    }

    @Override
    public void write(List<SheetDefinition.Line<Line>> rows, ImportRun run) {
        rows.forEach(line -> filings.enter(line.value().filingId(), line.value().answers(), "代录：" + run.fileName()));
    }

    @Override
    public void finished(ImportRun run, Totals totals) {
        audit.record(
                "returns.bulk-enter",
                "import",
                run.id(),
                null,
                Map.of(
                        "form", asked.title(),
                        "period", asked.key(),
                        "file", run.fileName(),
                        "entered", totals.created()));
    }
}
