package io.anlan.engineering.validation;

import io.anlan.engineering.Models;
import io.anlan.engineering.calc.Result;
import io.anlan.engineering.calc.Step;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Every case beside what our models give, the statistics of each model and of each series of field trials. */
final class ValidationReport {

    /** What the report prints of a value: enough to judge, few enough not to differ between machines. */
    private static final MathContext DIGITS = new MathContext(5);

    private final List<Line> lines = new ArrayList<>();

    /** One published value beside ours. */
    record Line(ValidationCase published, ValidationCase.Expected expected, double ours, String unit) {

        double relativeError() {
            return expected.value() == 0 ? 0 : (ours - expected.value()) / expected.value();
        }

        double shareOfLimit() {
            double allowed = Math.max(expected.absolute(), expected.relative() * Math.abs(expected.value()));
            return allowed == 0 ? 0 : Math.abs(ours - expected.value()) / allowed;
        }
    }

    /** How one model agrees with what was published. */
    record Agreement(
            String model,
            String source,
            int cases,
            int values,
            double meanError,
            double largestError,
            double shareOfLimit,
            Map<String, Integer> status) {

        int of(String basis) {
            return status.getOrDefault(basis, 0);
        }
    }

    ValidationReport() {
        for (ValidationCase published : ValidationCase.all()) {
            Result result = published.run();
            for (ValidationCase.Expected expected : published.expected()) {
                Step step = result.steps().reversed().stream()
                        .filter(s -> s.name().equals(expected.name()))
                        .findFirst()
                        .orElseThrow();
                lines.add(new Line(published, expected, step.value(), step.unit()));
            }
        }
    }

    List<Line> lines() {
        return lines;
    }

    /** By model, of the published values that have a limit of their own. */
    List<Agreement> agreements() {
        Map<String, List<Line>> byModel = new TreeMap<>();
        for (Line line : lines) {
            if (!line.published().fieldTrial()) {
                byModel.computeIfAbsent(line.published().model(), key -> new ArrayList<>())
                        .add(line);
            }
        }
        return byModel.entrySet().stream()
                .map(entry -> agreement(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Agreement agreement(String model, List<Line> own) {
        Map<String, Integer> status = new TreeMap<>();
        own.forEach(line -> status.merge(line.published().seen(), 1, Integer::sum));
        // tables printed to one or two digits have an absolute limit: their relative error says nothing
        double[] errors = own.stream()
                .filter(line -> line.expected().relative() > 0)
                .mapToDouble(line -> Math.abs(line.relativeError()))
                .toArray();
        double sum = 0;
        double largest = 0;
        for (double error : errors) {
            sum += error;
            largest = Math.max(largest, error);
        }
        return new Agreement(
                model,
                Models.named(model).source(),
                (int) own.stream().map(line -> line.published().id()).distinct().count(),
                own.size(),
                errors.length == 0 ? 0 : sum / errors.length,
                largest,
                own.stream().mapToDouble(Line::shareOfLimit).max().orElse(0),
                status);
    }

    /** The report as JSON, one entry on a line so that a change is one readable line in the history. */
    String json() {
        StringBuilder out = new StringBuilder("{\n\"models\": [\n");
        append(out, agreements().stream().map(ValidationReport::tree).toList());
        out.append("],\n\"series\": [\n");
        append(out, series());
        out.append("],\n\"cases\": [\n");
        append(out, lines.stream().map(ValidationReport::tree).toList());
        return out.append("]\n}\n").toString();
    }

    private static void append(StringBuilder out, List<Map<String, Object>> entries) {
        ObjectMapper json = new ObjectMapper();
        for (int i = 0; i < entries.size(); i++) {
            out.append(json.writeValueAsString(entries.get(i)));
            out.append(i + 1 < entries.size() ? ",\n" : "\n");
        }
    }

    private static Map<String, Object> tree(Agreement agreement) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("model", agreement.model());
        tree.put("source", agreement.source());
        tree.put("cases", agreement.cases());
        tree.put("values", agreement.values());
        tree.put("meanRelativeError", rounded(agreement.meanError()));
        tree.put("largestRelativeError", rounded(agreement.largestError()));
        tree.put("shareOfLimit", rounded(agreement.shareOfLimit()));
        for (String basis : List.of("seen", "quoted", "memory")) {
            tree.put(basis, agreement.of(basis));
        }
        return tree;
    }

    private static Map<String, Object> tree(Line line) {
        ValidationCase published = line.published();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", published.id());
        tree.put("model", published.model());
        tree.put("group", published.group());
        tree.put("title", published.title());
        tree.put("kind", published.kind());
        tree.put("quantity", line.expected().name());
        tree.put("unit", line.unit());
        tree.put("published", rounded(line.expected().value()));
        tree.put("ours", rounded(line.ours()));
        tree.put("relativeError", rounded(line.relativeError()));
        tree.put("limit", line.expected().limit());
        tree.put("series", published.series());
        tree.put("source", published.source());
        tree.put("status", published.seen());
        tree.put("note", published.note());
        tree.put("inputs", published.inputs());
        return tree;
    }

    private static List<Map<String, Object>> series() {
        JsonNode limits = ValidationTest.limits();
        List<Map<String, Object>> trees = new ArrayList<>();
        ValidationTest.series().forEach((name, statistics) -> {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("series", name);
            tree.put("points", statistics.points());
            tree.put("fac2", rounded(statistics.fac2()));
            tree.put("mg", rounded(statistics.mg()));
            tree.put("vg", rounded(statistics.vg()));
            tree.put("limits", limits.get(name));
            trees.add(tree);
        });
        return trees;
    }

    private static Object rounded(double value) {
        return value == 0
                ? 0
                : new BigDecimal(value).round(DIGITS).stripTrailingZeros().doubleValue();
    }
}
