package io.anlan.indicator.evaluation;

import io.anlan.audit.Audit;
import io.anlan.indicator.PlanKey;
import io.anlan.indicator.Tracking;
import io.anlan.indicator.Tracking.Standing;
import io.anlan.indicator.evaluation.Publication.Content;
import io.anlan.indicator.evaluation.Publication.Target;
import io.anlan.platform.access.Actors;
import io.anlan.platform.access.Scope;
import io.anlan.platform.id.Ids;
import io.anlan.platform.time.Days;
import io.anlan.platform.web.PageQuery;
import io.anlan.platform.web.Paged;
import io.anlan.platform.web.Problem;
import io.anlan.region.Region;
import io.anlan.region.Regions;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** 公布进度: only what an officer publishes is public, and it stays as it was on that day. */
@Service
public class Publications {

    public record Request(
            @NotBlank String regionCode,
            @Nullable UUID planId,
            @NotBlank String plan,
            @NotBlank @Size(max = 200) String title,
            @NotNull @Size(max = 1000) String note) {}

    /** What would be published, and the same as a text that the cross-check of statistics can read. */
    public record Preview(Publication publication, String text) {}

    private final PublicationStore store;
    private final Tracking tracking;
    private final Regions regions;
    private final Audit audit;
    private final TransactionTemplate apart;
    private final TransactionTemplate writing;
    private final Clock clock;

    Publications(
            PublicationStore store,
            Tracking tracking,
            Regions regions,
            Audit audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.tracking = tracking;
        this.regions = regions;
        this.audit = audit;
        this.writing = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setReadOnly(true);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Paged<Publication> page(PageQuery page) {
        return store.page(page);
    }

    public Preview preview(Request request) {
        Publication publication = made(request);
        return new Preview(publication, PublicationWords.text(publication));
    }

    public Publication publish(Request request) {
        Publication publication = made(request);
        writing.executeWithoutResult(status -> {
            store.insert(publication);
            audit.record(
                    "publication.publish",
                    "publication",
                    publication.id(),
                    publication.regionCode(),
                    Map.of(
                            "title",
                            publication.title(),
                            "indicators",
                            publication.content().targets().size()));
        });
        return publication;
    }

    private Publication made(Request request) {
        if (Actors.current().scope() instanceof Scope.Places own && !own.contains(request.regionCode())) {
            throw Problem.invalid(new Problem.Field("regionCode", "indicator-place-not-yours"));
        }
        Region region = regions.find(request.regionCode())
                .orElseThrow(
                        () -> Problem.invalid(new Problem.Field("regionCode", "region-unknown", request.regionCode())));
        List<Standing> standings = tracking.standings(
                PlanKey.of(request.planId(), request.plan()), request.regionCode(), Locale.SIMPLIFIED_CHINESE);
        if (standings.isEmpty()) {
            throw Problem.invalid(new Problem.Field("plan", "evaluation-no-indicators", request.plan()));
        }
        int year = Days.today(clock).getYear() - 1;
        return new Publication(
                Ids.next(),
                request.regionCode(),
                region.name(),
                request.title().strip(),
                request.note().strip(),
                year,
                content(standings, request.regionCode(), year),
                Actors.current().userName(),
                clock.instant(),
                null,
                null);
    }

    /** Totals are counted over the whole place, whatever sectors the officer answers for. */
    private Content content(List<Standing> standings, String regionCode, int year) {
        return Objects.requireNonNull(Actors.callAsSystem(
                "publication",
                () -> apart.execute(status -> new Content(
                        standings.stream().map(Publications::target).toList(),
                        store.places(regionCode, year),
                        store.sectors(regionCode, year)))));
    }

    private static Target target(Standing s) {
        return new Target(
                s.indicator().name(),
                s.indicator().unit(),
                s.indicator().source().plan(),
                s.assessment().targetYear(),
                s.assessment().target(),
                s.assessment().year(),
                s.assessment().actual(),
                s.assessment().status(),
                s.verdict());
    }

    @Transactional
    public Publication withdraw(UUID id, String reason) {
        Publication before = store.find(id).orElseThrow(Problem::notFound);
        if (!store.withdraw(id, reason.strip(), Actors.current().userName(), clock.instant())) {
            throw Problem.refused("publication-withdrawn");
        }
        audit.record("publication.withdraw", "publication", id, before.regionCode(), Map.of("reason", reason.strip()));
        return store.find(id).orElseThrow(Problem::notFound);
    }

    /** For everybody: what is published, without the names of officers. */
    List<Publication> open() {
        return Objects.requireNonNull(Actors.callAsSystem("publication", () -> apart.execute(status -> store.open())))
                .stream()
                .map(Publications::nameless)
                .toList();
    }

    Publication open(UUID id) {
        return Objects.requireNonNull(Actors.callAsSystem("publication", () -> apart.execute(status -> store.find(id))))
                .filter(p -> p.withdrawnAt() == null)
                .map(Publications::nameless)
                .orElseThrow(Problem::notFound);
    }

    private static Publication nameless(Publication p) {
        return new Publication(
                p.id(),
                p.regionCode(),
                p.regionName(),
                p.title(),
                p.note(),
                p.year(),
                p.content(),
                null,
                p.publishedAt(),
                null,
                null);
    }
}
