package io.anlan.returns;

import io.anlan.platform.spreadsheet.SheetForm;
import io.anlan.platform.spreadsheet.SheetForm.Answer;
import io.anlan.platform.web.Messages;
import io.anlan.platform.web.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A filing as a spreadsheet: the empty one with what is known, and the filled one read back. A filled sheet never submits
 * anything: what it says is shown in the form, right and wrong, for a person to send.
 */
@Component
class FilingSheet {

    private static final String MARK = "ANLAN";

    private final Filings filings;
    private final FormStore forms;
    private final Knowledge knowledge;
    private final Messages messages;

    FilingSheet(Filings filings, FormStore forms, Knowledge knowledge, Messages messages) {
        this.filings = filings;
        this.forms = forms;
        this.knowledge = knowledge;
        this.messages = messages;
    }

    /** One thing that is wrong with the sheet, and in which cell. */
    record CellFault(String cell, String key, String message) {}

    /** What the sheet says: every answer as written, and what is wrong. */
    record Read(Map<String, String> answers, List<CellFault> faults) {}

    @Transactional(readOnly = true)
    public void write(UUID id, Locale locale, OutputStream out) {
        Filing filing = filings.find(id);
        Definition form = forms.definition(filing.formId(), filing.number());
        Map<String, String> known = knowledge.of(filing, form).byField();
        List<SheetForm.Line> lines = form.fields().stream()
                .map(field -> line(field, filing, known, locale))
                .toList();
        String scope = text(
                "sheet.scope",
                locale,
                filing.reporterName(),
                filing.period().key(),
                filing.period().startsOn().toString(),
                filing.period().endsOn().toString(),
                filing.period().dueOn().toString());
        List<String> headings = List.of(
                text("sheet.question", locale),
                text("sheet.answer", locale),
                text("sheet.unit", locale),
                text("sheet.note", locale));
        try {
            new SheetForm(filing.title(), scope, mark(filing), headings, lines).write(locale, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SheetForm.Line line(FormField field, Filing filing, Map<String, String> known, Locale locale) {
        Map<String, String> draft = filing.draft();
        String typed = draft == null ? null : draft.get(field.key());
        String shown = typed != null
                ? typed
                : filing.answers() != null
                        ? Knowledge.words(filing.answers().get(field.key()))
                        : known.get(field.key());
        String help = Objects.requireNonNullElse(field.help(), "");
        String from = field.known() == null
                ? ""
                : text("sheet.known", locale, text("origin." + field.known().origin(), locale));
        return new SheetForm.Line(
                field.key(),
                AnswerRules.column(field),
                shown,
                Objects.requireNonNullElse(field.unit(), ""),
                (from + (from.isEmpty() || help.isEmpty() ? "" : " ") + help).strip());
    }

    private static String mark(Filing filing) {
        return String.join(
                " | ",
                MARK,
                filing.formId().toString(),
                String.valueOf(filing.number()),
                filing.period().key(),
                filing.id().toString());
    }

    @Transactional(readOnly = true)
    public Read read(UUID id, InputStream content, Locale locale) {
        Filing filing = filings.find(id);
        Definition form = forms.definition(filing.formId(), filing.number());
        SheetForm.Filled filled = SheetForm.read(content);
        belongs(filled.mark(), filing);
        Map<String, FormField> byKey = new LinkedHashMap<>();
        form.fields().forEach(f -> byKey.put(f.key(), f));
        Map<String, String> answers = new LinkedHashMap<>();
        Map<String, String> cells = new LinkedHashMap<>();
        List<CellFault> faults = new ArrayList<>();
        for (Answer answer : filled.answers()) {
            FormField field = byKey.get(answer.key());
            if (field == null) {
                if (!answer.text().isEmpty()) {
                    faults.add(fault(answer.cell(), "", "returns.unknown-line", locale, answer.label()));
                }
                continue;
            }
            cells.put(field.key(), answer.cell());
            judge(field, answer, faults, locale);
            answers.put(field.key(), answer.text());
        }
        Set<String> already = faults.stream().map(CellFault::key).collect(Collectors.toSet());
        AnswerRules.check(form, answers, false, Map.of(), Map.of()).faults().stream()
                .filter(f -> !already.contains(f.key()))
                .forEach(f -> faults.add(new CellFault(
                        cells.getOrDefault(f.key(), ""),
                        f.key(),
                        messages.text(f.code(), f.args().toArray(), locale))));
        return new Read(answers, faults);
    }

    private void judge(FormField field, Answer answer, List<CellFault> faults, Locale locale) {
        if (answer.formula()) {
            faults.add(fault(answer.cell(), field.key(), "sheet.formula-cell", locale, field.label()));
        }
        String unit = Objects.requireNonNullElse(field.unit(), "");
        if (!answer.unit().isEmpty() && !answer.unit().equals(unit.replace(" ", ""))) {
            faults.add(fault(
                    answer.cell(), field.key(), "returns.wrong-unit", locale, field.label(), unit, answer.unit()));
        }
    }

    private CellFault fault(String cell, String key, String code, Locale locale, String... args) {
        return new CellFault(cell, key, messages.text(code, args, locale));
    }

    /** The third row says for which form, version, period and reporter the sheet was made. */
    private static void belongs(String mark, Filing filing) {
        String[] parts = mark.split("\\s*\\|\\s*");
        if (parts.length != 5 || !parts[0].equals(MARK)) {
            throw refused("returns.sheet-not-ours");
        }
        if (!parts[1].equals(filing.formId().toString())) {
            throw refused("returns.sheet-other-form", filing.title());
        }
        if (!parts[2].equals(String.valueOf(filing.number()))) {
            throw refused("returns.sheet-other-version", parts[2], String.valueOf(filing.number()));
        }
        if (!parts[3].equals(filing.period().key())) {
            throw refused(
                    "returns.sheet-other-period", parts[3], filing.period().key());
        }
        if (!parts[4].equals(filing.id().toString())) {
            throw refused("returns.sheet-other-reporter", filing.reporterName());
        }
    }

    private static Problem refused(String code, String... args) {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, code, (Object[]) args);
    }

    private String text(String code, Locale locale, String... args) {
        return messages.text("returns." + code, args, locale);
    }
}
