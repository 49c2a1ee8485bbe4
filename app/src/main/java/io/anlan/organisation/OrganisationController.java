package io.anlan.organisation;

import io.anlan.platform.access.Requires;
import io.anlan.platform.web.PageQuery;
import io.anlan.platform.web.Paged;
import io.anlan.platform.web.Problem;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Organisations of the reader's own places, and name plates for choosing one. */
@RestController
@RequestMapping("/api/organisations")
class OrganisationController {

    private final Organisations organisations;
    private final OrganisationStore store;

    OrganisationController(Organisations organisations, OrganisationStore store) {
        this.organisations = organisations;
        this.store = store;
    }

    @GetMapping
    @Requires("organisation.read")
    @Transactional(readOnly = true)
    public Paged<Organisation> list(OrganisationQuery query, PageQuery page) {
        return store.find(query, page);
    }

    @GetMapping("/names")
    @Requires("self")
    @Transactional(readOnly = true)
    public List<OrganisationName> names(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable OrganisationKind kind,
            @RequestParam(required = false) @Nullable String sector) {
        return store.names(q, kind, sector);
    }

    @GetMapping("/{id}")
    @Requires("organisation.read")
    @Transactional(readOnly = true)
    public Organisation get(@PathVariable UUID id) {
        return store.organisation(id).orElseThrow(Problem::notFound);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires("organisation.manage")
    Organisation create(@Valid @RequestBody OrganisationEdit edit) {
        return organisations.create(edit);
    }

    @PutMapping("/{id}")
    @Requires("organisation.manage")
    Organisation update(@PathVariable UUID id, @Valid @RequestBody OrganisationEdit edit) {
        return organisations.update(id, edit);
    }
}
