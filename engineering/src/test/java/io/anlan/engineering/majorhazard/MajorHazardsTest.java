package io.anlan.engineering.majorhazard;

import static io.anlan.engineering.majorhazard.GhsHazard.GhsClass.FLAMMABLE_GAS;
import static io.anlan.engineering.majorhazard.GhsHazard.GhsClass.FLAMMABLE_LIQUID;
import static io.anlan.engineering.majorhazard.GhsHazard.GhsClass.FLAMMABLE_SOLID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Identification, grading, what-if and headroom; the published cases name their source. */
class MajorHazardsTest {

    /** Examination question, cquc.net ex_Id=29970: 200 t of sulphur dioxide, 60 people: R = 1.5 × 2 × 200/20 = 30, level 3. */
    @Test
    void publishedCaseSulphurDioxide() {
        MajorHazardAssessment result = MajorHazards.assess(unit(60, InventoryItem.named(4, "200")));
        assertThat(result.s()).isEqualByComparingTo("10");
        assertThat(result.r()).isEqualByComparingTo("30");
        assertThat(result.level()).contains(Level.THREE);
    }

    /**
     * Examination question, zkjan.com detail-6650484: chlor-alkali works, A 200 t and C 400 t with Q 200 t and β 1, B 80 t
     * with Q 20 t and β 2, α 1.5: R = 1.5 × (1 + 8 + 2) = 16.5, level 3. B is sulphur dioxide by those figures, A and C an
     * oxidising solid of category 2 (W9.2).
     */
    @Test
    void publishedCaseChlorAlkali() {
        Material oxidiser = classified("A", new GhsHazard(GhsHazard.GhsClass.OXIDISING_SOLID, "2"));
        MajorHazardAssessment result = MajorHazards.assess(unit(
                80,
                InventoryItem.of(oxidiser, "200"),
                InventoryItem.named(4, "80"),
                InventoryItem.of(oxidiser, "400")));
        assertThat(result.r()).isEqualByComparingTo("16.5");
        assertThat(result.level()).contains(Level.THREE);
    }

    @Test
    void threeThirdsOfAThresholdAreExactlyOne() {
        InventoryItem third = InventoryItem.named(6, "0.1");
        assertThat(MajorHazards.assess(unit(0, third, third)).majorHazard()).isFalse();
        assertThat(MajorHazards.assess(unit(0, third, third, third)).majorHazard())
                .isTrue();
    }

    @Test
    void oneTonneOfAmmoniaMoreChangesTheLevelWhenItShould() {
        HazardUnit before = unit(120, InventoryItem.named(1, "24"));
        MajorHazards.Headroom room = MajorHazards.headroom(before, new Material.Named(1));
        assertThat(room.reaches()).contains(Level.THREE);
        assertThat(room.tonnes()).hasValueSatisfying(t -> assertThat(t).isEqualByComparingTo("1"));

        MajorHazardChange change = MajorHazardChange.between(before, before.with(InventoryItem.named(1, "1")));
        assertThat(change.before().level()).contains(Level.FOUR);
        assertThat(change.after().level()).contains(Level.THREE);
        assertThat(change.levelChanged()).isTrue();
        assertThat(words(change.reasons(), Locale.CHINA))
                .containsExactly(
                        "储罐区：级别由四级变为三级。", "S 由 2.4 变为 2.5。", "R 由 9.6 变为 10。", "氨：q 由 24 t 变为 25 t，Σ(β·q/Q) 变化 +0.2。");
    }

    @Test
    void headroomBelowTheIdentificationLimitNamesTheLevelItWouldBring() {
        MajorHazards.Headroom room =
                MajorHazards.headroom(unit(0, InventoryItem.named(57, "20")), new Material.Named(12));
        assertThat(room.tonnes()).hasValueSatisfying(t -> assertThat(t).isEqualByComparingTo("3"));
        assertThat(room.reaches()).contains(Level.FOUR);
    }

    @Test
    void atLevelOneThereIsNoFurtherLevel() {
        assertThat(MajorHazards.headroom(unit(200, InventoryItem.named(12, "500")), new Material.Named(12)))
                .isEqualTo(new MajorHazards.Headroom(Optional.empty(), Optional.empty()));
    }

    @Test
    void everyStepIsShownInBothLanguages() {
        MajorHazardAssessment result = MajorHazards.assess(unit(35, InventoryItem.named(12, "10")));
        assertThat(words(result.steps(), Locale.CHINA))
                .containsExactly(
                        "储存单元“储罐区”：罐区以防火堤、仓库以独立库房为界（4.1.1）。",
                        "氯：按设计最大量 q = 10 t 计（4.2.2）。",
                        "氯：表1第 12 项，临界量 Q = 5 t。",
                        "氯：β = 4（表3 7782-50-5）。",
                        "氯：q/Q = 10 / 5 = 2。",
                        "S = 2 = 2。",
                        "S = 2 ≥ 1，构成危险化学品重大危险源（4.2.1）。",
                        "厂界外 500 m 内常住 35 人，α = 1.2（表5）。",
                        "R = α·Σ(β·q/Q) = 1.2 × (8) = 9.6。",
                        "R = 9.6，为四级重大危险源（表6）。");
        assertThat(words(result.steps(), Locale.ENGLISH))
                .last()
                .isEqualTo("R = 9.6: a major hazard source of level 4 (table 6).");
    }

    @Test
    void aSubstanceWithSeveralHazardsTakesTheLowestThreshold() {
        Material carbonMonoxide = new Material.Classified(
                "一氧化碳",
                "630-08-0",
                List.of(
                        new GhsHazard(FLAMMABLE_GAS, "1"),
                        new GhsHazard(GhsHazard.GhsClass.ACUTE_TOXICITY_INHALATION, "3")),
                PhysicalForm.gas(),
                LiquidCondition.ORDINARY);
        MajorHazardAssessment.Line line = MajorHazards.assess(unit(0, InventoryItem.of(carbonMonoxide, "5")))
                .lines()
                .getFirst();
        assertThat(line.threshold()).hasValueSatisfying(q -> assertThat(q).isEqualByComparingTo("10"));
        assertThat(line.beta()).isEqualByComparingTo("2");
    }

    @Test
    void aFlammableLiquidIsCountedByHowItIsHandled() {
        assertThat(thresholdOf(LiquidCondition.ORDINARY)).isEqualByComparingTo("1000");
        assertThat(thresholdOf(LiquidCondition.SPECIAL_PROCESS)).isEqualByComparingTo("50");
        assertThat(thresholdOf(LiquidCondition.ABOVE_BOILING_POINT)).isEqualByComparingTo("10");
    }

    @Test
    void aMixtureCountsAsItsPureSubstanceOrByItsOwnCategory() {
        Material.Classified own = classified("含苯溶剂", new GhsHazard(FLAMMABLE_LIQUID, "3"));
        Material same = new Material.Mixture("含苯溶剂", new Material.Named(57), true, own);
        Material other = new Material.Mixture("含苯溶剂", new Material.Named(57), false, own);
        assertThat(MajorHazards.assess(unit(0, InventoryItem.of(same, "50"))).s())
                .isEqualByComparingTo("1");
        assertThat(MajorHazards.assess(unit(0, InventoryItem.of(other, "50"))).s())
                .isEqualByComparingTo("0.01");
    }

    @Test
    void moreThanTheDesignMaximumIsCountedAndSaid() {
        InventoryItem overfilled =
                new InventoryItem(new Material.Named(1), new BigDecimal("9"), Optional.of(new BigDecimal("11")));
        MajorHazardAssessment result = MajorHazards.assess(unit(0, overfilled));
        assertThat(result.majorHazard()).isTrue();
        assertThat(result.cautions()).extracting(Sentence::key).containsExactly("quantity.over");
    }

    @Test
    void whatNoTableHoldsIsNotCounted() {
        Material mild = classified("易燃固体类别2", new GhsHazard(FLAMMABLE_SOLID, "2"));
        MajorHazardAssessment result = MajorHazards.assess(unit(10, InventoryItem.of(mild, "9999")));
        assertThat(result.s()).isEqualByComparingTo("0");
        assertThat(result.level()).isEmpty();
    }

    @Test
    void aClassFromMemoryIsSaid() {
        assertThat(MajorHazards.assess(unit(0, InventoryItem.named(57, "60"))).cautions())
                .extracting(Sentence::key)
                .containsExactly("caution.class-from-memory");
    }

    @Test
    void everySubstanceOfTable1CanBeAssessed() {
        for (NamedSubstance substance : Gb18218.tables().substances()) {
            MajorHazardAssessment result = MajorHazards.assess(unit(
                    1,
                    InventoryItem.named(
                            substance.number(), substance.thresholdTonnes().toPlainString())));
            assertThat(result.s()).isEqualByComparingTo("1");
            result.steps().forEach(step -> assertThat(step.in(Locale.CHINA)).doesNotContain("{"));
            result.cautions()
                    .forEach(step -> assertThat(step.in(Locale.ENGLISH)).doesNotContain("{"));
        }
    }

    @Test
    void anImpossibleQuantityIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> InventoryItem.named(1, "-1"));
        assertThatIllegalArgumentException().isThrownBy(() -> unit(-1));
    }

    private static BigDecimal thresholdOf(LiquidCondition condition) {
        Material liquid = new Material.Classified(
                "L", "", List.of(new GhsHazard(FLAMMABLE_LIQUID, "2")), PhysicalForm.liquid(60), condition);
        return MajorHazards.assess(unit(0, InventoryItem.of(liquid, "1")))
                .lines()
                .getFirst()
                .threshold()
                .orElseThrow();
    }

    private static Material.Classified classified(String name, GhsHazard hazard) {
        return new Material.Classified(name, "", List.of(hazard), PhysicalForm.solid(), LiquidCondition.ORDINARY);
    }

    private static HazardUnit unit(int people, InventoryItem... items) {
        return new HazardUnit("储罐区", UnitKind.STORAGE, people, Arrays.asList(items));
    }

    private static List<String> words(List<Sentence> sentences, Locale locale) {
        return sentences.stream().map(sentence -> sentence.in(locale)).toList();
    }
}
