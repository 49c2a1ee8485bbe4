package io.anlan.majorhazard;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.engineering.majorhazard.GhsHazard;
import io.anlan.engineering.majorhazard.GhsHazard.GhsClass;
import io.anlan.engineering.majorhazard.LiquidCondition;
import io.anlan.engineering.majorhazard.PhysicalForm;
import io.anlan.engineering.majorhazard.UnitKind;
import io.anlan.majorhazard.FileRules.UnitAt;
import io.anlan.majorhazard.HazardSource.Standing;
import io.anlan.majorhazard.InventoryRules.Doubt;
import io.anlan.majorhazard.PartStore.FileSubstance;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InventoryRulesTest {

    private static Line line(String name, @Nullable String cas, String tonnes) {
        return Line.of(name, cas, new BigDecimal(tonnes));
    }

    private static FileSubstance listed(String name, @Nullable String cas, @Nullable String tonnes) {
        return new FileSubstance(name, cas, tonnes == null ? null : new BigDecimal(tonnes), "LIQUID", null);
    }

    private static Unit unit(Line... lines) {
        return new Unit("罐区", UnitKind.STORAGE, 120, List.of(lines));
    }

    @Test
    void aNameASynonymOrANumberDecidesWhenItIsExact() {
        assertThat(InventoryRules.read(line("液氨", null, "1")).number()).isEqualTo(1);
        assertThat(InventoryRules.read(line("氨", "7664-41-7", "1")).number()).isEqualTo(1);
        assertThat(InventoryRules.read(line("甲醇", "67-56-1", "1")).number()).isEqualTo(65);
    }

    @Test
    void hydrochloricAcidIsNotTakenForHydrogenChloride() {
        var reading = InventoryRules.read(line("盐酸", "7647-01-0", "100"));
        assertThat(reading.number()).isNull();
        assertThat(reading.doubt()).isEqualTo(Doubt.NAME_AND_CAS);
        assertThat(reading.choices()).extracting("number").containsExactly(11);
    }

    @Test
    void aBracketThatOnlyExplainsIsNotNeededOneThatSetsAConditionIs() {
        assertThat(InventoryRules.read(line("汽油", "86290-81-5", "1")).number()).isEqualTo(66);
        assertThat(InventoryRules.read(line("液化石油气", "68476-85-7", "1")).number())
                .isEqualTo(52);
        assertThat(InventoryRules.read(line("硝酸", "7697-37-2", "1")).number()).isNull();
        assertThat(InventoryRules.read(line("甲醛", "50-00-0", "1")).number()).isNull();
    }

    @Test
    void gradesOfOneSubstanceAreForAPersonToChoose() {
        var reading = InventoryRules.read(line("", "9004-70-0", "1"));
        assertThat(reading.number()).isNull();
        assertThat(InventoryRules.read(line("没有这种物质", null, "1")).doubt()).isEqualTo(Doubt.UNLISTED);
    }

    @Test
    void ammoniaOfACityColdStoreIsALevelFourSource() {
        var a = HazardSources.assess(unit(line("液氨", "7664-41-7", "12.4")));
        assertThat(a.s()).isEqualByComparingTo("1.24");
        assertThat(a.r()).isEqualByComparingTo("4.96");
        assertThat(Assessed.level(a)).isEqualTo(4);
    }

    @Test
    void aSubstanceOfNeitherTableCountsByItsClasses() {
        Line byClass = new Line(
                "某氧化剂",
                null,
                null,
                false,
                List.of(new GhsHazard(GhsClass.OXIDISING_SOLID, "2")),
                PhysicalForm.State.SOLID,
                25.0,
                LiquidCondition.ORDINARY,
                false,
                false,
                new BigDecimal("300"),
                null,
                null,
                false);
        assertThat(InventoryRules.doubts(List.of(byClass))).isEmpty();
        assertThat(HazardSources.assess(unit(byClass)).s()).isEqualByComparingTo("1.5");
    }

    @Test
    void whatIsThereCountsOnlyBeyondTheDesignMaximum() {
        Line within = withPresent("8");
        Line beyond = withPresent("13");
        Line bare = withPresent("0");
        assertThat(unit(bare).countsAs(unit(within))).isTrue();
        assertThat(unit(bare).countsAs(unit(beyond))).isFalse();
    }

    private static Line withPresent(String present) {
        return new Line(
                "液氨",
                null,
                null,
                false,
                List.of(),
                PhysicalForm.State.GAS,
                null,
                LiquidCondition.ORDINARY,
                false,
                false,
                new BigDecimal("12.0"),
                new BigDecimal(present),
                "V-101",
                true);
    }

    @Test
    void theFileAgreesWhateverItCallsTheSubstance() {
        UnitAt only = new UnitAt(UUID.randomUUID(), unit(line("液氨", null, "12")));
        var same = FileRules.compare(only, List.of(only), List.of(listed("氨", "7664-41-7", "12.00")));
        assertThat(same.standing()).isEqualTo(Standing.SAME);
        assertThat(FileRules.compare(only, List.of(only), List.of(listed("氨", null, null)))
                        .standing())
                .isEqualTo(Standing.UNKNOWN);
    }

    @Test
    void aFileThatWouldChangeTheLevelSaysSo() {
        UnitAt only = new UnitAt(UUID.randomUUID(), unit(line("液氨", null, "12")));
        var more = FileRules.compare(only, List.of(only), List.of(listed("液氨", null, "26")));
        assertThat(more.standing()).isEqualTo(Standing.LEVEL);
        assertThat(Assessed.level(more.change().after())).isEqualTo(3);
        var slightly = FileRules.compare(only, List.of(only), List.of(listed("液氨", null, "13")));
        assertThat(slightly.standing()).isEqualTo(Standing.DIFFERS);
    }

    @Test
    void theFileIsNotCarriedWhereSeveralUnitsHoldTheSubstance() {
        UnitAt one = new UnitAt(UUID.randomUUID(), unit(line("甲醇", null, "300"), line("甲醇", null, "200")));
        UnitAt two = new UnitAt(UUID.randomUUID(), unit(line("甲醇", null, "100")));
        var alone = FileRules.compare(one, List.of(one), List.of(listed("甲醇", null, "550")));
        assertThat(alone.unit().lines())
                .extracting(Line::designT)
                .map(BigDecimal::toPlainString)
                .containsExactly("350", "200");
        var both = FileRules.compare(one, List.of(one, two), List.of(listed("甲醇", null, "700")));
        assertThat(both.differences())
                .singleElement()
                .satisfies(d -> assertThat(d.carried()).isFalse());
        assertThat(both.unit()).isEqualTo(one.unit());
    }

    @Test
    void whatTheFileNoLongerListsIsGone() {
        UnitAt only = new UnitAt(UUID.randomUUID(), unit(line("液氨", null, "12"), line("汽油", null, "50")));
        var gone = FileRules.compare(only, List.of(only), List.of(listed("汽油", null, "50")));
        assertThat(gone.unit().lines()).extracting(Line::name).containsExactly("汽油");
        assertThat(Assessed.level(gone.change().after())).isNull();
    }
}
