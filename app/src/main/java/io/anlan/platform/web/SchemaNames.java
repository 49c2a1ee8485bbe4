package io.anlan.platform.web;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Names of the API's types: {@code enterprise.HistoryStore.Change}. A simple name is not enough, because several modules
 * have a Change or a Row of their own, and of two equal names the description would keep only one.
 */
final class SchemaNames extends TypeNameResolver {

    private static final String ROOT = "io.anlan.";

    /**
     * One for the process, because swagger keeps its resolvers for the process: of two servers in one process, as in tests,
     * either may be asked to name the other's types. A name always stands for the same class.
     */
    private static final Map<String, Class<?>> CLASSES = new ConcurrentHashMap<>();

    /** The classes behind the names that were given so far. */
    Map<String, Class<?>> classes() {
        return CLASSES;
    }

    @Override
    protected String getNameOfClass(Class<?> type) {
        if (!type.getName().startsWith(ROOT)) {
            return super.getNameOfClass(type);
        }
        String name = type.getName().substring(ROOT.length()).replace('$', '.');
        CLASSES.put(name, type);
        return name;
    }

    /** {@code enterprise.Enterprise.Paged} for {@code Paged<Enterprise>}. */
    @Override
    protected String nameForGenericType(JavaType type, Set<Options> options) {
        String arguments = IntStream.range(0, type.containedTypeCount())
                .mapToObj(i -> nameForType(type.containedType(i), options))
                .collect(Collectors.joining("."));
        String name = arguments + "." + type.getRawClass().getSimpleName();
        CLASSES.put(name, type.getRawClass());
        return name;
    }
}
