package io.anlan.assessment.population;

import io.anlan.assessment.population.PopulatedPlace.Corner;
import io.anlan.audit.Audit;
import io.anlan.platform.access.Actors;
import io.anlan.platform.access.Scope;
import io.anlan.platform.id.Ids;
import io.anlan.platform.web.PageQuery;
import io.anlan.platform.web.Paged;
import io.anlan.platform.web.Problem;
import io.anlan.region.Regions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Places where people are, as far as the reader may see them. */
@Service
public class Populations {

    private final PopulationStore store;
    private final Regions regions;
    private final Audit audit;

    Populations(PopulationStore store, Regions regions, Audit audit) {
        this.store = store;
        this.regions = regions;
        this.audit = audit;
    }

    /** All places that touch the box, in CGCS2000 degrees. */
    @Transactional(readOnly = true)
    public List<PopulatedPlace> within(double west, double south, double east, double north) {
        return store.within(west, south, east, north);
    }

    /** Adds places that the caller knows to be good; the sample does. */
    @Transactional
    public void load(List<PopulatedPlace> places) {
        places.forEach(store::insert);
    }

    @Transactional(readOnly = true)
    Paged<PlaceRow> page(PopulationStore.Query query, PageQuery page) {
        return store.page(query, page);
    }

    @Transactional(readOnly = true)
    Stream<PlaceRow> all(PopulationStore.Query query) {
        return store.all(query).stream();
    }

    @Transactional(readOnly = true)
    PlaceRow get(UUID id) {
        return store.find(id).orElseThrow(Problem::notFound);
    }

    @Transactional
    PlaceRow add(PlaceEdit edit) {
        PopulatedPlace place = checked(Ids.next(), edit);
        store.insert(place);
        record("population.add", place);
        return get(place.id());
    }

    @Transactional
    PlaceRow change(UUID id, PlaceEdit edit) {
        PlaceRow before = get(id);
        PopulatedPlace place = checked(id, edit);
        if (!store.update(place, edit.version())) {
            throw Problem.conflict(before);
        }
        record("population.change", place);
        return get(id);
    }

    @Transactional
    void remove(UUID id, int version) {
        PlaceRow before = get(id);
        if (!store.delete(id, version)) {
            throw Problem.conflict(before);
        }
        audit.record(
                "population.remove",
                "populated-place",
                id,
                before.regionCode(),
                Map.of("name", before.name(), "day", before.peopleByDay(), "night", before.peopleByNight()));
    }

    private void record(String action, PopulatedPlace place) {
        audit.record(
                action,
                "populated-place",
                place.id(),
                place.regionCode(),
                Map.of("name", place.name(), "day", place.peopleByDay(), "night", place.peopleByNight()));
    }

    private PopulatedPlace checked(UUID id, PlaceEdit edit) {
        List<Problem.Field> problems = new ArrayList<>();
        if (Actors.current().scope() instanceof Scope.Places own && !own.contains(edit.regionCode())) {
            problems.add(new Problem.Field("regionCode", "population.place-not-yours"));
        } else if (!regions.exists(edit.regionCode())) {
            problems.add(new Problem.Field("regionCode", "region-unknown", edit.regionCode()));
        }
        String fault = PlaceRules.fault(edit.outline());
        if (fault != null) {
            problems.add(new Problem.Field("outline", fault));
        } else if (edit.outline().isEmpty() && (edit.lon() == null || edit.lat() == null)) {
            problems.add(new Problem.Field("outline", "population.no-position"));
        }
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
        return place(id, edit);
    }

    static PopulatedPlace place(UUID id, PlaceEdit edit) {
        Corner at = edit.outline().isEmpty()
                ? new Corner(Objects.requireNonNull(edit.lon()), Objects.requireNonNull(edit.lat()))
                : PlaceRules.middle(edit.outline());
        return new PopulatedPlace(
                id,
                edit.regionCode(),
                edit.name().strip(),
                edit.kind(),
                at.lon(),
                at.lat(),
                edit.outline(),
                edit.peopleByDay(),
                edit.peopleByNight(),
                edit.indoorsByDay(),
                edit.indoorsByNight(),
                edit.source().strip(),
                edit.countedOn());
    }
}
