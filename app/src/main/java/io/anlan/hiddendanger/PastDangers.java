package io.anlan.hiddendanger;

import io.anlan.hiddendanger.Effects.Moment;
import io.anlan.hiddendanger.HistoryStore.SourceRow;
import io.anlan.hiddendanger.PastDanger.PastSource;
import io.anlan.hiddendanger.evidence.PastPhoto;
import io.anlan.hiddendanger.evidence.Photos;
import io.anlan.hiddendanger.reference.References;
import io.anlan.platform.time.Days;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes over records of the past. Called by a job, never by a person; nobody is notified of what is long done. */
@Service
public class PastDangers {

    private final PastStore store;
    private final Photos photos;
    private final References references;

    PastDangers(PastStore store, Photos photos, References references) {
        this.store = store;
        this.photos = photos;
        this.references = references;
    }

    /**
     * Writes the records with their sources, acts and photos, all or none.
     *
     * @throws IllegalArgumentException when the rules would not have allowed an act
     */
    @Transactional
    public void load(List<PastDanger> pasts) {
        Map<String, Integer> next = numbers(pasts);
        Function<Instant, Moment> moments = moments();
        List<PastStore.Past> replayed = new ArrayList<>();
        for (PastDanger past : pasts) {
            HiddenDanger reported = reported(past, next);
            Replay replay = Replay.of(reported, past, moments);
            HiddenDanger danger = replay.danger();
            List<SourceRow> sources = new ArrayList<>();
            sources.add(new SourceRow(
                    reported.finding().sourceKinds().getFirst(),
                    reported.finding().finder(),
                    Objects.requireNonNullElse(past.report().foundAt(), past.reportedAt()),
                    null,
                    null,
                    null));
            for (PastSource more : past.moreSources()) {
                sources.add(new SourceRow(more.source(), more.finder(), more.foundAt(), more.note(), null, null));
            }
            String search = SearchText.of(
                    danger.number(),
                    danger.finding().title(),
                    past.enterpriseName(),
                    danger.where().placeText());
            replayed.add(new PastStore.Past(replay, sources, search));
        }
        store.insert(replayed);
        for (PastDanger past : pasts) {
            var owner = new Photos.Owner(past.id(), past.regionCode(), past.sectorCodes(), past.enterpriseId());
            for (PastPhoto photo : past.photos()) {
                photos.load(photo, owner);
            }
        }
    }

    /** Limits and calendar are read once a day of the past. */
    private Function<Instant, Moment> moments() {
        Map<LocalDate, Moment> days = new HashMap<>();
        return at -> {
            Moment day = days.computeIfAbsent(Days.of(at), ignored -> HiddenDangers.moment(at, references));
            return new Moment(at, day.today(), day.calendar(), day.ordinaryDays(), day.majorDays());
        };
    }

    /** For each district and month the next number to give out, after those that the records bring along. */
    private Map<String, Integer> numbers(List<PastDanger> pasts) {
        Map<String, List<PastDanger>> groups = pasts.stream().collect(Collectors.groupingBy(PastDangers::group));
        Map<String, Integer> next = new HashMap<>();
        groups.forEach((group, members) -> {
            String district = group.substring(0, 6);
            String month = group.substring(6);
            int highest = members.stream()
                    .map(PastDanger::sequence)
                    .filter(Objects::nonNull)
                    .mapToInt(Integer::intValue)
                    .max()
                    .orElse(0);
            if (highest > 0) {
                store.reserveNumbers(district, month, highest);
            }
            int fresh = (int) members.stream().filter(p -> p.sequence() == null).count();
            if (fresh > 0) {
                next.put(group, store.nextNumbers(district, month, fresh) - fresh + 1);
            }
        });
        return next;
    }

    private static String group(PastDanger past) {
        return past.regionCode().substring(0, 6) + DangerNumber.yearMonth(past.reportedAt());
    }

    private static HiddenDanger reported(PastDanger past, Map<String, Integer> next) {
        Integer given = past.sequence();
        int n = given == null ? next.merge(group(past), 1, Integer::sum) - 1 : given;
        NewDanger r = past.report();
        var where = new HiddenDanger.Where(
                past.regionCode(),
                past.sectorCodes(),
                past.enterpriseId(),
                past.enterpriseName(),
                r.placeText(),
                r.lon(),
                r.lat());
        HiddenDanger single = Reports.record(
                past.id(),
                DangerNumber.of(DangerNumber.yearMonth(past.reportedAt()), n),
                r,
                where,
                past.reporter(),
                past.reporterOrganisation(),
                past.reportedAt());
        List<Source> all = Stream.concat(
                        single.finding().sourceKinds().stream(),
                        past.moreSources().stream().map(PastSource::source))
                .distinct()
                .toList();
        Instant earliest = past.moreSources().stream()
                .map(PastSource::foundAt)
                .filter(at -> at.isBefore(single.finding().foundAt()))
                .min(Instant::compareTo)
                .orElse(single.finding().foundAt());
        HiddenDanger.Finding f = single.finding();
        return new HiddenDanger(
                single.id(),
                single.number(),
                1,
                single.state(),
                null,
                new HiddenDanger.Finding(
                        f.title(),
                        f.description(),
                        f.kind(),
                        f.suggestedGrade(),
                        all,
                        f.finder(),
                        earliest,
                        f.responsible(),
                        f.coverPhotoId()),
                single.where(),
                single.report(),
                single.assessment(),
                single.limit(),
                single.fixings(),
                single.progress(),
                single.ending());
    }
}
