package io.anlan.platform.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;

/**
 * Says in the description what the Java types say: a component that is not {@code @Nullable} is always there, and one
 * that is may be null. An answer carries every property, null or not; what is only sent may leave a nullable one out.
 */
final class SchemaRules implements OpenApiCustomizer {

    private static final String REFERENCE = "#/components/schemas/";

    private final Map<String, Class<?>> classes;

    SchemaRules(Map<String, Class<?>> classes) {
        this.classes = classes;
    }

    @Override
    @SuppressWarnings("rawtypes") // the model of swagger-core is raw
    public void customise(OpenAPI api) {
        Map<String, Schema> schemas = api.getComponents().getSchemas();
        Set<String> answered = answered(api, schemas);
        schemas.forEach((name, schema) -> {
            Class<?> type = classes.get(name);
            if (type != null && type.isRecord() && schema.getProperties() != null) {
                describe(schema, type.getRecordComponents(), answered.contains(name));
            }
        });
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static void describe(Schema schema, RecordComponent[] components, boolean answered) {
        Map<String, Schema> properties = schema.getProperties();
        Set<String> required = new TreeSet<>(schema.getRequired() == null ? List.of() : schema.getRequired());
        for (RecordComponent component : components) {
            Schema property = properties.get(component.getName());
            if (property == null) {
                // an unwrapped record: its own components lie here instead
                if (component.getType().isRecord()) {
                    describe(schema, component.getType().getRecordComponents(), answered);
                    required.addAll(schema.getRequired() == null ? List.of() : schema.getRequired());
                }
                continue;
            }
            boolean nullable = component.getType() == Optional.class
                    || component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (nullable) {
                properties.put(component.getName(), orNull(property));
            }
            if (answered || !nullable) {
                required.add(component.getName());
            }
        }
        schema.setRequired(required.isEmpty() ? null : new ArrayList<>(required));
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static Schema orNull(Schema property) {
        if (property.getTypes() == null) {
            Schema none = new JsonSchema();
            none.addType("null");
            Schema either = new JsonSchema();
            either.setAnyOf(List.of(property, none));
            return either;
        }
        property.addType("null");
        return property;
    }

    /** The names of all schemas that some answer holds, at any depth. */
    @SuppressWarnings("rawtypes")
    private static Set<String> answered(OpenAPI api, Map<String, Schema> schemas) {
        Deque<Schema> open = new ArrayDeque<>();
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(operation -> bodies(operation).forEach(open::add));
        Set<String> found = new HashSet<>();
        while (!open.isEmpty()) {
            Schema<?> schema = open.pop();
            String reference = schema.get$ref();
            if (reference != null) {
                String name = reference.substring(REFERENCE.length());
                Schema target = schemas.get(name);
                if (target != null && found.add(name)) {
                    open.add(target);
                }
            }
            parts(schema, open::add);
        }
        return found;
    }

    @SuppressWarnings("rawtypes")
    private static Stream<Schema> bodies(Operation operation) {
        return operation.getResponses().values().stream()
                .filter(response -> response.getContent() != null)
                .flatMap(response -> response.getContent().values().stream())
                .filter(body -> body.getSchema() != null)
                .map(body -> body.getSchema());
    }

    @SuppressWarnings("rawtypes")
    private static void parts(Schema<?> schema, Consumer<Schema> each) {
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(each);
        }
        if (schema.getItems() != null) {
            each.accept(schema.getItems());
        }
        if (schema.getAdditionalProperties() instanceof Schema<?> values) {
            each.accept(values);
        }
        Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
                .filter(list -> list != null)
                .forEach(list -> list.forEach(each));
    }
}
