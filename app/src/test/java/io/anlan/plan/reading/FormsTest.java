package io.anlan.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.anlan.platform.document.Documents;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every form of speech finds the example it was made for, however the figure is written. */
class FormsTest {

    private static final Reading.Span SPAN = new Reading.Span(2026, 2028);

    @ParameterizedTest
    @EnumSource
    void readsTheExampleOfEachFormOfTargets(TargetForm form) {
        assertThat(targets(form.example)).anySatisfy(c -> {
            assertThat(c.reasons()).contains(form.reason);
            assertThat(c.fact().measure()).isEqualTo(form.measure);
            assertThat(c.fact().comparator()).isEqualTo(form.comparator);
        });
    }

    @ParameterizedTest
    @EnumSource
    void readsTheExampleOfEachTargetInWords(TargetWords words) {
        assertThat(targets(words.example))
                .singleElement()
                .satisfies(c -> assertThat(c.reasons()).contains(words.reason));
    }

    @ParameterizedTest
    @EnumSource
    void passesOverWhatOnlyLooksLikeATarget(NotTargets form) {
        BigDecimal figure = Quantity.in(form.example).getFirst().value();
        assertThat(targets("推动" + form.example))
                .noneMatch(c -> figure.equals(c.fact().value()));
    }

    @ParameterizedTest
    @EnumSource
    void readsTheExampleOfEachFormOfDuties(DutyForm form) {
        assertThat(DutyRules.in(sentence(form.example)))
                .anySatisfy(c -> assertThat(c.reasons()).contains(form.reason));
    }

    @ParameterizedTest
    @CsvSource({
        "达标率达到85%, 85", "达标率达到８５％, 85", "达标率达到 85 %, 85", "达标率达到百分之八十五, 85", "达标率达到八成五, 85",
        "接入率达到三分之二以上, 66.7", "死亡人数下降三成, 30", "死亡人数下降百分之十五, 15", "持证率提高两个百分点, 2", "新建应急站十个, 10",
        "'更新管道1,260公里', 1260", "更新管道 1260 公里, 1260", "死亡率控制在0.012以内, 0.012",
    })
    void readsFiguresHoweverTheyAreWritten(String words, BigDecimal value) {
        assertThat(targets(words))
                .singleElement()
                .satisfies(c -> assertThat(c.fact().value()).isEqualByComparingTo(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026年、2027年、2028年接入率分别达到70%、85%、95%",
                "接入率2026年达到70%、2027年达到85%、2028年达到95%",
                "接入率，2026年达到70%，2027年达到85%，2028年达到95%"
            })
    void givesEachFigureOfAListItsYear(String words) {
        assertThat(targets(words))
                .extracting(c -> c.fact().year(), c -> c.fact().value())
                .containsExactly(
                        tuple(2026, new BigDecimal("70")),
                        tuple(2027, new BigDecimal("85")),
                        tuple(2028, new BigDecimal("95")));
    }

    @Test
    void namesWhoLeadsAndWhoHelps() {
        assertThat(Bodies.in("（责任单位：应急办、派出所；配合单位：各村）")).containsExactly("应急办", "派出所", "各村");
        assertThat(Bodies.in("新建消防站。（消防大队牵头，建设局、财政局配合）")).containsExactly("消防大队", "建设局", "财政局");
    }

    @Test
    void readsASentenceOverBrokenLines() {
        Reading reading = PlanReader.read(
                Documents.ofText("某镇行动计划\n（2026年—2028年）\n一、目标\n到2028年全镇规模以上工业企业安全生产标准化达标率和双重预防机制建成率要\n达到９０％以上。"));
        assertThat(reading.candidates())
                .anySatisfy(c -> assertThat(c.fact().value()).isEqualByComparingTo("90"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "我市出台安全生产三年行动方案\n本报讯（记者 某某）昨日获悉，全市将新建微型消防站50个，隐患整改率达到100%，每季度组织一次演练。",
                "某某市安全生产条例（节选）\n第十二条　生产经营单位应当每半年至少组织一次演练，从业人员超过一百人的，配备不少于二名安全管理人员。\n第十三条　违反本条例规定的，处二万元以上罚款。"
            })
    void staysSilentOnNewsAndLaws(String text) {
        assertThat(PlanReader.read(Documents.ofText(text)).candidates()).isEmpty();
    }

    /** No rule looks at more than one sentence at a time, so the work grows with the text and not with its square. */
    @Test
    void cutsEndlessSentences() {
        Passage passage = Passage.plain(1, "每月开展检查1次达到85%以上下降10%".repeat(40_000));
        assertThat(Sentence.of(passage, null, SPAN))
                .allSatisfy(s -> assertThat(s.text().length()).isLessThanOrEqualTo(Sentence.LONGEST));
    }

    /** A guard against reading that never ends, not a benchmark: each took minutes when a pattern began anew at every digit. */
    @ParameterizedTest
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    @ValueSource(strings = {"12个35处48家", "1234567890", "85%，", "2026年底前，建设泵站5个，"})
    void readsALineOfNothingButFiguresToItsEnd(String figures) {
        String line = figures.repeat(980_000 / figures.length()) + "。2028年底前新建应急站42个";
        Reading reading = PlanReader.read(Documents.ofText("某镇行动计划\n（2026年—2028年）\n二、重点任务\n" + line));
        assertThat(reading.candidates())
                .anySatisfy(c -> assertThat(c.fact().value()).isEqualByComparingTo("42"));
    }

    @ParameterizedTest
    @CsvSource({"减少井下作业人员15%, REDUCTION, 15", "加油站由9家整合为3家, CAP, 3", "接入感知设备4800路, COUNT, 4800", "3处管道全部迁改, COUNT, 3"})
    void readsCutsMergersAndRemovals(String words, Measure measure, BigDecimal value) {
        assertThat(targets(words)).anySatisfy(c -> {
            assertThat(c.fact().measure()).isEqualTo(measure);
            assertThat(c.fact().value()).isEqualByComparingTo(value);
        });
    }

    @Test
    void readsAveragesOfEveryInterval() {
        assertThat(DutyRules.in(sentence("酒驾整治月均不低于8次")))
                .singleElement()
                .satisfies(c -> assertThat(c.fact().per()).isEqualTo(Per.MONTH));
    }

    @Test
    void readsDeadlinesRelativeToThePlan() {
        assertThat(targets("规划期末接入率达到95%"))
                .singleElement()
                .satisfies(c -> assertThat(c.fact().year()).isEqualTo(2028));
        assertThat(targets("头一年新建应急站3个"))
                .singleElement()
                .satisfies(c -> assertThat(c.fact().year()).isEqualTo(2026));
        assertThat(targets("余下的63栋2027年上半年收尾"))
                .singleElement()
                .satisfies(c -> assertThat(c.fact().year()).isEqualTo(2027));
    }

    private static List<Candidate> targets(String words) {
        return TargetRules.in(sentence(words));
    }

    private static Sentence sentence(String words) {
        return new Sentence(Passage.plain(1, words), null, Context.TASKS, SPAN);
    }
}
