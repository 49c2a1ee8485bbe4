package io.anlan.returns;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.returns.AnswerRules.Checked;
import io.anlan.returns.AnswerRules.Fault;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerRulesTest {

    private static final Definition FORM = new Definition(
            "隐患排查治理周报",
            "001:4",
            List.of(
                    FormField.count("found", "排查隐患", "项"),
                    FormField.count("fixed", "完成整改", "项"),
                    FormField.count("left", "尚未整改", "项"),
                    new FormField(
                            "funds",
                            "投入资金",
                            FieldType.DECIMAL,
                            "万元",
                            false,
                            null,
                            null,
                            2,
                            List.of(),
                            null,
                            null,
                            null,
                            true),
                    FormField.text("work", "重点工作", true)),
            List.of(new Check(List.of("fixed", "left"), Check.Comparison.EQUAL, List.of("found"))),
            Audience.enterprises(List.of(), List.of()),
            Schedule.weekly(DayOfWeek.THURSDAY, HolidayRule.KEEP, 0, null),
            List.of(),
            true);

    private static Map<String, String> typed(String found, String fixed, String left, String funds) {
        return new HashMap<>(Map.of("found", found, "fixed", fixed, "left", left, "funds", funds, "work", "完成粉尘清扫"));
    }

    private static Checked check(Map<String, String> typed, boolean zero) {
        return AnswerRules.check(FORM, typed, zero, Map.of(), Map.of());
    }

    private static List<String> codes(Checked checked) {
        return checked.faults().stream().map(f -> f.key() + " " + f.code()).toList();
    }

    @Test
    void whatAPersonPlainlyMeantIsTaken() {
        Checked checked = check(typed("１２", "1,0", " 2 ", "3.5"), false);
        assertThat(codes(checked)).containsExactly("fixed sheet.not-integer");
        checked = check(typed("１２", "10", " 2 ", "3.50"), false);
        assertThat(checked.good()).isTrue();
        assertThat(checked.answers()).containsEntry("found", new BigDecimal("12"));
    }

    @Test
    void wrongInputIsNamedFieldByField() {
        assertThat(codes(check(typed("-3", "12.5", "两项", "1.234"), false)))
                .containsExactly(
                        "found returns.negative",
                        "fixed sheet.not-integer",
                        "left sheet.not-integer",
                        "funds sheet.too-fine");
        Map<String, String> formula = typed("1", "1", "0", "");
        formula.put("work", "=HYPERLINK(\"http://a\")");
        assertThat(codes(check(formula, false))).containsExactly("work sheet.formula");
    }

    @Test
    void aDashIsNoNumberAndNoZero() {
        assertThat(codes(check(typed("—", "0", "0", ""), false))).containsExactly("found sheet.required");
    }

    @Test
    void fieldsMustAgreeWithEachOther() {
        Checked checked = check(typed("12", "9", "2", ""), false);
        assertThat(checked.faults())
                .containsExactly(new Fault("fixed", "returns.check", List.of("完成整改 + 尚未整改", "=", "排查隐患", "11", "12")));
    }

    @Test
    void zeroIsSaidNotLeftOut() {
        Checked zero = check(Map.of(), true);
        assertThat(zero.good()).isTrue();
        assertThat(zero.answers()).containsEntry("found", BigDecimal.ZERO).doesNotContainKey("work");
        assertThat(codes(check(Map.of("found", "2"), true))).contains("found returns.zero-but-value");
        assertThat(codes(check(Map.of(), false)))
                .as("nothing written is not zero")
                .contains("found sheet.required", "fixed sheet.required", "left sheet.required", "work sheet.required");
    }

    @Test
    void aHundredfoldJumpIsAskedAboutOnce() {
        Map<String, Object> last = Map.of("funds", 3.5, "found", 1);
        Checked checked = AnswerRules.check(FORM, typed("2", "2", "0", "35000"), false, Map.of(), last);
        assertThat(checked.good()).isTrue();
        assertThat(checked.doubts()).singleElement().satisfies(doubt -> {
            assertThat(doubt.code()).isEqualTo("returns.jump-up");
            assertThat(doubt.args()).containsExactly("投入资金", "3.5", "35000", "10000", "万元");
        });
    }

    @Test
    void whatThePlatformKnowsIsRecognisedInTheQuestion() {
        assertThat(KnownField.recognise("企业名称（盖章）")).contains(KnownField.NAME);
        assertThat(KnownField.recognise("从业人员（人）")).contains(KnownField.EMPLOYEES);
        assertThat(KnownField.recognise("逾期未整改隐患")).contains(KnownField.DANGERS_OVERDUE);
        assertThat(KnownField.recognise("本周培训人次")).isEmpty();
    }

    @Test
    void aNewFormThatAsksForSevenKnownThingsIsToldSo() {
        List<String> questions =
                List.of("企业名称", "统一社会信用代码", "详细地址", "从业人数", "风险等级", "所属行业", "未销号重大隐患", "本月培训人次", "本月演练次数", "本月投入资金");
        List<FormField> fields = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            fields.add(FormField.text("q" + i, questions.get(i), true));
        }
        Definition form =
                new Definition("月报", null, fields, List.of(), FORM.audience(), FORM.schedule(), List.of(), false);
        assertThat(FormRules.faults(form, "990102000000").stream()
                        .filter(f -> f.code().equals("returns.asks-known")))
                .hasSize(7);
        Definition linked = new Definition(
                "月报",
                null,
                fields.stream()
                        .map(f -> KnownField.recognise(f.label())
                                .map(k -> k.fits(FieldType.INTEGER)
                                        ? FormField.count(f.key(), f.label(), "")
                                                .from(k)
                                        : f.from(k))
                                .orElse(f))
                        .toList(),
                List.of(),
                FORM.audience(),
                FORM.schedule(),
                List.of(),
                false);
        assertThat(FormRules.faults(linked, "990102000000")).isEmpty();
        assertThat(linked.known()).isEqualTo(7);
        assertThat(linked.asked()).as("新增 3").isEqualTo(3);
    }
}
