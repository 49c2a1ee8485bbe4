package io.anlan.enterprise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The fields in which two states of a file differ. */
final class FileDiff {

    /**
     * One changed field.
     *
     * @param field {@code group.field}; for an entry of a list, {@code list.field}, or the list's name alone when the
     *     whole entry came or went
     * @param item which entry of the list, in words; null outside lists
     */
    record FieldChange(
            String field,
            @Nullable String item,
            @Nullable String before,
            @Nullable String after) {}

    private static final Set<String> PERSONAL =
            Set.of("contacts.legalRepresentative", "contacts.principal", "contacts.safetyManager", "people.name");

    private static final Set<String> PHONES =
            Set.of("contacts.principalPhone", "contacts.safetyManagerPhone", "people.phone");

    private FileDiff() {}

    /** Both states as plain maps, as JSON has them. */
    static List<FieldChange> between(Map<String, ?> before, Map<String, ?> after) {
        List<FieldChange> changes = new ArrayList<>();
        Set<String> groups = new TreeSet<>(before.keySet());
        groups.addAll(after.keySet());
        for (String group : groups) {
            Object b = before.get(group);
            Object a = after.get(group);
            if (b instanceof List<?> || a instanceof List<?>) {
                lists(group, items(b), items(a), changes);
            } else {
                fields(group, null, map(b), map(a), changes);
            }
        }
        return changes;
    }

    /** The change as it may be shown to somebody who may not see personal data. */
    static FieldChange mask(FieldChange c) {
        if (PERSONAL.contains(c.field())) {
            return new FieldChange(
                    c.field(), c.item(), PersonalData.maskName(c.before()), PersonalData.maskName(c.after()));
        }
        if (PHONES.contains(c.field())) {
            return new FieldChange(
                    c.field(), c.item(), PersonalData.maskPhone(c.before()), PersonalData.maskPhone(c.after()));
        }
        return c;
    }

    private static void lists(
            String list, Map<String, Map<String, ?>> before, Map<String, Map<String, ?>> after, List<FieldChange> out) {
        before.forEach((id, entry) -> {
            Map<String, ?> now = after.get(id);
            if (now == null) {
                out.add(new FieldChange(list, null, label(list, entry), null));
            } else {
                fields(list, label(list, entry), entry, now, out);
            }
        });
        after.forEach((id, entry) -> {
            if (!before.containsKey(id)) {
                out.add(new FieldChange(list, null, null, label(list, entry)));
            }
        });
    }

    private static void fields(
            String group, @Nullable String item, Map<String, ?> before, Map<String, ?> after, List<FieldChange> out) {
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        names.remove("id");
        for (String name : names) {
            Object b = before.get(name);
            Object a = after.get(name);
            if (name.equals("certificates")) {
                lists("certificates", items(b), items(a), out);
            } else if (!Objects.equals(text(b), text(a))) {
                out.add(new FieldChange(group + "." + name, item, text(b), text(a)));
            }
        }
    }

    /** Entries by id; one that has none yet is new and gets a name of its own. */
    private static Map<String, Map<String, ?>> items(@Nullable Object list) {
        Map<String, Map<String, ?>> items = new LinkedHashMap<>();
        if (list instanceof List<?> entries) {
            for (Object entry : entries) {
                Map<String, ?> fields = map(entry);
                Object id = fields.get("id");
                items.put(id == null ? "new " + items.size() : id.toString(), fields);
            }
        }
        return items;
    }

    /** How people call an entry: a person by the post, everything else by kind and name. */
    private static String label(String list, Map<String, ?> entry) {
        for (String name : list.equals("people") ? List.of("post") : List.of("name", "kind", "regulatedCode")) {
            String text = text(entry.get(name));
            if (text != null) {
                return text;
            }
        }
        return list;
    }

    private static Map<String, ?> map(@Nullable Object value) {
        Map<String, Object> out = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((k, v) -> {
                if (k != null && v != null) {
                    out.put(k.toString(), v);
                }
            });
        }
        return out;
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case List<?> list when list.isEmpty() -> null;
            case List<?> list ->
                String.join("、", list.stream().map(String::valueOf).toList());
            default -> value.toString();
        };
    }
}
