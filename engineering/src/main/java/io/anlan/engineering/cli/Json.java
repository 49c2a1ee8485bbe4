package io.anlan.engineering.cli;

import io.anlan.engineering.calc.RefusedException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads fields, and refuses those that are missing, unknown or of the wrong kind. */
final class Json {

    private Json() {}

    static JsonNode need(JsonNode node, String field) {
        if (!node.has(field)) {
            throw new RefusedException(field, "is needed");
        }
        return node.get(field);
    }

    static double number(JsonNode node, String field) {
        JsonNode value = need(node, field);
        if (!value.isNumber()) {
            throw new RefusedException(field, "is not a number");
        }
        return value.asDouble();
    }

    static String text(JsonNode node, String field) {
        return need(node, field).asString();
    }

    /** A constant by its name in lower case with hyphens, or as it stands in Java. */
    static <E extends Enum<E>> E constant(JsonNode node, String field, String usual, Class<E> kind) {
        String wanted =
                node.path(field).asString(usual).toUpperCase(Locale.ROOT).replace('-', '_');
        List<E> all = Arrays.asList(kind.getEnumConstants());
        return all.stream()
                .filter(constant -> constant.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new RefusedException(field, "is none of " + all));
    }

    static void refuseUnknown(JsonNode node, Set<String> known) {
        for (String name : node.propertyNames()) {
            if (!known.contains(name)) {
                throw new RefusedException(name, "there is no such field");
            }
        }
    }
}
