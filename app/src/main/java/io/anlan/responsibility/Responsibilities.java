package io.anlan.responsibility;

import io.anlan.audit.Audit;
import io.anlan.organisation.Organisations;
import io.anlan.organisation.Sectors;
import io.anlan.platform.access.Actors;
import io.anlan.platform.access.Scope;
import io.anlan.platform.id.Ids;
import io.anlan.platform.time.Days;
import io.anlan.platform.web.Problem;
import io.anlan.region.Regions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules of who supervises what; each officer writes those of the own places and sectors. */
@Service
public class Responsibilities {

    /** From when rules count that are loaded without a date. */
    private static final LocalDate BEGINNING = LocalDate.of(2021, 9, 1);

    private final ResponsibilityStore store;
    private final GapStore gaps;
    private final Organisations organisations;
    private final Regions regions;
    private final Sectors sectors;
    private final Audit audit;
    private final Clock clock;

    Responsibilities(
            ResponsibilityStore store,
            GapStore gaps,
            Organisations organisations,
            Regions regions,
            Sectors sectors,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.gaps = gaps;
        this.organisations = organisations;
        this.regions = regions;
        this.sectors = sectors;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Responsibility assign(ResponsibilityEdit edit) {
        check(edit);
        UUID id = Ids.next();
        LocalDate from = edit.validFrom();
        if (!store.insert(id, edit, from == null ? Days.today(clock) : from)) {
            throw Problem.refused("responsibility-exists");
        }
        audit.record("responsibility.assign", "responsibility", id, edit.regionCode(), detail(edit));
        return store.rule(id).orElseThrow(Problem::notFound);
    }

    /** The rule holds no more from today on; it stays in the history. */
    @Transactional
    public Responsibility end(UUID id, int version) {
        Responsibility before = store.rule(id).orElseThrow(Problem::notFound);
        if (!mine(before.regionCode())) {
            throw Problem.notFound();
        }
        if (!store.end(id, Days.today(clock), version)) {
            throw Problem.conflict(before);
        }
        audit.record(
                "responsibility.end",
                "responsibility",
                id,
                before.regionCode(),
                Map.of("organisation", before.organisationName(), "kind", before.kind()));
        return store.rule(id).orElseThrow(Problem::notFound);
    }

    /** Loads rules that the caller knows to be good. */
    @Transactional
    public void load(List<ResponsibilityLoad> loads) {
        loads.forEach(load -> {
            LocalDate from = load.edit().validFrom();
            store.insert(load.id(), load.edit(), from == null ? BEGINNING : from);
        });
    }

    private void check(ResponsibilityEdit edit) {
        List<Problem.Field> problems = new ArrayList<>();
        if (!mine(edit.regionCode())) {
            problems.add(new Problem.Field("regionCode", "responsibility-place-not-yours"));
        } else if (!regions.exists(edit.regionCode())) {
            problems.add(new Problem.Field("regionCode", "region-unknown", edit.regionCode()));
        }
        String sector = edit.sectorCode();
        if (sector == null && edit.kind() != ResponsibilityKind.TERRITORIAL) {
            problems.add(new Problem.Field("sectorCode", "responsibility-sector-missing"));
        } else if (sector != null && !sectors.names().containsKey(sector)) {
            problems.add(new Problem.Field("sectorCode", "sector-unknown", sector));
        } else if (!sectorMine(sector)) {
            problems.add(new Problem.Field("sectorCode", "responsibility-sector-not-yours"));
        }
        if (organisations.name(edit.organisationId()).isEmpty()) {
            problems.add(new Problem.Field("organisationId", "organisation-unknown"));
        }
        UUID enterprise = edit.enterpriseId();
        if (enterprise != null && gaps.member(enterprise).isEmpty()) {
            problems.add(new Problem.Field("enterpriseId", "responsibility-enterprise-unknown"));
        }
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
    }

    private static boolean mine(String regionCode) {
        return !(Actors.current().scope() instanceof Scope.Places own) || own.contains(regionCode);
    }

    private static boolean sectorMine(@Nullable String sector) {
        return !(Actors.current().scope() instanceof Scope.Places own)
                || own.sectors().isEmpty()
                || (sector != null && own.sectors().contains(sector));
    }

    private static Map<String, Object> detail(ResponsibilityEdit edit) {
        return Map.of(
                "kind",
                edit.kind(),
                "sector",
                String.valueOf(edit.sectorCode()),
                "enterprise",
                String.valueOf(edit.enterpriseId()),
                "organisation",
                edit.organisationId());
    }
}
