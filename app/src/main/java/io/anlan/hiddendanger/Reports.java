package io.anlan.hiddendanger;

import io.anlan.hiddendanger.HiddenDanger.Finding;
import io.anlan.hiddendanger.HiddenDanger.Where;
import io.anlan.hiddendanger.HiddenDangerStore.EnterpriseFacts;
import io.anlan.hiddendanger.reference.References;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a record of a report: place and sectors from the enterprise, number, and the proof of what was first said. */
@Component
class Reports {

    private final HiddenDangerStore store;
    private final References references;

    Reports(HiddenDangerStore store, References references) {
        this.store = store;
        this.references = references;
    }

    HiddenDanger prepare(NewDanger report, Instant now) {
        Actor actor = Actors.current();
        Where where = where(report, actor);
        check(report, now);
        return record(
                Ids.next(),
                store.nextNumber(where.regionCode(), DangerNumber.yearMonth(now)),
                report,
                where,
                actor,
                store.organisationName(actor.organisationId()).orElse(null),
                now);
    }

    /** The record as it stands right after the report. */
    static HiddenDanger record(
            UUID id,
            String number,
            NewDanger report,
            Where where,
            Actor actor,
            @Nullable String organisation,
            Instant now) {
        boolean ownPeople = actor.scope() instanceof Scope.Enterprises;
        Source source =
                Objects.requireNonNullElse(report.source(), ownPeople ? Source.SELF_INSPECTION : Source.SUPERVISION);
        Finding finding = new Finding(
                report.title().strip(),
                Objects.requireNonNullElse(report.description(), ""),
                Objects.requireNonNullElse(report.kind(), "OTHER"),
                Objects.requireNonNullElse(report.suggestedGrade(), Grade.ORDINARY),
                List.of(source),
                Objects.requireNonNullElse(report.finder(), actor.userName()),
                Objects.requireNonNullElse(report.foundAt(), now),
                report.responsible(),
                report.photoIds().isEmpty() ? null : report.photoIds().getFirst());
        return new HiddenDanger(
                id,
                number,
                1,
                State.FOUND,
                null,
                finding,
                where,
                new HiddenDanger.Report(
                        actor.userId(),
                        actor.userName(),
                        organisation,
                        now,
                        ownPeople && source == Source.SELF_INSPECTION,
                        hash(finding, where, report.photoIds(), now)),
                new HiddenDanger.Assessment(null, null),
                new HiddenDanger.Limit(report.dueOn(), null, null, false, null),
                new HiddenDanger.FiveFixings(null, null, null, null, null, null, null),
                nothingYet(),
                new HiddenDanger.Ending(null, null, null, null, null));
    }

    private void check(NewDanger report, Instant now) {
        var errors = new ArrayList<Problem.Field>();
        LocalDate due = report.dueOn();
        if (due != null && due.isBefore(Days.of(now))) {
            errors.add(new Problem.Field("dueOn", "date-past"));
        }
        if (report.foundAt() != null && report.foundAt().isAfter(now.plusSeconds(300))) {
            errors.add(new Problem.Field("foundAt", "constraint.PastOrPresent"));
        }
        if (report.kind() != null && !references.knowsKind(report.kind())) {
            errors.add(new Problem.Field("kind", "unknown-kind"));
        }
        if ((report.lon() == null) != (report.lat() == null)) {
            errors.add(new Problem.Field("lon", "position-incomplete"));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    private Where where(NewDanger report, Actor actor) {
        UUID enterpriseId = report.enterpriseId();
        if (enterpriseId == null) {
            return publicPlace(report, actor);
        }
        EnterpriseFacts enterprise = store.enterprise(enterpriseId)
                .orElseThrow(() -> Problem.invalid(new Problem.Field("enterpriseId", "unknown-enterprise")));
        return new Where(
                enterprise.regionCode(),
                enterprise.sectorCodes(),
                enterprise.id(),
                enterprise.name(),
                report.placeText().strip(),
                report.lon() == null ? enterprise.lon() : report.lon(),
                report.lat() == null ? enterprise.lat() : report.lat());
    }

    /** A danger at no enterprise, by the road say, is for officers to report, within their own places. */
    private static Where publicPlace(NewDanger report, Actor actor) {
        String region = report.regionCode();
        if (!(actor.scope() instanceof Scope.Places places)) {
            throw Problem.invalid(new Problem.Field("enterpriseId", "constraint.NotNull"));
        }
        if (region == null || !places.contains(region)) {
            throw Problem.invalid(
                    new Problem.Field("regionCode", region == null ? "constraint.NotNull" : "outside-area"));
        }
        List<String> sectors = places.sectors().isEmpty() ? List.of("other") : List.copyOf(places.sectors());
        return new Where(region, sectors, null, null, report.placeText().strip(), report.lon(), report.lat());
    }

    private static String hash(Finding finding, Where where, List<UUID> photoIds, Instant now) {
        return ContentHash.of(
                finding.title(),
                finding.description(),
                where.placeText(),
                String.valueOf(where.enterpriseId()),
                finding.foundAt().toString(),
                now.toString(),
                photoIds.toString());
    }

    private static HiddenDanger.Progress nothingYet() {
        @Nullable UUID nobody = null;
        return new HiddenDanger.Progress(
                null, null, null, null, null, null, null, null, nobody, null, nobody, null, null, null, null, null, 0,
                0, 0, null);
    }
}
