package io.anlan.assessment.population;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Places where people are, as far as the reader may see them. */
@Service
public class Populations {

    private final PopulationStore store;

    Populations(PopulationStore store) {
        this.store = store;
    }

    /** All places that touch the box, in CGCS2000 degrees. */
    @Transactional(readOnly = true)
    public List<PopulatedPlace> within(double west, double south, double east, double north) {
        return store.within(west, south, east, north);
    }

    /** Adds places; called by imports and by the sample. */
    @Transactional
    public void load(List<PopulatedPlace> places) {
        places.forEach(store::insert);
    }
}
