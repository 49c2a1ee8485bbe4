package io.anlan.engineering.cli;

import io.anlan.engineering.Models;
import io.anlan.engineering.calc.RefusedException;
import io.anlan.engineering.calc.Step;
import io.anlan.engineering.chinese.ExternalDistance;
import io.anlan.engineering.majorhazard.Gb18218;
import io.anlan.engineering.majorhazard.NamedSubstance;
import io.anlan.engineering.qra.Qra;
import io.anlan.engineering.risk.Criteria;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The procedure of GB/T 37243-2019 from JSON: which method applies, and the distance by it. */
final class ExternalDistanceJson {

    private static final Set<String> FIELDS = Set.of("explosives", "gases", "qra");

    private ExternalDistanceJson() {}

    static Map<String, Object> compute(JsonNode node) {
        Json.refuseUnknown(node, FIELDS);
        List<ExternalDistance.Gas> gases = new ArrayList<>();
        node.path("gases").forEach(item -> gases.add(gas(item)));
        ExternalDistance.Choice choice = ExternalDistance.choose(node.has("explosives"), gases);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("method", choice.method());
        tree.put("sum", choice.sum());
        switch (choice.method()) {
            case CONSEQUENCE ->
                tree.putAll(CliJson.result(Models.named("cn.external-distance.explosives")
                        .run(CliJson.inputs(Json.need(node, "explosives")))));
            case QUANTITATIVE_RISK -> tree.putAll(byRisk(Json.need(node, "qra")));
            case DESIGN_CODES ->
                tree.put("steps", List.of(new Step("sum", choice.sum().doubleValue(), "-")));
        }
        return tree;
    }

    /** Distances to the lines that GB 36894-2018 allows at a new installation, and where society stands. */
    private static Map<String, Object> byRisk(JsonNode node) {
        List<Double> levels = Criteria.limits().stream()
                .map(Criteria.Limit::newInstallation)
                .distinct()
                .sorted()
                .toList();
        Qra.Result result = Qra.of(QraJson.read(node, levels));
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Qra.Line line : result.lines()) {
            Map<String, Object> tree = QraReport.line(line);
            tree.put(
                    "places",
                    Criteria.limits().stream()
                            .filter(limit -> limit.newInstallation() == line.level())
                            .map(Criteria.Limit::name)
                            .toList());
            lines.add(tree);
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("steps", result.steps());
        tree.put("distances", lines);
        tree.put("societalZone", result.zone());
        tree.put("cautions", result.cautions().stream().map(CliJson::caution).toList());
        return tree;
    }

    private static ExternalDistance.Gas gas(JsonNode item) {
        int number = item.has("number") ? item.get("number").asInt() : MajorHazardJson.numberOf(item);
        NamedSubstance substance = Gb18218.tables().substance(number);
        return new ExternalDistance.Gas(
                substance.name(),
                MajorHazardJson.tonnes(item, "designMaximumTonnes")
                        .orElseThrow(() -> new RefusedException("designMaximumTonnes", "is needed")),
                substance.thresholdTonnes());
    }
}
