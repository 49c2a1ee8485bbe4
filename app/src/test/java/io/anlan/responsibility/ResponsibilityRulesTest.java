package io.anlan.responsibility;

import static io.anlan.responsibility.ResponsibilityKind.SECTOR;
import static io.anlan.responsibility.ResponsibilityKind.SPECIAL;
import static io.anlan.responsibility.ResponsibilityKind.TERRITORIAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.responsibility.ResponsibilityRules.Rule;
import io.anlan.responsibility.ResponsibilityRules.Subject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ResponsibilityRulesTest {

    private static final String COUNTY = "990104000000";
    private static final String TOWN = "990104005000";
    private static final String PARK = "990104401000";
    private static final UUID BUREAU = UUID.randomUUID();
    private static final UUID TOWN_OFFICE = UUID.randomUUID();
    private static final UUID PARK_OFFICE = UUID.randomUUID();
    private static final UUID PLANT = UUID.randomUUID();

    @Test
    void theSmallestPlaceWins() {
        var rules = new ResponsibilityRules(
                List.of(rule(TERRITORIAL, COUNTY, null, BUREAU), rule(TERRITORIAL, TOWN, null, TOWN_OFFICE)));
        assertThat(rules.posts(in(TOWN, "dust")).getFirst().organisations()).containsExactly(TOWN_OFFICE);
        assertThat(rules.posts(in("990104006000", "dust")).getFirst().organisations())
                .containsExactly(BUREAU);
        assertThat(rules.posts(in(TOWN.substring(0, 9) + "002", "dust"))
                        .getFirst()
                        .organisations())
                .containsExactly(TOWN_OFFICE);
    }

    @Test
    void aSpecialCaseForOneEnterpriseWinsOverEveryPlace() {
        var rules = new ResponsibilityRules(List.of(
                rule(TERRITORIAL, TOWN, null, TOWN_OFFICE), new Rule(TERRITORIAL, TOWN, null, PLANT, PARK_OFFICE)));
        assertThat(rules.posts(new Subject(PLANT, TOWN, List.of("dust")))
                        .getFirst()
                        .organisations())
                .containsExactly(PARK_OFFICE);
        assertThat(rules.specialCases()).containsExactly(PLANT);
    }

    @Test
    void aRuleForTheSectorWinsOverOneForEverythingInTheSamePlace() {
        var rules = new ResponsibilityRules(List.of(
                rule(TERRITORIAL, PARK, null, TOWN_OFFICE),
                rule(TERRITORIAL, PARK, "hazardous-chemicals", PARK_OFFICE)));
        assertThat(rules.posts(in(PARK, "hazardous-chemicals")).getFirst().organisations())
                .containsExactly(PARK_OFFICE);
        assertThat(rules.posts(in(PARK, "commerce")).getFirst().organisations()).containsExactly(TOWN_OFFICE);
    }

    @Test
    void twoOfEqualRightClash() {
        var rules = new ResponsibilityRules(List.of(
                rule(TERRITORIAL, COUNTY, null, BUREAU),
                rule(SECTOR, COUNTY, "dust", BUREAU),
                rule(SECTOR, COUNTY, "dust", TOWN_OFFICE)));
        assertThat(rules.gaps(in(TOWN, "dust"))).containsExactly(Gap.CLASH);
    }

    @Test
    void blanksAreNamed() {
        assertThat(new ResponsibilityRules(List.of()).gaps(in(TOWN, "dust")))
                .containsExactlyInAnyOrder(Gap.NO_TERRITORIAL, Gap.NO_SECTOR);
        var territorial = new ResponsibilityRules(List.of(rule(TERRITORIAL, COUNTY, null, BUREAU)));
        assertThat(territorial.gaps(in(TOWN))).containsExactly(Gap.NO_BUSINESS);
        var oneOfTwo = new ResponsibilityRules(
                List.of(rule(TERRITORIAL, COUNTY, null, BUREAU), rule(SECTOR, COUNTY, "industry-trade", BUREAU)));
        assertThat(oneOfTwo.gaps(in(TOWN, "dust", "industry-trade"))).isEmpty();
    }

    @Test
    void specialRegimesReachEverythingInTheirPlace() {
        var rules = new ResponsibilityRules(List.of(rule(SPECIAL, COUNTY, "special-equipment", BUREAU)));
        assertThat(rules.posts(in(TOWN, "dust")))
                .anySatisfy(post -> assertThat(post.kind()).isEqualTo(SPECIAL));
    }

    private static Subject in(String place, String... sectors) {
        return new Subject(null, place, List.of(sectors));
    }

    private static Rule rule(ResponsibilityKind kind, String place, @Nullable String sector, UUID organisation) {
        return new Rule(kind, place, sector, null, organisation);
    }
}
