package io.anlan.assessment.consequence;

import io.anlan.assessment.consequence.Answer.Firm;
import io.anlan.assessment.consequence.Answer.People;
import io.anlan.assessment.consequence.Answer.Place;
import io.anlan.assessment.consequence.Answer.Zone;
import io.anlan.assessment.consequence.ConsequenceStore.Neighbour;
import io.anlan.assessment.population.PopulatedPlace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Lays zones over people, places and enterprises. A place counts by the share of its area inside; one known as a point counts
 * whole or not at all. People stand where they are registered: nobody has fled yet.
 */
final class Exposures {

    private final Plane plane;
    private final List<Zone> zones;
    private final List<Geometry> shapes;
    private final double[][] sums;
    private final List<Place> places = new ArrayList<>();

    /** The zones without people, the gravest first. */
    Exposures(Plane plane, List<Zone> zones) {
        this.plane = plane;
        this.zones = zones;
        List<Geometry> cumulated = new ArrayList<>();
        for (Zone zone : zones) {
            // a milder zone covers the graver ones, also where the drawn outlines cross
            Geometry shape = plane.polygon(zone.outline());
            cumulated.add(cumulated.isEmpty() ? shape : shape.union(cumulated.getLast()));
        }
        this.shapes = cumulated;
        this.sums = new double[zones.size()][4];
    }

    void add(PopulatedPlace place) {
        Geometry where = place.outline().isEmpty()
                ? plane.point(place.lon(), place.lat())
                : plane.polygon(place.outline().stream()
                        .map(corner -> new double[] {corner.lon(), corner.lat()})
                        .toList());
        double inside = 0;
        int gravest = -1;
        for (int i = 0; i < shapes.size(); i++) {
            double share = share(where, shapes.get(i));
            if (share > 0 && gravest < 0) {
                gravest = i;
            }
            double band = Math.max(0, share - inside);
            sums[i][0] += band * place.peopleByDay();
            sums[i][1] += band * place.peopleByNight();
            sums[i][2] += band * place.peopleByDay() * (1 - place.indoorsByDay());
            sums[i][3] += band * place.peopleByNight() * (1 - place.indoorsByNight());
            inside = Math.max(inside, share);
        }
        if (gravest >= 0) {
            Coordinate middle = plane.metres(place.lon(), place.lat());
            places.add(new Place(
                    place.name(),
                    place.kind(),
                    place.kind().isSensitive(),
                    zones.get(gravest).severity(),
                    (int) Math.round(where.distance(plane.source())),
                    Plane.bearing(middle),
                    place.lon(),
                    place.lat(),
                    (int) Math.round(inside * place.peopleByDay()),
                    (int) Math.round(inside * place.peopleByNight())));
        }
    }

    private static double share(Geometry where, Geometry zone) {
        if (zone.isEmpty() || !zone.intersects(where)) {
            return 0;
        }
        return where.getDimension() < 2 || where.getArea() == 0
                ? 1
                : Math.min(1, zone.intersection(where).getArea() / where.getArea());
    }

    List<Firm> firms(List<Neighbour> neighbours) {
        List<Firm> firms = new ArrayList<>();
        for (Neighbour n : neighbours) {
            Geometry at = plane.point(n.lon(), n.lat());
            for (int i = 0; i < shapes.size(); i++) {
                if (shapes.get(i).intersects(at)) {
                    int metres = (int) Math.round(at.distance(plane.source()));
                    firms.add(new Firm(
                            n.id(), n.name(), zones.get(i).severity(), metres, n.lon(), n.lat(), n.employees()));
                    break;
                }
            }
        }
        firms.sort(Comparator.comparingInt(Firm::metres));
        return firms;
    }

    /** The places that were touched, the nearest first. */
    List<Place> places() {
        return places.stream().sorted(Comparator.comparingInt(Place::metres)).toList();
    }

    List<Zone> zones() {
        List<Zone> counted = new ArrayList<>();
        for (int i = 0; i < zones.size(); i++) {
            Zone z = zones.get(i);
            counted.add(new Zone(
                    z.severity(),
                    z.level(),
                    z.threshold(),
                    z.unit(),
                    z.metres(),
                    z.outline(),
                    z.frames(),
                    people(sums[i])));
        }
        return counted;
    }

    People people() {
        double[] all = new double[4];
        for (double[] sum : sums) {
            for (int i = 0; i < all.length; i++) {
                all[i] += sum[i];
            }
        }
        return people(all);
    }

    private static People people(double[] sum) {
        return new People(
                (int) Math.round(sum[0]), (int) Math.round(sum[1]), (int) Math.round(sum[2]), (int) Math.round(sum[3]));
    }
}
