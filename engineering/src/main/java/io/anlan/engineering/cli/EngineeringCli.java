package io.anlan.engineering.cli;

import io.anlan.engineering.Models;
import io.anlan.engineering.calc.Model;
import io.anlan.engineering.calc.RefusedException;
import io.anlan.engineering.qra.Qra;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads a case, runs it, prints the result. */
public final class EngineeringCli {

    static final int DONE = 0;
    static final int MISUSED = 1;
    static final int REFUSED = 2;

    private static final String USAGE = """
            usage: --input FILE       run a case (- reads the standard input)
                   --list             names of the models
                   --describe MODEL   its source and inputs""";

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private EngineeringCli() {}

    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(args), System.in, out));
    }

    static int run(List<String> args, InputStream in, PrintStream out) throws IOException {
        if (args.equals(List.of("--list"))) {
            Models.all().forEach(model -> out.println(model.name()));
            return DONE;
        }
        if (args.size() == 2 && args.getFirst().equals("--describe")) {
            return answer(out, () -> CliJson.describe(Models.named(args.get(1))));
        }
        if (args.size() == 2 && args.getFirst().equals("--input")) {
            String text = args.get(1).equals("-")
                    ? new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    : Files.readString(Path.of(args.get(1)));
            return answer(out, () -> compute(text));
        }
        out.println(USAGE);
        return MISUSED;
    }

    private static Object compute(String text) {
        JsonNode root = JSON.readTree(text);
        if (root.has("majorHazard")) {
            return MajorHazardJson.assess(root);
        }
        if (root.has("qra")) {
            return QraReport.tree(
                    Qra.of(QraJson.read(root.get("qra"))), root.path("grid").asBoolean(false));
        }
        if (root.has("domino")) {
            return DominoJson.compute(root.get("domino"));
        }
        if (root.has("outline")) {
            return OutlineJson.compute(root.get("outline"));
        }
        if (root.has("externalDistance")) {
            return ExternalDistanceJson.compute(root.get("externalDistance"));
        }
        if (!root.has("model")) {
            throw new RefusedException(
                    "model", "the case names none of model, majorHazard, qra, domino, outline, externalDistance");
        }
        Model model = Models.named(root.get("model").asString());
        return CliJson.result(model.run(CliJson.inputs(root.path("inputs"))));
    }

    private static int answer(PrintStream out, Supplier<Object> work) {
        try {
            out.println(JSON.writeValueAsString(work.get()));
            return DONE;
        } catch (RefusedException e) {
            out.println(JSON.writeValueAsString(CliJson.refused(e.input(), e.getMessage())));
        } catch (JacksonException e) {
            out.println(JSON.writeValueAsString(CliJson.refused("input", "is not JSON: " + e.getOriginalMessage())));
        } catch (IllegalArgumentException e) {
            out.println(JSON.writeValueAsString(CliJson.refused("input", e.getMessage())));
        }
        return REFUSED;
    }
}
