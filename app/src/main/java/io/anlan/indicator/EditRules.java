package io.anlan.indicator;

import io.anlan.indicator.Indicator.Milestone;
import io.anlan.platform.text.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a definition and a stated value must satisfy. Pure; the caller checks places and organisations. */
final class EditRules {

    static final int FIRST_YEAR = 1990;
    static final int LAST_YEAR = 2100;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private EditRules() {}

    /** A field and the code of what is wrong with it. */
    record Wrong(String field, String code, Object... args) {}

    static List<Wrong> wrong(IndicatorEdit edit) {
        List<Wrong> wrong = new ArrayList<>();
        unit(edit, wrong);
        milestones(edit, wrong);
        if (edit.baseValue() != null && edit.baseYear() == null) {
            wrong.add(new Wrong("baseYear", "indicator-base-without-year"));
        }
        if (edit.baseValue() != null && edit.baseValue().signum() < 0) {
            wrong.add(new Wrong("baseValue", "indicator-negative"));
        }
        if (edit.baseValue() != null
                && (edit.baseSource() == null || edit.baseSource().isBlank())) {
            wrong.add(new Wrong("baseSource", "indicator-source-missing"));
        }
        year("baseYear", edit.baseYear(), wrong);
        year("registerFrom", edit.registerFrom(), wrong);
        if ((edit.measure() == Measure.RETURNED) != (edit.returned() != null)) {
            wrong.add(new Wrong("returned", "indicator-return-missing"));
        }
        if (edit.measure() == Measure.RETURNED && edit.registerFrom() == null) {
            wrong.add(new Wrong("registerFrom", "indicator-return-from"));
        }
        if (edit.measure() == Measure.STATED && edit.registerFrom() != null) {
            wrong.add(new Wrong("registerFrom", "indicator-no-register"));
        }
        return wrong;
    }

    private static void unit(IndicatorEdit edit, List<Wrong> wrong) {
        if (edit.kind() != TargetKind.QUALITATIVE && Unit.parse(edit.unit()).isEmpty()) {
            wrong.add(new Wrong("unit", "indicator-unit-unknown", edit.unit()));
        } else if (edit.denominator() != null && !DenominatorRules.divides(edit.denominator(), edit.unit())) {
            wrong.add(new Wrong(
                    "unit",
                    "indicator-unit-denominator",
                    edit.unit(),
                    edit.denominator().noun()));
        }
    }

    private static void milestones(IndicatorEdit edit, List<Wrong> wrong) {
        List<IndicatorEdit.Goal> goals = goals(edit);
        if (goals.isEmpty() && edit.kind() != TargetKind.QUALITATIVE) {
            wrong.add(new Wrong("milestones", "indicator-target-missing"));
        }
        for (IndicatorEdit.Goal goal : goals) {
            year("milestones", goal.year(), wrong);
            if (goal.value().signum() < 0) {
                wrong.add(new Wrong("milestones", "indicator-negative"));
            } else if (edit.kind() == TargetKind.REDUCTION && goal.value().compareTo(HUNDRED) > 0) {
                wrong.add(new Wrong("milestones", "indicator-cut-over-100", goal.value()));
            }
            if (edit.baseYear() != null && goal.year() <= edit.baseYear()) {
                wrong.add(new Wrong("milestones", "indicator-target-before-base", goal.year(), edit.baseYear()));
            }
        }
        if (goals.stream().map(IndicatorEdit.Goal::year).distinct().count() < goals.size()) {
            wrong.add(new Wrong("milestones", "indicator-year-twice"));
        }
    }

    static List<IndicatorEdit.Goal> goals(IndicatorEdit edit) {
        return edit.milestones() == null ? List.of() : edit.milestones();
    }

    static List<Milestone> milestones(IndicatorEdit edit) {
        return goals(edit).stream()
                .map(goal -> new Milestone(goal.year(), goal.value()))
                .sorted(java.util.Comparator.comparingInt(Milestone::year))
                .collect(Collectors.toList());
    }

    private static void year(String field, @Nullable Integer year, List<Wrong> wrong) {
        if (year != null && (year < FIRST_YEAR || year > LAST_YEAR)) {
            wrong.add(new Wrong(field, "indicator-year", year));
        }
    }

    /** A stated value may not stand where a register counts, and counts of people and accidents are whole. */
    static List<Wrong> wrong(Indicator indicator, int year, BigDecimal value) {
        List<Wrong> wrong = new ArrayList<>();
        year("year", year, wrong);
        if (value.signum() < 0) {
            wrong.add(new Wrong("value", "indicator-negative"));
        }
        Integer from = indicator.formula().registerFrom();
        if (from != null && year >= from) {
            wrong.add(new Wrong("year", "indicator-from-register", year, from));
        }
        boolean whole =
                indicator.formula().measure().events() && indicator.formula().denominator() == null;
        if (whole && !FeasibilityRules.isWhole(value)) {
            wrong.add(new Wrong("value", "indicator-not-whole", value));
        }
        return wrong;
    }
}
