package io.anlan.region;

import io.anlan.audit.Audit;
import io.anlan.platform.access.Actors;
import io.anlan.platform.web.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A named person for every grid cell. */
@Service
public class Grids {

    /** The person for a cell; the user is named where the person has an account. */
    public record Person(
            String code,
            String name,
            @Nullable String phone,
            @Nullable UUID userId) {}

    private final GridStore store;
    private final Audit audit;
    private final Clock clock;

    Grids(GridStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** The new person takes over now; an empty name leaves the cell without one. */
    @Transactional
    public GridCell assign(Person person) {
        RegionCode code = Regions.code(person.code());
        Regions.requireHeld(code);
        if (code.level() != RegionLevel.GRID) {
            throw Problem.invalid(new Problem.Field("code", "grid-code-form", person.code()));
        }
        GridCell before = store.cell(code.value()).orElseThrow(Problem::notFound);
        Instant now = clock.instant();
        store.end(code.value(), now);
        String name = person.name() == null ? "" : person.name().strip();
        if (!name.isEmpty()) {
            store.begin(
                    code.value(),
                    name,
                    person.phone(),
                    person.userId(),
                    Actors.current().userName(),
                    now);
        }
        audit.record(
                "region.grid.assign",
                "region",
                code.value(),
                code.value(),
                Map.of("before", String.valueOf(before.person()), "after", name));
        return store.cell(code.value()).orElseThrow(Problem::notFound);
    }

    /** Names the persons of many cells at once. */
    @Transactional
    public void load(List<Person> persons) {
        Instant now = clock.instant();
        String by = Actors.current().userName();
        persons.forEach(p -> store.begin(p.code(), p.name(), p.phone(), p.userId(), by, now));
    }
}
