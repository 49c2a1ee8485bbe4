package io.anlan.engineering.risk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Societal risk: how often at least N people die (F–N curve), deaths per year (potential loss of life), and what each scenario
 * adds to them.
 */
public final class SocietalRisk {

    /** Deaths below this are not counted as an accident with a death. */
    private static final double LEAST = 1e-9;

    private final List<Accident> accidents;

    private SocietalRisk(List<Accident> accidents) {
        this.accidents = accidents;
    }

    /** One combination of scenario, weather, direction and time of day. */
    private record Accident(String scenario, double frequency, double deaths) {}

    /** A point of the curve: F is the frequency per year of N or more deaths. */
    public record Point(double deaths, double frequency) {}

    /** What a scenario adds to the potential loss of life, per year. */
    public record Contribution(String scenario, double deathsPerYear) {}

    public static SocietalRisk of(List<Scenario> scenarios, Weather weather, Population population) {
        List<Accident> accidents = new ArrayList<>();
        Grid grid = population.grid();
        int[] inhabited = inhabited(population);
        for (Scenario scenario : scenarios) {
            for (Term term : Term.of(scenario, weather)) {
                double byDay = 0;
                double byNight = 0;
                for (int index : inhabited) {
                    double x = grid.x(index % grid.columns());
                    double y = grid.y(index / grid.columns());
                    byDay += population.at(index, true) * term.deaths(scenario.kind(), x, y, population.indoors(true));
                    byNight +=
                            population.at(index, false) * term.deaths(scenario.kind(), x, y, population.indoors(false));
                }
                add(accidents, scenario, term, byDay, Population.DAY_SHARE);
                add(accidents, scenario, term, byNight, 1 - Population.DAY_SHARE);
            }
        }
        accidents.sort(Comparator.comparingDouble(Accident::deaths).reversed());
        return new SocietalRisk(accidents);
    }

    private static void add(List<Accident> accidents, Scenario scenario, Term term, double deaths, double time) {
        if (deaths > LEAST) {
            accidents.add(new Accident(scenario.name(), term.frequency() * time, deaths));
        }
    }

    private static int[] inhabited(Population population) {
        int[] found = new int[population.grid().size()];
        int count = 0;
        for (int i = 0; i < found.length; i++) {
            if (!population.empty(i)) {
                found[count++] = i;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** Frequency per year of at least that many deaths. */
    public double frequency(double deaths) {
        double sum = 0;
        for (Accident accident : accidents) {
            if (accident.deaths() < deaths) {
                break;
            }
            sum += accident.frequency();
        }
        return sum;
    }

    /** The curve from the most deaths down to one. */
    public List<Point> curve() {
        List<Point> points = new ArrayList<>();
        double sum = 0;
        for (int i = 0; i < accidents.size(); i++) {
            Accident accident = accidents.get(i);
            if (accident.deaths() < 1) {
                break;
            }
            sum += accident.frequency();
            boolean last = i + 1 == accidents.size() || accidents.get(i + 1).deaths() < accident.deaths();
            if (last) {
                points.add(new Point(accident.deaths(), sum));
            }
        }
        return points;
    }

    /** Deaths per year to be expected. */
    public double potentialLossOfLife() {
        return accidents.stream().mapToDouble(a -> a.frequency() * a.deaths()).sum();
    }

    /** What each scenario adds to them, the largest first. */
    public List<Contribution> contributions() {
        Map<String, Double> sums = new TreeMap<>();
        accidents.forEach(a -> sums.merge(a.scenario(), a.frequency() * a.deaths(), Double::sum));
        return sums.entrySet().stream()
                .map(entry -> new Contribution(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble(Contribution::deathsPerYear).reversed())
                .toList();
    }
}
