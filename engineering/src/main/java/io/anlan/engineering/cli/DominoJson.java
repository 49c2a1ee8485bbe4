package io.anlan.engineering.cli;

import io.anlan.engineering.calc.Constants;
import io.anlan.engineering.calc.Step;
import io.anlan.engineering.risk.Cascade;
import io.anlan.engineering.risk.Domino;
import io.anlan.engineering.risk.Provenance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Domino effects between units from JSON: what reaches whom, and how often each unit is lost, to the n-th order. */
final class DominoJson {

    private static final int RUNS = 100_000;

    private static final Set<String> FIELDS = Set.of("units", "ambient_pressure", "order", "runs", "seed");
    private static final Set<String> UNIT =
            Set.of("name", "x", "y", "equipment", "volume", "frequency", "tnt_mass", "radiated");

    private DominoJson() {}

    static Map<String, Object> compute(JsonNode node) {
        Json.refuseUnknown(node, FIELDS);
        List<Domino.Unit> units = new ArrayList<>();
        Json.need(node, "units").forEach(item -> units.add(unit(item)));
        double ambient = node.path("ambient_pressure").asDouble(Constants.ATM);
        int order = node.path("order").asInt(3);
        List<Step> steps = new ArrayList<>();
        for (Domino.Unit from : units) {
            for (Domino.Unit to : units) {
                if (!from.equals(to)) {
                    keep(steps, from.name() + " → " + to.name(), Domino.vector(from, to, ambient));
                }
            }
        }
        Cascade cascade = new Cascade(Domino.escalation(units, ambient));
        double[] own = units.stream().mapToDouble(Domino.Unit::frequency).toArray();
        double[] total = cascade.frequencies(
                own, order, node.path("runs").asInt(RUNS), node.path("seed").asLong(1));
        List<Map<String, Object>> lost = new ArrayList<>();
        for (int i = 0; i < total.length; i++) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("name", units.get(i).name());
            tree.put("ownFrequency", own[i]);
            tree.put("frequency", total[i]);
            tree.put("byDomino", total[i] - own[i]);
            tree.put("unit", "1/year");
            lost.add(tree);
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("steps", steps);
        tree.put("order", order);
        tree.put("exact", units.size() <= Cascade.EXACT_UP_TO);
        tree.put("units", lost);
        tree.put(
                "cautions",
                Provenance.cautions(Provenance.ESCALATION).stream()
                        .map(CliJson::caution)
                        .toList());
        return tree;
    }

    private static Domino.Unit unit(JsonNode item) {
        Json.refuseUnknown(item, UNIT);
        return new Domino.Unit(
                Json.text(item, "name"),
                Json.number(item, "x"),
                Json.number(item, "y"),
                Json.text(item, "equipment"),
                Json.number(item, "volume"),
                Json.number(item, "frequency"),
                item.path("tnt_mass").asDouble(0),
                item.path("radiated").asDouble(0));
    }

    private static void keep(List<Step> steps, String pair, Domino.Vector vector) {
        steps.add(new Step(pair + " · distance", vector.distance(), "m"));
        steps.add(new Step(pair + " · overpressure", vector.overpressure(), "Pa"));
        steps.add(new Step(pair + " · heat flux", vector.heatFlux(), "W/m2"));
        steps.add(new Step(pair + " · probability", vector.probability(), "-"));
    }
}
