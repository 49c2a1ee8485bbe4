package io.anlan.organisation;

import io.anlan.audit.Audit;
import io.anlan.platform.access.Actors;
import io.anlan.platform.id.Ids;
import io.anlan.platform.web.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Duty and power lists in editions: an entry is never overwritten, it is followed by the next edition. */
@Service
public class Duties {

    private final DutyStore store;
    private final OrganisationStore organisations;
    private final Audit audit;

    Duties(DutyStore store, OrganisationStore organisations, Audit audit) {
        this.store = store;
        this.organisations = organisations;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public List<Duty> list(UUID organisation, LocalDate day) {
        organisation(organisation);
        return store.list(organisation, day);
    }

    @Transactional
    public Duty add(UUID organisationId, DutyEdit edit) {
        Organisation organisation = organisation(organisationId);
        UUID entry = Ids.next();
        return write(entry, 1, organisation, edit);
    }

    /** The next edition, from its day on; the one before holds until then. */
    @Transactional
    public Duty revise(UUID organisationId, UUID entry, DutyEdit edit) {
        Organisation organisation = organisation(organisationId);
        Duty before = present(organisationId, entry);
        if (before.edition() != edit.edition()) {
            throw Problem.conflict(before);
        }
        end(before, edit.validFrom());
        return write(entry, before.edition() + 1, organisation, edit);
    }

    /** The entry falls away from the day on. */
    @Transactional
    public void end(UUID organisationId, UUID entry, int edition, LocalDate day) {
        Organisation organisation = organisation(organisationId);
        Duty before = present(organisationId, entry);
        if (before.edition() != edition) {
            throw Problem.conflict(before);
        }
        end(before, day);
        audit.record(
                "organisation.duty.end", "duty", entry, organisation.regionCode(), Map.of("title", before.title()));
    }

    private void end(Duty before, LocalDate day) {
        if (!store.end(before.entryId(), before.edition(), day)) {
            throw Problem.invalid(new Problem.Field(
                    "validFrom", "duty-date-past", before.validFrom().toString()));
        }
    }

    private Duty write(UUID entry, int edition, Organisation organisation, DutyEdit edit) {
        store.insert(
                entry,
                edition,
                organisation.id(),
                organisation.regionCode(),
                edit,
                Actors.current().userName());
        audit.record(
                "organisation.duty.write",
                "duty",
                entry,
                organisation.regionCode(),
                Map.of(
                        "title",
                        edit.title(),
                        "edition",
                        edition,
                        "from",
                        edit.validFrom().toString()));
        return store.present(entry).orElseThrow(Problem::notFound);
    }

    private Organisation organisation(UUID id) {
        return organisations.organisation(id).orElseThrow(Problem::notFound);
    }

    private Duty present(UUID organisation, UUID entry) {
        return store.present(entry)
                .filter(duty -> duty.organisationId().equals(organisation))
                .orElseThrow(Problem::notFound);
    }
}
