package io.anlan.hiddendanger;

import static io.anlan.hiddendanger.State.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.hiddendanger.HiddenDangerRules.Facts;
import io.anlan.hiddendanger.HiddenDangerRules.Verdict;
import io.anlan.platform.access.Actor;
import io.anlan.platform.access.CodeRange;
import io.anlan.platform.access.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HiddenDangerRulesTest {

    private static final UUID REPORTER = new UUID(0, 1);
    private static final UUID SUBMITTER = new UUID(0, 2);
    private static final UUID ACCEPTOR = new UUID(0, 3);
    private static final Set<String> ALL = Set.of(
            "hidden-danger.read",
            "hidden-danger.report",
            "hidden-danger.register",
            "hidden-danger.rectify",
            "hidden-danger.verify",
            "hidden-danger.urge",
            "hidden-danger.decide",
            "hidden-danger.cancel-major");

    /** Each state's permitted actions and where they lead, for an ordinary and for a major danger that is complete. */
    private static final String TABLE = """
            FOUND ORDINARY: ACCEPT- AMEND=FOUND ASSESS=ASSESSED COMMENT=FOUND FAST_TRACK=TREATING FIX_ON_SPOT=AWAITING_ACCEPTANCE MERGE=MERGED REGISTER=REGISTERED RETURN=RETURNED VOID=VOID
            RETURNED ORDINARY: AMEND=RETURNED COMMENT=RETURNED MERGE=MERGED SUPPLEMENT=FOUND VOID=VOID
            REGISTERED ORDINARY: AMEND=REGISTERED ASSESS=ASSESSED COMMENT=REGISTERED FAST_TRACK=TREATING FIX_ON_SPOT=AWAITING_ACCEPTANCE MERGE=MERGED URGE=REGISTERED VOID=VOID
            ASSESSED ORDINARY: AMEND=ASSESSED ASSESS=ASSESSED COMMENT=ASSESSED FAST_TRACK=TREATING FIVE_FIXINGS=ASSESSED FIX_ON_SPOT=AWAITING_ACCEPTANCE MERGE=MERGED NOTIFY=REPORTED PAUSE_CLOCK=ASSESSED START_TREATMENT=TREATING URGE=ASSESSED VOID=VOID
            REPORTED ORDINARY: ACKNOWLEDGE=REPORTED ASSESS=ASSESSED COMMENT=REPORTED FIVE_FIXINGS=REPORTED PAUSE_CLOCK=REPORTED SET_CONTROLS=MONITORED START_TREATMENT=TREATING URGE=REPORTED VOID=VOID
            MONITORED ORDINARY: ACKNOWLEDGE=MONITORED ASSESS=ASSESSED COMMENT=MONITORED FIVE_FIXINGS=MONITORED PAUSE_CLOCK=MONITORED REQUEST_EXTENSION=MONITORED SET_CONTROLS=MONITORED START_TREATMENT=TREATING URGE=MONITORED VOID=VOID
            TREATING ORDINARY: ACKNOWLEDGE=TREATING ASSESS=ASSESSED COMMENT=TREATING FIVE_FIXINGS=TREATING PAUSE_CLOCK=TREATING REQUEST_EXTENSION=TREATING SET_CONTROLS=TREATING SUBMIT=AWAITING_ACCEPTANCE URGE=TREATING VOID=VOID
            REJECTED ORDINARY: ACKNOWLEDGE=REJECTED ASSESS=ASSESSED COMMENT=REJECTED FIVE_FIXINGS=REJECTED PAUSE_CLOCK=REJECTED REQUEST_EXTENSION=REJECTED SET_CONTROLS=REJECTED START_TREATMENT=TREATING SUBMIT=AWAITING_ACCEPTANCE URGE=REJECTED VOID=VOID
            AWAITING_ACCEPTANCE ORDINARY: ACCEPT=CANCELLED COMMENT=AWAITING_ACCEPTANCE PAUSE_CLOCK=AWAITING_ACCEPTANCE REJECT=REJECTED
            ACCEPTED ORDINARY: COMMENT=ACCEPTED PAUSE_CLOCK=ACCEPTED
            CANCELLED ORDINARY: COMMENT=CANCELLED REOPEN=REGISTERED
            VOID ORDINARY: COMMENT=VOID
            MERGED ORDINARY: COMMENT=MERGED
            FOUND MAJOR: AMEND=FOUND ASSESS=ASSESSED COMMENT=FOUND MERGE=MERGED REGISTER=REGISTERED RETURN=RETURNED VOID=VOID
            REGISTERED MAJOR: AMEND=REGISTERED ASSESS=ASSESSED COMMENT=REGISTERED MERGE=MERGED URGE=REGISTERED VOID=VOID
            ASSESSED MAJOR: AMEND=ASSESSED ASSESS=ASSESSED COMMENT=ASSESSED FIVE_FIXINGS=ASSESSED MERGE=MERGED NOTIFY=REPORTED PAUSE_CLOCK=ASSESSED URGE=ASSESSED VOID=VOID
            REPORTED MAJOR: ACKNOWLEDGE=REPORTED ASSESS=ASSESSED COMMENT=REPORTED FIVE_FIXINGS=REPORTED PAUSE_CLOCK=REPORTED SET_CONTROLS=MONITORED URGE=REPORTED VOID=VOID
            MONITORED MAJOR: ACKNOWLEDGE=MONITORED ASSESS=ASSESSED COMMENT=MONITORED FIVE_FIXINGS=MONITORED PAUSE_CLOCK=MONITORED REQUEST_EXTENSION=MONITORED SET_CONTROLS=MONITORED START_TREATMENT=TREATING URGE=MONITORED VOID=VOID
            TREATING MAJOR: ACKNOWLEDGE=TREATING ASSESS=ASSESSED COMMENT=TREATING FIVE_FIXINGS=TREATING PAUSE_CLOCK=TREATING REQUEST_EXTENSION=TREATING SET_CONTROLS=TREATING SUBMIT=AWAITING_ACCEPTANCE URGE=TREATING VOID=VOID
            AWAITING_ACCEPTANCE MAJOR: ACCEPT=ACCEPTED COMMENT=AWAITING_ACCEPTANCE PAUSE_CLOCK=AWAITING_ACCEPTANCE REJECT=REJECTED
            ACCEPTED MAJOR: CANCEL=CANCELLED COMMENT=ACCEPTED PAUSE_CLOCK=ACCEPTED REJECT=REJECTED
            CANCELLED MAJOR: COMMENT=CANCELLED REOPEN=REGISTERED
            """;

    static Stream<Arguments> everyStateAndGrade() {
        return TABLE.lines().map(line -> {
            String[] parts = line.split(": ");
            String[] key = parts[0].split(" ");
            return Arguments.of(State.valueOf(key[0]), Grade.valueOf(key[1]), parts[1].replace("ACCEPT- ", ""));
        });
    }

    @ParameterizedTest
    @MethodSource("everyStateAndGrade")
    void permitsExactlyTheActionsOfTheTable(State state, Grade grade, String permitted) {
        var found = new TreeMap<String, State>();
        for (Action action : Action.values()) {
            if (HiddenDangerRules.judge(action, facts(state, grade), officer(ALL, "990102"))
                    instanceof Verdict.Allowed a) {
                found.put(action.name(), a.to());
            }
        }
        assertThat(found.entrySet().stream().map(Object::toString)).containsExactly(permitted.split(" "));
    }

    @Test
    void everyRoleWithoutPermissionsMayDoNothing() {
        for (State state : State.values()) {
            for (Action action : Action.values()) {
                assertThat(HiddenDangerRules.judge(action, facts(state, Grade.ORDINARY), officer(Set.of(), "990102")))
                        .isNotInstanceOf(Verdict.Allowed.class);
            }
        }
    }

    @Test
    void majorTreatmentWaitsForAllFiveFixings() {
        Facts facts = with(facts(MONITORED, Grade.MAJOR), List.of("plan"), false, false, null, null);
        assertThat(judge(Action.START_TREATMENT, facts)).isEqualTo(new Verdict.Refused("major-needs-five-fixings"));
        assertThat(judge(
                        Action.START_TREATMENT,
                        with(facts(REPORTED, Grade.MAJOR), List.of(), false, false, null, null)))
                .isEqualTo(new Verdict.Refused("ordinary-only"));
    }

    @Test
    void whoReportsTheRectificationDoesNotAcceptItAndWhoAcceptsDoesNotCancel() {
        Facts submitted = with(facts(AWAITING_ACCEPTANCE, Grade.ORDINARY), List.of(), false, false, SUBMITTER, null);
        assertThat(HiddenDangerRules.judge(Action.ACCEPT, submitted, person(SUBMITTER)))
                .isEqualTo(new Verdict.Refused("same-person"));
        Facts accepted = with(facts(ACCEPTED, Grade.MAJOR), List.of(), false, false, SUBMITTER, ACCEPTOR);
        assertThat(HiddenDangerRules.judge(Action.CANCEL, accepted, person(ACCEPTOR)))
                .isEqualTo(new Verdict.Refused("same-person"));
        assertThat(HiddenDangerRules.judge(Action.CANCEL, accepted, person(REPORTER)))
                .isInstanceOf(Verdict.Allowed.class);
    }

    @Test
    void onlyDistrictOrAboveCancelsAMajorDanger() {
        Facts accepted = facts(ACCEPTED, Grade.MAJOR);
        assertThat(HiddenDangerRules.judge(Action.CANCEL, accepted, officer(ALL, "990102009")))
                .isEqualTo(new Verdict.Refused("not-listed-authority"));
        assertThat(HiddenDangerRules.judge(Action.CANCEL, accepted, officer(ALL, "9901")))
                .isInstanceOf(Verdict.Allowed.class);
        assertThat(HiddenDangerRules.judge(Action.CANCEL, accepted, officer(ALL, "990103")))
                .isEqualTo(new Verdict.Refused("not-listed-authority"));
    }

    @Test
    void oneExtensionAtATimeAndNoneWhileTheClockStands() {
        assertThat(judge(
                        Action.REQUEST_EXTENSION,
                        with(facts(TREATING, Grade.ORDINARY), List.of(), true, false, null, null)))
                .isEqualTo(new Verdict.Refused("extension-pending"));
        assertThat(judge(
                        Action.REQUEST_EXTENSION,
                        with(facts(TREATING, Grade.ORDINARY), List.of(), false, true, null, null)))
                .isEqualTo(new Verdict.Refused("clock-paused"));
        assertThat(judge(Action.DECIDE_EXTENSION, facts(TREATING, Grade.ORDINARY)))
                .isEqualTo(new Verdict.Refused("no-extension-pending"));
        assertThat(judge(Action.RESUME_CLOCK, facts(TREATING, Grade.ORDINARY)))
                .isEqualTo(new Verdict.Refused("clock-not-paused"));
    }

    @Test
    void aReporterAmendsOnlyTheOwnReport() {
        Set<String> worker = Set.of("hidden-danger.read", "hidden-danger.report");
        Actor other = new Actor(SUBMITTER, "other", null, new Scope.Enterprises(List.of()), worker);
        Actor same = new Actor(REPORTER, "same", null, new Scope.Enterprises(List.of()), worker);
        assertThat(HiddenDangerRules.judge(Action.AMEND, facts(FOUND, Grade.ORDINARY), other))
                .isEqualTo(new Verdict.Refused("not-your-report"));
        assertThat(HiddenDangerRules.judge(Action.AMEND, facts(FOUND, Grade.ORDINARY), same))
                .isInstanceOf(Verdict.Allowed.class);
    }

    @Test
    void everyActionButReportingHasARule() {
        Set<Action> without = Set.of(Action.REPORT, Action.SOURCE_ADDED, Action.IMPORTED, Action.IMPORT_UNDONE);
        assertThat(HiddenDangerRules.RULES.stream().map(HiddenDangerRules.Rule::action))
                .containsAll(Stream.of(Action.values())
                        .filter(a -> !without.contains(a))
                        .toList())
                .doesNotContainAnyElementsOf(without);
    }

    private static Verdict judge(Action action, Facts facts) {
        return HiddenDangerRules.judge(action, facts, officer(ALL, "990102"));
    }

    private static Facts facts(State state, Grade grade) {
        return new Facts(
                state,
                grade,
                grade,
                "990102009003",
                REPORTER,
                List.of(),
                false,
                LocalDate.of(2026, 11, 30),
                false,
                false,
                null,
                null);
    }

    private static Facts with(
            Facts f,
            List<String> missing,
            boolean pending,
            boolean paused,
            @Nullable UUID submitter,
            @Nullable UUID acceptor) {
        return new Facts(
                f.state(),
                f.grade(),
                f.suggestedGrade(),
                f.regionCode(),
                f.reportedBy(),
                missing,
                pending,
                f.dueOn(),
                paused,
                f.acknowledged(),
                submitter,
                acceptor);
    }

    private static Actor officer(Set<String> permissions, String prefix) {
        String next = prefix.substring(0, prefix.length() - 1) + (char) (prefix.charAt(prefix.length() - 1) + 1);
        return new Actor(
                new UUID(0, 9),
                "officer",
                null,
                new Scope.Places(List.of(new CodeRange(prefix, next)), Set.of()),
                permissions);
    }

    private static Actor person(UUID id) {
        Actor officer = officer(ALL, "990102");
        return new Actor(id, "person", null, officer.scope(), ALL);
    }
}
