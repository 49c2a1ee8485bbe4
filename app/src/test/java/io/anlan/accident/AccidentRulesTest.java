package io.anlan.accident;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.accident.AccidentRules.Facts;
import io.anlan.accident.AccidentRules.Verdict;
import io.anlan.platform.access.Actor;
import io.anlan.platform.access.CodeRange;
import io.anlan.platform.access.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AccidentRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Set<String> EVERYTHING = Set.of(
            "accident.read",
            "accident.report",
            "accident.handle",
            "accident.investigate",
            "accident.approve",
            "accident.rectify");

    /** Each bound of art. 3 and the figure just below it. */
    @ParameterizedTest
    @CsvSource({
        "0,0,0,ORDINARY",
        "2,9,9999999.99,ORDINARY",
        "3,0,0,LARGER",
        "9,49,49999999.99,LARGER",
        "10,0,0,MAJOR",
        "29,99,99999999.99,MAJOR",
        "30,0,0,EXTRA_MAJOR",
        "0,10,0,LARGER",
        "0,49,0,LARGER",
        "0,50,0,MAJOR",
        "0,99,0,MAJOR",
        "0,100,0,EXTRA_MAJOR",
        "0,0,10000000,LARGER",
        "0,0,49999999.99,LARGER",
        "0,0,50000000,MAJOR",
        "0,0,99999999.99,MAJOR",
        "0,0,100000000,EXTRA_MAJOR",
        "1,0,60000000,MAJOR",
        "2,12,0,LARGER"
    })
    void theHighestOfThreeCriteriaGivesTheGrade(int deaths, int serious, BigDecimal loss, Grade grade) {
        assertThat(AccidentRules.grade(new Figures(deaths, 0, serious, 500, loss)))
                .isEqualTo(grade);
    }

    @Test
    void theMissingCountOnlyOnceReportedAsDead() {
        assertThat(AccidentRules.grade(new Figures(2, 5, 0, 0, BigDecimal.ZERO)))
                .isEqualTo(Grade.ORDINARY);
    }

    @ParameterizedTest
    @CsvSource({"ORDINARY,CITY,COUNTY", "LARGER,PROVINCE,CITY", "MAJOR,STATE,PROVINCE", "EXTRA_MAJOR,STATE,STATE"})
    void theGradeSaysHowFarItIsReportedAndWhoInvestigates(Grade grade, Level reported, Level investigates) {
        assertThat(AccidentRules.reportedUpTo(grade)).isEqualTo(reported);
        assertThat(AccidentRules.investigatedBy(grade)).isEqualTo(investigates);
        Figures dead = new Figures(1, 0, 0, 0, BigDecimal.ZERO);
        assertThat(AccidentRules.mayInvestigate(investigates, grade, dead)).isTrue();
        assertThat(AccidentRules.mayInvestigate(Level.ENTERPRISE, grade, dead)).isFalse();
        assertThat(AccidentRules.mayInvestigate(Level.COUNTY, grade, dead)).isEqualTo(grade == Grade.ORDINARY);
        assertThat(AccidentRules.mayInvestigate(Level.STATE, grade, dead)).isTrue();
    }

    @Test
    void anEnterpriseInvestigatesOnlyAnOrdinaryAccidentWithoutCasualties() {
        Figures noneHurt = new Figures(0, 0, 0, 0, new BigDecimal("30000"));
        assertThat(AccidentRules.mayInvestigate(Level.ENTERPRISE, Grade.ORDINARY, noneHurt))
                .isTrue();
        assertThat(AccidentRules.mayInvestigate(Level.ENTERPRISE, Grade.LARGER, noneHurt))
                .isFalse();
    }

    @Test
    void theFileMovesFromReportToClosing() {
        Actor bureau = officer("990100000000");
        assertThat(judge(Action.RECEIVE, facts(State.REPORTED), bureau)).isEqualTo(allowed(State.RECEIVED));
        assertThat(judge(Action.FORM_TEAM, facts(State.RECEIVED), bureau)).isEqualTo(allowed(State.INVESTIGATING));
        assertThat(judge(Action.SUBMIT_REPORT, facts(State.INVESTIGATING), bureau))
                .isEqualTo(allowed(State.SUBMITTED));
        assertThat(judge(Action.APPROVE_REPORT, facts(State.SUBMITTED), bureau)).isEqualTo(allowed(State.APPROVED));
        assertThat(judge(Action.FINISH_RECTIFICATION, facts(State.APPROVED), bureau))
                .isEqualTo(allowed(State.RECTIFIED));
        assertThat(judge(Action.LOOK_BACK, facts(State.RECTIFIED), bureau)).isEqualTo(allowed(State.CLOSED));
    }

    @Test
    void conditionsAreNamed() {
        Actor bureau = officer("990100000000");
        assertThat(judge(Action.FORWARD, facts(State.RECEIVED), bureau)).isEqualTo(refused("no-report-due"));
        assertThat(judge(Action.SUBMIT_REPORT, with(State.INVESTIGATING, 0, 0, all(), TODAY), bureau))
                .isEqualTo(refused("measures-needed"));
        assertThat(judge(Action.FINISH_RECTIFICATION, with(State.APPROVED, 2, 1, all(), TODAY), bureau))
                .isEqualTo(refused("measures-open"));
        var three = EnumSet.complementOf(EnumSet.of(Settlement.TAUGHT));
        assertThat(judge(Action.LOOK_BACK, with(State.RECTIFIED, 1, 0, three, TODAY), bureau))
                .isEqualTo(refused("four-not-settled"));
        LocalDate nineMonths = TODAY.minusMonths(10).plusDays(1);
        assertThat(judge(Action.LOOK_BACK, with(State.RECTIFIED, 1, 0, all(), nineMonths), bureau))
                .isEqualTo(refused("look-back-early"));
    }

    @Test
    void onlyWhoHoldsTheLevelReportsForItAndReplies() {
        Actor county = officer("990102000000");
        Actor city = officer("990100000000");
        assertThat(judge(Action.FORWARD, running(Level.COUNTY), county)).isInstanceOf(Verdict.Allowed.class);
        assertThat(judge(Action.FORWARD, running(Level.CITY), county)).isEqualTo(refused("not-your-level"));
        assertThat(judge(Action.FORWARD, running(Level.CITY), city)).isInstanceOf(Verdict.Allowed.class);
        assertThat(judge(Action.FORWARD, running(Level.COUNTY), officer("990102009000")))
                .isEqualTo(refused("not-your-level"));
        Facts ofTheCity =
                new Facts(State.SUBMITTED, Grade.LARGER, "990102009000", null, Level.CITY, 1, 0, Set.of(), null, TODAY);
        assertThat(judge(Action.APPROVE_REPORT, ofTheCity, county)).isEqualTo(refused("not-your-level"));
        assertThat(judge(Action.APPROVE_REPORT, ofTheCity, city)).isInstanceOf(Verdict.Allowed.class);
    }

    @Test
    void anEnterpriseReportsAndSupplementsButDoesNotJudge() {
        Actor firm = new Actor(
                UUID.randomUUID(),
                "厂长",
                null,
                new Scope.Enterprises(List.of(UUID.randomUUID())),
                Set.of("accident.read", "accident.report", "accident.rectify"));
        assertThat(judge(Action.SUPPLEMENT, facts(State.INVESTIGATING), firm)).isInstanceOf(Verdict.Allowed.class);
        assertThat(judge(Action.COMPLETE_MEASURE, facts(State.APPROVED), firm)).isInstanceOf(Verdict.Allowed.class);
        assertThat(judge(Action.VERIFY_MEASURE, facts(State.APPROVED), firm)).isInstanceOf(Verdict.Forbidden.class);
        assertThat(judge(Action.CANCEL, facts(State.REPORTED), firm)).isInstanceOf(Verdict.Forbidden.class);
        assertThat(judge(Action.CORRECT, facts(State.REPORTED), firm)).isInstanceOf(Verdict.Forbidden.class);
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void aCancelledFileTakesNothingButACommentAndReopening(Action action) {
        var verdict = judge(action, facts(State.CANCELLED), officer("990100000000"));
        assertThat(verdict instanceof Verdict.Allowed).isEqualTo(action == Action.COMMENT || action == Action.REOPEN);
    }

    private static Verdict judge(Action action, Facts facts, Actor actor) {
        return AccidentRules.judge(action, facts, actor);
    }

    private static Verdict allowed(State to) {
        return new Verdict.Allowed(to);
    }

    private static Verdict refused(String code) {
        return new Verdict.Refused(code);
    }

    private static Set<Settlement> all() {
        return EnumSet.allOf(Settlement.class);
    }

    private static Facts facts(State state) {
        return with(state, 1, 0, all(), TODAY.minusMonths(11));
    }

    private static Facts with(
            State state, int measures, int unverified, Set<Settlement> settled, @Nullable LocalDate approvedOn) {
        return new Facts(
                state,
                Grade.ORDINARY,
                "990102009000",
                null,
                Level.COUNTY,
                measures,
                unverified,
                settled,
                approvedOn,
                TODAY);
    }

    private static Facts running(Level level) {
        return new Facts(State.RECEIVED, Grade.LARGER, "990102009000", level, null, 0, 0, Set.of(), null, TODAY);
    }

    private static Actor officer(String place) {
        return new Actor(
                UUID.randomUUID(), "监管员", null, new Scope.Places(List.of(CodeRange.of(place)), Set.of()), EVERYTHING);
    }
}
