package io.anlan.accident;

import io.anlan.accident.Accident.Event;
import io.anlan.accident.Accident.Where;
import io.anlan.accident.AccidentStore.EnterpriseFacts;
import io.anlan.platform.access.Actor;
import io.anlan.platform.access.Actors;
import io.anlan.platform.access.Scope;
import io.anlan.platform.id.Ids;
import io.anlan.platform.time.Days;
import io.anlan.platform.web.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a file of a first report: place, sector and industry from the enterprise, number, name and grade. */
@Component
class Intake {

    /** A phone's clock may run ahead by this much. */
    static final long CLOCK_SKEW_SECONDS = 300;

    private final AccidentStore store;
    private final Catalogue catalogue;

    Intake(AccidentStore store, Catalogue catalogue) {
        this.store = store;
        this.catalogue = catalogue;
    }

    /** @throws Problem 422 naming each field that cannot be right */
    Accident prepare(NewAccident report, Instant now) {
        Actor actor = Actors.current();
        EnterpriseFacts enterprise = enterprise(report, actor);
        LocalDate day = Days.of(report.occurredAt());
        Catalogue.Type type = catalogue.type(report.type()).orElse(null);
        String sector = sector(report, enterprise);
        Category category = catalogue.categoryOf(sector).orElse(null);
        String region = region(report, enterprise, actor);
        Instant learned = Objects.requireNonNullElse(report.learnedAt(), report.occurredAt());
        Instant reported = Objects.requireNonNullElse(report.reportedAt(), now);
        check(report, learned, reported, type, day, category, actor, now);
        if (type == null || category == null) {
            throw new IllegalStateException("checked above");
        }
        String name = enterprise == null ? null : enterprise.name();
        return new Accident(
                Ids.next(),
                store.nextNumber(region, day.getYear()),
                1,
                State.REPORTED,
                AccidentRules.grade(report.figures()),
                new Event(
                        title(report, name, type, day),
                        Objects.requireNonNullElse(report.description(), "").strip(),
                        type.code(),
                        sector,
                        category,
                        industry(report, enterprise),
                        report.productive() == null || report.productive(),
                        report.occurredAt(),
                        day),
                where(report, enterprise, region, sector),
                report.figures(),
                new Accident.Report(
                        learned,
                        reported,
                        actor.userId(),
                        actor.userName(),
                        store.organisationName(actor.organisationId()).orElse(null),
                        null,
                        null,
                        ClockRules.isLate(ClockRules.reportDue(Level.ENTERPRISE, learned), reported) ? 1 : 0),
                new Accident.Investigation(
                        null, null, null, null, null, 0, 0, null, null, null, null, null, List.of(), null, null),
                new Accident.Ending(null, null, null, null, null, null, null, null, null, null, null, null));
    }

    private @Nullable EnterpriseFacts enterprise(NewAccident report, Actor actor) {
        UUID id = report.enterpriseId();
        if (id == null) {
            if (actor.scope() instanceof Scope.Enterprises) {
                throw Problem.invalid(new Problem.Field("enterpriseId", "constraint.NotNull"));
            }
            return null;
        }
        return store.enterprise(id)
                .orElseThrow(() -> Problem.invalid(new Problem.Field("enterpriseId", "unknown-enterprise")));
    }

    private static String sector(NewAccident report, @Nullable EnterpriseFacts enterprise) {
        if (report.sector() != null && !report.sector().isBlank()) {
            return report.sector();
        }
        return enterprise == null || enterprise.sectorCodes().isEmpty()
                ? "other"
                : enterprise.sectorCodes().getFirst();
    }

    private static @Nullable String industry(NewAccident report, @Nullable EnterpriseFacts enterprise) {
        return report.industry() != null ? report.industry() : enterprise == null ? null : enterprise.industry();
    }

    /** Where it happened counts, which need not be where the enterprise sits (art. 21). */
    private String region(NewAccident report, @Nullable EnterpriseFacts enterprise, Actor actor) {
        String region =
                report.regionCode() != null ? report.regionCode() : enterprise == null ? null : enterprise.regionCode();
        if (region == null) {
            throw Problem.invalid(new Problem.Field("regionCode", "constraint.NotNull"));
        }
        if (actor.scope() instanceof Scope.Places places && !places.contains(region)) {
            throw Problem.invalid(new Problem.Field("regionCode", "outside-area"));
        }
        if (report.regionCode() != null && !store.knowsRegion(region)) {
            throw Problem.invalid(new Problem.Field("regionCode", "accident.unknown-region"));
        }
        return region;
    }

    private static Where where(NewAccident report, @Nullable EnterpriseFacts enterprise, String region, String sector) {
        Stream<String> own = enterprise == null ? Stream.empty() : enterprise.sectorCodes().stream();
        EnterpriseFacts home = report.lon() == null && report.regionCode() == null ? enterprise : null;
        return new Where(
                region,
                Stream.concat(own, Stream.of(sector)).distinct().toList(),
                enterprise == null ? null : enterprise.id(),
                enterprise == null ? null : enterprise.name(),
                report.placeText().strip(),
                home == null ? report.lon() : home.lon(),
                home == null ? report.lat() : home.lat());
    }

    private static String title(NewAccident report, @Nullable String enterprise, Catalogue.Type type, LocalDate day) {
        if (report.title() != null && !report.title().isBlank()) {
            return report.title().strip();
        }
        String who = enterprise == null ? report.placeText().strip() : enterprise;
        String title = "%s“%d·%d”%s事故".formatted(who, day.getMonthValue(), day.getDayOfMonth(), type.name());
        return title.length() > 200 ? title.substring(0, 200) : title;
    }

    private static void check(
            NewAccident report,
            Instant learned,
            Instant reported,
            Catalogue.@Nullable Type type,
            LocalDate day,
            @Nullable Category category,
            Actor actor,
            Instant now) {
        var errors = new ArrayList<Problem.Field>();
        Instant latest = now.plusSeconds(CLOCK_SKEW_SECONDS);
        if (report.occurredAt().isAfter(latest)) {
            errors.add(new Problem.Field("occurredAt", "constraint.PastOrPresent"));
        }
        if (learned.isBefore(report.occurredAt())) {
            errors.add(new Problem.Field("learnedAt", "accident.before-accident"));
        } else if (learned.isAfter(latest)) {
            errors.add(new Problem.Field("learnedAt", "constraint.PastOrPresent"));
        }
        if (report.reportedAt() != null && actor.scope() instanceof Scope.Enterprises) {
            errors.add(new Problem.Field("reportedAt", "accident.officers-only"));
        } else if (reported.isBefore(learned) && report.reportedAt() != null) {
            errors.add(new Problem.Field("reportedAt", "accident.before-learning"));
        } else if (reported.isAfter(latest)) {
            errors.add(new Problem.Field("reportedAt", "constraint.PastOrPresent"));
        }
        if (type == null) {
            errors.add(new Problem.Field("type", "accident.unknown-type"));
        } else if (!type.inForce(day)) {
            errors.add(new Problem.Field("type", "accident.type-not-in-force", type.edition()));
        }
        if (category == null) {
            errors.add(new Problem.Field("sector", "accident.unknown-sector"));
        }
        if ((report.lon() == null) != (report.lat() == null)) {
            errors.add(new Problem.Field("lon", "position-incomplete"));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }
}
