package io.anlan.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.enterprise.EnterpriseRules.Side;
import io.anlan.enterprise.EnterpriseRules.Step;
import io.anlan.enterprise.FileDiff.FieldChange;
import io.anlan.platform.access.CodeRange;
import io.anlan.platform.access.Scope;
import io.anlan.platform.web.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EnterpriseRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void onlyTheTableOfTransitionsMovesAFile() {
        int open = 0;
        for (Step step : Step.values()) {
            for (Side side : Side.values()) {
                for (Status from : Status.values()) {
                    open += EnterpriseRules.transition(step, side, from) == null ? 0 : 1;
                }
            }
        }
        assertThat(open).isEqualTo(6);
        assertThat(EnterpriseRules.transition(Step.APPROVE, Side.ENTERPRISE, Status.SUBMITTED))
                .as("nobody approves the own registration")
                .isNull();
    }

    @Test
    void wholeFileNamesEveryMissingField() {
        EnterpriseFile file = EnterpriseFixture.file("云门木业", "990102006000", RiskLevel.RED, "dust");
        var dust = new ExtensionField(
                "dust.people", "dust", "涉爆区作业人数", "People", ExtensionField.Type.NUMBER, "人", List.of(), true, null);
        assertThat(EnterpriseRules.checkWhole(file, List.of(dust), TODAY))
                .extracting(Problem.Field::field)
                .containsExactly("extension.dust.people");
        assertThat(EnterpriseRules.fits(dust, "12")).isTrue();
        assertThat(EnterpriseRules.fits(dust, "十二")).isFalse();
    }

    @Test
    void recordMayNotBePushedOutOfTheOwnSight() {
        Scope yunting = new Scope.Places(List.of(CodeRange.of("990102000000")), Set.of("dust"));
        assertThat(EnterpriseRules.keepsInSight(yunting, "990102009000", List.of("dust", "fire")))
                .isTrue();
        assertThat(EnterpriseRules.keepsInSight(yunting, "990103001000", List.of("dust")))
                .isFalse();
        assertThat(EnterpriseRules.keepsInSight(yunting, "990102009000", List.of("gas")))
                .isFalse();
    }

    @Test
    void namesAndNumbersAreCoveredAndComeBackUntouched() {
        EnterpriseFile file = EnterpriseFixture.file("云门木业", "990102006000", RiskLevel.RED, "dust");
        EnterpriseFile masked = PersonalData.mask(file);
        assertThat(masked.contacts().principal()).isEqualTo("周*洋");
        assertThat(masked.contacts().principalPhone()).isEqualTo("138****0001");
        assertThat(masked.people().getFirst().name()).isEqualTo("何*国");
        assertThat(PersonalData.restore(masked, file).contacts()).isEqualTo(file.contacts());
        assertThat(PersonalData.maskName("何群")).isEqualTo("何*");
    }

    @Test
    void differencesAreNamedFieldByField() {
        Map<String, Object> before = Map.of(
                "basics",
                Map.of("name", "甲厂", "sectorCodes", List.of("dust")),
                "licences",
                List.of(Map.of("id", "1", "kind", "排污许可", "expiresOn", "2026-01-01"), Map.of("id", "2", "kind", "旧证")));
        Map<String, Object> after = Map.of(
                "basics",
                Map.of("name", "乙厂", "sectorCodes", List.of("dust")),
                "licences",
                List.of(Map.of("id", "1", "kind", "排污许可", "expiresOn", "2029-01-01"), Map.of("id", "3", "kind", "新证")));
        assertThat(FileDiff.between(before, after))
                .containsExactly(
                        new FieldChange("basics.name", null, "甲厂", "乙厂"),
                        new FieldChange("licences.expiresOn", "排污许可", "2026-01-01", "2029-01-01"),
                        new FieldChange("licences", null, "旧证", null),
                        new FieldChange("licences", null, null, "新证"));
    }
}
