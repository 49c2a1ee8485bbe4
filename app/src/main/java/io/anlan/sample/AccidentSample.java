package io.anlan.sample;

import io.anlan.accident.Figures;
import io.anlan.accident.NewAccident;
import io.anlan.accident.NewAccident.Means;
import io.anlan.accident.PastAccident;
import io.anlan.platform.access.Actor;
import io.anlan.platform.time.Days;
import io.anlan.sample.Area.Kind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Accidents of the sample city in five years and this one: few, fewer each year, rarely with more than one death. Of most only
 * the facts are known; of those that somebody works on every act was kept, and {@link AccidentStories} tells the open ones.
 */
final class AccidentSample {

    /** How many in each of the last years; this year's are drawn for its whole length and cut. */
    private static final int[] EACH_YEAR = {54, 50, 46, 41, 37, 33};

    private static final LocalDate NEW_TYPES = LocalDate.of(2026, 7, 1);
    private static final int DAYS_KEPT = 150;
    private static final Set<String> HANDLING = Set.of(
            "accident.read",
            "accident.report",
            "accident.handle",
            "accident.investigate",
            "accident.approve",
            "accident.rectify");

    private final Geography city;
    private final List<Firm> firms;
    private final Cast cast;
    private final Instant now;
    private final SplittableRandom random = new SplittableRandom(990_903);
    private final List<PastAccident> told = new ArrayList<>();

    private AccidentSample(Geography city, List<Firm> firms, Cast cast, Instant now) {
        this.city = city;
        this.firms = firms;
        this.cast = cast;
        this.now = now;
    }

    static List<PastAccident> tell(Geography city, List<Firm> firms, Cast cast, Instant now) {
        var sample = new AccidentSample(city, firms, cast, now);
        sample.history();
        new AccidentStories(sample, firms, now).tell();
        return List.copyOf(sample.told);
    }

    void add(PastAccident accident) {
        told.add(accident);
    }

    /** The person with the rights of somebody who keeps files; the scope stays the person's own. */
    static Actor keeper(Actor person) {
        var all = new HashSet<>(person.permissions());
        all.addAll(HANDLING);
        return new Actor(person.userId(), person.userName(), person.organisationId(), person.scope(), all);
    }

    Actor bureau(String district) {
        return keeper(cast.bureau(district).actor());
    }

    Actor cityBureau() {
        return keeper(cast.account("heqing", "安澜市应急管理局").actor());
    }

    Actor manager(Firm firm) {
        return keeper(cast.manager(firm).actor());
    }

    private void history() {
        LocalDate today = Days.of(now);
        for (int i = 0; i < EACH_YEAR.length; i++) {
            LocalDate first = LocalDate.of(today.getYear() - EACH_YEAR.length + 1 + i, 1, 1);
            for (int n = 0; n < EACH_YEAR[i]; n++) {
                LocalDate day = first.plusDays(random.nextInt(365));
                Instant at = Days.start(day).plus(Duration.ofMinutes(330 + random.nextInt(870)));
                Mishap mishap = draw();
                Place place = place(mishap);
                Figures figures = figures(mishap);
                if (day.isBefore(today.minusDays(DAYS_KEPT))) {
                    told.add(closed(mishap, place, figures, at, today));
                }
            }
        }
        larger();
    }

    /** The two that the city remembers: three deaths on the road four years ago, three in a fire two years ago. */
    private void larger() {
        LocalDate today = Days.of(now);
        Mishap road = Mishap.ALL.getFirst();
        told.add(closed(
                road,
                place(road),
                figures(3, 1, 2, 1_860_000),
                Days.start(LocalDate.of(today.getYear() - 4, 10, 2)).plus(Duration.ofHours(19)),
                today));
        Mishap fire = Mishap.ALL.stream()
                .filter(m -> m.sector().equals("fire"))
                .findFirst()
                .orElseThrow();
        told.add(closed(
                fire,
                place(fire),
                figures(3, 2, 5, 4_720_000),
                Days.start(LocalDate.of(today.getYear() - 2, 1, 28)).plus(Duration.ofHours(4)),
                today));
    }

    /** Where an accident happens: at an enterprise, or in public within a town. */
    record Place(@Nullable Firm firm, String town, String district) {
        static Place of(Firm firm) {
            return new Place(firm, firm.town(), firm.district());
        }
    }

    private Place place(Mishap mishap) {
        if (mishap.inPublic()) {
            String town = Words.pick(city.areas(Kind.TOWN), random).code();
            return new Place(null, town, town.substring(0, 6) + "000000");
        }
        List<Firm> fitting = firms.stream()
                .filter(f -> f.sectors().stream().anyMatch(mishap.sectors()::contains))
                .toList();
        return Place.of(Words.pick(fitting, random));
    }

    private Mishap draw() {
        int[] weights = Mishap.ALL.stream().mapToInt(Mishap::weight).toArray();
        return Mishap.ALL.get(Words.weighted(weights, random));
    }

    private Figures figures(Mishap mishap) {
        boolean fatal = random.nextInt(10) < mishap.fatal();
        int deaths = fatal ? 1 + (random.nextInt(12) == 0 ? 1 : 0) : 0;
        int serious = fatal ? random.nextInt(2) : 1 + random.nextInt(2);
        return figures(
                deaths,
                serious,
                random.nextInt(3),
                deaths * 900_000L + serious * 120_000L + random.nextInt(300) * 1000L);
    }

    static Figures figures(int deaths, int serious, int minor, long loss) {
        return new Figures(deaths, 0, serious, minor, BigDecimal.valueOf(loss));
    }

    private PastAccident closed(Mishap mishap, Place place, Figures figures, Instant at, LocalDate today) {
        boolean productive = !mishap.inPublic() || random.nextInt(10) < 6;
        Instant learned = at.plus(Duration.ofMinutes(4 + random.nextInt(20)));
        boolean late = random.nextInt(20) == 0;
        Instant reported = learned.plus(Duration.ofMinutes(late ? 70 + random.nextInt(400) : 12 + random.nextInt(45)));
        NewAccident report = report(mishap, place, figures, at, learned, reported, productive);
        LocalDate approved = Days.of(at).plusDays(55 + random.nextInt(30));
        LocalDate closed = approved.plusDays(300 + random.nextInt(60));
        Instant end = Days.start(closed.isAfter(today) ? today : closed);
        return new PastAccident.Closed(report, bureau(place.district()), reported, approved, end);
    }

    /** The words of a first report as an officer writes down a telephone call. */
    static NewAccident report(
            Mishap mishap,
            Place place,
            Figures figures,
            Instant at,
            Instant learned,
            @Nullable Instant reported,
            boolean productive) {
        Firm firm = place.firm();
        String toll = figures.deaths() > 0
                ? "造成 " + figures.deaths() + " 人死亡。"
                : "造成 " + (figures.seriousInjuries() + figures.minorInjuries()) + " 人受伤。";
        return new NewAccident(
                firm == null ? null : firm.id(),
                firm == null ? place.town() : null,
                mishap.place(),
                at,
                learned,
                reported,
                reported == null ? Means.PLATFORM : Means.TELEPHONE,
                Days.of(at).isBefore(NEW_TYPES) ? mishap.oldType() : mishap.newType(),
                figures,
                mishap.course() + toll,
                null,
                mishap.sector(),
                null,
                productive,
                null,
                null);
    }
}
