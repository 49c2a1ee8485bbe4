package io.anlan.indicator.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.indicator.evaluation.ScoreRules.Item;
import io.anlan.indicator.evaluation.ScoreRules.Points;
import io.anlan.indicator.evaluation.ScoreRules.Veto;
import io.anlan.indicator.evaluation.ScoreRules.Wrong;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScoreRulesTest {

    private static final List<Item> ITEMS =
            List.of(new Item("A", "事故控制", new BigDecimal("60"), "x"), new Item("B", "隐患治理", new BigDecimal("40"), "x"));
    private static final List<Veto> VETOES = List.of(new Veto("V1", "瞒报事故", "条例"));

    @Test
    void theWeightsMakeAHundred() {
        assertThat(ScoreRules.wrong(ITEMS, VETOES)).isEmpty();
        assertThat(ScoreRules.wrong(ITEMS.subList(0, 1), VETOES))
                .extracting(Wrong::code)
                .containsExactly("score-weights");
    }

    @Test
    void pointsTakenOffNeedAReason() {
        var silent = Map.of("A", points("55", ""), "B", points("40", ""));
        assertThat(ScoreRules.wrong(ITEMS, VETOES, silent, Map.of()))
                .extracting(Wrong::code)
                .containsExactly("score-reason");
        var told = Map.of("A", points("55", "较上年多 1 起"), "B", points("40", ""));
        assertThat(ScoreRules.wrong(ITEMS, VETOES, told, Map.of())).isEmpty();
        assertThat(ScoreRules.result(told, false)).isEqualByComparingTo("95");
    }

    @Test
    void moreThanTheWeightOrNothingAtAllIsRefused() {
        assertThat(ScoreRules.wrong(ITEMS, VETOES, Map.of("A", points("61", "")), Map.of()))
                .extracting(Wrong::code)
                .containsExactly("score-range", "score-missing");
    }

    @Test
    void aVetoMakesItNothingAndNeedsItsGround() {
        var full = Map.of("A", points("60", ""), "B", points("40", ""));
        assertThat(ScoreRules.result(full, true)).isEqualByComparingTo("0");
        assertThat(ScoreRules.wrong(ITEMS, VETOES, full, Map.of("V1", " ", "V9", "x")))
                .extracting(Wrong::code)
                .containsExactlyInAnyOrder("score-veto-reason", "score-veto-unknown");
    }

    private static Points points(String points, String note) {
        return new Points(new BigDecimal(points), note);
    }
}
