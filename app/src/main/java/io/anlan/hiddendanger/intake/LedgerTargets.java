package io.anlan.hiddendanger.intake;

import io.anlan.hiddendanger.intake.LedgerImportStore.Firm;
import io.anlan.platform.access.Actors;
import io.anlan.platform.access.Scope;
import io.anlan.platform.spreadsheet.Standing;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds for each line the enterprise or the public place it means, among those that the person may see. */
@Component
class LedgerTargets {

    /** Where the danger is and whose rows may see it. */
    record Target(
            String regionCode,
            List<String> sectorCodes,
            @Nullable UUID enterpriseId,
            @Nullable String enterpriseName,
            @Nullable Double lon,
            @Nullable Double lat) {

        /** Within it a ledger's numbers are unique. It stays when the place gets another code. */
        String key() {
            return enterpriseId == null
                    ? regionCode + "/"
                            + String.join(",", sectorCodes.stream().sorted().toList())
                    : enterpriseId.toString();
        }

        boolean owns(@Nullable UUID enterprise, String region) {
            return enterpriseId == null
                    ? enterprise == null && region.equals(regionCode)
                    : enterpriseId.equals(enterprise);
        }
    }

    /** The line's target, or why there is none. */
    sealed interface Found {
        record At(Target target) implements Found {}

        record Nowhere(Standing.Refused why) implements Found {}
    }

    private final LedgerImportStore store;

    LedgerTargets(LedgerImportStore store) {
        this.store = store;
    }

    /** By the owner as the lines name it. */
    Map<String, Found> of(Collection<LedgerRow> rows) {
        List<String> codes = rows.stream()
                .map(row -> row.place().creditCode())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        List<String> names = rows.stream()
                .filter(row -> row.place().creditCode() == null)
                .map(row -> row.place().enterprise())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        List<Firm> firms = store.firms(codes, names);
        Map<String, Found> found = new HashMap<>();
        for (LedgerRow row : rows) {
            found.computeIfAbsent(row.place().owner(), owner -> find(row.place(), firms));
        }
        return found;
    }

    private static Found find(LedgerRow.Place place, List<Firm> firms) {
        String code = place.creditCode();
        if (code != null) {
            return only(firms.stream().filter(f -> code.equals(f.creditCode())).toList(), "creditCode");
        }
        String name = place.enterprise();
        if (name != null) {
            return only(firms.stream().filter(f -> name.equals(f.name())).toList(), "enterprise");
        }
        return publicPlace(Objects.requireNonNull(place.regionCode()));
    }

    private static Found only(List<Firm> firms, String column) {
        if (firms.size() != 1) {
            return new Found.Nowhere(new Standing.Refused(
                    column,
                    firms.isEmpty() ? "danger.sheet-unknown-enterprise" : "danger.sheet-many-enterprises",
                    List.of()));
        }
        Firm f = firms.getFirst();
        return new Found.At(new Target(f.regionCode(), f.sectorCodes(), f.id(), f.name(), f.lon(), f.lat()));
    }

    private static Found publicPlace(String region) {
        if (!(Actors.current().scope() instanceof Scope.Places places) || !places.contains(region)) {
            return new Found.Nowhere(new Standing.Refused("regionCode", "danger.sheet-outside", List.of()));
        }
        List<String> sectors = places.sectors().isEmpty() ? List.of("other") : List.copyOf(places.sectors());
        return new Found.At(new Target(region, sectors, null, null, null, null));
    }
}
