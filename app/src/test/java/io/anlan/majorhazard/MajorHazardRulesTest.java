package io.anlan.majorhazard;

import static io.anlan.majorhazard.State.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.engineering.majorhazard.UnitKind;
import io.anlan.majorhazard.HazardSource.Due;
import io.anlan.majorhazard.HazardSource.File;
import io.anlan.majorhazard.HazardSource.Registration;
import io.anlan.majorhazard.HazardSource.Removal;
import io.anlan.majorhazard.HazardSource.Report;
import io.anlan.majorhazard.HazardSource.Result;
import io.anlan.majorhazard.HazardSource.Standing;
import io.anlan.majorhazard.HazardSource.Where;
import io.anlan.majorhazard.MajorHazardRules.Facts;
import io.anlan.majorhazard.MajorHazardRules.Verdict;
import io.anlan.majorhazard.TimeLimits.Kind;
import io.anlan.majorhazard.TimeLimits.Limit;
import io.anlan.platform.access.Actor;
import io.anlan.platform.access.CodeRange;
import io.anlan.platform.access.Scope;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MajorHazardRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final String TOWN = "910102009000";
    private static final TimeLimits LIMITS = new TimeLimits(List.of(
            new Limit(Kind.FILE, 15, null, "", true),
            new Limit(Kind.REVIEW, 15, null, "", true),
            new Limit(Kind.REMOVAL, 30, null, "", true),
            new Limit(Kind.REASSESS, null, 36, "", true)));
    private static final Actor ENTERPRISE = new Actor(
            UUID.randomUUID(),
            "何涛",
            null,
            new Scope.Enterprises(List.of(UUID.randomUUID())),
            Set.of(MajorHazardRules.READ, MajorHazardRules.DECLARE));
    private static final Actor COUNTY = officer("910102000000", MajorHazardRules.REVIEW, MajorHazardRules.REGISTER);
    private static final Actor PARK = officer(TOWN, MajorHazardRules.REVIEW);

    private static Actor officer(String place, String... permissions) {
        return new Actor(
                UUID.randomUUID(),
                "何清",
                null,
                new Scope.Places(List.of(CodeRange.of(place)), Set.of()),
                Set.of(permissions));
    }

    private static Facts facts(State state) {
        return new Facts(
                state, false, 3, 1, 0, EnumSet.allOf(Role.class), TODAY.minusDays(3), false, null, TOWN, LIMITS, TODAY);
    }

    private static Facts registered(State state) {
        Facts f = facts(state);
        return new Facts(
                state,
                true,
                f.level(),
                f.lines(),
                f.doubts(),
                f.persons(),
                f.reportOn(),
                false,
                null,
                TOWN,
                LIMITS,
                TODAY);
    }

    private static @Nullable State after(Action action, Facts facts, Actor actor) {
        return MajorHazardRules.judge(action, facts, actor) instanceof Verdict.Allowed allowed ? allowed.to() : null;
    }

    private static String refusal(Action action, Facts facts, Actor actor) {
        return MajorHazardRules.judge(action, facts, actor) instanceof Verdict.Refused refused ? refused.code() : "";
    }

    @Test
    void theWayFromIdentificationToRemoval() {
        assertThat(after(Action.SUBMIT, facts(DRAFT), ENTERPRISE)).isEqualTo(SUBMITTED);
        assertThat(after(Action.RETURN, facts(SUBMITTED), PARK)).isEqualTo(RETURNED);
        assertThat(after(Action.SUBMIT, facts(RETURNED), ENTERPRISE)).isEqualTo(SUBMITTED);
        assertThat(after(Action.ACCEPT, facts(SUBMITTED), PARK)).isEqualTo(ACCEPTED);
        assertThat(after(Action.REGISTER, facts(ACCEPTED), COUNTY)).isEqualTo(REGISTERED);
        assertThat(after(Action.RECORD_CHANGE, registered(REGISTERED), ENTERPRISE))
                .isEqualTo(CHANGING);
        assertThat(after(Action.SUBMIT, registered(CHANGING), ENTERPRISE)).isEqualTo(SUBMITTED);
        assertThat(after(Action.WITHDRAW, registered(SUBMITTED), ENTERPRISE)).isEqualTo(CHANGING);
        assertThat(after(Action.DISCARD_CHANGE, registered(CHANGING), ENTERPRISE))
                .isEqualTo(REGISTERED);
        assertThat(after(Action.ASK_REMOVAL, registered(REGISTERED), ENTERPRISE))
                .isEqualTo(REMOVAL_ASKED);
        assertThat(after(Action.REFUSE_REMOVAL, registered(REMOVAL_ASKED), COUNTY))
                .isEqualTo(REGISTERED);
        assertThat(after(Action.REMOVE, registered(REMOVAL_ASKED), COUNTY)).isEqualTo(REMOVED);
    }

    @Test
    void aFilingNeedsInventoryLevelPersonsAndReport() {
        Facts f = facts(DRAFT);
        Facts empty =
                new Facts(DRAFT, false, null, 0, 1, Set.of(Role.PRINCIPAL), null, false, null, TOWN, LIMITS, TODAY);
        assertThat(MajorHazardRules.missing(empty))
                .containsExactly(
                        "major-hazard.no-lines",
                        "major-hazard.doubtful-lines",
                        "major-hazard.not-major",
                        "major-hazard.persons-missing",
                        "major-hazard.report-missing");
        assertThat(MajorHazardRules.missing(f)).isEmpty();
        assertThat(refusal(Action.SUBMIT, empty, ENTERPRISE)).isEqualTo("major-hazard.no-lines");
    }

    @Test
    void theReportIsValidForThreeYearsToTheDay() {
        assertThat(after(Action.SUBMIT, with(TODAY.minusYears(3)), ENTERPRISE)).isEqualTo(SUBMITTED);
        assertThat(refusal(Action.SUBMIT, with(TODAY.minusYears(3).minusDays(1)), ENTERPRISE))
                .isEqualTo("major-hazard.report-missing");
        assertThat(refusal(Action.SUBMIT, with(TODAY.plusDays(1)), ENTERPRISE))
                .isEqualTo("major-hazard.report-missing");
    }

    private static Facts with(LocalDate reportOn) {
        return new Facts(DRAFT, false, 3, 1, 0, EnumSet.allOf(Role.class), reportOn, false, null, TOWN, LIMITS, TODAY);
    }

    @Test
    void onlyTheCountyOrAboveRegistersAndRemoves() {
        Actor town = officer(TOWN, MajorHazardRules.REGISTER);
        Actor neighbour = officer("910103000000", MajorHazardRules.REGISTER);
        Actor city = officer("910100000000", MajorHazardRules.REGISTER);
        assertThat(refusal(Action.REGISTER, facts(ACCEPTED), town)).isEqualTo("major-hazard.county-registers");
        assertThat(refusal(Action.REGISTER, facts(ACCEPTED), neighbour)).isEqualTo("major-hazard.county-registers");
        assertThat(refusal(Action.REGISTER, facts(ACCEPTED), PARK)).isEqualTo("forbidden");
        assertThat(after(Action.REGISTER, facts(ACCEPTED), city)).isEqualTo(REGISTERED);
    }

    @Test
    void removalBelowTheThresholdNeedsAnInventoryBelowIt() {
        assertThat(refusal(Action.ASK_REMOVAL, removal(3, RemovalKind.BELOW_THRESHOLD), ENTERPRISE))
                .isEqualTo("major-hazard.still-major");
        assertThat(after(Action.ASK_REMOVAL, removal(null, RemovalKind.BELOW_THRESHOLD), ENTERPRISE))
                .isEqualTo(REMOVAL_ASKED);
        assertThat(after(Action.ASK_REMOVAL, removal(3, RemovalKind.DISMANTLED), ENTERPRISE))
                .isEqualTo(REMOVAL_ASKED);
    }

    private static Facts removal(@Nullable Integer level, RemovalKind kind) {
        return new Facts(
                CHANGING, true, level, 1, 0, EnumSet.allOf(Role.class), TODAY, true, kind, TOWN, LIMITS, TODAY);
    }

    @Test
    void whatWasRegisteredCannotBeDropped() {
        assertThat(refusal(Action.DROP, registered(RETURNED), ENTERPRISE)).isEqualTo("major-hazard.registered-before");
        assertThat(after(Action.DROP, facts(DRAFT), ENTERPRISE)).isEqualTo(DROPPED);
    }

    @ParameterizedTest
    @EnumSource(names = {"REMOVED", "DROPPED"})
    void nothingIsDoneWithWhatIsGone(State gone) {
        assertThat(MajorHazardRules.allowed(registered(gone), ENTERPRISE)).isEmpty();
        assertThat(MajorHazardRules.allowed(registered(gone), COUNTY)).isEmpty();
    }

    @Test
    void theNextLimitFollowsFromTheState() {
        LocalDate report = TODAY.minusDays(20);
        LocalDate submitted = TODAY.minusDays(2);
        assertThat(due(source(DRAFT, 3, report, null, false), submitted))
                .isEqualTo(new Due(DueKind.FILE, report.plusDays(15)));
        assertThat(due(source(DRAFT, null, report, null, false), submitted)).isNull();
        assertThat(due(source(DRAFT, 3, null, null, false), submitted)).isNull();
        assertThat(due(source(SUBMITTED, 3, report, null, false), submitted))
                .isEqualTo(new Due(DueKind.REVIEW, submitted.plusDays(15)));
        assertThat(due(source(ACCEPTED, 3, report, null, false), submitted))
                .isEqualTo(new Due(DueKind.REGISTER, submitted.plusDays(15)));
        assertThat(due(source(REGISTERED, 3, report, null, true), submitted))
                .isEqualTo(new Due(DueKind.REASSESS, report.plusYears(3)));
        assertThat(due(source(CHANGING, 2, report, TODAY, true), submitted))
                .isEqualTo(new Due(DueKind.FILE, TODAY.plusDays(15)));
        assertThat(due(source(CHANGING, 2, TODAY, report, true), submitted))
                .isEqualTo(new Due(DueKind.FILE, TODAY.plusDays(15)));
        assertThat(due(source(REMOVAL_ASKED, 3, report, null, true), submitted))
                .isEqualTo(new Due(DueKind.REMOVAL, TODAY.plusDays(30)));
        assertThat(due(source(REMOVED, 3, report, null, true), submitted)).isNull();
    }

    private static @Nullable Due due(HazardSource source, LocalDate submitted) {
        return MajorHazardRules.due(source, LIMITS, submitted);
    }

    private static HazardSource source(
            State state,
            @Nullable Integer level,
            @Nullable LocalDate reportOn,
            @Nullable LocalDate changedOn,
            boolean registered) {
        return new HazardSource(
                UUID.randomUUID(),
                1,
                "氨罐区",
                UnitKind.STORAGE,
                new Where(UUID.randomUUID(), "试验冷库", TOWN, List.of(), "", null, null),
                0,
                state,
                new Result("", BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE, level, Instant.EPOCH),
                registered ? new Registration("BA", TODAY, level, UUID.randomUUID()) : null,
                new Report(null, null, reportOn),
                changedOn,
                null,
                null,
                state == REMOVAL_ASKED ? new Removal(RemovalKind.DISMANTLED, "拆除", TODAY, null) : null,
                new File(Standing.UNKNOWN, null, null),
                null,
                Instant.EPOCH,
                Instant.EPOCH);
    }
}
