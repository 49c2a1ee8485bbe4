package io.anlan.assessment.park;

import io.anlan.assessment.park.Inputs.Target;
import io.anlan.assessment.park.Inputs.WeatherRow;
import io.anlan.assessment.park.Inputs.WeatherTable;
import io.anlan.assessment.population.PopulatedPlace;
import io.anlan.assessment.population.Populations;
import io.anlan.assessment.weather.Observation;
import io.anlan.assessment.weather.Station;
import io.anlan.assessment.weather.Weathers;
import io.anlan.engineering.risk.Weather;
import io.anlan.platform.time.Days;
import io.anlan.platform.web.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the platform knows about a study's surroundings: enterprises with their substances, people, the weather of the past. */
@Service
class Proposals {

    /** Speeds that stand for classes, m/s (Purple Book section 4.6.3: at least low, medium and high). */
    private static final List<Double> SPEEDS = List.of(1.5, 3.0, 5.0, 9.0);

    private static final Duration YEARS = Duration.ofDays(3 * 365);
    /** Calm hours count at the least wind that the models take, m/s. */
    private static final double CALM = 0.5;
    /** A place that is only a point is drawn as a square of this half side, m. */
    private static final double HALF_SIDE = 40;

    private final StudyStore store;
    private final Populations populations;
    private final Weathers weathers;
    private final Clock clock;

    Proposals(StudyStore store, Populations populations, Weathers weathers, Clock clock) {
        this.store = store;
        this.populations = populations;
        this.weathers = weathers;
        this.clock = clock;
    }

    /** A substance of an enterprise inside the boundary. {@code casKnown}: the library has it. */
    record Candidate(
            UUID enterpriseId,
            String enterpriseName,
            Position position,
            String substance,
            @org.jspecify.annotations.Nullable String cas,
            double tonnes,
            boolean casKnown) {}

    @Transactional(readOnly = true)
    public List<Candidate> installations(UUID study) {
        Inputs inputs = inputs(study);
        Plane plane = Plane.around(inputs.boundary());
        var boundary = plane.flat(inputs.boundary());
        Envelope box = degrees(inputs, plane, 0);
        return store.substances(box).stream()
                .filter(c -> boundary.covers(boundary.getFactory().createPoint(plane.flat(c.position()))))
                .toList();
    }

    /** The populated places that the grid reaches. */
    @Transactional(readOnly = true)
    public List<Target> targets(UUID study) {
        Inputs inputs = inputs(study);
        Plane plane = Plane.around(inputs.boundary());
        Envelope box = degrees(inputs, plane, inputs.settings().margin());
        return populations.within(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()).stream()
                .map(place -> target(place, plane))
                .toList();
    }

    private static Target target(PopulatedPlace place, Plane plane) {
        List<Position> ring = place.outline().stream()
                .map(c -> new Position(c.lon(), c.lat()))
                .toList();
        if (ring.isEmpty()) {
            Coordinate middle = plane.flat(new Position(place.lon(), place.lat()));
            ring = List.of(
                    plane.round(middle.x - HALF_SIDE, middle.y - HALF_SIDE),
                    plane.round(middle.x + HALF_SIDE, middle.y - HALF_SIDE),
                    plane.round(middle.x + HALF_SIDE, middle.y + HALF_SIDE),
                    plane.round(middle.x - HALF_SIDE, middle.y + HALF_SIDE));
        }
        return new Target(
                place.id().toString(),
                place.name(),
                TargetRules.category(place.kind(), Math.max(place.peopleByDay(), place.peopleByNight())),
                ring,
                place.peopleByDay(),
                place.peopleByNight(),
                place.indoorsByDay(),
                place.indoorsByNight());
    }

    /** The table of the last three years of the nearest station that has hours. */
    @Transactional(readOnly = true)
    public WeatherTable weather(UUID study) {
        Inputs inputs = inputs(study);
        Plane plane = Plane.around(inputs.boundary());
        Instant until = clock.instant();
        List<Station> near = weathers.stations().stream()
                .sorted(Comparator.comparingDouble(
                        s -> plane.flat(new Position(s.lon(), s.lat())).distance(new Coordinate(0, 0))))
                .toList();
        for (Station station : near) {
            List<Observation> hours = weathers.hours(station.id(), until.minus(YEARS), until);
            if (!hours.isEmpty()) {
                return table(station, hours);
            }
        }
        throw Problem.refused("park-no-hours");
    }

    static WeatherTable table(Station station, List<Observation> hours) {
        Weather weather = Weather.ofHours(
                hours.stream()
                        .map(o -> new Weather.Hour(o.windDirection(), Math.max(CALM, o.windSpeed()), o.stability()))
                        .toList(),
                SPEEDS);
        List<WeatherRow> rows = new ArrayList<>();
        for (int w = 0; w < weather.classes().size(); w++) {
            rows.add(new WeatherRow(
                    weather.classes().get(w).stability(),
                    weather.classes().get(w).windSpeed(),
                    Arrays.stream(weather.probability()[w]).boxed().toList()));
        }
        String source = "%s（%s）逐时观测 %s 至 %s，共 %d 小时"
                .formatted(
                        station.name(),
                        station.code(),
                        Days.of(hours.getFirst().at()),
                        Days.of(hours.getLast().at()),
                        hours.size());
        return new WeatherTable(source, rows);
    }

    private Inputs inputs(UUID study) {
        return store.find(study).orElseThrow(Problem::notFound).inputs();
    }

    private static Envelope degrees(Inputs inputs, Plane plane, double margin) {
        Envelope flat = new Envelope();
        inputs.boundary().forEach(p -> flat.expandToInclude(plane.flat(p)));
        flat.expandBy(margin);
        Position low = plane.round(flat.getMinX(), flat.getMinY());
        Position high = plane.round(flat.getMaxX(), flat.getMaxY());
        return new Envelope(low.lon(), high.lon(), low.lat(), high.lat());
    }
}
