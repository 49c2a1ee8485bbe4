package io.anlan.accident;

import io.anlan.accident.NewAccident.Means;
import io.anlan.platform.id.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the report chain as long as the grade asks for (Regulation 493 arts. 9 to 11, 13). */
@Component
class Chain {

    private final ChainStore store;
    private final AccidentStore accidents;

    Chain(ChainStore store, AccidentStore accidents) {
        this.store = store;
        this.accidents = accidents;
    }

    @Nullable
    ReportLink running(UUID accidentId) {
        return ChainStore.running(store.links(accidentId));
    }

    /** The enterprise's report to the county, and from that moment the county's clock. */
    void begin(Accident accident, Means means) {
        writeDown(accident, means);
        store.start(
                accident.id(), accident.where(), Level.COUNTY, accident.report().at());
    }

    /** The enterprise's report alone, for files of which no more is known. */
    void writeDown(Accident accident, Means means) {
        Accident.Report report = accident.report();
        String county = accident.where().regionCode().substring(0, 6) + "000000";
        store.add(
                accident.id(),
                accident.where(),
                new ReportLink(
                        Ids.next(),
                        Level.ENTERPRISE,
                        Level.COUNTY,
                        report.learnedAt(),
                        ClockRules.reportDue(Level.ENTERPRISE, report.learnedAt()),
                        report.at(),
                        report.name(),
                        accidents.bureau(county).orElse(county),
                        means,
                        null,
                        null));
    }

    /** The running level has reported: the next one's clock starts, if the grade asks for it. */
    void forward(Accident accident, Command.Forward forward, String reporter, Instant now) {
        ReportLink running = running(accident.id());
        if (running == null) {
            throw new IllegalStateException("the rules let through a report that is not due: " + accident.number());
        }
        Instant at = Objects.requireNonNullElse(forward.reportedAt(), now);
        store.complete(running.id(), forward, at, reporter);
        if (ClockRules.isLate(running.dueAt(), at)) {
            accidents.addLateReport(accident.id());
        }
        if (running.to().compareTo(AccidentRules.reportedUpTo(accident.grade())) < 0) {
            store.start(accident.id(), accident.where(), running.to(), at);
        }
    }

    /** A grade that rose asks for further levels, one that fell for fewer, a cancelled file for none. */
    void follow(Accident changed, Instant now) {
        List<ReportLink> links = store.links(changed.id());
        ReportLink running = ChainStore.running(links);
        Level top = AccidentRules.reportedUpTo(changed.grade());
        if (running != null) {
            if (!changed.state().isOpen() || running.from().compareTo(top) >= 0) {
                store.withdraw(running.id(), now);
            }
            return;
        }
        Level reached = links.stream()
                .filter(link -> link.reportedAt() != null)
                .map(ReportLink::to)
                .max(Level::compareTo)
                .orElse(Level.COUNTY);
        if (changed.state().isOpen() && reached.compareTo(top) < 0) {
            store.start(changed.id(), changed.where(), reached, now);
        }
    }
}
