package io.anlan.returns;

import io.anlan.platform.access.CodeRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a form must be before it may be asked of anybody. Pure. */
final class FormRules {

    static final String DEFINE = "returns.define";

    static final int MOST_FIELDS = 60;
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_LABEL = 60;
    private static final int LAST_DUE_DAY = 28;
    private static final int LONGEST_GRACE = 60;
    private static final int FINEST_SCALE = 6;
    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9_]{0,39}");

    private FormRules() {}

    /** What is wrong, and where in the definition. */
    record Fault(String field, String code) {}

    static List<Fault> faults(Definition form, String regionCode) {
        List<Fault> faults = new ArrayList<>();
        if (form.title().isBlank() || form.title().length() > LONGEST_TITLE) {
            faults.add(new Fault("title", "returns.title-length"));
        }
        if (form.fields().isEmpty() || form.fields().size() > MOST_FIELDS) {
            faults.add(new Fault("fields", "returns.field-count"));
        }
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < form.fields().size(); i++) {
            field(
                    form.fields().get(i),
                    "fields[" + i + "]",
                    keys,
                    form.audience().kind(),
                    faults);
        }
        Set<String> numbers = form.fields().stream()
                .filter(f -> f.type().number())
                .map(FormField::key)
                .collect(Collectors.toSet());
        for (int i = 0; i < form.checks().size(); i++) {
            Check check = form.checks().get(i);
            boolean complete = !check.left().isEmpty() && !check.right().isEmpty();
            if (!complete
                    || !Stream.concat(check.left().stream(), check.right().stream())
                            .allMatch(numbers::contains)) {
                faults.add(new Fault("checks[" + i + "]", "returns.check-fields"));
            }
        }
        schedule(form.schedule(), faults);
        audience(form.audience(), regionCode, faults);
        return faults;
    }

    private static void field(FormField field, String at, Set<String> keys, Audience.Kind kind, List<Fault> faults) {
        if (!KEY.matcher(field.key()).matches() || !keys.add(field.key())) {
            faults.add(new Fault(at + ".key", "returns.key"));
        }
        if (field.label().isBlank() || field.label().length() > LONGEST_LABEL) {
            faults.add(new Fault(at + ".label", "returns.label-length"));
        }
        if (field.type() == FieldType.CHOICE && field.options().size() < 2) {
            faults.add(new Fault(at + ".options", "returns.options"));
        }
        if (field.lowest().compareTo(field.highest()) > 0) {
            faults.add(new Fault(at + ".max", "returns.range"));
        }
        if (field.scale() < 0 || field.scale() > FINEST_SCALE) {
            faults.add(new Fault(at + ".scale", "returns.scale"));
        }
        KnownField known = field.known();
        if (known != null
                && kind == Audience.Kind.PLACES
                && !KnownField.ofPlaces().contains(known)) {
            faults.add(new Fault(at + ".known", "returns.known-of-enterprises"));
        }
        if (known != null && !known.fits(field.type())) {
            faults.add(new Fault(at + ".known", "returns.known-type"));
        }
        if (asksAgain(field, kind)) {
            faults.add(new Fault(at + ".known", "returns.asks-known"));
        }
    }

    /** The platform knows it, the form asks for it all the same, and nobody said why (beyond every peer, 8). */
    static boolean asksAgain(FormField field, Audience.Kind kind) {
        boolean reasoned = field.askAnyway() != null && !field.askAnyway().isBlank();
        return field.known() == null
                && !reasoned
                && KnownField.recognise(field.label())
                        .filter(k -> kind == Audience.Kind.ENTERPRISES
                                || KnownField.ofPlaces().contains(k))
                        .isPresent();
    }

    private static void schedule(Schedule schedule, List<Fault> faults) {
        Frequency frequency = schedule.frequency();
        Integer day = schedule.dueDay();
        if (frequency == Frequency.WEEKLY && schedule.weekday() == null) {
            faults.add(new Fault("schedule.weekday", "constraint.NotNull"));
        }
        if (frequency.months() > 0 && (day == null || day < 1 || day > LAST_DUE_DAY)) {
            faults.add(new Fault("schedule.dueDay", "returns.due-day"));
        }
        if (frequency == Frequency.ONCE && schedule.onceDue() == null) {
            faults.add(new Fault("schedule.onceDue", "constraint.NotNull"));
        }
        if (schedule.graceDays() < 0 || schedule.graceDays() > LONGEST_GRACE) {
            faults.add(new Fault("schedule.graceDays", "returns.grace"));
        }
        if (schedule.lockDays() != null && schedule.lockDays() < 0) {
            faults.add(new Fault("schedule.lockDays", "returns.grace"));
        }
    }

    private static void audience(Audience audience, String regionCode, List<Fault> faults) {
        if (audience.kind() == Audience.Kind.PLACES && audience.placeLevel() == null) {
            faults.add(new Fault("audience.placeLevel", "constraint.NotNull"));
        }
        CodeRange reach = CodeRange.of(regionCode);
        boolean inside =
                audience.regions().stream().allMatch(code -> code.matches("\\d{12}(\\d{3})?") && reach.contains(code));
        if (!inside) {
            faults.add(new Fault("audience.regions", "returns.outside-form"));
        }
    }

    /** A version takes effect from today on, after the one before: what was asked stays as it was asked. */
    static boolean effective(ReturnForm form, LocalDate from, LocalDate today) {
        return !from.isBefore(today)
                && form.latest().map(v -> from.isAfter(v.effectiveFrom())).orElse(true);
    }
}
