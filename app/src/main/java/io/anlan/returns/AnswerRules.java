package io.anlan.returns;

import io.anlan.platform.spreadsheet.Choices;
import io.anlan.platform.spreadsheet.Parsed;
import io.anlan.platform.spreadsheet.SheetColumn;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether what was written may stand. Every fault names its field and says what is wrong with it; nothing is guessed and
 * nothing is thrown away. Pure.
 */
final class AnswerRules {

    static final int LONGEST_TEXT = 2_000;

    /** A number that is this many times last period's, or that small a part of it, is asked about once. */
    private static final BigDecimal JUMP = BigDecimal.valueOf(100);

    private static final Set<String> PLACEHOLDERS = Set.of("-", "--", "—", "——", "/", "／", "－");

    private AnswerRules() {}

    /** What is wrong with one field; {@code args} begin with the field's label. */
    record Fault(String key, String code, List<String> args) {}

    /**
     * Answers that stand, faults that do not, and what a person should look at again.
     *
     * @param origins where each answer is from: PLATFORM as prefilled, CHANGED against it, TYPED
     */
    record Checked(Map<String, Object> answers, Map<String, String> origins, List<Fault> faults, List<Fault> doubts) {
        boolean good() {
            return faults.isEmpty();
        }
    }

    /**
     * @param typed what was written, by field
     * @param zero "nothing to report": questions that are really asked count as 0, and a text may stay empty
     * @param known what the platform fills in, by field
     * @param last the answers of the period before
     */
    static Checked check(
            Definition form,
            Map<String, String> typed,
            boolean zero,
            Map<String, String> known,
            Map<String, Object> last) {
        Checked checked =
                new Checked(new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
        if (zero && !form.zeroAllowed()) {
            checked.faults().add(new Fault("", "returns.zero-not-allowed", List.of()));
        }
        for (FormField field : form.fields()) {
            answer(field, text(field, typed, zero, known), zero, known.get(field.key()), checked);
            doubt(field, checked, last.get(field.key()));
        }
        form.checks().forEach(check -> compare(form, check, checked));
        return checked;
    }

    private static String text(FormField field, Map<String, String> typed, boolean zero, Map<String, String> known) {
        String given = Objects.requireNonNullElse(typed.get(field.key()), "").strip();
        if (PLACEHOLDERS.contains(given)) {
            given = "";
        }
        if (!given.isEmpty() || !zero) {
            return given;
        }
        String already = known.get(field.key());
        return already != null ? already : field.type().number() ? "0" : "";
    }

    private static void answer(FormField field, String text, boolean zero, @Nullable String already, Checked checked) {
        if (text.isEmpty()) {
            if (field.required() && !zero) {
                checked.faults().add(new Fault(field.key(), "sheet.required", List.of(field.label())));
            }
            return;
        }
        switch (column(field).parse(text)) {
            case Parsed.Refused<?> no -> checked.faults().add(fault(field, no.code(), no.args()));
            case Parsed.Value<?> ok -> {
                Object value = stored(ok.value());
                if (zero && asked(field) && value instanceof BigDecimal number && number.signum() != 0) {
                    checked.faults().add(fault(field, "returns.zero-but-value", List.of(number.toPlainString())));
                    return;
                }
                checked.answers().put(field.key(), value);
                checked.origins().put(field.key(), origin(text, already));
            }
        }
    }

    private static boolean asked(FormField field) {
        return field.known() == null || field.known() == KnownField.LAST_PERIOD;
    }

    private static String origin(String text, @Nullable String already) {
        return already == null ? "TYPED" : already.equals(text) ? "PLATFORM" : "CHANGED";
    }

    private static Object stored(Object value) {
        return switch (value) {
            case Integer whole -> BigDecimal.valueOf(whole);
            case BigDecimal number -> number.stripTrailingZeros().scale() < 0 ? number.setScale(0) : number;
            case LocalDate day -> day.toString();
            default -> value;
        };
    }

    private static Fault fault(FormField field, String code, List<String> args) {
        List<String> all = new ArrayList<>();
        all.add(field.label());
        all.addAll(args);
        boolean negative = code.equals("sheet.out-of-range") && field.lowest().signum() == 0 && field.max() == null;
        return negative
                ? new Fault(field.key(), "returns.negative", List.of(field.label()))
                : new Fault(field.key(), code, all);
    }

    /** A value hundreds of times last period's is mostly a unit that was mistaken (万元 for 元). */
    private static void doubt(FormField field, Checked checked, @Nullable Object last) {
        if (checked.answers().get(field.key()) instanceof BigDecimal now && last instanceof Number before) {
            BigDecimal then = new BigDecimal(before.toString());
            if (now.signum() > 0 && then.signum() > 0) {
                boolean up = now.compareTo(then) > 0;
                BigDecimal ratio = (up ? now : then).divide(up ? then : now, 0, RoundingMode.DOWN);
                if (ratio.compareTo(JUMP) >= 0) {
                    checked.doubts()
                            .add(new Fault(
                                    field.key(),
                                    up ? "returns.jump-up" : "returns.jump-down",
                                    List.of(
                                            field.label(),
                                            then.toPlainString(),
                                            now.toPlainString(),
                                            ratio.toPlainString(),
                                            Objects.requireNonNullElse(field.unit(), ""))));
                }
            }
        }
    }

    private static void compare(Definition form, Check check, Checked checked) {
        BigDecimal left = sum(check.left(), checked.answers());
        BigDecimal right = sum(check.right(), checked.answers());
        if (left == null || right == null || check.comparison().holds(left.compareTo(right))) {
            return;
        }
        List<String> args = List.of(
                labels(form, check.left()),
                check.comparison().sign(),
                labels(form, check.right()),
                left.toPlainString(),
                right.toPlainString());
        checked.faults().add(new Fault(check.left().getFirst(), "returns.check", args));
    }

    /** Null when one of the fields has no number: then the fault stands there already. */
    private static @Nullable BigDecimal sum(List<String> keys, Map<String, Object> answers) {
        BigDecimal sum = BigDecimal.ZERO;
        for (String key : keys) {
            if (!(answers.get(key) instanceof BigDecimal number)) {
                return null;
            }
            sum = sum.add(number);
        }
        return sum;
    }

    private static String labels(Definition form, List<String> keys) {
        return keys.stream()
                .map(key -> form.fields().stream()
                        .filter(f -> f.key().equals(key))
                        .map(FormField::label)
                        .findFirst()
                        .orElse(key))
                .collect(Collectors.joining(" + "));
    }

    /** How a cell, or a box on the screen, of the field is read. */
    static SheetColumn<?> column(FormField field) {
        String key = field.key();
        String label = field.label();
        SheetColumn<?> column = switch (field.type()) {
            case INTEGER -> SheetColumn.decimal(key, label, label, 0, field.lowest(), field.highest());
            case DECIMAL -> SheetColumn.decimal(key, label, label, field.scale(), field.lowest(), field.highest());
            case TEXT -> SheetColumn.text(key, label, label, LONGEST_TEXT);
            case YES_NO -> SheetColumn.yesNo(key, label, label);
            case DATE -> SheetColumn.date(key, label, label);
            case CHOICE ->
                SheetColumn.choice(
                        key,
                        label,
                        label,
                        Choices.of(field.options().stream()
                                .map(o -> Choices.option(o, o, o, o))
                                .toList()));
        };
        return field.required() ? column.mandatory() : column;
    }
}
