package io.anlan.assessment.consequence;

import io.anlan.assessment.consequence.Answer.Zone;
import io.anlan.assessment.consequence.Chain.StageRefused;
import io.anlan.assessment.consequence.ConsequenceStore.Enterprise;
import io.anlan.assessment.consequence.ConsequenceStore.Plant;
import io.anlan.assessment.consequence.ConsequenceStore.Stuff;
import io.anlan.assessment.consequence.RefusalRules.Words;
import io.anlan.assessment.population.Populations;
import io.anlan.assessment.weather.WeatherRules;
import io.anlan.assessment.weather.Weathers;
import io.anlan.audit.Audit;
import io.anlan.engineering.calc.RefusedException;
import io.anlan.engineering.substance.Substance;
import io.anlan.engineering.substance.Substances;
import io.anlan.platform.access.Actor;
import io.anlan.platform.access.Actors;
import io.anlan.platform.id.Ids;
import io.anlan.platform.web.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Runs a case and keeps it. */
@Service
public class Consequences {

    private static final double KILOGRAMS = 1000;

    private final ConsequenceStore store;
    private final Populations populations;
    private final Weathers weathers;
    private final Audit audit;
    private final EngineVersion version;
    private final Clock clock;

    Consequences(
            ConsequenceStore store,
            Populations populations,
            Weathers weathers,
            Audit audit,
            EngineVersion version,
            Clock clock) {
        this.store = store;
        this.populations = populations;
        this.weathers = weathers;
        this.audit = audit;
        this.version = version;
        this.clock = clock;
    }

    /** Calculates, counts, keeps. Refusals of the models come back beside the answer that caused them. */
    @Transactional
    public Run run(Question question) {
        long start = System.nanoTime();
        Instant now = clock.instant();
        Enterprise enterprise = store.enterprise(question.enterpriseId()).orElseThrow(Problem::notFound);
        Double lon = question.lon() == null ? enterprise.lon() : question.lon();
        Double lat = question.lat() == null ? enterprise.lat() : question.lat();
        if (lon == null || lat == null) {
            throw Problem.invalid(new Problem.Field("lon", "consequence.no-position"));
        }
        Substance substance = Substances.byCas(question.cas())
                .orElseThrow(() ->
                        Problem.invalid(new Problem.Field("cas", "consequence.unknown-substance", question.cas())));
        List<Stuff> stuff = store.stuff(enterprise.id());
        Sky sky = sky(question, lon, lat, now);
        String plant = plant(question, enterprise.id());
        Subject subject =
                new Subject(substance, plant, inventory(question, stuff), keptAsGas(question, stuff), question, sky);
        Answer answer;
        try {
            answer = answer(subject, enterprise, lon, lat, now);
        } catch (StageRefused e) {
            Words words = RefusalRules.of(e);
            throw Problem.invalid(
                    new Problem.Field(words.field(), words.code(), words.args().toArray()));
        } catch (RefusedException e) {
            throw Problem.invalid(
                    new Problem.Field("cas", "consequence.refused.no-property", String.valueOf(e.getMessage())));
        }
        Actor actor = Actors.current();
        Run run = new Run(
                Ids.next(),
                now,
                actor.userName(),
                enterprise.id(),
                enterprise.name(),
                enterprise.regionCode(),
                enterprise.sectorCodes(),
                question.kind(),
                substance.cas(),
                substance.name(),
                plant,
                rerunOf(question),
                question,
                answer,
                version.text(),
                (int) Duration.ofNanos(System.nanoTime() - start).toMillis());
        store.insert(run, actor.userId());
        audit.record(
                "consequence.run",
                "consequence-run",
                run.id(),
                run.regionCode(),
                Map.of("enterprise", enterprise.name(), "kind", run.kind().name(), "substance", substance.name()));
        return run;
    }

    @Transactional(readOnly = true)
    public Run find(UUID id) {
        return store.find(id).orElseThrow(Problem::notFound);
    }

    private @Nullable UUID rerunOf(Question question) {
        return question.rerunOf() == null ? null : find(question.rerunOf()).id();
    }

    private Sky sky(Question question, double lon, double lat, Instant now) {
        if (question.weather() != null) {
            return Sky.of(question.weather(), lon, lat, now);
        }
        return weathers.near(lon, lat, now)
                .map(Sky::of)
                .orElseThrow(() -> Problem.invalid(new Problem.Field("weather", "consequence.no-observation")));
    }

    private String plant(Question question, UUID enterprise) {
        if (question.equipmentId() == null) {
            return "";
        }
        return store.plants(enterprise).stream()
                .filter(plant -> plant.id().equals(question.equipmentId()))
                .map(Plant::name)
                .findFirst()
                .orElseThrow(() -> Problem.invalid(new Problem.Field("equipmentId", "consequence.unknown-equipment")));
    }

    private static double inventory(Question question, List<Stuff> stuff) {
        Double given = question.inventoryTonnes();
        double tonnes = given != null
                ? given
                : stuff.stream()
                        .filter(s -> question.cas().equals(s.cas()) && s.tonnes() != null)
                        .mapToDouble(s -> s.tonnes() == null ? 0 : s.tonnes())
                        .sum();
        if (tonnes <= 0) {
            throw Problem.invalid(new Problem.Field("inventoryTonnes", "consequence.no-inventory"));
        }
        return tonnes * KILOGRAMS;
    }

    private static boolean keptAsGas(Question question, List<Stuff> stuff) {
        Set<String> states = stuff.stream()
                .filter(s -> question.cas().equals(s.cas()))
                .map(s -> String.valueOf(s.state()))
                .collect(java.util.stream.Collectors.toSet());
        return states.contains("GAS") && !states.contains("LIQUEFIED_GAS") && !states.contains("LIQUID");
    }

    private Answer answer(Subject subject, Enterprise enterprise, double lon, double lat, Instant now) {
        Question question = subject.question();
        Chain chain = new Chain(question.given());
        Spread spread = spread(chain, subject);
        Set<String> unused = chain.unused();
        if (!unused.isEmpty()) {
            throw Problem.invalid(unused.stream()
                    .map(name -> new Problem.Field("overrides." + name, "consequence.unused-override", name))
                    .toList());
        }
        Sky sky = subject.sky();
        Plane plane = new Plane(lon, lat);
        double heading = sky.heading();
        List<Zone> bare = spread.reaches().stream()
                .map(reach -> new Zone(
                        reach.level().severity(),
                        reach.level().name(),
                        reach.level().value(),
                        reach.level().unit(),
                        reach.metres(),
                        turned(plane, reach.outline(), heading),
                        reach.frames().stream()
                                .map(frame -> turned(plane, frame, heading))
                                .toList(),
                        new Answer.People(0, 0, 0, 0)))
                .toList();
        Exposures exposures = new Exposures(plane, bare);
        double reach = Math.max(1, bare.stream().mapToDouble(Zone::metres).max().orElse(1));
        double east = plane.degreesEast(reach);
        double north = Plane.degreesNorth(reach);
        populations.within(lon - east, lat - north, lon + east, lat + north).forEach(exposures::add);
        boolean night = sky.night(WeatherRules.isNight(lon, lat, now));
        List<Zone> zones = exposures.zones();
        return new Answer(
                lon,
                lat,
                sky,
                night,
                question.minutesAgo(),
                zones,
                spread.times(),
                exposures.people(),
                exposures.places(),
                exposures.firms(store.neighbours(lon - east, lat - north, lon + east, lat + north, enterprise.id())),
                ActionRules.first(
                        question.kind(),
                        question.cas(),
                        enterprise.name(),
                        sky.windFrom(),
                        zones,
                        exposures.places(),
                        night),
                spread.comparisons(),
                chain.stages(),
                chain.notes());
    }

    private static Spread spread(Chain chain, Subject subject) {
        if (subject.question().kind().burns() && !subject.substance().burns()) {
            throw new StageRefused(
                    Chain.CASE, Chain.CASE, new RefusedException("substance", "has no heat of combustion"), Map.of());
        }
        chain.note("screening");
        chain.note("inventory");
        chain.note("registered");
        switch (subject.question().kind()) {
            case TOXIC_LEAK -> {}
            case POOL_FIRE, JET_FIRE, FIREBALL -> chain.note("fire");
            case EXPLOSION -> chain.note("explosion");
        }
        return switch (subject.question().kind()) {
            case TOXIC_LEAK -> new ToxicChain(chain, subject).run();
            case POOL_FIRE -> new FireChain(chain, subject).pool();
            case JET_FIRE -> new FireChain(chain, subject).jet();
            case FIREBALL -> new FireChain(chain, subject).fireball();
            case EXPLOSION -> new ExplosionChain(chain, subject).run();
        };
    }

    private static List<double[]> turned(Plane plane, List<double[]> points, double heading) {
        return points.stream().map(point -> plane.degrees(point, heading)).toList();
    }
}
