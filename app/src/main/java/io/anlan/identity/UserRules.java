package io.anlan.identity;

import io.anlan.platform.access.Actor;
import io.anlan.platform.access.CodeRange;
import io.anlan.platform.access.Scope;
import io.anlan.platform.web.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who may give what to whom. */
final class UserRules {

    static final String MANAGE_ROLES = "identity.role.manage";
    static final String SYSTEM_ADMIN = "system-admin";

    private UserRules() {}

    /**
     * Checks that the giver does not hand out more than it may: separated roles only by the security administrator,
     * never two of them; other administrators' roles only by the system administrator; places, sectors and enterprises
     * only within the giver's own scope.
     */
    static List<Problem.Field> check(Actor giver, UserEdit edit, Set<String> rolesBefore, Map<String, Role> roles) {
        List<Problem.Field> problems = new ArrayList<>();
        if (edit.roles().stream().anyMatch(code -> !roles.containsKey(code))
                || edit.roles().isEmpty()) {
            problems.add(new Problem.Field("roles", "role-unknown"));
            return problems;
        }
        if (edit.roles().stream().filter(code -> role(roles, code).separated()).count() > 1) {
            problems.add(new Problem.Field("roles", "roles-separated"));
        }
        Set<String> touched = symmetricDifference(rolesBefore, Set.copyOf(edit.roles()));
        for (String code : touched) {
            Role role = roles.get(code);
            if (role != null && !mayGive(giver, role)) {
                problems.add(new Problem.Field("roles", "role-not-yours", role.name()));
            }
        }
        if (!edit.enterpriseIds().isEmpty() && !edit.placeCodes().isEmpty()) {
            problems.add(new Problem.Field("placeCodes", "scope-mixed"));
        }
        problems.addAll(scope(giver, edit));
        return problems;
    }

    /** The scope that the user's grants come to. */
    static Scope scopeOf(List<String> placeCodes, List<String> sectors, List<java.util.UUID> enterpriseIds) {
        return enterpriseIds.isEmpty()
                ? new Scope.Places(placeCodes.stream().map(CodeRange::of).toList(), Set.copyOf(sectors))
                : new Scope.Enterprises(enterpriseIds);
    }

    private static boolean mayGive(Actor giver, Role role) {
        if (role.separated()) {
            return giver.may(MANAGE_ROLES);
        }
        return role.delegable() || giver.may(MANAGE_ROLES) || giver.may("system.settings");
    }

    private static List<Problem.Field> scope(Actor giver, UserEdit edit) {
        return switch (giver.scope()) {
            case Scope.Places own -> {
                List<Problem.Field> problems = new ArrayList<>();
                if (!own.contains(edit.regionCode())) {
                    problems.add(new Problem.Field("regionCode", "place-not-yours"));
                }
                if (edit.placeCodes().stream().anyMatch(code -> !covers(own, CodeRange.of(code)))) {
                    problems.add(new Problem.Field("placeCodes", "place-not-yours"));
                }
                boolean wider = edit.sectors().isEmpty() || !own.sectors().containsAll(edit.sectors());
                if (!own.sectors().isEmpty() && edit.enterpriseIds().isEmpty() && wider) {
                    problems.add(new Problem.Field("sectors", "sector-not-yours"));
                }
                yield problems;
            }
            case Scope.Enterprises own ->
                !edit.enterpriseIds().isEmpty() && own.ids().containsAll(edit.enterpriseIds())
                        ? List.of()
                        : List.of(new Problem.Field("enterpriseIds", "enterprise-not-yours"));
            case Scope.System ignored -> List.of();
        };
    }

    private static boolean covers(Scope.Places own, CodeRange asked) {
        return own.ranges().stream()
                .anyMatch(r -> r.lo().compareTo(asked.lo()) <= 0 && asked.hi().compareTo(r.hi()) <= 0);
    }

    private static Role role(Map<String, Role> roles, String code) {
        return java.util.Objects.requireNonNull(roles.get(code));
    }

    private static Set<String> symmetricDifference(Set<String> a, Set<String> b) {
        Set<String> all = new HashSet<>(a);
        all.addAll(b);
        all.removeIf(code -> a.contains(code) && b.contains(code));
        return all;
    }
}
