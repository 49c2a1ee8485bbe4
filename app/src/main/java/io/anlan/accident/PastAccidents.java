package io.anlan.accident;

import io.anlan.accident.Accidents.Told;
import io.anlan.platform.access.Actors;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes over accidents of the past. Called by a job, never by a person; nobody is notified of what is long done. */
@Service
public class PastAccidents {

    private final Accidents accidents;
    private final AccidentStore store;
    private final PartStore parts;

    PastAccidents(Accidents accidents, AccidentStore store, PartStore parts) {
        this.accidents = accidents;
        this.store = store;
        this.parts = parts;
    }

    /**
     * Writes the accidents with their acts in the order of their reports, all or none.
     *
     * @throws IllegalArgumentException when the rules would not have allowed an act
     */
    @Transactional
    public void load(List<PastAccident> pasts) {
        pasts.stream().sorted(Comparator.comparing(PastAccident::reportedAt)).forEach(past -> {
            switch (past) {
                case PastAccident.Closed closed ->
                    Actors.callAs(
                            closed.reporter(),
                            () -> accidents.takeInClosed(
                                    closed.report(), closed.reportedAt(), closed.approvedOn(), closed.closedAt()));
                case PastAccident.Kept kept -> replay(kept);
            }
        });
    }

    private void replay(PastAccident.Kept past) {
        UUID id = Actors.callAs(
                past.reporter(), () -> accidents.takeIn(past.report(), past.reportedAt(), Told.LONG_DONE));
        for (PastAccident.Act act : past.acts()) {
            int version = store.find(id).orElseThrow().version();
            Command command = act.deed().command(version, parts.measures(id));
            Outcome outcome = Actors.callAs(act.by(), () -> accidents.attempt(id, command, act.at(), Told.LONG_DONE));
            if (!(outcome instanceof Outcome.Done)) {
                throw new IllegalArgumentException(past.report() + ": " + command + " → " + outcome);
            }
        }
    }
}
