package io.anlan.indicator.planned;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.indicator.DenominatorKind;
import io.anlan.indicator.Direction;
import io.anlan.indicator.Indicator;
import io.anlan.indicator.Measure;
import io.anlan.indicator.TargetKind;
import io.anlan.indicator.planned.Draft.Lack;
import io.anlan.indicator.planned.Draft.Outcome;
import io.anlan.indicator.planned.DraftRules.Context;
import io.anlan.indicator.planned.PlanTarget.Side;
import io.anlan.indicator.planned.PlanTarget.Way;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names are those of the five published plans (register §1.3). */
class DraftRulesTest {

    private static final PlanHead PLAN =
            new PlanHead(UUID.randomUUID(), "试验规划", "940100000000", UUID.randomUUID(), 2016, 2020);
    private static final Context NOTHING = new Context(List.of(), Map.of(), null);

    @ParameterizedTest
    @CsvSource({
        "生产安全事故死亡人数, DEATHS, , , 人",
        "生产安全事故起数, ACCIDENTS, , , 起",
        "亿元国内生产总值生产安全事故死亡率, DEATHS, GDP, , 人/亿元",
        "工矿商贸就业人员十万人生产安全事故死亡率, DEATHS, EMPLOYEES, INDUSTRY, 人/10万人",
        "营运车辆万车死亡率, DEATHS, VEHICLES, ROAD, 人/万车",
        "较大事故死亡人数, LARGER_DEATHS, , , 人",
        "杜绝重大及特别重大事故, MAJOR_ACCIDENTS, , , 起",
        "重大隐患按期整改率, MAJOR_DANGERS_FINISHED, , , %",
        "10万人口火灾死亡率, STATED, , , 人/10万人",
        "万台特种设备事故起数, STATED, , , 起/万台",
        "高危岗位作业人员, STATED, , , 人"
    })
    void aNameSaysHowItIsCounted(
            String name,
            Measure measure,
            @Nullable DenominatorKind denominator,
            @Nullable String category,
            @Nullable String unit) {
        assertThat(NameRules.counted(name)).isEqualTo(new NameRules.Counted(measure, category, denominator, unit));
    }

    @Test
    void otherWordsForTheSameThingAreTheSame() {
        assertThat(NameRules.canonical("亿元国内生产总值生产安全事故死亡率")).isEqualTo(NameRules.canonical("亿元GDP死亡率"));
        assertThat(NameRules.canonical("生产安全事故起数")).isEqualTo(NameRules.canonical("事故总量"));
        assertThat(NameRules.canonical("道路交通万车死亡率")).isEqualTo(NameRules.canonical("万车死亡率"));
        assertThat(NameRules.canonical("营运车辆万车死亡率"))
                .as("operating vehicles are not all vehicles (002:306 against 002:273)")
                .isNotEqualTo(NameRules.canonical("万车死亡率"));
    }

    @Test
    void theYearsOfATableRowAreMilestonesOfOneIndicator() {
        List<Draft> drafts = DraftRules.drafts(
                PLAN,
                List.of(
                        target("生产安全事故死亡人数", Way.REDUCTION, "7", "%", 2015, 2018, false),
                        target("生产安全事故死亡人数", Way.REDUCTION, "11", "%", 2015, 2020, false)),
                NOTHING);
        assertThat(drafts).hasSize(1);
        Draft draft = drafts.getFirst();
        assertThat(draft.outcome()).isEqualTo(Outcome.NEW);
        assertThat(draft.candidateIds()).hasSize(2);
        assertThat(draft.edit().unit()).as("the percent of the cut is no unit").isEqualTo("人");
        assertThat(draft.edit().kind()).isEqualTo(TargetKind.REDUCTION);
        assertThat(DraftRules.milestones(draft.edit()))
                .containsExactly(
                        new Indicator.Milestone(2018, new BigDecimal("7")),
                        new Indicator.Milestone(2020, new BigDecimal("11")));
    }

    @Test
    void aTargetOfEveryYearHoldsInEachYearOfThePlan() {
        Draft draft = only(target("10万人口火灾死亡率", Way.CAP, "0.24", "人", null, 2020, true));
        assertThat(draft.edit().unit()).isEqualTo("人/10万人");
        assertThat(DraftRules.milestones(draft.edit()))
                .extracting(Indicator.Milestone::year)
                .containsExactly(2016, 2017, 2018, 2019, 2020);
    }

    @Test
    void withoutAYearOrAUnitAPersonIsAsked() {
        var plan = new PlanHead(PLAN.id(), "节选", PLAN.regionCode(), PLAN.organisationId(), null, null);
        Draft draft = DraftRules.drafts(
                        plan, List.of(target("尾矿库治理", Way.COVERAGE, "100", "%", null, null, false)), NOTHING)
                .getFirst();
        assertThat(draft.outcome()).isEqualTo(Outcome.FORM);
        assertThat(draft.lacks()).containsExactly(Lack.YEAR);
        assertThat(only(target("智能头盔配备", Way.COUNT, "300", "顶", null, 2020, false))
                        .lacks())
                .containsExactly(Lack.UNIT);
    }

    @Test
    void aQualityIsJudgedAndItsDirectionRead() {
        Draft draft = only(target("事故总量", Way.QUALITATIVE, null, "", null, 2020, false));
        assertThat(draft.outcome()).isEqualTo(Outcome.QUALITATIVE);
        assertThat(draft.edit().measure()).isEqualTo(Measure.STATED);
        assertThat(draft.edit().direction()).isEqualTo(Direction.DOWN);
    }

    @Test
    void whatIsTiedStaysTiedUntilThePlanSaysSomethingElse() {
        PlanTarget target = target("安全培训率", Way.COVERAGE, "98", "%", null, 2020, false);
        Draft first = only(target);
        UUID id = UUID.randomUUID();
        var links = Map.of(target.candidateId(), id);
        assertThat(DraftRules.drafts(
                                PLAN, List.of(target), new Context(List.of(indicator(id, first, "98")), links, null))
                        .getFirst()
                        .outcome())
                .isEqualTo(Outcome.LINKED);
        assertThat(DraftRules.drafts(
                                PLAN, List.of(target), new Context(List.of(indicator(id, first, "95")), links, null))
                        .getFirst()
                        .outcome())
                .isEqualTo(Outcome.DIFFERS);
        assertThat(DraftRules.drafts(
                                PLAN, List.of(target), new Context(List.of(indicator(id, first, "98")), Map.of(), null))
                        .getFirst()
                        .outcome())
                .as("the same thing is tied, not doubled")
                .isEqualTo(Outcome.SAME);
        var other = new PlanHead(UUID.randomUUID(), "另一部规划", PLAN.regionCode(), PLAN.organisationId(), 2016, 2020);
        var context = new Context(List.of(indicator(id, first, "95")), Map.of(), null);
        Draft apart = DraftRules.drafts(other, List.of(target), context).getFirst();
        assertThat(apart.outcome())
                .as("what another plan promises is not changed")
                .isEqualTo(Outcome.NEW);
        assertThat(apart.namesake()).isNotNull();
    }

    @Test
    void theRegisterCountsOnlyWhatThePlanReaches() {
        PlanTarget target = target("生产安全事故死亡人数", Way.CAP, "20", "人", null, 2020, false);
        assertThat(DraftRules.drafts(PLAN, List.of(target), new Context(List.of(), Map.of(), 2018))
                        .getFirst()
                        .edit()
                        .registerFrom())
                .isEqualTo(2018);
        assertThat(DraftRules.drafts(PLAN, List.of(target), new Context(List.of(), Map.of(), 2022))
                        .getFirst()
                        .edit()
                        .registerFrom())
                .as("a plan that ended before the register began")
                .isNull();
    }

    private static Draft only(PlanTarget target) {
        return DraftRules.drafts(PLAN, List.of(target), NOTHING).getFirst();
    }

    private static PlanTarget target(
            String name,
            Way way,
            @Nullable String value,
            String unit,
            @Nullable Integer base,
            @Nullable Integer year,
            boolean yearly) {
        return new PlanTarget(
                UUID.randomUUID(),
                false,
                name,
                way,
                way == Way.CAP ? Side.LE : Side.GE,
                value == null ? null : new BigDecimal(value),
                unit,
                base,
                year,
                yearly,
                way == Way.QUALITATIVE ? "持续下降" : "",
                List.of(),
                10,
                10,
                "");
    }

    private static Indicator indicator(UUID id, Draft draft, String value) {
        var edit = draft.edit();
        return new Indicator(
                id,
                0,
                edit.regionCode(),
                null,
                edit.name(),
                List.of(),
                edit.unit(),
                edit.direction(),
                edit.kind(),
                true,
                false,
                new Indicator.Formula(edit.measure(), edit.category(), edit.denominator(), null),
                "as-stated",
                new Indicator.Base(null, null, null),
                List.of(new Indicator.Milestone(2020, new BigDecimal(value))),
                new Indicator.Owner(null, null),
                new Indicator.Source(edit.planId(), edit.plan(), "10", null),
                false,
                false,
                false);
    }
}
