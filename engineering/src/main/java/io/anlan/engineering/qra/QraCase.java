package io.anlan.engineering.qra;

import io.anlan.engineering.calc.RefusedException;
import io.anlan.engineering.risk.Grid;
import io.anlan.engineering.risk.Population;
import io.anlan.engineering.risk.Weather;
import java.util.List;
import java.util.Map;

/**
 * Everything that a risk calculation needs.
 *
 * @param frequencies leak frequencies to take instead of the generic ones, by name of equipment and hole
 * @param sources what may light a cloud
 * @param receptors places whose individual risk is asked for
 * @param levels individual risk, per year, whose lines are wanted
 * @param step distance between the samples of a footprint, m
 */
public record QraCase(
        List<Equipment> equipment,
        Map<String, Map<String, Double>> frequencies,
        List<IgnitionSource> sources,
        Weather weather,
        Population population,
        Grid grid,
        List<Receptor> receptors,
        List<Double> levels,
        double step,
        String toxicSet,
        String thermalSet) {

    public QraCase {
        if (equipment.isEmpty()) {
            throw new RefusedException("equipment", "at least one piece is needed");
        }
        if (!(step >= 0.5 && step <= 100)) {
            throw new RefusedException("footprint_step", "lies between 0.5 and 100 m");
        }
        equipment = List.copyOf(equipment);
        frequencies = Map.copyOf(frequencies);
        sources = List.copyOf(sources);
        receptors = List.copyOf(receptors);
        levels = List.copyOf(levels);
    }

    /**
     * A place whose risk is asked for.
     *
     * @param kind of protected place in GB 36894-2018, see {@link io.anlan.engineering.risk.Criteria}
     */
    public record Receptor(String name, double x, double y, String kind) {}
}
