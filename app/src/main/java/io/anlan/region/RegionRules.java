package io.anlan.region;

import io.anlan.platform.access.Scope;
import java.util.Optional;
import java.util.function.Predicate;

/** Where a place hangs in the tree, and who may change it. */
final class RegionRules {

    private RegionRules() {}

    /** The nearest place above that exists; empty for the top of the tree. */
    static Optional<String> parent(RegionCode code, Predicate<String> exists) {
        return code.ancestors().stream().map(RegionCode::value).filter(exists).findFirst();
    }

    /** A place is changed only by someone whose own places hold all of it. */
    static boolean holds(Scope scope, RegionCode code) {
        return switch (scope) {
            case Scope.Places own ->
                own.ranges().stream()
                        .anyMatch(r -> r.lo().compareTo(code.range().lo()) <= 0
                                && code.range().hi().compareTo(r.hi()) <= 0);
            case Scope.Enterprises ignored -> false;
            case Scope.System ignored -> true;
        };
    }
}
