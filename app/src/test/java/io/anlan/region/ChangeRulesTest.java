package io.anlan.region;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.region.Change.Code;
import io.anlan.region.Change.Kind;
import io.anlan.region.Change.Target;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChangeRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
    private static final String A = "990102000000";
    private static final String B = "990103000000";

    @Test
    void aMergerGivesEveryTownAndVillageACodeUnderTheNewPlaceAndAvoidsCollisions() {
        var change = change(Kind.MERGE, List.of(A, B), new Target(A, "云岚区", null));
        var plan = ChangeRules.plan(
                change, regions(A, "990102001000", B, "990103001000", "990103001002", "990103005000"), Set.of());
        assertThat(plan.faults()).isEmpty();
        assertThat(plan.mapping())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        B,
                        A,
                        "990103001000",
                        "990102002000",
                        "990103001002",
                        "990102002002",
                        "990103005000",
                        "990102005000"));
    }

    @Test
    void aChosenCodeIsTakenAndItsChildrenFollow() {
        var change = new Change(
                Kind.MERGE,
                DAY,
                "",
                List.of(A, B),
                List.of(new Target(A, "云岚区", null)),
                List.of(new Code("990103001000", "990102088000")));
        var plan = ChangeRules.plan(change, regions(A, B, "990103001000", "990103001002001"), Set.of());
        assertThat(plan.mapping())
                .containsEntry("990103001000", "990102088000")
                .containsEntry("990103001002001", "990102088002001");
    }

    @Test
    void aChosenCodeMustBeFreeOfTheSameLevelAndUnderTheNewPlace() {
        assertThat(faultOf("99010208800")).isEqualTo("region-code-form");
        assertThat(faultOf("990102001000")).as("stands already").isEqualTo("region-exists");
        assertThat(faultOf("990104088000")).as("under another county").isEqualTo("change-code-place");
        assertThat(faultOf("990102088001")).as("a village").isEqualTo("change-code-place");
        assertThat(merger(new Code("990102001000", "990102077000")).faults())
                .as("a place that keeps its code")
                .extracting(ChangeRules.Fault::code)
                .containsExactly("change-code-stays");
    }

    private static String faultOf(String chosen) {
        var faults = merger(new Code("990103001000", chosen)).faults();
        assertThat(faults).hasSize(1);
        return faults.getFirst().code();
    }

    private static ChangeRules.Plan merger(Code chosen) {
        var change =
                new Change(Kind.MERGE, DAY, "", List.of(A, B), List.of(new Target(A, "云岚区", null)), List.of(chosen));
        return ChangeRules.plan(change, regions(A, "990102001000", B, "990103001000"), Set.of());
    }

    @Test
    void aSplitGivesTheChosenChildrenAwayAndKeepsTheRestWithTheHeir() {
        var change = change(
                Kind.SPLIT,
                List.of(A),
                new Target(A, "云汀区", null),
                new Target("990105000000", "新区", List.of("990102009000")));
        var plan = ChangeRules.plan(change, regions(A, "990102001000", "990102009000", "990102009001"), Set.of());
        assertThat(plan.faults()).isEmpty();
        assertThat(plan.mapping())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("990102009000", "990105009000", "990102009001", "990105009001"));
        assertThat(plan.steps()).anySatisfy(step -> {
            assertThat(step.newCode()).isEqualTo("990105000000");
            assertThat(step.heir()).isFalse();
        });
    }

    @Test
    void aMoveCarriesTheWholeTree() {
        var plan = ChangeRules.plan(
                change(Kind.MOVE, List.of("990121000000"), new Target("990106000000", "沙棠区", null)),
                regions("990121000000", "990121001000", "990121001001001"),
                Set.of());
        assertThat(plan.mapping())
                .containsEntry("990121000000", "990106000000")
                .containsEntry("990121001000", "990106001000")
                .containsEntry("990121001001001", "990106001001001");
    }

    @Test
    void aRenameMovesNothing() {
        var plan = ChangeRules.plan(
                change(Kind.RENAME, List.of(A), new Target(A, "云上区", null)), regions(A, "990102001000"), Set.of());
        assertThat(plan.mapping()).isEmpty();
        assertThat(plan.faults()).isEmpty();
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThat(ChangeRules.plan(change(Kind.MERGE, List.of(A), new Target(A, "云", null)), regions(A), Set.of())
                        .faults())
                .extracting(ChangeRules.Fault::code)
                .containsExactly("change-counts");
        assertThat(ChangeRules.plan(
                                change(Kind.MOVE, List.of(A), new Target("990109000000", "云", null)),
                                regions(A),
                                Set.of("990109000000"))
                        .faults())
                .extracting(ChangeRules.Fault::code)
                .containsExactly("region-exists");
        assertThat(ChangeRules.plan(
                                change(Kind.MOVE, List.of(A), new Target("990102001000", "云", null)),
                                regions(A),
                                Set.of())
                        .faults())
                .extracting(ChangeRules.Fault::code)
                .containsExactly("change-levels");
    }

    private static Change change(Kind kind, List<String> sources, Target... targets) {
        return new Change(kind, DAY, "", sources, List.of(targets), List.of());
    }

    private static List<Region> regions(String... codes) {
        return Arrays.stream(codes)
                .map(code -> new Region(
                        code,
                        "地" + code,
                        new RegionCode(code).level(),
                        new RegionCode(code).parent().map(RegionCode::value).orElse(null),
                        DAY,
                        null,
                        null,
                        null,
                        null,
                        false,
                        1))
                .toList();
    }
}
