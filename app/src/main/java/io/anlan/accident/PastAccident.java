package io.anlan.accident;

import io.anlan.platform.access.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An accident of the past, as it is taken over.
 *
 * @param reportedAt when it was reported, by {@code reporter}
 */
public sealed interface PastAccident {

    NewAccident report();

    Actor reporter();

    Instant reportedAt();

    /** Its file was closed before the platform; only its facts are known. */
    record Closed(NewAccident report, Actor reporter, Instant reportedAt, LocalDate approvedOn, Instant closedAt)
            implements PastAccident {}

    /** Its file was kept act by act; the rules judge each as they would have on that day. */
    record Kept(NewAccident report, Actor reporter, Instant reportedAt, List<Act> acts) implements PastAccident {
        public Kept {
            acts = List.copyOf(acts);
        }
    }

    record Act(Instant at, Actor by, Deed deed) {}

    /** Makes the command for the version and the measures that the file has at that moment. */
    interface Deed {
        Command command(int version, List<Measure> measures);
    }
}
