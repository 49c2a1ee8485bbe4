package io.anlan.engineering.cli;

import io.anlan.engineering.qra.Qra;
import io.anlan.engineering.risk.Contours;
import io.anlan.engineering.risk.IndividualRisk;
import io.anlan.engineering.risk.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The result of a risk calculation as a tree that prints as JSON. */
final class QraReport {

    private QraReport() {}

    static Map<String, Object> tree(Qra.Result result, boolean grid) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("steps", result.steps());
        tree.put(
                "scenarios",
                result.scenarios().stream().map(QraReport::scenario).toList());
        tree.put("individualRisk", individual(result.individual(), grid));
        tree.put("contours", result.lines().stream().map(QraReport::line).toList());
        tree.put(
                "receptors",
                result.receptors().stream().map(QraReport::receptor).toList());
        Map<String, Object> societal = new LinkedHashMap<>();
        societal.put("potentialLossOfLife", result.societal().potentialLossOfLife());
        societal.put("unit", "1/year");
        societal.put("curve", result.societal().curve());
        societal.put("zone", result.zone());
        societal.put("ranking", result.societal().contributions());
        tree.put("societalRisk", societal);
        tree.put("cautions", result.cautions().stream().map(CliJson::caution).toList());
        return tree;
    }

    private static Map<String, Object> scenario(Scenario scenario) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", scenario.name());
        tree.put("kind", scenario.kind());
        tree.put("frequency", scenario.frequency());
        tree.put("unit", "1/year");
        tree.put(
                "reach",
                scenario.footprints().stream()
                        .mapToDouble(footprint -> footprint.lastDownwind())
                        .max()
                        .orElse(0));
        return tree;
    }

    private static Map<String, Object> individual(IndividualRisk risk, boolean grid) {
        Map<String, Object> tree = new LinkedHashMap<>();
        double[] values = risk.values();
        int greatest = 0;
        for (int i = 1; i < values.length; i++) {
            greatest = values[i] > values[greatest] ? i : greatest;
        }
        tree.put("greatest", values[greatest]);
        tree.put("unit", "1/year");
        tree.put("x", risk.grid().x(greatest % risk.grid().columns()));
        tree.put("y", risk.grid().y(greatest / risk.grid().columns()));
        if (grid) {
            tree.put("grid", risk.grid());
            tree.put("values", values);
        }
        return tree;
    }

    static Map<String, Object> line(Qra.Line line) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("level", line.level());
        tree.put("farthest", line.farthest());
        tree.put("area", line.area());
        List<List<Double>> pieces = new ArrayList<>();
        for (Contours.Segment segment : line.segments()) {
            pieces.add(List.of(
                    rounded(segment.x1()), rounded(segment.y1()), rounded(segment.x2()), rounded(segment.y2())));
        }
        tree.put("segments", pieces);
        return tree;
    }

    private static double rounded(double metres) {
        return Math.round(metres * 10) / 10.0;
    }

    private static Map<String, Object> receptor(Qra.AtReceptor at) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", at.receptor().name());
        tree.put("place", at.limit().place());
        tree.put("risk", at.risk());
        tree.put("limitNew", at.limit().newInstallation());
        tree.put("limitExisting", at.limit().existingInstallation());
        tree.put("holdsNew", at.risk() <= at.limit().newInstallation());
        tree.put("holdsExisting", at.risk() <= at.limit().existingInstallation());
        return tree;
    }
}
