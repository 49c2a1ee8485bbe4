package io.anlan.assessment.park;

import io.anlan.assessment.park.Inputs.Target;
import io.anlan.assessment.population.PlaceKind;

/**
 * Which kind of protected place of GB 36894-2018 a populated place is, by its use and the number of people. The clauses are from
 * memory and in part coarser than the standard, which also counts areas and storeys: a person confirms the proposal.
 */
final class TargetRules {

    /** Clause 3.4, homes: from 100 people on the first class, from 30 on the second. */
    private static final int MANY_AT_HOME = 100;

    private static final int SOME_AT_HOME = 30;
    /** Clause 3.4, shops, transport and others: from 300 people on the first class, from 100 on the second. */
    private static final int MANY = 300;

    private static final int SOME = 100;

    private TargetRules() {}

    static String category(PlaceKind kind, int people) {
        return switch (kind) {
            case SCHOOL, HOSPITAL, NURSING_HOME -> "high-sensitivity";
            case PUBLIC_BUILDING -> "important";
            case RESIDENTIAL -> byNumber(people, MANY_AT_HOME, SOME_AT_HOME);
            case MARKET, TRANSPORT, OTHER -> byNumber(people, MANY, SOME);
            case WORKPLACE -> Target.STAFF;
        };
    }

    private static String byNumber(int people, int many, int some) {
        return people >= many ? "general-1" : people >= some ? "general-2" : "general-3";
    }
}
