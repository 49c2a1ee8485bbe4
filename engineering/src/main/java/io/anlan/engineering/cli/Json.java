package io.anlan.engineering.cli;

import io.anlan.engineering.calc.RefusedException;
import tools.jackson.databind.JsonNode;

/** Reads fields that must be there. */
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
}
