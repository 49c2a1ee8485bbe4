package io.anlan.platform.setting;

import io.anlan.platform.access.Actor;
import io.anlan.platform.access.Actors;
import io.anlan.platform.web.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The settings in force, read from memory. A change holds at once on the node that took it, on others within
 * {@link #REFRESH_MS}.
 */
@Component
public class Settings {

    static final long REFRESH_MS = 5_000;

    /**
     * A setting as it stands.
     *
     * @param version 0 while nobody has set it
     */
    public record Entry(
            String name,
            SettingKey.Kind kind,
            SettingKey.@Nullable Range range,
            JsonNode value,
            JsonNode standard,
            @Nullable JsonNode previous,
            int version,
            @Nullable String changedBy,
            @Nullable Instant changedAt) {}

    private final ObjectProvider<SettingKey<?>> keys;
    private final SettingStore store;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final JsonMapper json;
    private final Map<String, Object> values = new ConcurrentHashMap<>();

    Settings(
            ObjectProvider<SettingKey<?>> keys,
            SettingStore store,
            TransactionTemplate transaction,
            Clock clock,
            JsonMapper json) {
        this.keys = keys;
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
        this.json = json;
    }

    public <T> T value(SettingKey<T> key) {
        Object value = values.get(key.name());
        return value == null ? key.standard() : key.type().cast(value);
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(initialDelay = REFRESH_MS, fixedDelay = REFRESH_MS)
    public void refresh() {
        Map<String, SettingStore.Row> rows = rows();
        keys.forEach(key -> {
            SettingStore.Row row = rows.get(key.name());
            Object value = row == null ? null : read(key, json.readTree(row.value()));
            if (value != null) {
                values.put(key.name(), value);
            }
        });
    }

    /** All settings, in the order of their names. */
    public List<Entry> all() {
        Map<String, SettingStore.Row> rows = rows();
        return keys.stream()
                .sorted(Comparator.comparing(SettingKey::name))
                .map(key -> entry(key, rows.get(key.name())))
                .toList();
    }

    /**
     * Sets a value, in the caller's transaction as the system; it holds here once {@link #refresh} was called after that.
     *
     * @param version the one that was seen; another means that somebody was faster
     */
    public Entry set(String name, JsonNode value, int version, Actor who) {
        SettingKey<?> key =
                keys.stream().filter(k -> k.name().equals(name)).findFirst().orElseThrow(Problem::notFound);
        Object read = read(key, value);
        if (read == null) {
            throw Problem.invalid(new Problem.Field("value", faultOf(key, value), args(key)));
        }
        boolean done =
                store.set(name, json.writeValueAsString(read), version, who.userId(), who.userName(), clock.instant());
        Entry now = entry(key, rows().get(name));
        if (!done) {
            throw Problem.conflict(now);
        }
        return now;
    }

    private static Object[] args(SettingKey<?> key) {
        SettingKey.Range range = key.range();
        return range == null ? new Object[0] : new Object[] {range.least(), range.greatest()};
    }

    private Entry entry(SettingKey<?> key, SettingStore.@Nullable Row row) {
        JsonNode standard = json.valueToTree(key.standard());
        return row == null
                ? new Entry(key.name(), key.kind(), key.range(), standard, standard, null, 0, null, null)
                : new Entry(
                        key.name(),
                        key.kind(),
                        key.range(),
                        json.readTree(row.value()),
                        standard,
                        row.previous() == null ? null : json.readTree(row.previous()),
                        row.version(),
                        row.changedBy(),
                        row.changedAt());
    }

    /** The value when it is right; a stored one that is not (an older version's) counts as not set. */
    private <T> @Nullable T read(SettingKey<T> key, JsonNode value) {
        T read = parsed(key, value);
        return read == null || key.fault().apply(read) != null ? null : read;
    }

    private <T> String faultOf(SettingKey<T> key, JsonNode value) {
        T read = parsed(key, value);
        String fault = read == null ? null : key.fault().apply(read);
        return fault == null ? "setting-form" : fault;
    }

    private <T> @Nullable T parsed(SettingKey<T> key, JsonNode value) {
        try {
            return json.treeToValue(value, key.type());
        } catch (JacksonException e) {
            return null;
        }
    }

    private Map<String, SettingStore.Row> rows() {
        return asSystem(store::all).stream().collect(Collectors.toMap(SettingStore.Row::name, row -> row));
    }

    private <R> R asSystem(java.util.function.Supplier<R> work) {
        return Actors.callAsSystem(
                "settings", () -> java.util.Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
