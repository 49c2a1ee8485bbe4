package io.anlan.organisation;

import io.anlan.audit.Audit;
import io.anlan.platform.access.Actors;
import io.anlan.platform.access.Scope;
import io.anlan.platform.id.Ids;
import io.anlan.platform.web.Problem;
import io.anlan.region.Regions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Organisations: each administrator keeps those of the own places (delegated administration). */
@Service
public class Organisations {

    private final OrganisationStore store;
    private final Sectors sectors;
    private final Regions regions;
    private final Audit audit;

    Organisations(OrganisationStore store, Sectors sectors, Regions regions, Audit audit) {
        this.store = store;
        this.sectors = sectors;
        this.regions = regions;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public Optional<Organisation> find(UUID id) {
        return store.organisation(id);
    }

    /** The name plate, whoever asks. */
    @Transactional(readOnly = true)
    public Optional<OrganisationName> name(UUID id) {
        return store.name(id);
    }

    @Transactional
    public Organisation create(OrganisationEdit edit) {
        UUID id = Ids.next();
        refuseUnlessGood(null, edit);
        insert(id, edit);
        audit.record("organisation.create", "organisation", id, edit.regionCode(), Map.of("name", edit.name()));
        return store.organisation(id).orElseThrow(Problem::notFound);
    }

    @Transactional
    public Organisation update(UUID id, OrganisationEdit edit) {
        Organisation before = store.organisation(id).orElseThrow(Problem::notFound);
        refuseUnlessGood(id, edit);
        if (!store.update(id, edit)) {
            throw Problem.conflict(before);
        }
        audit.record(
                "organisation.update",
                "organisation",
                id,
                edit.regionCode(),
                Map.of("before", before.name(), "after", edit.name(), "closed", edit.closed()));
        return store.organisation(id).orElseThrow(Problem::notFound);
    }

    /** Loads organisations, parents before children. */
    @Transactional
    public void load(List<OrganisationLoad> loads) {
        loads.forEach(load -> insert(load.id(), load.edit()));
    }

    private void insert(UUID id, OrganisationEdit edit) {
        try {
            store.insert(id, edit);
        } catch (DuplicateKeyException e) {
            throw Problem.invalid(new Problem.Field("enterpriseId", "organisation-enterprise-taken"));
        }
    }

    private void refuseUnlessGood(@Nullable UUID id, OrganisationEdit edit) {
        List<Problem.Field> problems = new ArrayList<>();
        if (Actors.current().scope() instanceof Scope.Places own && !own.contains(edit.regionCode())) {
            problems.add(new Problem.Field("regionCode", "organisation-place-not-yours"));
        } else if (!regions.exists(edit.regionCode())) {
            problems.add(new Problem.Field("regionCode", "region-unknown", edit.regionCode()));
        }
        Set<String> known = sectors.names().keySet();
        edit.sectorCodes().stream()
                .filter(code -> !known.contains(code))
                .forEach(code -> problems.add(new Problem.Field("sectorCodes", "sector-unknown", code)));
        UUID parent = edit.parentId();
        if (parent != null && store.name(parent).isEmpty()) {
            problems.add(new Problem.Field("parentId", "organisation-unknown"));
        } else if (parent != null && id != null && store.above(id, parent)) {
            problems.add(new Problem.Field("parentId", "organisation-parent-below"));
        }
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
    }
}
